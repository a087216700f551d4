"""Rules that read repetitions ("hàng quý", "mỗi tháng một lần") and amounts ("24 số (02 số/tháng)", "04 cuộc/năm")."""

from __future__ import annotations

from cchc.text.period import numerals
from cchc.text.period.clauses import Clauses, Frequency, Hedge, Rhythm, UnsaidRhythm
from cchc.text.period.model import Quota
from cchc.text.period.tokens import SEPARATORS, Cursor
from cchc.text.period.week_rules import weekday_rhythm, weekdays, weeks

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


_TIME = ("ngày", "tuần", "tháng", "quý", "năm")
_NEVER_IN_UNIT = frozenset(
    {*_TIME, *SEPARATORS, "giờ", "h", "phút", "trong", "mỗi", "một", "hàng", "từ", "kể", "tính", "sau"}
    | {"đến", "trước", "khi", "theo", "/", "-"}
)
# What a total without a rate may count; with a rate ("02 phóng sự/tháng") any noun is understood.
_COUNTED = frozenset(
    {"số", "kỳ", "cuộc", "lần", "lớp", "hội nghị", "buổi", "đợt", "tin", "bài", "tin bài", "bản tin"}
    | {"phóng sự", "chuyên đề", "chuyên mục"}
)
_EACH_UNIT = ("mỗi", "hàng", "một", "1", "01")
_PER_UNIT = ("/", "trong một", "trong mỗi", *_EACH_UNIT)
_LONGEST_UNIT = 4


def quota(cursor: Cursor) -> Clauses | None:
    """Read an amount; "một lần mỗi tháng" is no amount but a rhythm."""
    found = cursor.first_of((_total_and_rate, _rate))
    return (found,) if found and (found.total, found.rate, found.unit) != (None, 1, "lần") else None


def _total_and_rate(cursor: Cursor) -> Quota | None:
    total, unit = numerals.count(cursor), _quota_unit(cursor)
    if total is None or unit is None or cursor.peek().text == "/":
        return None
    rate = cursor.attempt(_rate_after_total)
    if rate is not None and rate.unit == unit:
        return Quota(total, unit, rate.per, rate.rate)
    stands_alone = cursor.at_break or cursor.peek().text in ("trong", "từ", "năm")
    known = stands_alone and unit in _COUNTED
    return Quota(total, unit, None) if known and rate is None else None


def _rate_after_total(cursor: Cursor) -> Quota | None:
    while cursor.take_one(SEPARATORS):
        pass
    return _rate(cursor)


def _rate(cursor: Cursor) -> Quota | None:
    return cursor.first_of((_amount_first, _time_first))


def _amount_first(cursor: Cursor) -> Quota | None:
    rate, unit = numerals.count(cursor), _quota_unit(cursor)
    if rate is None or unit is None or not cursor.take_one(_PER_UNIT):
        return None
    per = _time(cursor)
    return Quota(None, unit, per, rate) if per else None


def _time_first(cursor: Cursor) -> Quota | None:
    per = _time(cursor) if cursor.take_one(_EACH_UNIT) else None
    rate, unit = numerals.count(cursor), _quota_unit(cursor)
    return Quota(None, unit, per, rate) if per and rate is not None and unit else None


def _quota_unit(cursor: Cursor) -> str | None:
    words: list[str] = []
    while _is_unit_word(cursor) and len(words) < _LONGEST_UNIT:
        words.append(cursor.peek().text)
        cursor.position += 1
    return " ".join(words) or None


def _is_unit_word(cursor: Cursor) -> bool:
    word = cursor.peek().text
    return word.isalpha() and word not in _NEVER_IN_UNIT


def _time(cursor: Cursor) -> str | None:
    number = cursor.attempt(numerals.count) or 1
    unit = cursor.take_one(_TIME)
    if unit is None:
        return None
    return unit if number == 1 else f"{number} {unit}"
