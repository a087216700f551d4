"""The page of one index, which the build makes: all years and units, and the last year compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cchc.content.index_result import IndexResult
from cchc.facts.index_series import IndexSeries, Peers, UnitSeries, are_ranked_alike, rank_of, value_of
from cchc.text.folding import slugify
from cchc.text.sentences import printed_number
from cchc.views.indexes.charts import MOST_BARS, MOST_LINES, Bar, Chart, Line, bar_chart, line_chart


@dataclass(frozen=True, slots=True)
class ShownResult:
    """A result in a table, in words."""

    result: IndexResult
    value: str
    rank: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """Results of one year that may be compared; `among` says what sets them apart where there are several rankings."""

    rows: tuple[ShownResult, ...]
    bars: Chart | None
    among: str


@dataclass(frozen=True)
class IndexPage:
    """What the template draws: the kinds of units one after the other."""

    series: IndexSeries

    @cached_property
    def parts(self) -> "tuple[IndexPart, ...]":
        kinds = self.series.by_kind
        return tuple(IndexPart(part, len(kinds) > 1) for part in kinds)


@dataclass(frozen=True)
class IndexPart:
    """The units of one kind. Charts are drawn when asked for; one is None where it would say nothing."""

    series: IndexSeries
    is_one_of_many: bool

    @property
    def suffix(self) -> str:
        """What its headings and charts are told apart by."""
        return f": {self.series.kind}" if self.is_one_of_many else ""

    @property
    def anchor(self) -> str:
        return f"-{slugify(self.series.kind)}" if self.is_one_of_many else ""

    @property
    def rows(self) -> tuple[tuple[UnitSeries, tuple[ShownResult | None, ...]], ...]:
        """Each unit with a cell for each year of the series."""
        return tuple(
            (unit, tuple(_shown(unit.by_year[year]) if year in unit.by_year else None for year in self.series.years))
            for unit in self.series.units.values()
        )

    @property
    def has_history(self) -> bool:
        """Whether the table over the years says more than the rankings of the only year."""
        return len(self.series.years) > 1 or any(len(results) == 1 for _, results in self.series.rankings)

    @property
    def last_year(self) -> int:
        return self.series.years[-1]

    @cached_property
    def rankings(self) -> tuple[Ranking, ...]:
        """Those of the last year, without what can be compared with nothing."""
        found = [(peers, results) for peers, results in self.series.rankings if len(results) > 1]
        among = _told_apart([peers for peers, _ in found])
        return tuple(
            Ranking(tuple(map(_shown, results)), self._bars(results, words), words)
            for (_, results), words in zip(found, among, strict=True)
        )

    @property
    def is_split(self) -> bool:
        """Whether results of the last year are there that may not be compared with each other."""
        return len(self.series.rankings) > 1

    @cached_property
    def lines(self) -> Chart | None:
        """Units with at least two years; those with most years where they are too many."""
        measure = next(iter(self.series.units.values())).newest.measure
        units = [(unit, values) for unit in self.series.units.values() if len(values := _drawable(unit, measure)) > 1]
        drawn = sorted(units, key=lambda pair: (not pair[0].is_own, -len(pair[1])))[:MOST_LINES]
        if not drawn:
            return None
        every = [year for _, values in drawn for year in values]
        years = range(min(every), max(every) + 1)
        lines = [Line(unit.name, tuple(values.get(year) for year in years)) for unit, values in drawn]
        whose = f", {lines[0].name}" if len(lines) == 1 else self.suffix
        return line_chart(f"{self.series.title} qua các năm{whose}", years, lines)

    def _bars(self, results: tuple[IndexResult, ...], among: str) -> Chart | None:
        if len(results) > MOST_BARS:
            return None
        own = {unit.name for unit in self.series.units.values() if unit.is_own}
        bars = [Bar(result.unit, result.value, result.unit in own) for result in results]
        title = f"{self.series.title} năm {self.last_year}{self.suffix}"
        return bar_chart(f"{title} ({among})" if among else title, results[0].scale, bars)

    @property
    def has_ranks_apart(self) -> bool:
        """Whether ranks stand in the table that are among different numbers of units."""
        results = [result for unit in self.series.units.values() for result in unit.by_year.values() if result.rank]
        return any(not are_ranked_alike(results[0], result) for result in results)

    @property
    def has_other_scales(self) -> bool:
        """Whether some result could not be drawn beside the others."""
        return any(
            not result.is_on_usual_scale for unit in self.series.units.values() for result in unit.by_year.values()
        )


def _told_apart(rankings: list[Peers]) -> list[str]:
    """What sets each ranking apart: "xếp hạng trong 63 đơn vị", "thang điểm 97,5"; empty for the only one."""
    if len(rankings) < 2:
        return [""] * len(rankings)
    return [", ".join(_marks(peers, rankings)) for peers in rankings]


def _marks(peers: Peers, others: list[Peers]) -> Iterator[str]:
    if len({other.group for other in others}) > 1:
        yield f"nhóm {peers.group}" if peers.group else "không rõ nhóm"
    if len({other.total for other in others}) > 1:
        yield f"xếp hạng trong {peers.total} đơn vị" if peers.total else "không rõ số đơn vị được xếp hạng"
    if len({(other.measure, other.scale) for other in others}) > 1:
        scale = f", thang {printed_number(peers.scale)}" if peers.scale else ""
        yield f"tính bằng {peers.measure}{scale}"


def _shown(result: IndexResult) -> ShownResult:
    return ShownResult(result, value_of(result), rank_of(result))


def _drawable(unit: UnitSeries, measure: str) -> dict[int, float]:
    return {
        year: result.value
        for year, result in unit.by_year.items()
        if result.is_on_usual_scale and result.measure == measure
    }
