"""What another province is asked for, and which answers cannot be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc.content.loader import settings_in
from cchc.text.placeholders import placeholders_in

_FIELDS = {
    "site_url": "site_url",
    "extra.cchc.nguon_tin.dinh_danh": "site_url",
    "site_name": "name",
    "extra.cchc.dia_ban": "name",
    "extra.cchc.co_quan_chu_quan": "publisher",
    "extra.cchc.mau_sac.chinh": "main",
    "extra.cchc.mau_sac.nhan": "accent",
}
"""By the key of the settings that it fills."""

_MAY_BE_EMPTY = ("publisher", "email")
_LONGEST = 120
"""Characters of an answer; a title of a page, which has at most as many, holds the name of the province too."""

_LONGEST_NAME = 40


class NotPossibleError(Exception):
    """Why the site cannot be made: by the field of NewProvince, or by the path of a file, a text in Vietnamese."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("\n".join(reasons.values()))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class NewProvince:
    """`name` with its kind ("tỉnh Sông Ngân"); `site_url` with a slash at its end; colours as `#0b5d4e`.

    `publisher` and `email` may be empty: it is the people's committee then, and there is no letter box.
    """

    name: str
    publisher: str
    site_url: str
    telephone: str
    counter: str
    email: str
    main: str
    accent: str


def refuse_wrong_answers(root: Path, province: NewProvince, settings: str) -> None:
    """NotPossibleError with one reason for each answer, in the order of the fields."""
    _, problems = settings_in(root, settings)
    found = [(_field_of(problem.key, province), problem.message) for problem in problems if problem.is_error]
    reasons = {**dict(reversed(found)), **dict(_unusable(province))}
    if reasons:
        order = {name: place for place, name in enumerate(NewProvince.__dataclass_fields__)}
        raise NotPossibleError(dict(sorted(reasons.items(), key=lambda reason: order.get(reason[0], len(order)))))


def _unusable(province: NewProvince) -> Iterator[tuple[str, str]]:
    """Fields whose value would be refused in no other place, or not in the words of whoever is asked for it."""
    if not province.name.startswith(("tỉnh ", "thành phố ")):
        yield "name", f"“{province.name}” phải bắt đầu bằng “tỉnh” hoặc “thành phố”; ví dụ tỉnh Sông Ngân"
    for name in NewProvince.__dataclass_fields__:
        value = getattr(province, name)
        if not value and name not in _MAY_BE_EMPTY:
            yield name, "không được để trống"
        elif len(value) > (longest := _LONGEST_NAME if name == "name" else _LONGEST) or not value.isprintable():
            yield name, f"phải là một dòng, dài nhất {longest} chữ"
        elif placeholders_in(value):
            yield name, f"“{value}” là địa chỉ hoặc số giả định; ghi cái thật"


def _field_of(key: str, province: NewProvince) -> str:
    """Which answer a key of the settings comes from; the key itself where it is none's."""
    channels = ("telephone", "email", "counter") if province.email else ("telephone", "counter")
    fields = _FIELDS | {f"extra.cchc.kenh_tiep_nhan[{place}]": name for place, name in enumerate(channels, 1)}
    return next((name for start, name in fields.items() if key.startswith(start)), key)
