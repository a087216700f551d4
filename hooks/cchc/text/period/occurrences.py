"""The days on which a repetition falls: those of its rules, or the working days that stand for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from cchc.text.period.model import TimePeriod


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
