"""Rules that read numbered weeks of a month ("tuần 2 tháng 6/2025") and weekdays that repeat ("thứ Hai hàng tuần")."""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period import numerals
from cchc.text.period.clauses import CalendarSpan, Frequency, Part, Rhythm
from cchc.text.period.day_rules import month
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


_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NAMES = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5,
    "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip
_ORDINALS = {"đầu tiên": 1, "đầu": 1, "cuối cùng": -1, "cuối": -1}
_JOINTS = ("của", "trong", "vào", "ở")
_OF_MONTH = tuple(f"{joint} tháng" for joint in ("của mỗi", "của", "trong", "hàng", "mỗi", "từng"))
_OF_WEEK = tuple(f"{joint} tuần" for joint in ("hàng", "mỗi", "từng", "trong"))


def weekday_rhythm(cursor: Cursor) -> Rhythm | None:
    """Read weekdays followed by the week or the month they repeat in."""
    days = _list_of_days(cursor)
    if not days:
        return None
    ordinal = cursor.attempt(_ordinal)
    if ordinal is None:
        return Rhythm(Frequency.WEEKLY, weekdays=days) if cursor.take_one(_OF_WEEK) else None
    in_month = Rhythm(Frequency.MONTHLY, weekdays=_numbered(days, ordinal))
    return in_month if cursor.take_one(_OF_MONTH) else None


def weekdays(cursor: Cursor, rhythm: Rhythm) -> Rhythm | None:
    """Read weekdays after the `rhythm` they belong to: "hàng tuần, vào thứ Hai"."""
    cursor.take(",")
    cursor.take("vào")
    days = _list_of_days(cursor)
    ordinal = cursor.attempt(_ordinal)
    if not days or rhythm.every != 1:
        return None
    if rhythm.frequency is Frequency.WEEKLY and ordinal is None:
        return replace(rhythm, weekdays=days)
    in_month = rhythm.frequency is Frequency.MONTHLY and ordinal is not None
    return replace(rhythm, weekdays=_numbered(days, ordinal or 0)) if in_month else None


def _numbered(days: tuple[str, ...], ordinal: int) -> tuple[str, ...]:
    # "thứ Bảy của tuần cuối cùng" is taken as the last Saturday of the month, whatever its weeks
    return tuple(f"{ordinal}{day}" for day in days)


def _list_of_days(cursor: Cursor) -> tuple[str, ...]:
    cursor.take_one(("vào", "từ"))
    # the part of the day does not change which day it is
    cursor.take_one(("buổi sáng", "buổi chiều", "buổi tối", "sáng", "chiều", "tối"))
    cursor.take("các")
    first = _weekday(cursor)
    if first is None:
        return ()
    if (last := cursor.attempt(lambda here: _last_of_range(here, first))) is not None:
        return _DAYS[first : last + 1]
    found = [first]
    while (more := cursor.attempt(_another_day)) is not None:
        found.append(more)
    return tuple(_DAYS[number] for number in found)


def _last_of_range(cursor: Cursor, first: int) -> int | None:
    last = _weekday(cursor) if cursor.take_one(("-", "đến")) else None
    return last if last is not None and last > first else None


def _another_day(cursor: Cursor) -> int | None:
    return _weekday(cursor) if cursor.take_one((",", "và")) else None


def _weekday(cursor: Cursor) -> int | None:
    cursor.take("ngày")
    if cursor.take_one(("chủ nhật", "chúa nhật")):
        return 6
    number = _NAMES.get(cursor.peek().text.lstrip("0")) if cursor.take("thứ") else None
    cursor.position += number is not None
    return number


def _ordinal(cursor: Cursor) -> int | None:
    cursor.take_one(_JOINTS)
    cursor.take("tuần")
    ordinal = cursor.take_one(_ORDINALS)
    return _ORDINALS[ordinal] if ordinal else None
