"""Rules that read a numbered week of a month: "tuần 2 tháng 6/2025", "tuần thứ hai của tháng 6".

Its days are not fixed by any rule, so the whole month is meant, with a warning.
"""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period import numerals
from cchc.text.period.day_rules import month
from cchc.text.period.spans import CalendarSpan, Part
from cchc.text.period.tokens import Cursor

# No month has days in more than six weeks; a sixth is never written.
_MOST_WEEKS = 5
_LINKS = (",", "và", "-", "đến", "hoặc", "hay")


def week_of_month(cursor: Cursor) -> CalendarSpan | None:
    """Read one or more weeks of a named month: the month, of which a part is meant."""
    if not weeks(cursor):
        return None
    cursor.take_one(("của", "trong", ","))
    whole = month(cursor)
    return replace(whole, part=Part.WEEK) if whole else None


def weeks(cursor: Cursor) -> Part | None:
    """Read the numbers of weeks alone: "tuần 2", "tuần thứ nhất và tuần thứ ba"."""
    if not cursor.take("tuần") or not _number(cursor):
        return None
    while cursor.attempt(_another):
        pass
    return Part.WEEK


def _another(cursor: Cursor) -> bool | None:
    if not cursor.take_one(_LINKS):
        return None
    cursor.take("tuần")
    return _number(cursor)


def _number(cursor: Cursor) -> bool | None:
    if cursor.take("thứ nhất"):
        return True
    cursor.take("thứ")
    number = cursor.first_of((numerals.small, numerals.roman, numerals.worded))
    return True if number is not None and 1 <= number <= _MOST_WEEKS else None
