"""Rules that read the same days of several months: "ngày 15 các tháng 3, 6, 9 và 12 năm 2025"."""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period import numerals
from cchc.text.period.day_rules import month
from cchc.text.period.list_rules import member, skip_separators
from cchc.text.period.model import Precision
from cchc.text.period.spans import CalendarSpan, month_of
from cchc.text.period.tokens import Cursor


def days_of_months(cursor: Cursor) -> tuple[CalendarSpan, ...] | None:
    """Read days, then the months they all are in; each day of each month, in the order of the months."""
    days = _days(cursor)
    months = _months(cursor) if days else None
    if not days or not months:
        return None
    return tuple(replace(each, precision=Precision.DAY, day=day) for each in months for day in days)


def _days(cursor: Cursor) -> list[int]:
    first = numerals.small(cursor) if cursor.take("ngày") else None
    days = [] if first is None else [first]
    while days and (more := cursor.attempt(_another_day)) is not None:
        days.append(more)
    return days


def _another_day(cursor: Cursor) -> int | None:
    if not skip_separators(cursor):
        return None
    cursor.take("ngày")
    return numerals.small(cursor)


def _months(cursor: Cursor) -> list[CalendarSpan] | None:
    cursor.take_one(("của", "trong", "vào"))
    plural = cursor.take_one(("các", "những")) is not None
    first = month(cursor)
    months = [] if first is None else [first]
    while months and (more := cursor.attempt(lambda here: _another_month(here, plural=plural))) is not None:
        months.append(more)
    return months if plural or len(months) > 1 else None


def _another_month(cursor: Cursor, *, plural: bool) -> CalendarSpan | None:
    if not skip_separators(cursor):
        return None
    # "ngày 15 tháng 3 và tháng 6" may mean all of June
    if not plural and cursor.peek().number is None:
        return None
    found = member(cursor, month_of(1))
    return found if found and found.is_whole_month else None
