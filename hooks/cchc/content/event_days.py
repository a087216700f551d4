"""The days of an event that comes again: what its rhythm names, what days off and changes make of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.event import ChangedDay, Event
from cchc.content.terms import OnDayOff
from cchc.text.period import TimePeriod, YearSpan, parse_period
from cchc.text.period.recurrence import days_of_rules
from cchc.text.working_days import DayKind, WorkCalendar

_EVERY_DAY = "FREQ=DAILY"
_WEEKEND = ("SA", "SU")
_BEYOND = timedelta(days=366)
"""Days off are announced in the last weeks before their year: until then a page would be without its next days."""


@dataclass(frozen=True, slots=True)
class EventDay:
    """`named` is the day of the rhythm, `regular` the day after days off, `day` that on which it takes place.

    One that is cancelled keeps the day on which it would have been. One `is_provisional` while nobody knows which days
    off of its year are exchanged for others: the law alone says which are off.
    """

    named: date
    regular: date
    change: ChangedDay | None = None
    is_provisional: bool = False

    @property
    def day(self) -> date:
        return self.change.moved_to if self.change and self.change.moved_to else self.regular

    @property
    def is_cancelled(self) -> bool:
        return self.change is not None and self.change.moved_to is None


def event_days(event: Event, calendar: WorkCalendar) -> tuple[EventDay, ...]:
    """All days of an event that comes again, in order, up to a year after the last whose days off are known.

    Empty for an event without a rhythm, or with one that names no days.
    """
    changes = {change.day: change for change in event.changed_days}
    days = (
        EventDay(named, regular, changes.get(named) or changes.get(regular), not calendar.knows(regular.year))
        for regular, named in regular_days(event, calendar).items()
    )
    return tuple(sorted(days, key=lambda each: (each.day, each.named)))


def rhythm_of(event: Event, calendar: WorkCalendar) -> TimePeriod:
    """What the words of the rhythm mean in the years in which it holds."""
    return parse_period(event.rhythm, years=_years(event, calendar), calendar=calendar)


def regular_days(event: Event, calendar: WorkCalendar) -> dict[date, date]:
    """The days by the rhythm alone, each with the day it stands for: `{held: named}`, in order."""
    found: dict[date, date] = {}
    for named, held in _pairs(event, rhythm_of(event, calendar), calendar):
        if held and _is_within(event, named):
            found.setdefault(held, named)
    return dict(sorted(found.items()))


def _pairs(event: Event, period: TimePeriod, calendar: WorkCalendar) -> Iterator[tuple[date, date | None]]:
    """Each day that the rhythm names, with the one that stands for it; None where it is left out."""
    if period.shift:
        # the words themselves say what becomes of a day off
        yield from ((moved.named, moved.worked) for moved in period.moved)
        return
    rules = [rule for rule in period.recurrence if rule != _EVERY_DAY]
    for window in period.intervals:
        last = calendar.last_known_day + _BEYOND
        if window.start is None or window.start > last:
            continue
        end = min(window.end or last, last)
        for rule in rules:
            kept = any(day in rule for day in _WEEKEND)
            for named in days_of_rules((rule,), window.start, end):
                yield named, named if kept else _held(named, event.on_day_off, calendar)


def _held(named: date, on_day_off: OnDayOff, calendar: WorkCalendar) -> date | None:
    match on_day_off:
        case OnDayOff.KEPT:
            return named
        case OnDayOff.SKIPPED:
            return named if calendar.kind_of(named) is DayKind.WORKED else None
    return calendar.nth_worked(named, 1, is_back=on_day_off is OnDayOff.BEFORE)


def _is_within(event: Event, day: date) -> bool:
    return all((span.start or date.min) <= day <= (span.end or date.max) for span in event.intervals if event.rhythm)


def _years(event: Event, calendar: WorkCalendar) -> YearSpan | None:
    first = event.first_day.year if event.first_day else event.year
    if first is None:
        return None
    last = event.last_day.year if event.last_day else event.year or (calendar.last_known_day + _BEYOND).year
    return YearSpan(first, max(first, last))
