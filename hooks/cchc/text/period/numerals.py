"""Numbers as plans write them: digits, roman numerals of quarters, and the plain Vietnamese words.

"năm" is never read as five: it is the word for year. "giêng", "chạp" are months of the lunar calendar.
"""

from __future__ import annotations

from cchc.text.period.tokens import Cursor

_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8,
    "ⅰ": 1, "ⅱ": 2, "ⅲ": 3, "ⅳ": 4,
}  # fmt: skip
_MOST = 9999


def small(cursor: Cursor) -> int | None:
    """Read a number of at most two digits: a day, a month, a quarter; the calendar is checked later."""
    return cursor.take_number(0, 99) if len(cursor.peek().text) <= 2 else None


def roman(cursor: Cursor) -> int | None:
    """Read a roman numeral."""
    return _lookup(cursor, _ROMAN)


def worded(cursor: Cursor) -> int | None:
    """Read a number from one to ten written as a word."""
    return _lookup(cursor, _WORDS)


def count(cursor: Cursor) -> int | None:
    """Read an amount: digits ("02") or a word ("hai")."""
    return cursor.first_of((lambda here: here.take_number(1, _MOST), worded))


def once(cursor: Cursor) -> bool | None:
    """Read "01 lần", "một lần" or "lần"; None when something else is counted."""
    number = cursor.attempt(count)
    return True if number in (None, 1) and cursor.take("lần") else None


def _lookup(cursor: Cursor, values: dict[str, int]) -> int | None:
    value = values.get(cursor.peek().text)
    cursor.position += value is not None
    return value
