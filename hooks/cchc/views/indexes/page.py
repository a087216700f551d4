"""The page of one index, which the build makes: all years and units, and the last year compared."""

from dataclasses import dataclass
from functools import cached_property

from cchc.content.index_result import IndexResult
from cchc.views.indexes.charts import MOST_BARS, MOST_LINES, Bar, Chart, Line, bar_chart, line_chart
from cchc.views.indexes.series import IndexSeries, UnitSeries
from cchc.views.indexes.words import rank_of, value_of


@dataclass(frozen=True, slots=True)
class ShownResult:
    """A result in a table, in words."""

    result: IndexResult
    value: str
    rank: str


@dataclass(frozen=True)
class IndexPage:
    """What the template draws. Charts are drawn when asked for; one is None where it would say nothing."""

    series: IndexSeries

    @property
    def rows(self) -> tuple[tuple[UnitSeries, tuple[ShownResult | None, ...]], ...]:
        """Each unit with a cell for each year of the series."""
        return tuple(
            (unit, tuple(_shown(unit.by_year[year]) if year in unit.by_year else None for year in self.series.years))
            for unit in self.series.units.values()
        )

    @property
    def has_history(self) -> bool:
        """Whether the table over the years says more than the ranking of the only year."""
        return len(self.series.years) > 1 or len(self.series.ranking) == 1

    @property
    def last_year(self) -> int:
        return self.series.years[-1]

    @property
    def ranking(self) -> tuple[ShownResult, ...]:
        return tuple(_shown(result) for result in self.series.ranking)

    @cached_property
    def lines(self) -> Chart | None:
        """Units with at least two years; those with most years where they are too many."""
        units = [(unit, values) for unit in self.series.units.values() if len(values := _drawable(unit)) > 1]
        drawn = sorted(units, key=lambda pair: (not pair[0].is_own, -len(pair[1])))[:MOST_LINES]
        if not drawn:
            return None
        every = [year for _, values in drawn for year in values]
        years = range(min(every), max(every) + 1)
        lines = [Line(unit.name, tuple(values.get(year) for year in years)) for unit, values in drawn]
        whose = f", {lines[0].name}" if len(lines) == 1 else ""
        return line_chart(f"{self.series.title} qua các năm{whose}", years, lines)

    @cached_property
    def bars(self) -> Chart | None:
        """The units of the last year."""
        ranking = [result for result in self.series.ranking if result.is_on_usual_scale]
        if not 1 < len(ranking) <= MOST_BARS:
            return None
        own = {unit.name for unit in self.series.units.values() if unit.is_own}
        bars = [Bar(result.unit, result.value, result.unit in own) for result in ranking]
        return bar_chart(f"{self.series.title} năm {self.last_year}", ranking[0].scale, bars)

    @property
    def has_other_scales(self) -> bool:
        """Whether some result could not be drawn beside the others."""
        return any(
            not result.is_on_usual_scale for unit in self.series.units.values() for result in unit.by_year.values()
        )


def _shown(result: IndexResult) -> ShownResult:
    return ShownResult(result, value_of(result), rank_of(result))


def _drawable(unit: UnitSeries) -> dict[int, float]:
    return {year: result.value for year, result in unit.by_year.items() if result.is_on_usual_scale}
