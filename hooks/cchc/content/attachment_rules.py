"""Which files a province publishes beside its pages, and how large they may be."""

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator

from cchc.content.fields import Model, key, wrong
from cchc.content.files.kinds import KINDS, USUAL_KINDS, WITH_MACROS
from cchc.content.messages import nearest
from cchc.content.values import Many, Text

MEGABYTE = 1_000_000


def _kind(value: str) -> str:
    """Check that an ending is of a kind of file that we can look into."""
    ending = value.strip().lstrip(".").lower()
    if ending in KINDS:
        return ending
    if ending in WITH_MACROS:
        raise wrong(f"không đăng tệp có macro ({value}); bỏ dòng này, lưu tệp lại không có macro, ví dụ .docx")
    match = nearest(ending, tuple(KINDS))
    hint = f"có phải là “{match}”?" if match else f"các loại dùng được: {', '.join(KINDS)}"
    raise wrong(f"không biết loại tệp “{value}”; {hint}")


def _pattern(value: str) -> str:
    if not value.startswith("/") or ".." in value.split("/"):
        raise wrong(f"“{value}” phải ghi từ gốc của docs/, bắt đầu bằng dấu /, ví dụ /tep/logo/*")
    return value


Kind = Annotated[Text, AfterValidator(_kind)]
Pattern = Annotated[Text, AfterValidator(_pattern)]


class AttachmentRules(Model):
    """Tệp: `kinds` are endings, `warned` and `largest` sizes in megabytes (of 1,000,000 bytes).

    `always` are patterns of places in docs/ of files that are published though no page names them: `*` is any
    part of a name, `**` any folders.
    """

    kinds: Many[Kind] = key("loai", "Loại tệp được đăng", default=USUAL_KINDS, example="[pdf, docx, xlsx, jpg, png]")
    warned: float = key("nhac_tu_mb", "Nhắc khi tệp từ (MB)", default=10, example="10", ge=0.1, allow_inf_nan=False)
    largest: float = key("toi_da_mb", "Tệp lớn nhất (MB)", default=50, example="50", ge=0.1, allow_inf_nan=False)
    always: Many[Pattern] = key("luon_dang", "Tệp luôn đăng", default=(), example='["/tep/logo/*"]')

    @cached_property
    def _forms(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(_form(pattern)) for pattern in self.always if "*" in pattern)

    def named_among(self, files: Collection[str]) -> frozenset[str]:
        """Paths in the repository of files that `always` names without a `*`: meant one by one."""
        return frozenset(path for path in map(_path, self.always) if path in files)

    def listed_among(self, files: Collection[str]) -> frozenset[str]:
        """Paths in the repository of files that a pattern of `always` matches."""
        return frozenset(path for path in files if any(form.fullmatch(path) for form in self._forms))

    def in_vain(self, files: Collection[str]) -> Iterator[int]:
        """Places in `always` of patterns that match no file."""
        for number, pattern in enumerate(self.always):
            form = re.compile(_form(pattern))
            if not any(form.fullmatch(path) for path in files):
                yield number


def _path(pattern: str) -> str:
    return f"docs{pattern}"


def _form(pattern: str) -> str:
    """`/tep/logo/*` as a regular expression of paths in the repository."""
    parts = re.split(r"(\*\*/?|\*)", _path(pattern))
    return "".join({"*": "[^/]*", "**": ".*", "**/": "(?:.*/)?"}.get(part) or re.escape(part) for part in parts)
