"""The rule that reads "nếu trùng vào ngày nghỉ": which days off are meant."""

from __future__ import annotations

from cchc.text.period import numerals
from cchc.text.period.tokens import Cursor

_IF = ("nếu", "trong trường hợp", "trường hợp", "khi")
_THE_DAY = (
    "ngày này", "ngày đó", "ngày trên", "ngày họp", "ngày tiếp công dân", "ngày tiếp", "ngày cuối cùng",
    "ngày hết hạn", "thời hạn", "hạn cuối", "hạn", "lịch", "ngày báo cáo", "ngày phát",
)  # fmt: skip
_MEETS = ("trùng", "rơi", "là", "gặp", "vào", "với", "phải", "đúng", "nhằm")
_ANY_DAY = ("ngày nghỉ theo quy định", "ngày nghỉ")
_HOLIDAYS = ("ngày nghỉ lễ", "ngày nghỉ tết", "ngày lễ", "nghỉ lễ", "nghỉ tết", "ngày tết", "lễ", "tết")
_WEEKEND = (
    "ngày nghỉ cuối tuần", "ngày nghỉ hàng tuần", "nghỉ cuối tuần", "nghỉ hàng tuần", "ngày cuối tuần", "cuối tuần",
    "ngày thứ bảy", "thứ bảy", "ngày thứ 7", "thứ 7", "ngày chủ nhật", "chủ nhật",
)  # fmt: skip
_AND = (",", "và", "hoặc", "hay", "/", "-")


def meets_day_off(cursor: Cursor) -> bool | None:
    """Read the condition; None where only some kinds of days off are meant ("trùng ngày lễ"): what of the others?"""
    if not cursor.take_one(_IF):
        return None
    if not cursor.take_one(_THE_DAY):
        cursor.attempt(_numbered_day)
    if not cursor.take_one(_MEETS):
        return None
    while cursor.take_one(_MEETS):
        pass
    kinds = {_kind(cursor)}
    while cursor.attempt(lambda here: _another(here, kinds)):
        pass
    return True if kinds >= {_ANY_DAY} or kinds >= {_HOLIDAYS, _WEEKEND} else None


def _numbered_day(cursor: Cursor) -> bool | None:
    return True if cursor.take("ngày") and numerals.small(cursor) is not None else None


def _another(cursor: Cursor, kinds: set[tuple[str, ...] | None]) -> bool | None:
    cursor.take_one(_AND)
    kind = _kind(cursor)
    kinds.add(kind)
    return True if kind else None


def _kind(cursor: Cursor) -> tuple[str, ...] | None:
    return next((kind for kind in (_WEEKEND, _HOLIDAYS, _ANY_DAY) if cursor.take_one(kind)), None)
