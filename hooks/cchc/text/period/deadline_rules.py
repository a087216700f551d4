"""Rules that read deadlines: "trước ngày 28/5/2025", "đến hết quý II", "chậm nhất ngày 15/6 và 15/12"."""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period import numerals
from cchc.text.period.clauses import Clauses, Stretch
from cchc.text.period.list_rules import first_span, member, skip_separators
from cchc.text.period.month_day_rules import days_of_months
from cchc.text.period.spans import CalendarSpan, Part
from cchc.text.period.tokens import Cursor
from cchc.text.period.vocabulary import Precision

UP_TO = ("cho đến", "cho tới", "đến", "tới")
_MARKS = (
    "chậm nhất", "muộn nhất", "trễ nhất", "không quá", "không muộn hơn", "không chậm hơn",
    "hạn cuối cùng", "hạn cuối", "hạn chót", "thời hạn hoàn thành", "thời hạn",
    *(f"từ nay {word}" for word in UP_TO), "hết", "trước", *UP_TO,
)  # fmt: skip
_MARK_JOINTS = ("là", "vào", "trong", ":")


def deadlines(cursor: Cursor) -> Clauses | None:
    """Read a deadline, and the days that share its mark."""
    marks = marks_of(cursor)
    if not marks:
        return None
    # "trước 17 giờ ngày 15/12" leaves the 15th itself to work in
    at_hour = bool(cursor.attempt(_clock))
    excludes = "trước" in marks and not at_hour
    if (days := cursor.attempt(days_of_months)) is not None:
        return tuple(Stretch(None, day, excludes_last=excludes) for day in days)
    return _days_with_one_mark(cursor, excludes=excludes)


def _days_with_one_mark(cursor: Cursor, *, excludes: bool) -> Clauses | None:
    first = until(None, first_span(cursor), excludes=excludes)
    if first is None:
        return None
    found = [first]
    # "trước ngày 15/6 và 15/12": the mark holds for the days that follow without one
    while (more := cursor.attempt(lambda here: _next_day(here, found[-1]))) is not None:
        found.append(replace(first, last=more))
    return tuple(found)


def until(first: CalendarSpan | None, last: CalendarSpan | None, *, excludes: bool) -> Stretch | None:
    """Return the stretch that ends with or before `last`; before "giữa tháng 5" is no day at all."""
    if last is None or (excludes and last.part in (Part.START, Part.MIDDLE, Part.WEEK)):
        return None
    return Stretch(first, last, excludes_last=excludes)


def marks_of(cursor: Cursor) -> list[str]:
    """Read the words before a last day; "trước" among them excludes it."""
    marks: list[str] = []
    while mark := cursor.take_one(_MARKS):
        marks.append(mark)
        cursor.take_one(_MARK_JOINTS)
    return marks


def _clock(cursor: Cursor) -> bool | None:
    hour = numerals.small(cursor)
    if hour is None or not cursor.take_one(("giờ", "h", "g", ":")):
        return None
    if numerals.small(cursor) is not None:
        cursor.take_one(("phút", "p"))
    cursor.take_one((",", "của"))
    return True if cursor.peek().text == "ngày" else None


def _next_day(cursor: Cursor, previous: Stretch) -> CalendarSpan | None:
    if not skip_separators(cursor) or previous.last is None or cursor.peek().text == "trong":
        return None
    day = member(cursor, previous.last)
    is_day = day is not None and day.precision is previous.last.precision is Precision.DAY
    return day if is_day and cursor.peek().text not in ("-", *UP_TO) else None
