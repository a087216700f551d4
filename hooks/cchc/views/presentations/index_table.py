"""How a table of an index is shown: units from the highest down, their parts, a chart; nothing but its population."""

from dataclasses import dataclass

from cchc.content.index_result import IndexResult
from cchc.content.index_table import IndexTable
from cchc.content.site import Site
from cchc.facts.index_series import IndexSeries, rank_of, value_of
from cchc.facts.site_facts import SiteFacts
from cchc.text.folding import slugify, sort_key
from cchc.text.sentences import printed_number
from cchc.views.indexes.charts import MOST_BARS, Bar, Chart, bar_chart
from cchc.views.presentation import Presentation, Schema


@dataclass(frozen=True, slots=True)
class TableRow:
    """A unit in words; `parts` are the scores of the parts in the order of the table, empty where none is told."""

    unit: str
    value: str
    rank: str
    group: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexTablePage:
    """`parts` are the names of the parts with the most that each gives, `bars` is None where there are too many."""

    series: IndexSeries | None
    rows: tuple[TableRow, ...]
    parts: tuple[str, ...]
    bars: Chart | None

    @property
    def has_ranks(self) -> bool:
        return any(row.rank for row in self.rows)

    @property
    def has_groups(self) -> bool:
        return any(row.group for row in self.rows)


def index_table_page(facts: SiteFacts, table: IndexTable) -> IndexTablePage:
    results = sorted(table.results, key=lambda result: (-result.value, sort_key(result.unit)))
    parts = tuple(dict.fromkeys(part.name for result in results for part in result.parts))
    most = {part.name: part.most for result in results for part in result.parts}
    own = slugify(facts.site.settings.province.place)
    bars = [Bar(result.unit, result.value, slugify(result.unit) == own) for result in results]
    title = f"{table.index_title} năm {table.year}: các {table.population}"
    return IndexTablePage(
        facts.indexes.get(table.index_slug),
        tuple(_row(result, parts) for result in results),
        tuple(name + (f" (tối đa {printed_number(limit)})" if (limit := most[name]) else "") for name in parts),
        bar_chart(title, table.scale, bars) if 1 < len(bars) <= MOST_BARS else None,
    )


def _row(result: IndexResult, parts: tuple[str, ...]) -> TableRow:
    reached = {part.name: printed_number(part.reached) for part in result.parts}
    cells = tuple(reached.get(name, "") for name in parts)
    return TableRow(result.unit, value_of(result), rank_of(result), result.group or "", cells)


def _summary(table: IndexTable) -> str:
    first = max(table.rows, key=lambda row: row.value)
    return (
        f"{table.index_title} năm {table.year} của {len(table.rows)} {table.population}; cao nhất là {first.unit} với "
        f"{printed_number(first.value)}. Nguồn: {table.origin.name}."
    )


def _properties(_site: Site, table: IndexTable) -> dict[str, object]:
    return {
        "temporalCoverage": str(table.year),
        "variableMeasured": table.index_title,
        "isBasedOn": table.origin.url or table.origin.name,
    }


PRESENTATION = Presentation(
    view=index_table_page,
    summary=_summary,
    search_words=lambda table: [row.unit for row in table.rows],
    schema=Schema("Dataset", _properties),
)
