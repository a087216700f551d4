"""Which results may be compared: of units of one kind, ranked among the same, counted on one scale.

A rank among 63 provinces says nothing beside one among 17 ministries, nor does a rank of another number of provinces.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from cchc.content.index_result import IndexResult
from cchc.content.site import Site
from cchc.content.terms import AgencyLevel
from cchc.content.units import is_place
from cchc.text.folding import fold

Value = TypeVar("Value")

PROVINCES, DISTRICTS = "các tỉnh, thành phố", "các huyện, thị xã, thành phố thuộc tỉnh"
COMMUNES, MINISTRIES = "các xã, phường, đặc khu", "các bộ, ngành trung ương"
DEPARTMENTS, OTHERS = "các sở, ban, ngành", "các cơ quan, đơn vị khác"

_BY_LEVEL = {
    AgencyLevel.CENTRAL: MINISTRIES,
    AgencyLevel.PROVINCE: DEPARTMENTS,
    AgencyLevel.DISTRICT: DISTRICTS,
    AgencyLevel.COMMUNE: COMMUNES,
}
_BY_FIRST_WORDS = {
    "ubnd tinh": PROVINCES, "tinh": PROVINCES, "ubnd huyen": DISTRICTS, "huyen": DISTRICTS, "quan": DISTRICTS,
    "thi xa": DISTRICTS, "thi tran": COMMUNES, "phuong": COMMUNES, "dac khu": COMMUNES, "ubnd xa": COMMUNES,
    "ubnd phuong": COMMUNES, "xa": COMMUNES, "bo": MINISTRIES, "so": DEPARTMENTS,
}  # fmt: skip
_CITY = ("thanh pho", "tp.", "tp")
_CITIES_LIKE_PROVINCES = frozenset({"ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"})
_TIERS = frozenset(
    {"xuat sac", "rat tot", "tot", "kha", "trung binh", "trung binh kha", "yeu", "kem", "rat cao", "cao", "thap"}
    | {"trung binh cao", "trung binh thap", "tuong doi thap", "rat thap"}
)
"""What `nhom` says where it is a mark within one ranking ("Trung bình") and not a ranking of its own ("Khối sở")."""


@dataclass(frozen=True, slots=True)
class Peers:
    """Results that may be compared; None where nobody says. `kind` are the units in the plural."""

    kind: str
    group: str | None
    total: int | None
    measure: str
    scale: float | None


def kind_of_unit(site: Site, result: IndexResult) -> str:
    """What a unit is one of, in the plural: "các tỉnh, thành phố"."""
    words = fold(result.unit)
    city = next((words.removeprefix(word).strip() for word in _CITY if words.startswith(f"{word} ")), None)
    if city is not None:
        return PROVINCES if city in _CITIES_LIKE_PROVINCES else DISTRICTS
    kind = next((kind for first, kind in _BY_FIRST_WORDS.items() if words.startswith(f"{first} ")), None)
    if kind or is_place(result.unit):
        return kind or OTHERS
    agency = site.agency_in(result, result.unit)
    return _BY_LEVEL.get(agency.level, OTHERS) if agency and agency.level else OTHERS


def compared(results: Iterable[IndexResult], kind: str) -> dict[Peers, list[IndexResult]]:
    """Results of one year and kind of units, put into those that may be compared.

    One that does not say among how many it was ranked is with the others where these all say the same.
    """
    named = [(_peers(result, kind), result) for result in results]
    group, total = _only(peers.group for peers, _ in named), _only(peers.total for peers, _ in named)
    found: dict[Peers, list[IndexResult]] = defaultdict(list)
    for peers, result in named:
        found[replace(peers, group=peers.group or group, total=peers.total or total)].append(result)
    return dict(found)


def are_ranked_alike(before: IndexResult, now: IndexResult) -> bool:
    """Whether the ranks of a unit in two years are among the same number, and in no groups of other names."""
    groups = {_group(before), _group(now)} - {None}
    return before.total == now.total and len(groups) < 2


def are_counted_alike(before: IndexResult, now: IndexResult) -> bool:
    """Whether two values are counted in the same, out of the same."""
    return (before.measure, before.scale) == (now.measure, now.scale)


def _peers(result: IndexResult, kind: str) -> Peers:
    return Peers(kind, _group(result), result.total, result.measure, result.scale)


def _group(result: IndexResult) -> str | None:
    return None if result.group is None or fold(result.group) in _TIERS else result.group


def _only(values: Iterable[Value | None]) -> Value | None:
    """The value that all say who say any."""
    found = {value for value in values if value is not None}
    return found.pop() if len(found) == 1 else None
