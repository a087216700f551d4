"""How many issues of a series are on the site, and how many there should be, as of a day."""

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.news import News
from cchc.content.series import Series

_THIS = {"tuần": "Tuần này", "tháng": "Tháng này", "quý": "Quý này", "năm": "Năm nay"}
_MONTHS = {"tháng": 1, "quý": 3, "năm": 12}


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many: "11/24 số". `whole` is None where the plan gives no number."""

    label: str
    done: int
    whole: int | None
    unit: str

    @property
    def in_words(self) -> str:
        return f"{self.done}/{self.whole} {self.unit}" if self.whole is not None else f"{self.done} {self.unit}"


def years_of(series: Series) -> str:
    """`2019`, or `2021-2030`."""
    if series.years is None:
        return ""
    first, last = series.years.first, series.years.last
    return str(first) if first == last else f"{first}-{last}"


def whole_share(series: Series, issues: Sequence[News]) -> Share:
    """Of all issues of its years."""
    quota = series.quota
    return Share("Đã đăng trên trang này", len(issues), quota.total if quota else None, quota.unit if quota else "số")


def current_share(series: Series, issues: Sequence[News], today: date) -> Share | None:
    """Of this week, month, quarter or year, as the quota counts; None without a rate, or out of its years."""
    quota, years = series.quota, series.years
    span = span_around(quota.per, today) if quota and quota.per else None
    if quota is None or span is None or quota.rate is None or years is None:
        return None
    if not years.first <= today.year <= years.last:
        return None
    done = sum(span[0] <= news.moment.date() <= span[1] for news in issues)
    return Share(_THIS[quota.per or ""], done, quota.rate, quota.unit)


def shares_by_month(series: Series, issues: Sequence[News]) -> tuple[Share, ...]:
    """Of each month from the first issue to the last; the rate is there where it is one of months."""
    if not issues:
        return ()
    quota = series.quota
    counts = Counter(news.moment.year * 12 + news.moment.month - 1 for news in issues)
    rate, unit = (quota.rate if quota.per == "tháng" else None, quota.unit) if quota else (None, "số")
    months = range(min(counts), max(counts) + 1)
    return tuple(Share(f"{month % 12 + 1:02}/{month // 12}", counts[month], rate, unit) for month in months)


def span_around(per: str, day: date) -> tuple[date, date] | None:
    """First and last day of the week (from Monday), month, quarter or year of a day; None for another unit."""
    if per == "tuần":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if per not in _MONTHS:
        return None
    length = _MONTHS[per]
    first = (day.month - 1) // length * length + 1
    last = first + length - 1
    return date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1])
