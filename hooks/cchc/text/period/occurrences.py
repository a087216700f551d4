"""The days on which a repetition falls, from its rules (RFC 5545) by python-dateutil.

Never a guessed day: "hàng tuần" names no weekday and "hàng tháng" no day, so they have no days; nor has
"hai tuần một lần", of which nobody knows in which week it begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from cchc.text.period.model import TimePeriod


def days_between(period: TimePeriod, first: date, last: date) -> Iterator[date]:
    """The days of a period's repetition from `first` to `last`, both included, in order, each once."""
    start, end = datetime.combine(first, time()), datetime.combine(last, time())
    days = {
        moment.date()
        for rule in period.recurrence
        if _names_days(rule)
        for moment in rrulestr(rule, dtstart=start).between(start, end, inc=True)
    }
    yield from (day for day in sorted(days) if _is_within(period, day))


def _is_within(period: TimePeriod, day: date) -> bool:
    """Whether a day is in one of the windows that the repetition is for; without windows, always."""
    spans = ((span.start or date.min, span.end or date.max) for span in period.intervals)
    return not period.intervals or any(first <= day <= last for first, last in spans)


def _names_days(rule: str) -> bool:
    return "INTERVAL=" not in rule and ("BYDAY=" in rule or "BYMONTHDAY=" in rule or rule == "FREQ=DAILY")
