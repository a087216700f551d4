"""All results of each index, ordered once for every page that shows them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from cchc.content.index_result import IndexResult
from cchc.content.registry import INDEX_RESULT
from cchc.content.site import Site
from cchc.content.terms import IndexName
from cchc.content.units import unit_key
from cchc.text.folding import slugify, sort_key


@dataclass(frozen=True)
class UnitSeries:
    """The results of one unit in one index, by year. `is_own` is the province whose site this is."""

    name: str
    by_year: dict[int, IndexResult]
    is_own: bool


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
    def ranking(self) -> tuple[IndexResult, ...]:
        """Results of the last year, the highest first."""
        last = self.years[-1]
        results = [unit.by_year[last] for unit in self.units.values() if last in unit.by_year]
        return tuple(sorted(results, key=lambda result: (-result.value, sort_key(result.unit))))


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
        rows[key] = UnitSeries(newest.unit, dict(sorted(by_year.items())), key == own)
    ordered = sorted(rows.items(), key=lambda row: (not row[1].is_own, sort_key(row[1].name)))
    title = next(iter(ordered[0][1].by_year.values())).index_title
    return IndexSeries(title, slug, dict(ordered))
