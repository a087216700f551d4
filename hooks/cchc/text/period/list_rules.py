"""Rules for numbers without a unit of their own: the "6, 9" of "tháng 3, 6, 9", the "3" of "3-5/2025"."""

from __future__ import annotations

from collections.abc import Callable

from cchc.text.period import numerals
from cchc.text.period.clauses import CalendarSpan, day_of, month_of
from cchc.text.period.model import Precision
from cchc.text.period.span_rules import quarter_number, span
from cchc.text.period.tokens import SEPARATORS, Cursor
from cchc.text.period.year_rules import with_year

EITHER = ("hoặc", "hay")
_LINKS = (",", "-", "và", "&", "+", "đến", "tới", *EITHER)
# What may follow a bare number; "tháng 3, 24 số" must not give a month 24.
_AFTER_BARE = (*_LINKS, ";", ".", ":", "(", ")", "hết", "hàng", "mỗi", "của", "từng")


def member(cursor: Cursor, like: CalendarSpan) -> CalendarSpan | None:
    """Read a member of a list or the end of a range: `like`, its neighbour, lends a bare number its unit."""
    return cursor.first_of((_bare_quarter_like(like), span, _bare_like(like)))


def leading_unit(cursor: Cursor) -> CalendarSpan | None:
    """Look ahead of "3-5/2025" or "5, 10 tháng 3" for the unit of the first number; read nothing."""
    ahead = 0
    while _is_small(cursor, ahead) and cursor.peek(ahead + 1).text in _LINKS:
        ahead += 2
    if ahead == 0 or not _is_small(cursor, ahead):
        return None
    sign, after = cursor.peek(ahead + 1).text, cursor.peek(ahead + 2)
    if sign == "/" and after.year is not None:
        return month_of(1)
    return day_of(1) if sign in ("/", "tháng") and after.number is not None else None


def _is_small(cursor: Cursor, ahead: int) -> bool:
    token = cursor.peek(ahead)
    return token.number is not None and len(token.text) <= 2


def _bare_quarter_like(like: CalendarSpan) -> Callable[[Cursor], CalendarSpan | None]:
    def rule(cursor: Cursor) -> CalendarSpan | None:
        """Read "3/2025" after "quý 2" as a quarter; after "quý II" the same is a month."""
        if like.precision is not Precision.QUARTER:
            return None
        quarter = quarter_number(cursor)
        return quarter if quarter and quarter.roman == like.roman and _ends(cursor, quarter) else None

    return rule


def _bare_like(like: CalendarSpan) -> Callable[[Cursor], CalendarSpan | None]:
    def rule(cursor: Cursor) -> CalendarSpan | None:
        if like.precision not in (Precision.DAY, Precision.MONTH):
            return None
        number = numerals.small(cursor)
        if number is None:
            return None
        is_month = like.precision is Precision.MONTH
        found = with_year(cursor, month_of(number)) if is_month else day_of(number)
        return found if _ends(cursor, found) else None

    return rule


def _ends(cursor: Cursor, found: CalendarSpan) -> bool:
    return found.year is not None or cursor.at_end or cursor.peek().text in _AFTER_BARE


def first_span(cursor: Cursor) -> CalendarSpan | None:
    """Read the first of a list or a range, or the only one."""
    unit = leading_unit(cursor)
    return member(cursor, unit) if unit else span(cursor)


def skip_separators(cursor: Cursor) -> bool:
    """Read what stands between the members of a list; tell whether there was anything."""
    taken = False
    while cursor.take_one((*SEPARATORS, *EITHER)):
        taken = True
    return taken
