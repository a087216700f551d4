"""Who issued a document, from its letterhead; where it has none, from what the document says of itself."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from cchc.content.terms import PlanLevel
from cchc.editing.document_import.names import begins_agency, running, shortened
from cchc.text.folding import fold

_CITIES = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
"""Cities that are provinces; Huế since 1/1/2025 (Nghị quyết 175/2024/QH15)."""

_UNITS = r"tỉnh|[Tt]hành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_COUNCIL = re.compile(
    r"(?:UBND|[ỦU][yỷ] ban nhân dân)(?: \((?:sau đây gọi tắt là )?UBND\))?\s+"
    rf"(?P<unit>{_UNITS})(?P<place>(?:\s+\w+){{1,4}})"
)
_UNIT = re.compile(rf"^(?:{_UNITS})\s+", re.IGNORECASE)
_OF = re.compile(r"\bcủa\s+(?P<issuer>(?:UBND|[ỦU][yỷ] ban nhân dân|Chủ tịch|Bộ trưởng|Giám đốc|Bộ|Sở)\s[^);,]+)")


def issuer_of_lines(lines: Sequence[str], texts: Sequence[str]) -> tuple[str | None, str | None]:
    """The body that issues and the one above it: the last name of a letterhead and the one before."""
    names: list[str] = []
    for line in lines:
        if (
            begins_agency(line) and not re.match(r"[TtTHỈ]?(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG)\s", line)
        ) or not names:
            names.append(line)
        else:
            names[-1] = f"{names[-1]} {line}"
    named = [shortened(running(" ".join(name.split()), texts)) for name in names]
    return (named[-1], named[-2] if len(named) > 1 else None) if named else (None, None)


def issuer_by_text(texts: Sequence[str], place: str | None) -> str | None:
    """The council that a document without a letterhead speaks of most, the one of its own place first."""
    found: Counter[str] = Counter()
    for text in texts:
        for each in _COUNCIL.finditer(text):
            capitals = takewhile(lambda word: word[0].isupper(), each["place"].split())
            found[" ".join(["UBND", _unit(each["unit"]), *capitals])] += 1
    named = Counter({name: count for name, count in found.items() if not _is_general(name)})
    if place:
        bare = fold(_UNIT.sub("", place))
        own = Counter({name: count for name, count in named.items() if fold(name).endswith(f" {bare}")})
        unit = _UNIT.match(place)
        exact = Counter({name: n for name, n in own.items() if unit and f" {_unit(unit[0].strip())} " in name})
        general = [name for name, _ in found.most_common() if _is_general(name)]
        if not own and general and any(f"{_unit_of(general[0])} {_UNIT.sub('', place)}" in text for text in texts):
            return f"{general[0]} {_UNIT.sub('', place)}"
        named = exact or own or named
    return named.most_common(1)[0][0] if named else None


def _unit(written: str) -> str:
    return "thành phố" if re.match(r"tp", written, re.IGNORECASE) else written.lower()


def _unit_of(name: str) -> str:
    return name.removeprefix("UBND ")


def _is_general(name: str) -> bool:
    """Whether a name says only of what kind it is: "UBND thành phố"."""
    return name.removeprefix("UBND ") in (
        "tỉnh",
        "thành phố",
        "huyện",
        "quận",
        "thị xã",
        "xã",
        "phường",
        "thị trấn",
    )


def issuer_in_note(note: str) -> str | None:
    """ "(Kèm theo Kế hoạch số 06/KH-UBND ngày 11/01/2022 của UBND tỉnh Lai Châu)" names who issued it."""
    found = _OF.search(note)
    return shortened(found["issuer"].strip()) if found else None


def level_of(issuer: str, above: str | None = None) -> PlanLevel:
    """Cấp of a body by its name; an office of a district or commune is of the level of the body above it."""
    words = fold(issuer)
    if re.match(r"phong\b", words):
        return level_of(above) if above else PlanLevel.DISTRICT
    if re.search(r"\b(xa|phuong|thi tran|dac khu)\b", words) and not re.search(r"\bthi xa\b", words):
        return PlanLevel.COMMUNE
    if re.match(r"(so|ban|bo|cuc|chi cuc|thanh tra|cong an|van phong|bao hiem|kho bac)\b", words):
        return PlanLevel.DEPARTMENT
    if re.search(r"\b(huyen|quan|thi xa)\b", words):
        return PlanLevel.DISTRICT
    is_city = re.search(r"\b(thanh pho|tp)\b", words)
    if is_city and not any(fold(city) in words for city in _CITIES):
        return PlanLevel.DISTRICT
    return PlanLevel.PROVINCE
