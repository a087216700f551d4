"""Rules that read time counted from an event: "20 ngày kể từ ngày ký", "sau ngày họp"."""

from __future__ import annotations

from cchc.text.period import numerals
from cchc.text.period.clauses import Aside, Clauses, Delay
from cchc.text.period.model import Kind
from cchc.text.period.tokens import Cursor

_LIMITS = ("trong thời hạn", "trong thời gian", "trong vòng", "thời hạn")
_LEADS = ("chậm nhất là", "chậm nhất", "muộn nhất", "tối đa", "không quá", "trong")
_UNITS = ("ngày làm việc", "ngày", "tuần", "tháng", "năm", "giờ")
_SINCE = ("kể từ", "tính từ", "ngay từ", "từ", "ngay sau", "sau", "trước")
_PLANS = ("kế hoạch này", "kế hoạch", "quyết định này", "chương trình này", "văn bản này")
_ISSUED = ("ký ban hành", "ký", "ban hành")
# Before the issue of the plan nothing has started, and "sau 20 ngày" is no limit: neither is computed.
_NOT_COMPUTED = "sau"


def delay(cursor: Cursor) -> Clauses | None:
    """Read an amount of time with the event it runs from, or the event alone."""
    return cursor.first_of((_term, _since_issue, _since_other_event))


def _term(cursor: Cursor) -> Clauses | None:
    limit = cursor.take_one(_LIMITS)
    if limit:
        cursor.take_one(("là", "tối đa", "không quá"))
    after = not limit and cursor.take(_NOT_COMPUTED)
    if not limit and not after:
        cursor.take_one(_LEADS)
    count, unit = numerals.count(cursor), cursor.take_one(_UNITS)
    if count is None or unit is None:
        return None
    event = cursor.first_of((_since_issue, _since_any)) or (_no_event(cursor) if limit else None)
    return (_counted(event[0], count, f"{_NOT_COMPUTED} {unit}" if after else unit),) if event else None


def _counted(event: Delay, count: int, unit: str) -> Delay:
    return Delay(count, unit, event.from_issue, event.event)


def _no_event(cursor: Cursor) -> tuple[Delay] | None:
    return (Delay(None, None, False, ""),) if cursor.at_break else None


def _since_issue(cursor: Cursor) -> tuple[Delay] | None:
    start = cursor.peek().start
    since = cursor.take_one(_SINCE)
    if since in (None, "trước") or not cursor.attempt(_issue):
        return None
    if not (cursor.at_break or cursor.peek().text in ("đến", "tới", "-", "cho")):
        return None
    return (Delay(None, None, True, cursor.printed[start : _end_of_read(cursor)].strip()),)


def _issue(cursor: Cursor) -> bool | None:
    """Read the issue of the plan itself: "ngày ký", "khi ban hành", "ngày Kế hoạch này được ký"."""
    if not cursor.take_one(("ngày", "khi", "lúc")):
        return None
    named = cursor.take_one(_PLANS)
    cursor.take("được")
    if not cursor.take_one(_ISSUED):
        return None
    if not named:
        cursor.take_one(_PLANS)
    return True


def _since_any(cursor: Cursor) -> tuple[Delay] | None:
    start = cursor.position
    if not cursor.take_one((*_SINCE, "khi")) or cursor.at_end:
        return None
    cursor.position = start
    return (Delay(None, None, False, cursor.rest()),)


def _since_other_event(cursor: Cursor) -> Clauses | None:
    """Read "kể từ ngày Luật có hiệu lực": a day named by a word, not by a number."""
    start = cursor.position
    since = cursor.take_one(_SINCE)
    if since is None or not cursor.take("ngày") or not cursor.peek().text.isalpha():
        return None
    cursor.position = start
    return (Aside(cursor.rest(), Kind.RELATIVE),)


def _end_of_read(cursor: Cursor) -> int:
    return len(cursor.printed) if cursor.at_end else cursor.peek().start
