"""Years and months a text leaves out: taken from its right, from a year that heads it, then from the plan."""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period.clauses import Stretch
from cchc.text.period.model import YearSpan
from cchc.text.period.spans import CalendarSpan
from cchc.text.period.vocabulary import Precision

Stretches = tuple[Stretch, ...]
Months = tuple[int, int] | None


def complete(stretches: Stretches, years: YearSpan | None) -> Stretches:
    """Return the stretches with all that their context supplies; a term of several years supplies nothing."""
    plan_year = years.only_year if years else None
    return tuple(_with_year(stretch, plan_year) for stretch in _under_heading(_from_right(stretches)))


def _from_right(stretches: Stretches) -> Stretches:
    year: int | None = None
    months: Months = None
    found: list[Stretch] = []
    for stretch in reversed(stretches):
        last, year, months = _inherit(stretch.last, year, months)
        first, year, months = _inherit(stretch.first, year, months)
        found.append(replace(stretch, first=first, last=last))
    return tuple(reversed(found))


def _inherit(
    edge: CalendarSpan | None, year: int | None, months: Months
) -> tuple[CalendarSpan | None, int | None, Months]:
    if edge is None:
        return None, year, months
    # only a day lends its month: "ngày 15, ngày 20/6", but not "ngày 15, quý III"
    is_day = edge.precision is Precision.DAY
    full = edge.inherit(year, months if is_day else None)
    return full, full.year, full.months if is_day else None


def _under_heading(stretches: Stretches) -> Stretches:
    """Read a year that comes first as the heading of what has none: "Năm 2025: Quý I, Quý III"."""
    if len(stretches) < 2 or not _is_whole_year(stretches[0]):
        return stretches
    heading, *others = stretches
    if any(edge.year is not None for other in others for edge in other.edges):
        return stretches
    dated = tuple(_with_year(other, heading.edges[0].year) for other in others)
    # a deadline keeps the year as its window: "trong năm 2025, trước ngày 15/12"
    return (heading, *dated) if dated[0].first is None else dated


def _is_whole_year(stretch: Stretch) -> bool:
    first = stretch.first
    return first is not None and stretch.is_one_piece and first.precision is Precision.YEAR and not first.part


def _with_year(stretch: Stretch, year: int | None) -> Stretch:
    first = stretch.first.inherit(year) if stretch.first else None
    last = stretch.last.inherit(year) if stretch.last else None
    return replace(stretch, first=first, last=last)
