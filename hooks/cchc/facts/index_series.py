"""All results of each index, ordered once for every page, compared with their like alone, and in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from cchc.content.agency_names import is_place
from cchc.content.index_result import INDEX_RESULT, PERCENT, IndexResult
from cchc.content.index_table import IndexTable
from cchc.content.site import Site
from cchc.content.terms import AgencyLevel, IndexName
from cchc.text.folding import fold, slugify, sort_key
from cchc.text.sentences import printed_number

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
    if result.population:
        return f"các {result.population}"
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


@dataclass(frozen=True)
class UnitSeries:
    """The results of one unit in one index, by year. `is_own` is the province whose site this is.

    `kind` is what the unit is one of: "các tỉnh, thành phố".
    """

    name: str
    by_year: dict[int, IndexResult]
    is_own: bool
    kind: str

    @property
    def newest(self) -> IndexResult:
        return self.by_year[max(self.by_year)]


@dataclass(frozen=True)
class IndexSeries:
    """One index: the own province first, then the other units in the order of the alphabet."""

    title: str
    slug: str
    units: dict[str, UnitSeries]

    @property
    def address(self) -> str:
        return f"{INDEX_RESULT.address}/{self.slug}/"

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have a result, oldest first."""
        return tuple(sorted({year for unit in self.units.values() for year in unit.by_year}))

    @cached_property
    def count(self) -> int:
        return sum(len(unit.by_year) for unit in self.units.values())

    @cached_property
    def rankings(self) -> tuple[tuple[Peers, tuple[IndexResult, ...]], ...]:
        """Results of the last year that may be compared: the largest set first, in each the highest first."""
        last = self.years[-1]
        results = [unit.by_year[last] for unit in self.units.values() if last in unit.by_year]
        found = [
            (peers, tuple(sorted(same, key=lambda result: (-result.value, sort_key(result.unit)))))
            for peers, same in compared(results, self.kind).items()
        ]
        return tuple(sorted(found, key=lambda pair: -len(pair[1])))

    @cached_property
    def by_kind(self) -> "tuple[IndexSeries, ...]":
        """Return the index divided by kinds of units, the kind of the first unit first."""
        kinds = dict.fromkeys(unit.kind for unit in self.units.values())
        return tuple(
            replace(self, units={key: unit for key, unit in self.units.items() if unit.kind == kind}) for kind in kinds
        )

    @property
    def kind(self) -> str:
        """What its units are, where they are of one kind."""
        return next(iter(self.units.values())).kind


@dataclass(frozen=True, slots=True)
class ListedIndex:
    """An index on the page of all: `series` is None while no result with a source is there."""

    title: str
    series: IndexSeries | None


def index_series(site: Site) -> dict[str, IndexSeries]:
    """Return the series of each index by its slug, made in one pass over the results."""
    found: dict[str, dict[str, dict[int, IndexResult]]] = defaultdict(lambda: defaultdict(dict))
    for result in all_results(site):
        found[result.index_slug][site.unit_key(result, result.unit)][result.year] = result
    return {slug: _series(site, slug, units) for slug, units in found.items()}


def all_results(site: Site) -> Iterator[IndexResult]:
    """The results of units that have a file each, and those of tables."""
    yield from site.all(IndexResult)
    for table in site.all(IndexTable):
        yield from table.results


def listed_indexes(series: dict[str, IndexSeries]) -> tuple[ListedIndex, ...]:
    """The known indexes in the order of their list, with or without results, then a province's own."""
    known = [index for index in IndexName if index is not IndexName.OWN]
    slugs = {index.slug for index in known}
    own = [one for slug, one in series.items() if slug not in slugs]
    return (
        *(ListedIndex(index.label, series.get(index.slug)) for index in known),
        *(ListedIndex(one.title, one) for one in sorted(own, key=lambda one: sort_key(one.title))),
    )


def _series(site: Site, slug: str, units: dict[str, dict[int, IndexResult]]) -> IndexSeries:
    own = slugify(site.settings.province.place)
    rows = {}
    for key, by_year in units.items():
        newest = by_year[max(by_year)]
        rows[key] = UnitSeries(newest.unit, dict(sorted(by_year.items())), key == own, kind_of_unit(site, newest))
    ordered = sorted(rows.items(), key=lambda row: (not row[1].is_own, sort_key(row[1].name)))
    title = next(iter(ordered[0][1].by_year.values())).index_title
    return IndexSeries(title, slug, dict(ordered))


def value_of(result: IndexResult) -> str:
    """ "79,51 điểm", "88,44%"; with the scale where it is not the usual one: "67,41/97,5 điểm"."""
    number = printed_number(result.value)
    if result.given_scale and not result.is_on_usual_scale:
        number += f"/{printed_number(result.given_scale)}"
    return number + (PERCENT if result.measure == PERCENT else f" {result.measure}")


def rank_of(result: IndexResult) -> str:
    """ "51/63", "51" where the number of units is not known, empty without a rank."""
    if result.rank is None:
        return ""
    return f"{result.rank}/{result.total}" if result.total else str(result.rank)


def change(before: IndexResult, now: IndexResult) -> str:
    """Return in words how a unit's result differs from that of the year before, as far as the two may be compared.

    Nobody tells whether an index was counted by the same criteria in both years, so no difference of values is told.
    """
    rank = f", hạng {rank_of(before)}" if before.rank else ""
    told = (f"Năm {before.year}: {value_of(before)}{rank}", _on_values(before, now), *_on_ranks(before, now))
    return " ".join(f"{sentence}." for sentence in told)


def _on_values(before: IndexResult, now: IndexResult) -> str:
    if not are_counted_alike(before, now):
        return "Thang điểm đã thay đổi nên không so sánh được kết quả"
    return "Kết quả của hai năm chỉ so sánh được khi cách chấm không đổi"


def _on_ranks(before: IndexResult, now: IndexResult) -> list[str]:
    if before.rank is None or now.rank is None:
        return []
    if not are_ranked_alike(before, now):
        return ["Không so sánh thứ hạng vì không được xếp trong cùng số đơn vị, cùng nhóm"]
    if before.rank == now.rank:
        return ["Thứ hạng giữ nguyên"]
    # the first is the best: a smaller number is a rise
    word = "tăng" if now.rank < before.rank else "giảm"
    return [f"Thứ hạng {word} {abs(now.rank - before.rank)} bậc"]
