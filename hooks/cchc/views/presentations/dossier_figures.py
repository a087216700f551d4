"""How figures of dossiers are shown: a table of units with what contradicts itself, shares, ranks of one population."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cchc.content.dossier_figures import DossierFigures, DossierRow, contradictions
from cchc.content.fields import labels
from cchc.content.item import Item
from cchc.content.site import Site
from cchc.facts.dossier_series import (
    COUNTS,
    PeriodOfUnit,
    UnitSeries,
    count_in_words,
    figures_in_a_sentence,
    headline,
    ranked,
    share_in_words,
)
from cchc.facts.site_facts import SiteFacts
from cchc.text.folding import slugify
from cchc.text.sentences import lower_first, printed_number
from cchc.views.indexes.charts import MOST_BARS, Bar, Chart, Line, bar_chart, line_chart
from cchc.views.presentation import Presentation, Schema

SHARE, RANK, SATISFACTION = "Tỷ lệ đúng hạn", "Thứ tự", "Hài lòng"


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of a table: its head, an address to lead to or None, and a cell for each column, empty if unknown."""

    head: str
    address: str | None
    cells: tuple[str, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FiguresTable:
    """`columns` are those of which something is known."""

    columns: tuple[str, ...]
    rows: tuple[ShownRow, ...]

    @property
    def doubts(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Rows with contradictions, and these."""
        return tuple((row.head, row.doubts) for row in self.rows if row.doubts)


@dataclass(frozen=True, slots=True)
class DossierFiguresPage:
    """What the template draws beside the item; `bars` is None where nothing can be compared."""

    table: FiguresTable
    bars: Chart | None
    is_ranked: bool


def dossier_figures_page(facts: SiteFacts, figures: DossierFigures) -> DossierFiguresPage:
    site, series = facts.site, facts.dossier_series
    order = ranked(figures.rows) if len(figures.rows) > 1 else []
    ranks = {row.unit: str(rank) for rank, row in order} if len(order) > 1 else {}
    heads = [(row.unit, _address(series.get(site.unit_key(figures, row.unit)))) for row in figures.rows]
    table = figures_table(figures.rows, heads, ranks)
    own = slugify(site.settings.province.place)
    return DossierFiguresPage(table, _bars(figures, [row for _, row in order], own), bool(ranks))


def _address(series: UnitSeries | None) -> str | None:
    return series.address if series and series.has_page else None


def figures_table(
    rows: Sequence[DossierRow], heads: Sequence[tuple[str, str | None]], ranks: dict[str, str] | None = None
) -> FiguresTable:
    """A table of rows under their heads (words and address); columns that nobody knows anything of are left out."""
    names = labels(DossierRow)
    columns: dict[str, list[str]] = {
        names[name]: [count_in_words(getattr(row, name)) for row in rows] for name in COUNTS
    }
    columns[SHARE] = [share_in_words(row) for row in rows]
    columns[SATISFACTION] = ["" if row.satisfaction is None else f"{printed_number(row.satisfaction)}%" for row in rows]
    columns[RANK] = [(ranks or {}).get(row.unit, "") for row in rows]
    known = {name: cells for name, cells in columns.items() if any(cells)}
    shown = (
        ShownRow(head, address, tuple(cells[at] for cells in known.values()), tuple(contradictions(row)))
        for at, ((head, address), row) in enumerate(zip(heads, rows, strict=True))
    )
    return FiguresTable(tuple(known), tuple(shown))


def _bars(figures: DossierFigures, rows: Sequence[DossierRow], own: str) -> Chart | None:
    if not 1 < len(rows) <= MOST_BARS:
        return None
    bars = [Bar(row.unit, round(row.share_in_time or 0, 2), slugify(row.unit) == own) for row in rows]
    drawn = {row.unit for row in rows}
    left_out = [row.unit for row in figures.rows if row.unit not in drawn]
    note = f"Không có trong hình, vì số liệu chưa đủ hoặc chưa khớp: {', '.join(left_out)}." if left_out else ""
    return replace(bar_chart(f"{SHARE} {lower_first(figures.period.in_words)} (%)", 100, bars), note=note)


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """The periods of one kind: a table, and a line where two of them or more have a share."""

    title: str
    table: FiguresTable
    line: Chart | None


@dataclass(frozen=True)
class DossierSeriesPage:
    """The page of a unit, which the build makes."""

    series: UnitSeries

    @property
    def parts(self) -> tuple[SeriesPart, ...]:
        return tuple(_part(self.series.name, kind.label, periods) for kind, periods in self.series.by_kind())


def _part(unit: str, kind: str, periods: Sequence[PeriodOfUnit]) -> SeriesPart:
    newest = list(reversed(periods))
    heads = [(each.figures.period.in_words, each.figures.address) for each in newest]
    shares = tuple(each.row.share_in_time for each in periods)
    line = None
    if sum(share is not None for share in shares) > 1:
        # the title says what they are
        names = [re.sub("^(?:Tháng|Quý) ", "", each.figures.period.in_words) for each in periods]
        line = line_chart(
            f"{SHARE} của {unit} theo {lower_first(kind)} (%)",
            names,
            [Line(unit, tuple(None if share is None else round(share, 2) for share in shares))],
            gaps="Chỗ đứt quãng là kỳ chưa đủ số liệu.",
        )
    return SeriesPart(kind, figures_table([each.row for each in newest], heads), line)


@dataclass(frozen=True, slots=True)
class NewestFigures:
    """The line of the home page: the newest figures, in words, and where they are."""

    words: str
    item: Item


def newest_figures(facts: SiteFacts) -> NewestFigures | None:
    """Those of the province itself, else of the newest table; None without any."""
    own = facts.dossier_series.get(slugify(facts.site.settings.province.place))
    series = own or next(iter(sorted(facts.dossier_series.values(), key=_last_day)), None)
    if series is None:
        return None
    newest = series.periods[0]
    return NewestFigures(headline(newest.figures, newest.row if own else None), newest.figures)


def _last_day(series: UnitSeries) -> int:
    return -series.periods[0].figures.last_day.toordinal()


def _properties(_site: Site, figures: DossierFigures) -> dict[str, object]:
    """`temporalCoverage` are the first and the last day (ISO 8601)."""
    return {
        "temporalCoverage": f"{figures.first_day}/{figures.last_day}",
        "variableMeasured": [labels(DossierRow)[name] for name in COUNTS],
        "isBasedOn": figures.origin.url or figures.origin.name,
    }


PRESENTATION = Presentation(
    view=dossier_figures_page,
    summary=figures_in_a_sentence,
    search_words=lambda figures: [row.unit for row in figures.rows],
    schema=Schema("Dataset", _properties),
)
