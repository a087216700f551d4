"""On which days a task or an event stands in a calendar: only those that are certain."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from cchc.content.event import Event
from cchc.content.event_days import event_days as days_of_rhythm
from cchc.content.event_days import rhythm_of
from cchc.content.site import Site
from cchc.facts.tasks.states import TaskProgress
from cchc.text.dates import printed
from cchc.text.period import Interval, Precision, TimePeriod, days_between
from cchc.text.period.recurrence import days_of_rules

LONGEST_BAR = timedelta(days=7)
"""A longer time is told by its first and its last day: a bar across weeks hides what else there is to do."""

_EVERY_DAY = "FREQ=DAILY"
_FAR = timedelta(days=8 * 366)
"""In so many days every rule has a day, 29 February too."""


@dataclass(frozen=True, slots=True)
class Days:
    """From `first` to `last`, both included; `label` says what they are, empty where the title alone does.

    With a `rule` (RRULE of RFC 5545 with its UNTIL) they come again, but on the days `without`. A `mark` tells them
    apart from the other days of the same task; without one their number does. `why` says what moved or cancelled a day
    that `is_cancelled`: it stays in the calendar, for whoever has noted it.
    """

    first: date
    last: date
    label: str = ""
    rule: str | None = None
    without: tuple[date, ...] = ()
    until: date | None = None
    mark: str = ""
    why: str = ""
    is_cancelled: bool = False

    def is_over(self, today: date) -> bool:
        """Whether nothing of it is ahead; a repetition without an end never is."""
        return (self.until if self.rule else self.last) is not None and (self.until or self.last) < today

    @property
    def is_often(self) -> bool:
        """Each week: a reminder a week before would come on the day itself."""
        return self.rule is not None and "FREQ=WEEKLY" in self.rule


def task_days(period: TimePeriod, progress: TaskProgress, since: date | None) -> tuple[Days, ...]:
    """The days of its repetition; without known ones, the last day of each of its times.

    `since` is the first day of the plan, for a repetition of which only the end is printed. Where days stand for
    working days, only those are told that are known.
    """
    if period.shift:
        return tuple(moved_days(period, "Định kỳ"))
    return tuple(repeated_days(period, since, "Định kỳ")) or tuple(_deadlines(progress))


def event_days(site: Site, event: Event) -> tuple[Days, ...]:
    """Days of an event that are known, or printed to the day.

    "Tháng 9" or "Quý III" gives none: on any day of a calendar it would be read as the day to come. Nor does "dự kiến".
    """
    if event.rhythm:
        return tuple(_days_of_rhythm(site, event))
    if event.first_day:
        return tuple(days for span in event.intervals for days in _span(span))
    period, since = event.period(site.work_calendar), date(event.year, 1, 1) if event.year else None
    if period.shift:
        return tuple(moved_days(period, ""))
    if repeated := tuple(repeated_days(period, since, "")):
        return repeated
    exact = (span for span in period.intervals if span.precision is Precision.DAY)
    return tuple(days for span in exact for days in _span(span))


def _days_of_rhythm(site: Site, event: Event) -> Iterator[Days]:
    """Yield the usual days as repetitions, then each day that a day off or a change has moved, or that is cancelled.

    Such a day is named by the one it stands for. No repetition goes beyond the days that are certain.
    """
    certain = [each for each in days_of_rhythm(event, site.work_calendar) if each.change or not each.is_provisional]
    usual = {each.named for each in certain if each.day == each.named and not each.change}
    told: set[date] = set()
    for rule in rhythm_of(event, site.work_calendar).recurrence:
        repeated = _repetition(rule, usual - told)
        if repeated:
            yield repeated
            told |= usual.intersection(days_of_rules((rule,), repeated.first, repeated.until or repeated.first))
    for each in certain:
        if each.named not in told:
            why = f"{each.change.reason} (theo lịch: {printed(each.change.day)})" if each.change else ""
            yield Days(each.day, each.day, mark=each.named.isoformat(), why=why, is_cancelled=each.is_cancelled)


def _repetition(rule: str, days: set[date]) -> Days | None:
    """A rule from the first to the last of the days that it names, without what else it names; None of a single day."""
    named = days_of_rules((rule,), min(days), max(days)) if days else []
    own = [day for day in named if day in days]
    if len(own) < 2:
        return None
    without = tuple(day for day in named if own[0] < day < own[-1] and day not in days)
    return Days(own[0], own[0], "", _until(rule, own[-1]), without, own[-1])


def moved_days(period: TimePeriod, label: str) -> Iterator[Days]:
    """Yield a day for each working day that is known: no rule could tell which days off are passed over.

    Each is named by the day that it stands for, so that it stays the same entry when a day off is announced.
    """
    for moved in period.moved:
        yield Days(moved.worked, moved.worked, label, mark=moved.named.isoformat())


def repeated_days(period: TimePeriod, since: date | None, label: str) -> Iterator[Days]:
    """Yield the days of each rule in each of its windows; a day that an earlier one has is left out of a later.

    Work of every day is no entry: nobody needs a calendar for it, and it would fill one.
    """
    seen: set[date] = set()
    for rule, window in product(period.recurrence, period.intervals):
        start = window.start or since
        if rule == _EVERY_DAY or start is None:
            continue
        alone = replace(period, named_recurrence=(rule,), named_intervals=(window,))
        found = list(days_between(alone, start, window.end or start + _FAR))
        first = next((day for day in found if day not in seen), None)
        if first:
            without = tuple(day for day in found if day > first and day in seen)
            yield Days(first, first, label, _until(rule, window.end), without, window.end)
        seen.update(found)


def _deadlines(progress: TaskProgress) -> Iterator[Days]:
    """The last day of each time; none where the work as a whole has no end."""
    ends: Iterable[date | None] = (window.end for window in progress.windows) if progress.due else ()
    for end in sorted(set(filter(None, ends))):
        yield Days(end, end, "Hạn")


def _span(span: Interval) -> Iterator[Days]:
    if span.end is None:
        return
    if span.start is None:
        yield Days(span.end, span.end, "Chậm nhất")
    elif span.end - span.start < LONGEST_BAR:
        yield Days(span.start, span.end)
    else:
        yield Days(span.start, span.start, "Bắt đầu")
        yield Days(span.end, span.end, "Kết thúc")


def _until(rule: str, end: date | None) -> str:
    return f"{rule};UNTIL={end:%Y%m%d}" if end else rule
