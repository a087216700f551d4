"""The working days that stand for named days, as far as the calendar of working days is known.

Days off of later years are fixed year by year, so nothing is told of years that the calendar does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc.text.period.model import Interval, MovedDay, WorkingDay
from cchc.text.period.rule_days import days_of_rules
from cchc.text.period.vocabulary import Precision
from cchc.text.working_days import WorkCalendar


def moved_days(
    rules: tuple[str, ...], windows: tuple[Interval, ...], day: WorkingDay, calendar: WorkCalendar
) -> tuple[MovedDay, ...]:
    """The days of a repetition in its windows, in order, each working day once."""
    found: dict[date, MovedDay] = {}
    for window in windows:
        for named in days_of_rules(rules, *_known(window, calendar)):
            worked = worked_day(named, day, calendar)
            if worked:
                found.setdefault(worked, MovedDay(named, worked))
    return tuple(found[worked] for worked in sorted(found))


def moved_intervals(
    intervals: tuple[Interval, ...], day: WorkingDay, calendar: WorkCalendar
) -> tuple[Interval, ...] | None:
    """Single days and deadlines, with their last day moved; None for others, or where a day is not known."""
    found = tuple(_moved(each, day, calendar) for each in intervals)
    return None if None in found else tuple(filter(None, found))


def worked_day(named: date, day: WorkingDay, calendar: WorkCalendar) -> date | None:
    """The working day that is meant; None where the calendar does not know one of the years in question."""
    worked = calendar.nth_worked(named, day.count, is_back=day.is_back)
    return worked if worked and calendar.knows(named.year) and calendar.knows(worked.year) else None


def _moved(interval: Interval, day: WorkingDay, calendar: WorkCalendar) -> Interval | None:
    end = interval.end
    if end is None or interval.precision is not Precision.DAY or interval.start not in (None, end):
        return None
    worked = worked_day(end, day, calendar)
    return Interval(worked if interval.start else None, worked, Precision.DAY) if worked else None


def _known(window: Interval, calendar: WorkCalendar) -> Iterator[date]:
    """First and last day of a window, not beyond what the calendar knows; a window without a start has no days."""
    last = calendar.last_known_day
    start = window.start or last
    yield start
    yield max(min(window.end or last, last), start)
