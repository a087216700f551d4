"""The understanding in short plain Vietnamese, shown beside the text as printed."""

from __future__ import annotations

from datetime import date

from cchc.text.folding import fold
from cchc.text.period.model import Interval, Kind, Precision, Quota, TimePeriod, WorkingDay

_WEEKDAYS = {
    "MO": "thứ Hai", "TU": "thứ Ba", "WE": "thứ Tư", "TH": "thứ Năm",
    "FR": "thứ Sáu", "SA": "thứ Bảy", "SU": "Chủ nhật",
}  # fmt: skip
_ORDINALS = {"1": " đầu tiên", "-1": " cuối cùng", "": ""}
_UNITS = {"DAILY": "ngày", "WEEKLY": "tuần", "MONTHLY": "tháng", "YEARLY": "năm"}


def describe_rule(rule: str) -> str:
    """Return an RRULE as this package writes it in words: "thứ Bảy cuối cùng hằng tháng"."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    return " ".join(word for word in (_when(parts), _every(parts)) if word)


def _every(parts: dict[str, str]) -> str:
    unit, every = _UNITS[parts["FREQ"]], parts.get("INTERVAL", "1")
    months = parts.get("BYMONTH", "").split(",")
    if parts["FREQ"] == "MONTHLY" and len(months) > 1:
        of_day = "của " if "BYMONTHDAY" in parts else ""
        return f"{of_day}các tháng {', '.join(months)}"
    if (unit, every) == ("tháng", "3"):
        return "hằng quý"
    return f"hằng {unit}" if every == "1" else f"{every} {unit} một lần"


def _when(parts: dict[str, str]) -> str:
    if "BYDAY" in parts:
        return ", ".join(map(_weekday, parts["BYDAY"].split(",")))
    day = parts.get("BYMONTHDAY", "").split(",")[-1]
    month = parts.get("BYMONTH", "") if parts["FREQ"] == "YEARLY" else ""
    if not day:
        return f"tháng {month}" if month else ""
    return _day_of_rule(day, month, clamped="BYSETPOS" in parts)


def _day_of_rule(day: str, month: str, *, clamped: bool) -> str:
    if day == "-1":
        return f"ngày cuối tháng {month}".rstrip()
    short = " (hoặc ngày cuối tháng nếu tháng ngắn hơn)" if clamped else ""
    return f"ngày {day}/{month}{short}" if month else f"ngày {day}{short}"


def _weekday(value: str) -> str:
    return f"{_WEEKDAYS[value[-2:]]}{_ORDINALS[value[:-2]]}"


_NO_DATES = {
    Kind.BLANK: "Chưa xác định",
    Kind.UNKNOWN: "Chưa hiểu được",
    Kind.REFERENCE: "Không nêu ngày cụ thể",
    Kind.RELATIVE: "Không nêu ngày cụ thể",
}
_RHYTHM_UNSAID = "định kỳ, chưa rõ chu kỳ"
_INCOMPLETE = "Chưa đủ dữ liệu để xác định ngày"


def describe(period: TimePeriod) -> str:
    """Return what was understood, for example "01/04/2019 – 30/09/2019" or "đến hết 27/05/2025".

    What no date takes account of is said, too: the words are never more certain than the text.
    """
    words = _read(period)
    unsure = [f"“{word}”" for word in period.unsure if word not in words] if _is_read(period) else []
    return f"{words}; chưa chắc chắn vì có {', '.join(unsure)}" if unsure else words


def _is_read(period: TimePeriod) -> bool:
    """Whether there is anything that could be unsure."""
    return bool(period.named_intervals or period.named_recurrence or period.named_quota)


def _read(period: TimePeriod) -> str:
    if period.kind is Kind.CONTINUOUS:
        return " ".join(["làm liên tục", *_spans(period)])
    opening = _opening(period)
    if not opening:
        return "; ".join(_times(period)) or _NO_DATES.get(period.kind, _INCOMPLETE)
    window = f" ({'; '.join(_times(period))})" if period.named_intervals else ""
    is_told = period.condition and not any(word in period.condition for word in period.unsure)
    condition = f", {period.condition}" if is_told else ""
    return f"{opening}{window}{condition}"


def _opening(period: TimePeriod) -> str:
    """Return the words of an amount or of a repetition, which come before the dates they hold in."""
    amount = [_amount(period.named_quota)] if period.named_quota else []
    if period.kind is Kind.RECURRING and not period.named_recurrence:
        return _RHYTHM_UNSAID
    return "; ".join([*amount, *(_shifted(rule, period.shift) for rule in period.named_recurrence)])


def _shifted(rule: str, day: WorkingDay | None) -> str:
    if day is None:
        return describe_rule(rule)
    if day.is_back:
        return f"ngày làm việc cuối cùng tính đến {describe_rule(rule)}"
    return f"ngày làm việc {'đầu tiên' if day.count == 1 else f'thứ {day.count}'} kể từ {describe_rule(rule)}"


def _amount(quota: Quota) -> str:
    total = [f"{quota.total} {quota.unit}"] if quota.total is not None else []
    rate = [f"{quota.rate} {quota.unit} mỗi {quota.per}"] if quota.rate is not None else []
    return ", ".join(total + rate)


def _times(period: TimePeriod) -> list[str]:
    return [_time(interval, in_words=period.kind in _YEARS_IN_WORDS) for interval in period.named_intervals]


# The interval of these kinds is usually the plan's own years, and "năm 2019" says so better than two dates.
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


def _spans(period: TimePeriod) -> list[str]:
    """The times as they follow "làm liên tục": "trong 2017–2020", "từ 01/03/2019 đến 30/09/2019"."""
    return ["; ".join(map(_span, period.named_intervals))] if period.named_intervals else []


def _span(interval: Interval) -> str:
    start, end = interval.start, interval.end
    if start is None or end is None:
        return _time(interval, in_words=True)
    if interval.precision is Precision.YEAR and _whole_years(start, end):
        return f"trong năm {start.year}" if start.year == end.year else f"trong {start.year}–{end.year}"
    return f"trong ngày {_day(start)}" if start == end else f"từ {_day(start)} đến {_day(end)}"


def _whole_years(start: date, end: date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def _day(day: date) -> str:
    # not strftime: its %Y gives years before 1000 without their zeros on some systems
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def understood(period: TimePeriod, text: str | None) -> str:
    """The meaning in words; empty where the text says the same."""
    words = describe(period)
    return "" if fold(words) == fold(text or "") else words
