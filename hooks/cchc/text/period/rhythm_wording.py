"""Rules of recurrence in Vietnamese words."""

from __future__ import annotations

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
    return _day(day, month, clamped="BYSETPOS" in parts)


def _day(day: str, month: str, *, clamped: bool) -> str:
    if day == "-1":
        return f"ngày cuối tháng {month}".rstrip()
    short = " (hoặc ngày cuối tháng nếu tháng ngắn hơn)" if clamped else ""
    return f"ngày {day}/{month}{short}" if month else f"ngày {day}{short}"


def _weekday(value: str) -> str:
    return f"{_WEEKDAYS[value[-2:]]}{_ORDINALS[value[:-2]]}"
