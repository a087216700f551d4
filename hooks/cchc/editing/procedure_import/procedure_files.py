"""Files of docs/thu-tuc/ as the import writes them, and what has become of each since the last import.

Three versions meet: what the last import wrote (its digest stands in the file, `nguon.ban_nhap`), what the file says
now, and what this import would write. A file that an editor has changed is never touched.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

import yaml

from cchc.content.canonical_form import file_text
from cchc.content.procedure import PROCEDURE
from cchc.content.source import divide
from cchc.content.yaml_core import CoreLoader
from cchc.editing.procedure_import.account import Converted
from cchc.text.digests import digest_of

PORTAL, OWN_TABLE = "Cổng Dịch vụ công quốc gia", "Bảng thủ tục do cơ quan cung cấp"
"""What a source is called where nobody says: by the address of its pages."""

_DIGEST, _DAY, _SOURCE = "ban_nhap", "ngay_doi_chieu", "nguon"


class Outcome(Enum):
    """What an import does with one record."""

    NEW = "Mới"
    AMENDED = "Có thay đổi ở nguồn"
    UNCHANGED = "Không đổi"
    EDITED = "Đã sửa ở đây, nguồn không đổi"
    CONFLICT = "Đã sửa ở đây, nguồn cũng đổi"
    BY_HAND = "Viết tay, không do lệnh này nhập"
    ELSEWHERE = "Đã có ở tệp tên khác"
    GONE = "Không còn trong nguồn"


@dataclass(frozen=True, slots=True)
class ProcedureFile:
    """A file of an import: `text` is what would be written, None where nothing is; `keys` are those that differ."""

    code: str
    title: str
    path: str
    outcome: Outcome
    text: str | None = None
    keys: tuple[str, ...] = ()


def path_of(code: str) -> str:
    """`docs/thu-tuc/1.000894.md`."""
    return f"{PROCEDURE.folder}/{code}.md"


@dataclass(frozen=True, slots=True)
class Draft:
    """The file of a record: its front matter without the day and the digest that each import writes anew, and whole."""

    made: Converted
    front: Mapping[str, object]
    digest: str
    text: str


def drafted(made: Converted, day: date, source: str | None = None) -> Draft:
    """What a record gives; `day` is that of the import, on which it agrees with its source, called `source`."""
    front = _with_source(made, source)
    digest = _digest(front)
    return Draft(made, front, digest, _written(front, digest, day))


def procedure_file(root: Path, draft: Draft, elsewhere: Mapping[str, str]) -> ProcedureFile:
    """What becomes of a record; `elsewhere` are the paths of files that are not called by their code."""
    code, front = draft.made.code, draft.front
    path = path_of(code)
    title, old = str(front["title"]), _read(root / path)
    if old is None and code in elsewhere:
        before = (_read(root / elsewhere[code]) or ({}, ""))[0]
        return ProcedureFile(code, title, elsewhere[code], Outcome.ELSEWHERE, keys=_differing(before, front))
    if old is None:
        return ProcedureFile(code, title, path, Outcome.NEW, draft.text)
    before, text = old
    imported = _imported_digest(before)
    if imported is None:
        return ProcedureFile(code, title, path, Outcome.BY_HAND, keys=_differing(before, front))
    # comments, order and a text below are an editor's work too
    is_edited = _digest(before) != imported or text not in (_file_text(before), _earlier_text(before))
    is_amended = draft.digest != imported
    if not is_edited:
        outcome = Outcome.AMENDED if is_amended else Outcome.UNCHANGED
        keys = _differing(before, front) if is_amended else ()
        return ProcedureFile(code, title, path, outcome, draft.text, keys)
    outcome = Outcome.CONFLICT if is_amended else Outcome.EDITED
    return ProcedureFile(code, title, path, outcome, keys=_differing(before, front))


_CODE = re.compile(r"\d\.\d{6}")


def files_elsewhere(root: Path) -> dict[str, str]:
    """By code the files of docs/thu-tuc/ that an editor has given another name or folder."""
    found: dict[str, str] = {}
    for file in sorted((root / PROCEDURE.folder).rglob("*.md")):
        path = file.relative_to(root).as_posix()
        if path != path_of(file.stem) or not _CODE.fullmatch(file.stem):
            code = (_read(file) or ({}, ""))[0].get("ma_thu_tuc")
            if isinstance(code, str):
                found[code] = path
    return found


def gone_files(root: Path, codes: Iterable[str]) -> list[ProcedureFile]:
    """The files of an earlier import whose procedures a whole list does not have any more."""
    found, known = [], set(codes)
    for file in sorted((root / PROCEDURE.folder).glob("*.md")):
        old = _read(file) if file.stem not in known else None
        if old and (
            _imported_digest(old[0]) is not None
            and old[0].get("tinh_trang") != "bai_bo"
            and old[0].get("ma_thu_tuc") not in known
        ):
            found.append(ProcedureFile(file.stem, str(old[0].get("title", "")), path_of(file.stem), Outcome.GONE))
    return found


def _with_source(made: Converted, name: str | None) -> dict[str, object]:
    url = str(made.front.get("lien_ket_dvc", ""))
    is_of_portal = url.startswith(("https://dichvucong.gov.vn/", "http://dichvucong.gov.vn/"))
    source = {"ten": name or (PORTAL if is_of_portal else OWN_TABLE), "url": url, "bat_thuong": made.notes}
    return made.front | {_SOURCE: {key: value for key, value in source.items() if value}}


def _read(file: Path) -> tuple[dict[str, object], str] | None:
    """The front matter of a file and its whole text; None where there is none. One that nobody can read has no keys."""
    try:
        text = file.read_text("utf-8-sig")
        # the loader is a safe one
        value = yaml.load(divide(text, file.name).front, CoreLoader)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}, ""
    return (value, text) if isinstance(value, dict) else ({}, text)


def _imported_digest(front: Mapping[str, object]) -> str | None:
    source = front.get(_SOURCE)
    digest = source.get(_DIGEST) if isinstance(source, dict) else None
    return digest if isinstance(digest, str) else None


def _bare(front: Mapping[str, object]) -> dict[str, object]:
    """Without what each import writes anew: the day, and the digest."""
    source = front.get(_SOURCE)
    bare = {name: value for name, value in front.items() if name != _DAY}
    if isinstance(source, dict):
        bare[_SOURCE] = {name: value for name, value in source.items() if name != _DIGEST}
    return bare


def _digest(front: Mapping[str, object]) -> str:
    return digest_of(_dumped(_bare(front))).hex().translate(_LETTERS)


_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""A row of digits might be taken for the number of an identity card or of a telephone."""


def _differing(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    old, new = _bare(before), _bare(after)
    return tuple(name for name in {**old, **new} if old.get(name) != new.get(name))


def _written(front: Mapping[str, object], digest: str, day: date) -> str:
    source = front[_SOURCE]
    whole = {name: value for name, value in front.items() if name != _SOURCE}
    whole |= {_DAY: day.isoformat()}
    whole[_SOURCE] = {**(source if isinstance(source, dict) else {}), _DIGEST: digest}
    return _file_text(whole)


def _file_text(front: Mapping[str, object]) -> str:
    return file_text(front, PROCEDURE.model)


def _earlier_text(front: Mapping[str, object]) -> str:
    """As imports wrote a file before there was one form for all writers."""
    return f"---\n{_dumped(front)}---\n"


class _Dumper(yaml.CSafeDumper):
    """Texts of several lines as an editor writes them, below a bar."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    # PyYAML writes for version 1.1 of YAML, where "09" is no number, what we read as version 1.2
    is_other = any(pattern.match(text) for _, pattern in CoreLoader.yaml_implicit_resolvers.get(text[:1], ()))
    style = "|" if "\n" in text else '"' if is_other else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _dumped(value: object) -> str:
    """What digests are made of: files name them, so this form stays."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
