"""How the result of an index is shown: its parts, and how it changed against the year before."""

from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.index_result import PERCENT, IndexPart, IndexResult
from cchc.content.site import Site
from cchc.facts.index_series import IndexSeries, change, rank_of, value_of
from cchc.facts.site_facts import SiteFacts
from cchc.text.sentences import printed_number
from cchc.views.presentation import Presentation, Schema


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part of the index in words; `share` is how much of the most was reached."""

    name: str
    most: str
    reached: str
    share: str


@dataclass(frozen=True, slots=True)
class IndexResultPage:
    """`before` is the same unit's result of the year before, `change` the sentence that compares."""

    series: IndexSeries | None
    agency: Agency | None
    value: str
    rank: str
    parts: tuple[ShownPart, ...]
    before: IndexResult | None
    change: str


def index_result_page(facts: SiteFacts, result: IndexResult) -> IndexResultPage:
    """What the page of a result draws beside the result itself."""
    site, series = facts.site, facts.indexes.get(result.index_slug)
    unit = series.units.get(site.unit_key(result, result.unit)) if series else None
    before = unit.by_year.get(result.year - 1) if unit else None
    return IndexResultPage(
        series,
        site.agency_in(result, result.unit),
        value_of(result),
        rank_of(result),
        tuple(_shown(part) for part in result.parts),
        before,
        change(before, result) if before else f"Chưa có kết quả năm {result.year - 1} trên trang này để so sánh.",
    )


def _shown(part: IndexPart) -> ShownPart:
    share = f"{printed_number(round(part.reached / part.most * 100, 1))}%" if part.most else ""
    most = printed_number(part.most) if part.most else ""
    return ShownPart(part.name, most, printed_number(part.reached), share)


def _summary(result: IndexResult) -> str:
    """What was reached, and the rank where there is one."""
    return f"{result.title}: {value_of(result)}" + (f", xếp hạng {rank_of(result)}." if result.rank else ".")


def _properties(_site: Site, result: IndexResult) -> dict[str, object]:
    """The figure as published; `isBasedOn` is where."""
    unit = {"unitText": result.measure} if result.measure != PERCENT else {"unitCode": "P1"}
    return {
        "variableMeasured": result.index_title,
        "observationAbout": {"@type": "AdministrativeArea", "name": result.unit},
        "observationDate": str(result.year),
        "value": result.value,
        "maxValue": result.scale,
        **unit,
        "isBasedOn": result.origin.url or result.origin.name,
    }


PRESENTATION = Presentation(
    view=index_result_page,
    summary=_summary,
    schema=Schema("Observation", _properties),
)
