"""Rules that read a year, alone or after a day, a month or a quarter, and the same days of several months of a year."""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period.clauses import PLAUSIBLE_YEARS, CalendarSpan
from cchc.text.period.tokens import Cursor

_CENTURY = 2000
# Up to 12 it could be a month; much later than now, a year of the last century.
_SHORT_YEARS = range(13, 50)


def plain_year(cursor: Cursor) -> int | None:
    """Read a year of four digits that is not the day or month of something else ("2025/6")."""
    year = cursor.peek().year
    if year is None or cursor.peek(1).text == "/":
        return None
    cursor.position += 1
    return year


def year_suffix(cursor: Cursor) -> int | None:
    """Read the year after a day, a month or a quarter: "/2025", "năm 2025", ", năm 2025", "2025"."""
    return cursor.first_of((_after_sign, _after_words))


def with_year(cursor: Cursor, piece: CalendarSpan) -> CalendarSpan:
    """Return `piece`, a named month or quarter, with the year after it, also "- 2025" and "/25"."""
    year = cursor.first_of((year_suffix, _after_dash))
    short = cursor.attempt(_of_two_digits) if year is None else None
    return replace(piece, year=year if short is None else short, short_year=short is not None)


def _after_sign(cursor: Cursor) -> int | None:
    if cursor.take("/"):
        cursor.take("năm")
        return plain_year(cursor)
    # "quý III-2025", but of "28/5 - 2025" nobody knows whether it is a span of time
    glued = cursor.peek().glued and cursor.peek(1).glued
    return plain_year(cursor) if glued and cursor.take_one((".", "-")) else None


def _after_words(cursor: Cursor) -> int | None:
    opened = cursor.take("(")
    if not opened:
        cursor.take(",")
    cursor.take_one(("trong", "của"))
    cursor.take("năm")
    year = plain_year(cursor)
    return None if opened and not cursor.take(")") else year


def _after_dash(cursor: Cursor) -> int | None:
    """Read "- 2025" as the year of the quarter before it; a span of time would name its end like its start."""
    if not cursor.take("-"):
        return None
    cursor.take("năm")
    year = plain_year(cursor)
    # "quý II - 2025 - 2026" could be either
    goes_on = cursor.peek().text == "-" and cursor.peek(1).year is not None
    return year if year in PLAUSIBLE_YEARS and not goes_on else None


def _of_two_digits(cursor: Cursor) -> int | None:
    if not cursor.take("/") or len(cursor.peek().text) != 2:
        return None
    number = cursor.take_number(_SHORT_YEARS.start, _SHORT_YEARS.stop - 1)
    stands_alone = cursor.at_break or cursor.peek().text in ("-", "đến", "tới", "trở")
    return _CENTURY + number if number is not None and stands_alone else None
