"""Rules that read a day or a month, and the two numbers that are one of them: 28/5, 6/2025."""

from __future__ import annotations

from cchc.text.period import numerals
from cchc.text.period.clauses import CalendarSpan, day_of, month_of
from cchc.text.period.tokens import Cursor
from cchc.text.period.year_rules import with_year, year_suffix


def full_day(cursor: Cursor) -> CalendarSpan | None:
    """Read three numbers parted by one sign: 15/6/2025, 15.6.2025, 15-6-2025, 2025-06-15."""
    cursor.take("ngày")
    sign = cursor.peek(1).text
    if sign not in ("/", ".", "-") or cursor.peek(3).text != sign or not cursor.peek(3).glued:
        return None
    first, month, last = cursor.peek(), cursor.peek(2), cursor.peek(4)
    if first.year is not None and sign == "-":
        first, last = last, first
    if last.year is None or first.number is None or month.number is None or first.number > 99:
        return None
    cursor.position += 5
    return day_of(first.number, month.number, last.year)


def worded_day(cursor: Cursor) -> CalendarSpan | None:
    """Read "28 tháng 12 năm 2018"; the year may be missing."""
    cursor.take("ngày")
    day = numerals.small(cursor)
    if day is None or not cursor.take("tháng"):
        return None
    month = month_number(cursor)
    return None if month is None else day_of(day, month, year_suffix(cursor))


def two_numbers(cursor: Cursor) -> CalendarSpan | None:
    """Read 6/2025, a month, or 28/5, a day; a second number of four digits is a year."""
    named_day = cursor.take("ngày")
    first = numerals.small(cursor)
    if first is None:
        return None
    year = _glued_year(cursor)
    if year is not None:
        return None if named_day else month_of(first, year)
    second = numerals.small(cursor) if cursor.take("/") else None
    if second is None or cursor.peek().text == "/":
        return None
    return day_of(first, second, year_suffix(cursor))


def _glued_year(cursor: Cursor) -> int | None:
    found = cursor.peek().text in ("/", ".", "-") and cursor.peek(1).year is not None
    return year_suffix(cursor) if found else None


def day(cursor: Cursor) -> CalendarSpan | None:
    """Read "ngày 15"; its month is left to the context."""
    day = numerals.small(cursor) if cursor.take("ngày") else None
    return None if day is None else day_of(day)


def month(cursor: Cursor) -> CalendarSpan | None:
    """Read "tháng 6", with its year if there is one."""
    number = month_number(cursor) if cursor.take("tháng") else None
    return None if number is None else with_year(cursor, month_of(number))


def month_number(cursor: Cursor) -> int | None:
    """Read the number of a month, in digits or in a word."""
    # "tháng mười hai" must not end after "mười": what follows would be left unread, so it stays unknown
    return cursor.first_of((numerals.small, numerals.worded))
