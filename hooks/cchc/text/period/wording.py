"""The understanding in short plain Vietnamese, shown beside the text as printed."""

from __future__ import annotations

from datetime import date

from cchc.text.period.model import Interval, Quota, TimePeriod
from cchc.text.period.rhythm_wording import describe_rule
from cchc.text.period.vocabulary import Kind, Precision

_NO_DATES = {
    Kind.BLANK: "Chưa xác định",
    Kind.UNKNOWN: "Chưa hiểu được",
    Kind.REFERENCE: "Không nêu ngày cụ thể",
    Kind.RELATIVE: "Không nêu ngày cụ thể",
}
_UNSAID = "định kỳ, chưa rõ chu kỳ"
_INCOMPLETE = "Chưa đủ dữ liệu để xác định ngày"


def describe(period: TimePeriod) -> str:
    """Return what was understood, for example "01/04/2019 – 30/09/2019" or "đến hết 27/05/2025"."""
    if period.kind is Kind.CONTINUOUS:
        return ", ".join([*_times(period), "liên tục"])
    lead = _lead(period)
    if not lead:
        return "; ".join(_times(period)) or _NO_DATES.get(period.kind, _INCOMPLETE)
    window = f" ({'; '.join(_times(period))})" if period.intervals else ""
    condition = f", {period.condition}" if period.condition else ""
    return f"{lead}{window}{condition}"


def _lead(period: TimePeriod) -> str:
    """Return the words of an amount or of a repetition, which come before the dates they hold in."""
    amount = [_amount(period.quota)] if period.quota else []
    if period.kind is Kind.RECURRING and not period.recurrence:
        return _UNSAID
    return "; ".join([*amount, *map(describe_rule, period.recurrence)])


def _amount(quota: Quota) -> str:
    total = [f"{quota.total} {quota.unit}"] if quota.total is not None else []
    rate = [f"{quota.rate} {quota.unit} mỗi {quota.per}"] if quota.rate is not None else []
    return ", ".join(total + rate)


def _times(period: TimePeriod) -> list[str]:
    return [_time(interval, in_words=period.kind in _YEARS_IN_WORDS) for interval in period.intervals]


# Their window is the plan's more often than not, and "năm 2019" says so better than two dates.
_YEARS_IN_WORDS = frozenset({Kind.CONTINUOUS, Kind.RECURRING, Kind.QUOTA})


def _time(interval: Interval, *, in_words: bool) -> str:
    start, end = interval.start, interval.end
    if start is None:
        return f"đến hết {_day(end)}" if end else ""
    if end is None:
        return f"từ {_day(start)}, không có hạn cuối"
    if in_words and interval.precision is Precision.YEAR and _whole_years(start, end):
        return f"năm {start.year}" if start.year == end.year else f"giai đoạn {start.year}–{end.year}"
    return _day(start) if start == end else f"{_day(start)} – {_day(end)}"


def _whole_years(start: date, end: date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def _day(day: date) -> str:
    # not strftime: its %Y gives years before 1000 without their zeros on some systems
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
