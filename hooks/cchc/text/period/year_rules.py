"""Rules that read a year, alone or after a day, a month or a quarter."""

from __future__ import annotations

from cchc.text.period.tokens import Cursor


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


def _after_sign(cursor: Cursor) -> int | None:
    if cursor.take("/"):
        cursor.take("năm")
        return plain_year(cursor)
    # "quý III-2025", but "quý III - 2025" might be a span of time
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
