"""Rules that read stretches of time: windows, lists, deadlines, open ends, and the same days of several months."""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period import numerals
from cchc.text.period.clauses import CalendarSpan, Clauses, Hedge, Part, Stretch, month_of
from cchc.text.period.day_rules import month
from cchc.text.period.list_rules import EITHER, first_span, member, skip_separators
from cchc.text.period.model import Precision
from cchc.text.period.span_rules import span
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


_FROM = ("bắt đầu từ", "ngay từ", "kể từ", "tính từ", "từ", "bắt đầu")
_ONWARDS = ("trở đi", "trở về sau")
_NEXT = tuple(
    f"{which} {unit} {when}"
    for which in ("những", "các")
    for unit in ("năm", "quý", "tháng")
    for when in ("tiếp theo", "kế tiếp", "sau")
)


def windows(cursor: Cursor) -> Clauses | None:
    """Read one stretch, or a list whose later members lean on the first: "tháng 3, 6, 9 năm 2025"."""
    start = cursor.position
    found = cursor.first_of((deadlines, _open_after, _open_from, _days_of_months, _list_of_windows))
    is_choice = any(token.text in EITHER for token in cursor.tokens[start : cursor.position])
    return (*found, Hedge("hoặc")) if found and is_choice else found


def _open_after(cursor: Cursor) -> Clauses | None:
    first = span(cursor) if cursor.take("sau") else None
    if first is None or first.part not in (None, Part.END):
        return None
    return (Stretch(first, None, excludes_first=True),)


def _open_from(cursor: Cursor) -> Clauses | None:
    if not cursor.take_one(_FROM):
        return None
    first = first_span(cursor)
    if first is None:
        return None
    end = cursor.attempt(lambda here: _range_end(here, first))
    # "từ quý II - 2025" may be from one quarter on or the rest of the year
    if end is None and _has_dashed_year(cursor):
        return None
    if end is None:
        cursor.take_one(_ONWARDS)
        end = Stretch(first, None)
    return (end,)


def _has_dashed_year(cursor: Cursor) -> bool:
    return cursor.peek(-1).year is not None and cursor.peek(-2).text == "-" and not cursor.peek(-2).glued


def _days_of_months(cursor: Cursor) -> Clauses | None:
    days = days_of_months(cursor)
    return tuple(Stretch(day, day) for day in days) if days else None


def _list_of_windows(cursor: Cursor) -> Clauses | None:
    first = first_span(cursor)
    if first is None:
        return None
    found = [_window_from(cursor, first)]
    while (more := cursor.attempt(lambda here: _next_window(here, found[-1]))) is not None:
        found.append(more)
    return tuple(found)


def _next_window(cursor: Cursor, previous: Stretch) -> Stretch | None:
    if not skip_separators(cursor) or previous.last is None:
        return None
    first = member(cursor, previous.last)
    return None if first is None else _window_from(cursor, first)


def _window_from(cursor: Cursor, first: CalendarSpan) -> Stretch:
    range_ = cursor.attempt(lambda here: _range_end(here, first)) or Stretch(first, first)
    return replace(range_, last=None) if cursor.attempt(_endless) else range_


def _endless(cursor: Cursor) -> bool | None:
    if cursor.take_one(_ONWARDS):
        return True
    skip_separators(cursor)
    return True if cursor.take_one(_NEXT) else None


def _range_end(cursor: Cursor, first: CalendarSpan) -> Stretch | None:
    dash = cursor.take("-")
    if not dash and cursor.take_one(UP_TO) is None:
        return None
    marks = marks_of(cursor)
    last = member(cursor, first)
    if last is None or (dash and _may_be_year_of(first, last)):
        return None
    return until(first, last, excludes="trước" in marks)


def _may_be_year_of(first: CalendarSpan, last: CalendarSpan) -> bool:
    """Whether "28/5 - 2025" or "năm 2025 - quý II" may be one piece with its year and no span of time."""
    one_is_year = (first.precision is Precision.YEAR) != (last.precision is Precision.YEAR)
    return one_is_year and (first.year is None or last.year is None)
