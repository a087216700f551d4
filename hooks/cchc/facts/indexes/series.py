"""All results of each index, ordered once for every page that shows them."""

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property

from cchc.content.index_result import INDEX_RESULT, IndexResult
from cchc.content.site import Site
from cchc.content.terms import IndexName
from cchc.content.units import unit_key
from cchc.facts.indexes.peers import Peers, compared, kind_of_unit
from cchc.text.folding import slugify, sort_key


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
        """The same index for each kind of units by itself, that of the first unit first."""
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
    """By slug; made in one pass over the results."""
    found: dict[str, dict[str, dict[int, IndexResult]]] = defaultdict(lambda: defaultdict(dict))
    for result in site.all(IndexResult):
        found[result.index_slug][unit_key(site, result, result.unit)][result.year] = result
    return {slug: _series(site, slug, units) for slug, units in found.items()}


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
