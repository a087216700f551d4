"""The rule that reads months left out of a repetition: "trừ tháng 7", "(trừ các tháng 6, 7)"."""

from __future__ import annotations

from cchc.text.period.clauses import Clauses, Without
from cchc.text.period.day_rules import month
from cchc.text.period.list_rules import member, skip_separators
from cchc.text.period.spans import CalendarSpan, month_of
from cchc.text.period.tokens import Cursor


def without(cursor: Cursor) -> Clauses | None:
    """Read the months; those of a named year would be left out of that year alone, which no rule can say."""
    start = cursor.position
    if not cursor.take_one(("ngoại trừ", "trừ", "không kể", "không tính")):
        return None
    cursor.take_one(("các", "những"))
    months = [month(cursor)]
    while more := cursor.attempt(_another):
        months.append(more)
    numbers = [each.months[0] for each in months if each and each.months and each.year is None and each.is_possible]
    return (Without(tuple(numbers), cursor.printed_between(start)),) if len(numbers) == len(months) else None


def _another(cursor: Cursor) -> CalendarSpan | None:
    found = member(cursor, month_of(1)) if skip_separators(cursor) else None
    return found if found and found.is_whole_month else None
