"""The days that rules of recurrence (RFC 5545) name, by python-dateutil.

Never a guessed day: "hàng tuần" names no weekday and "hàng tháng" no day, so they have no days; nor has
"hai tuần một lần", of which nobody knows in which week it begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from dateutil.rrule import rrulestr


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
