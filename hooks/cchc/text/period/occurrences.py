"""The days on which a repetition falls, and what becomes of days that stand for working days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from cchc.text.period.clauses import Shift
from cchc.text.period.model import Interval, MovedDay, Precision, TimePeriod, WorkingDay
from cchc.text.period.recurrence import Recurrence
from cchc.text.working_days import WorkCalendar


def days_of_rules(rules: Iterable[str], first: date, last: date) -> list[date]:
    """The days from `first` to `last`, both included, in order, each once."""
    start, end = datetime.combine(first, time()), datetime.combine(last, time())
    days = {
        moment.date()
        for rule in rules
        if _names_days(rule)
        for moment in rrulestr(rule, dtstart=start).between(start, end, inc=True)
    }
    return sorted(days)


def _names_days(rule: str) -> bool:
    return "INTERVAL=" not in rule and ("BYDAY=" in rule or "BYMONTHDAY=" in rule or rule == "FREQ=DAILY")


def days_between(period: TimePeriod, first: date, last: date) -> Iterator[date]:
    """The days of a period's repetition from `first` to `last`, both included, in order, each once.

    None where something printed may change them, and none that wait for days off which are not known yet.
    """
    if period.unsure:
        return
    if period.shift:
        yield from (moved.worked for moved in period.moved if first <= moved.worked <= last)
        return
    yield from (day for day in days_of_rules(period.recurrence, first, last) if _is_within(period, day))


def _is_within(period: TimePeriod, day: date) -> bool:
    """Whether a day is in one of the windows that the repetition is for; without windows, always."""
    spans = ((span.start or date.min, span.end or date.max) for span in period.intervals)
    return not period.intervals or any(first <= day <= last for first, last in spans)


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


_WEEKEND = ("SA", "SU")


def shifted(
    period: TimePeriod, shifts: tuple[Shift, ...], repeats: Recurrence, calendar: WorkCalendar | None
) -> TimePeriod:
    """Return the period with the working days that are meant; unsure where nobody can tell which."""
    if not shifts:
        return period
    shift = shifts[0]
    if calendar is None or not _is_plain(period, shift, repeats):
        return _unsure(period, shift)
    if period.named_recurrence:
        moved = moved_days(period.named_recurrence, period.named_intervals, shift.day, calendar)
        return replace(period, shift=shift.day, named_moved=moved)
    intervals = moved_intervals(period.named_intervals, shift.day, calendar)
    return replace(period, named_intervals=intervals) if intervals else _unsure(period, shift)


def _is_plain(period: TimePeriod, shift: Shift, repeats: Recurrence) -> bool:
    """Whether it is known which days the shift is of.

    "Trước ngày 25, nếu trùng ngày nghỉ …" may mean the 25th or the day before. Saturdays are always days off: of
    "thứ Bảy hàng tuần" a holiday is meant.
    """
    days = (*repeats.days, *repeats.windows)
    named = len(period.named_recurrence) or len(period.named_intervals)
    is_weekend = any(day in rule for rule in period.named_recurrence for day in _WEEKEND)
    return not (any(day.excludes_last for day in days) or is_weekend or (shift.is_own and named != 1))


def _unsure(period: TimePeriod, shift: Shift) -> TimePeriod:
    return replace(period, unsure=tuple(dict.fromkeys((*period.unsure, shift.text))))
