"""Dates of stretches, from the calendar or counted from the plan's issue; none at all when something lacks.

A period with only some of its dates would have a wrong last day and could be called overdue before its
time; so either every stretch has its dates or none has.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cchc.text.period import messages
from cchc.text.period.clauses import CalendarSpan, Delay, Part, Stretch
from cchc.text.period.model import Interval, Precision, YearSpan
from cchc.text.working_days import WorkCalendar

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


_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dated:
    """The intervals of all stretches, or none; `contradiction` is why the text makes no sense."""

    intervals: tuple[Interval, ...] = ()
    warnings: tuple[str, ...] = ()
    contradiction: str | None = None


def date_all(stretches: tuple[Stretch, ...], years: YearSpan | None) -> Dated:
    """Return the dates of `stretches` in a plan of `years`."""
    full = complete(stretches, years)
    edges = [edge for stretch in full for edge in stretch.edges]
    if not all(edge.is_possible for edge in edges):
        return Dated(contradiction=messages.NOT_IN_CALENDAR)
    if lacking := _lacking(edges):
        return Dated(warnings=lacking)
    intervals = tuple(_interval(stretch) for stretch in full)
    if contradiction := _contradiction(intervals):
        return Dated(contradiction=contradiction)
    return Dated(merge(intervals), tuple(_doubts(full, edges)))


def merge(intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """Join a window and the deadline set within it: "từ tháng 3/2025, hoàn thành trước 30/6/2025"."""
    if len(intervals) != 2:
        return intervals
    window, due = intervals
    if window.start is None or due.start is not None or due.end is None:
        return intervals
    if not window.start <= due.end <= (window.end or due.end):
        return intervals
    return (Interval(window.start, due.end, window.precision.or_coarser(due.precision)),)


def _contradiction(intervals: tuple[Interval, ...]) -> str | None:
    if any(span.start and span.end and span.start > span.end for span in intervals):
        return messages.END_BEFORE_START
    merged = merge(intervals)
    has_loose_start = len(merged) > 1 and any(span.end is None for span in merged)
    return messages.OPEN_AMONG_OTHERS if has_loose_start else None


def _doubts(stretches: Iterable[Stretch], edges: Iterable[CalendarSpan]) -> Iterator[str]:
    yield from map(messages.vague, vague_words(stretches))
    if any(edge.short_year for edge in edges):
        yield messages.SHORT_YEAR


def _lacking(edges: Iterable[CalendarSpan]) -> tuple[str, ...]:
    no_month = any(edge.months is None for edge in edges)
    no_year = any(edge.year is None for edge in edges)
    return (messages.NO_MONTH,) * no_month + (messages.NO_YEAR,) * (no_year and not no_month)


def _interval(stretch: Stretch) -> Interval:
    return Interval(_first_day(stretch), _last_day(stretch), _precision(stretch))


def _first_day(stretch: Stretch) -> date | None:
    bounds = stretch.first.bounds() if stretch.first else None
    if bounds is None:
        return None
    return bounds[1] + _ONE_DAY if stretch.excludes_first else bounds[0]


def _last_day(stretch: Stretch) -> date | None:
    last = stretch.last
    bounds = last.bounds() if last else None
    if last is None or bounds is None:
        return None
    # "trước cuối năm" has no day of its own: only the end of the year is sure
    return bounds[0] - _ONE_DAY if stretch.excludes_last and not last.part else bounds[1]


def _precision(stretch: Stretch) -> Precision:
    first, last = stretch.first, stretch.last
    if first is None:
        return Precision.DAY
    return first.precision.or_coarser(last.precision) if last else first.precision


def vague_words(stretches: Iterable[Stretch]) -> list[str]:
    """Return the parts that leave a day open ("giữa tháng 5"); "từ đầu" and "đến cuối" leave none open."""
    words: list[str] = []
    for stretch in stretches:
        first, last = stretch.first, stretch.last
        single = stretch.is_one_piece or stretch.excludes_last or stretch.excludes_first
        exact_first = first is None or not first.part or (first.part is Part.START and not single)
        exact_last = last is None or not last.part or (last.part is Part.END and not single)
        words += [first.part] if first and first.part and not exact_first else []
        words += [last.part] if last and last.part and not exact_last and last != first else []
    return words


_DAYS = {"ngày": 1, "tuần": 7}
_MONTHS = {"tháng": 1, "năm": 12}
_MOST_YEARS = 50
_WORKING, _MOST_WORKING = "ngày làm việc", 1000


def date_delay(delay: Delay, issued: date | None, stretches: Dated, calendar: WorkCalendar | None = None) -> Dated:
    """Return the time of `delay`; the plan's date of issue is the only start that can be known.

    `stretches` are the other dates of the text: "từ ngày ký đến hết năm 2025".
    """
    if delay.unit is not None and not _is_counted(delay, issued, calendar):
        warning = messages.UNKNOWN_START if delay.unit.startswith("sau") else messages.WORKING_DAYS
        return Dated(stretches.intervals, (*stretches.warnings, warning))
    if issued is None or not delay.from_issue:
        return Dated(stretches.intervals, (*stretches.warnings, messages.UNKNOWN_START))
    end = _end(issued, delay, calendar)
    if delay.unit is not None and end is None:
        return Dated(contradiction=messages.NOT_IN_CALENDAR)
    joined = merge((Interval(issued, end, Precision.DAY), *stretches.intervals))
    if any(span.end is None for span in joined) and len(joined) > 1:
        return Dated(contradiction=messages.END_BEFORE_START)
    return Dated(joined, stretches.warnings)


def _is_counted(delay: Delay, issued: date | None, calendar: WorkCalendar | None) -> bool:
    """Whether days of the unit can be counted; working days only in years whose days off are known."""
    if delay.unit != _WORKING:
        return delay.unit in {*_DAYS, *_MONTHS}
    if calendar is None or issued is None or delay.count is None or delay.count > _MOST_WORKING:
        return False
    return calendar.knows(issued.year) and calendar.knows(calendar.after(issued, delay.count).year)


def _end(issued: date, delay: Delay, calendar: WorkCalendar | None) -> date | None:
    if delay.count is None or delay.unit is None:
        return None
    if delay.unit == _WORKING:
        return calendar.after(issued, delay.count) if calendar else None
    end = _plain_end(issued, delay.count, delay.unit)
    return end and calendar.nth_worked(end, 1, is_back=False) if calendar else end


def _plain_end(issued: date, count: int, unit: str) -> date | None:
    if unit in _DAYS:
        days = count * _DAYS[unit]
        return issued + timedelta(days=days) if days <= (_limit(issued) - issued).days else None
    return _add_months(issued, count * _MONTHS[unit])


def _add_months(day: date, months: int) -> date | None:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > _limit(day).year:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _limit(issued: date) -> date:
    return date(min(issued.year + _MOST_YEARS, date.max.year), 12, 31)
