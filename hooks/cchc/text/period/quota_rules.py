"""Rules that read amounts: "24 số (02 số/tháng)", "mỗi quý 02 bài", "04 cuộc/năm"."""

from __future__ import annotations

from cchc.text.period import numerals
from cchc.text.period.clauses import Clauses
from cchc.text.period.model import Quota
from cchc.text.period.tokens import SEPARATORS, Cursor

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
_EACH = ("mỗi", "hàng", "một", "1", "01")
_PER = ("/", "trong một", "trong mỗi", *_EACH)
_LONGEST_UNIT = 4


def quota(cursor: Cursor) -> Clauses | None:
    """Read an amount; "một lần mỗi tháng" is no amount but a rhythm."""
    found = cursor.first_of((_total_and_rate, _rate))
    return (found,) if found and (found.total, found.rate, found.unit) != (None, 1, "lần") else None


def _total_and_rate(cursor: Cursor) -> Quota | None:
    total, unit = numerals.count(cursor), _unit(cursor)
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
    rate, unit = numerals.count(cursor), _unit(cursor)
    if rate is None or unit is None or not cursor.take_one(_PER):
        return None
    per = _time(cursor)
    return Quota(None, unit, per, rate) if per else None


def _time_first(cursor: Cursor) -> Quota | None:
    per = _time(cursor) if cursor.take_one(_EACH) else None
    rate, unit = numerals.count(cursor), _unit(cursor)
    return Quota(None, unit, per, rate) if per and rate is not None and unit else None


def _unit(cursor: Cursor) -> str | None:
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
