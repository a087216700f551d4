"""Rules that read one repetition: "hàng quý", "mỗi tháng một lần", "tháng cuối quý", "các tháng trong năm"."""

from __future__ import annotations

from cchc.text.period import numerals
from cchc.text.period.clauses import Clauses, Frequency, Hedge, Rhythm, UnsaidRhythm
from cchc.text.period.tokens import SEPARATORS, Cursor
from cchc.text.period.week_rules import weeks
from cchc.text.period.weekday_rules import weekday_rhythm, weekdays

_EACH = ("hàng", "mỗi", "từng", "theo")
# "tuần đầu hàng tháng": no rule says which days that week has
_PARTS = ("đầu", "giữa", "cuối", "tuần đầu tiên", "tuần đầu", "tuần cuối cùng", "tuần cuối")
_UNITS = {
    "ngày": (Frequency.DAILY, 1),
    "tuần": (Frequency.WEEKLY, 1),
    "tháng": (Frequency.MONTHLY, 1),
    "quý": (Frequency.MONTHLY, 3),
    "nửa năm": (Frequency.MONTHLY, 6),
    "năm": (Frequency.YEARLY, 1),
}
_LAST_MONTHS, _FIRST_MONTHS = (3, 6, 9, 12), (1, 4, 7, 10)
_AFTER_BARE = ("/", "khi", "theo", "trong", "từ")
_PER = ("/", "mỗi", "một", "trong một")
_MOST_UNITS = 36


def _weekdays(cursor: Cursor) -> Clauses | None:
    rhythm = weekday_rhythm(cursor)
    return (rhythm,) if rhythm else None


def _month_of_quarters(cursor: Cursor) -> Clauses | None:
    cursor.take_one(("của", "trong", "vào"))
    month = cursor.take_one(("tháng cuối cùng", "tháng cuối", "tháng đầu tiên", "tháng đầu"))
    if month is None:
        return None
    cursor.take_one(("của", "trong"))
    cursor.take_one(("mỗi", "hàng", "từng"))
    if not cursor.take("quý") or cursor.peek().number is not None or numerals.roman(cursor) is not None:
        return None
    cursor.take_one(("sau", "tiếp theo", "kế tiếp"))
    months = _LAST_MONTHS if "cuối" in month else _FIRST_MONTHS
    return (Rhythm(Frequency.MONTHLY, months=months),)


def _each(cursor: Cursor) -> Clauses | None:
    part = cursor.take_one(_PARTS) or cursor.attempt(weeks)
    cursor.take("của")
    word = cursor.take_one(_EACH)
    rhythm = _unit(cursor) if word else None
    if rhythm is None or (word == "theo" and not _stands_alone(cursor)):
        return None
    cursor.attempt(numerals.once)
    on_days = cursor.attempt(lambda here: weekdays(here, rhythm))
    return (on_days or rhythm, *((Hedge(part),) if part else ()))


def _all_of_year(cursor: Cursor) -> Clauses | None:
    """Read the "các tháng" of "các tháng trong năm"; the year itself is left to be read as the window."""
    rhythm = _unit(cursor) if cursor.take("các") else None
    of_year = cursor.peek().text in ("trong", "của") and cursor.peek(1).text == "năm"
    return (rhythm,) if rhythm and of_year else None


def _once_per(cursor: Cursor) -> Clauses | None:
    """Read "01 lần/tháng"; more than once is a quota, not a rhythm."""
    if cursor.attempt(numerals.count) != 1 or not cursor.take("lần") or not cursor.take_one(_PER):
        return None
    rhythm = _unit(cursor)
    return (rhythm,) if rhythm else None


def _per_once(cursor: Cursor) -> Clauses | None:
    rhythm = _unit(cursor)
    if rhythm is None:
        return None
    cursor.take("/")
    return (rhythm,) if cursor.attempt(numerals.once) else None


def bare_unit(cursor: Cursor) -> Clauses | None:
    """Read a unit alone: the "quý" of "định kỳ quý, năm"."""
    nine_months = cursor.peek().number == 9 and cursor.peek(1).text == "tháng"
    rhythm = _unit(cursor)
    if rhythm is None or not _stands_alone(cursor):
        return None
    # the nine-month report comes once a year, after September; every nine months would be another day
    return (Rhythm(Frequency.YEARLY, months=(9,)) if nine_months else rhythm,)


def _unit(cursor: Cursor) -> Rhythm | None:
    number = cursor.attempt(numerals.count) or 1
    unit = cursor.take_one(_UNITS)
    if unit is None or number > _MOST_UNITS:
        return None
    frequency, months = _UNITS[unit]
    return Rhythm(frequency, number * months)


def _stands_alone(cursor: Cursor) -> bool:
    named_year = cursor.peek().text == "năm" and cursor.peek(1).year is not None
    return cursor.at_break or named_year or cursor.peek().text in _AFTER_BARE


REPETITIONS = (_weekdays, _month_of_quarters, _each, _all_of_year, _once_per, _per_once)


def rhythms(cursor: Cursor) -> Clauses | None:
    """Read one repetition or a list of them; after "định kỳ" or in a list the unit may stand alone.

    "Định kỳ" with nothing that repeats right after it leaves the rhythm to what follows, if to anything.
    """
    periodic = cursor.take_one(("theo định kỳ", "định kỳ")) is not None
    first = cursor.first_of((*REPETITIONS, bare_unit) if periodic else REPETITIONS)
    if first is None:
        return (UnsaidRhythm(),) if periodic else None
    found = [*first]
    while (more := cursor.attempt(_next)) is not None:
        found.extend(more)
    return tuple(found)


def _next(cursor: Cursor) -> Clauses | None:
    if not cursor.take_one((*SEPARATORS, "/")):
        return None
    cursor.take("và")
    return cursor.first_of((*REPETITIONS, bare_unit))
