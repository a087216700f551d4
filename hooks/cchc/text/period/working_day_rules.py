"""Rules that read working days: "ngày làm việc cuối cùng của quý", "nếu trùng ngày nghỉ thì … ngày làm việc tiếp theo".

Only what says the way is read: of "ngày làm việc liền kề" nobody knows whether it is the one before or after.
"""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period import numerals
from cchc.text.period.clauses import CalendarSpan, Clauses, Frequency, Rhythm, Shift, Stretch, day_of
from cchc.text.period.model import Precision, WorkingDay
from cchc.text.period.span_rules import span
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


_DAY = "ngày làm việc"
_LEADS = (
    "chậm nhất là", "chậm nhất vào", "chậm nhất", "muộn nhất là", "muộn nhất", "không quá", "trong vòng", "trong",
    "vào", "đến hết", "đến",
)  # fmt: skip
_FIRST, _LAST = ("đầu tiên", "đầu"), ("cuối cùng", "cuối")
_REPEATED = {
    "tháng": (Rhythm(Frequency.MONTHLY), day_of(1), day_of(31)),
    "quý": (None, day_of(1), day_of(31)),
    "năm": (Rhythm(Frequency.YEARLY), day_of(1, 1), day_of(31, 12)),
}
_MOST = 20
_NEXT = (
    "tiếp theo liền kề", "liền kề tiếp theo", "tiếp theo", "kế tiếp", "liền kề sau đó", "liền kề sau", "liền sau đó",
    "liền sau", "ngay sau đó", "ngay sau", "đầu tiên sau đó", "đầu tiên sau", "đầu tiên tiếp theo", "sau đó", "sau",
)  # fmt: skip
_BEFORE = (
    "trước liền kề", "liền kề trước đó", "liền kề trước", "liền trước đó", "liền trước", "ngay trước đó", "ngay trước",
    "cuối cùng trước đó", "trước đó", "trước",
)  # fmt: skip
_DAYS_OFF = ("kỳ nghỉ lễ", "kỳ nghỉ", "ngày nghỉ lễ", "ngày nghỉ", "đợt nghỉ")
# What happens on the other day, and how it gets there; the way is said after "ngày làm việc" alone.
_MOVES = (
    "được", "sẽ", "thì", "tiếp công dân", "tiếp dân", "tiếp", "chuyển", "lùi", "dời", "hoãn", "kéo dài", "thực hiện",
    "tổ chức", "báo cáo", "nộp", "gửi", "phát sóng", "phát", "họp", "đăng", "lịch", "thời hạn", "hạn", "tính", "là",
    "lại", "sang", "vào", "đến", "tới", "về", "xuống", "qua",
)  # fmt: skip


def working_day(cursor: Cursor) -> Clauses | None:
    """Read a working day counted from the beginning or the end of a month, a quarter or a year, each or a named one."""
    start = cursor.position
    cursor.take_one(_LEADS)
    day = cursor.first_of((_counted, _numbered))
    if day is None:
        return None
    cursor.take_one(("của", "trong", "vào"))
    found = cursor.first_of((lambda here: _of_named(here, day), lambda here: _of_each(here, day)))
    text = cursor.printed_between(start)
    return (*found, Shift(day, text, is_own=True)) if found else None


def _counted(cursor: Cursor) -> WorkingDay | None:
    """Read "5 ngày làm việc đầu": the last of the days counts; of days at the end of a month that is its last."""
    count = numerals.count(cursor)
    if count is None or count > _MOST or not cursor.take(_DAY):
        return None
    if cursor.take_one(_FIRST):
        return WorkingDay(is_back=False, count=count)
    return WorkingDay(is_back=True) if cursor.take_one(_LAST) else None


def _numbered(cursor: Cursor) -> WorkingDay | None:
    if not cursor.take(_DAY):
        return None
    if cursor.take_one(_FIRST):
        return WorkingDay(is_back=False)
    if cursor.take_one(_LAST):
        return WorkingDay(is_back=True)
    if cursor.take("thứ nhất"):
        return WorkingDay(is_back=False)
    count = cursor.first_of((numerals.small, numerals.worded)) if cursor.take("thứ") else None
    return WorkingDay(is_back=False, count=count) if count and count <= _MOST else None


def _of_named(cursor: Cursor, day: WorkingDay) -> Clauses | None:
    whole = span(cursor)
    edge = _edge(whole, day) if whole and whole.precision is not Precision.DAY and not whole.part else None
    return (Stretch(edge, edge),) if edge else None


def _edge(whole: CalendarSpan, day: WorkingDay) -> CalendarSpan | None:
    """The first or last day of a named piece; None where its length is not known."""
    bounds = replace(whole, year=whole.year or 2000).bounds()
    # a year of this text may come from its plan, which could have another February
    if bounds is None or (whole.year is None and bounds[1].month == 2):
        return None
    at = bounds[1] if day.is_back else bounds[0]
    return day_of(at.day, at.month, whole.year)


def _of_each(cursor: Cursor, day: WorkingDay) -> Clauses | None:
    cursor.take_one(("các", "hàng", "mỗi", "từng"))
    unit = cursor.take_one(_REPEATED)
    if unit is None or not (cursor.at_break or cursor.peek().text in ("nếu", "khi", "trừ")):
        return None
    rhythm, first, last = _REPEATED[unit]
    if rhythm is None:
        rhythm = Rhythm(Frequency.MONTHLY, months=(3, 6, 9, 12) if day.is_back else (1, 4, 7, 10))
    edge = last if day.is_back else first
    return (rhythm, Stretch(edge, edge))


def shift(cursor: Cursor) -> Clauses | None:
    """Read which working day takes the place of a day off; the condition may come after it."""
    start = cursor.position
    day = cursor.first_of((_if_then, _then_if))
    return (Shift(day, cursor.printed_between(start)),) if day and cursor.at_break else None


def _if_then(cursor: Cursor) -> WorkingDay | None:
    if not meets_day_off(cursor):
        return None
    cursor.take(",")
    return _other_day(cursor)


def _then_if(cursor: Cursor) -> WorkingDay | None:
    day = _other_day(cursor)
    cursor.take(",")
    return day if day and meets_day_off(cursor) else None


def _other_day(cursor: Cursor) -> WorkingDay | None:
    while cursor.take_one(_MOVES):
        pass
    if not cursor.take(_DAY):
        return None
    if cursor.take_one(_NEXT):
        day = WorkingDay(is_back=False)
    elif cursor.take_one(_BEFORE):
        day = WorkingDay(is_back=True)
    else:
        return None
    if cursor.take_one(_DAYS_OFF):
        cursor.take_one(("đó", "này"))
    return day
