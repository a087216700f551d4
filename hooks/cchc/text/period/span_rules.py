"""Rules that read one named piece of the calendar: "quý III/2025", "28/5", "6 tháng đầu năm"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cchc.text.period import day_rules, numerals
from cchc.text.period.clauses import CalendarSpan, Part, months_of, quarter_of, year_of
from cchc.text.period.day_rules import month, month_number
from cchc.text.period.tokens import Cursor
from cchc.text.period.week_rules import week_of_month
from cchc.text.period.year_rules import plain_year, with_year, year_suffix

SpanRule = Callable[[Cursor], CalendarSpan | None]

_LEADS = ("ngay trong", "trong", "vào", "các", "những", "cả", "giai đoạn", "thời kỳ")
# "nửa đầu tháng 5" is vague; "nửa đầu năm" is exactly six months and is read before these.
_PARTS = {
    "đầu": Part.START, "giữa": Part.MIDDLE, "cuối": Part.END,
    "thượng tuần": Part.START, "trung tuần": Part.MIDDLE, "hạ tuần": Part.END,
    "nửa đầu": Part.START, "nửa cuối": Part.END,
    "tuần đầu tiên": Part.START, "tuần cuối cùng": Part.END,
    "tuần đầu": Part.START, "tuần cuối": Part.END,
}  # fmt: skip
# After these "năm" alone means the year the text speaks of: "trong năm", "hết năm".
_BEFORE_BARE_YEAR = ("trong", "cả", "hết", "suốt", "đầu", "giữa", "cuối")


def span(cursor: Cursor) -> CalendarSpan | None:
    """Read one named piece of the calendar."""
    while cursor.take_one(_LEADS):
        pass
    return cursor.first_of(_SPANS)


def _part_of_span(cursor: Cursor) -> CalendarSpan | None:
    part = cursor.take_one(_PARTS)
    if part is None:
        return None
    cursor.take("của")
    whole = cursor.first_of((month, _quarter, _year))
    return replace(whole, part=_PARTS[part]) if whole else None


def _some_months(cursor: Cursor) -> CalendarSpan | None:
    number = numerals.count(cursor)
    if number is None or number > 12 or not cursor.take("tháng"):
        return None
    part = cursor.take_one((Part.START, Part.END))
    if part is None:
        return _nine_months(cursor) if number == 9 else None
    return months_of(number, Part(part), _year_of_months(cursor))


def _nine_months(cursor: Cursor) -> CalendarSpan | None:
    # a report's "9 tháng" is January to September; "6 tháng" alone could be either half
    year = year_suffix(cursor)
    return months_of(9, Part.START, year) if cursor.at_break else None


def _half_year(cursor: Cursor) -> CalendarSpan | None:
    half = cursor.take_one(("nửa đầu năm", "nửa năm đầu", "nửa cuối năm", "nửa năm cuối"))
    if half is None:
        return None
    return months_of(6, Part.START if "đầu" in half else Part.END, _year_of_months(cursor))


def _year_of_months(cursor: Cursor) -> int | None:
    # year_suffix first: it alone can tell "năm 2025" from the "năm" of "6 tháng đầu năm"
    year = year_suffix(cursor)
    if year is None:
        cursor.take("của")
        cursor.take("năm")
        year = year_suffix(cursor)
    return year


def _quarter(cursor: Cursor) -> CalendarSpan | None:
    return quarter_number(cursor) if cursor.take("quý") else None


def quarter_number(cursor: Cursor) -> CalendarSpan | None:
    """Read the number of a quarter and its year."""
    roman = numerals.roman(cursor)
    number = roman if roman is not None else month_number(cursor)
    return None if number is None else with_year(cursor, quarter_of(number, roman=roman is not None))


def _year(cursor: Cursor) -> CalendarSpan | None:
    before = cursor.peek(-1).text
    named = cursor.take("năm")
    year = plain_year(cursor)
    if year is not None:
        return year_of(year)
    return year_of() if named and before in _BEFORE_BARE_YEAR else None


_SPANS: tuple[SpanRule, ...] = (
    _half_year,
    _part_of_span,
    week_of_month,
    _some_months,
    day_rules.full_day,
    day_rules.worded_day,
    day_rules.two_numbers,
    day_rules.day,
    month,
    _quarter,
    _year,
)
