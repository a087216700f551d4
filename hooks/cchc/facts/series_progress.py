"""How many issues of a series are on the site, and how many there should be, as of a day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from cchc.content.news import News
from cchc.content.series import Series
from cchc.facts.tasks.quota_progress import QuotaProgress, Share, is_within, quota_progress


def years_of(series: Series) -> str:
    """Return the years of a series in words: `2019`, or `2021-2030`."""
    if series.years is None:
        return ""
    first, last = series.years.first, series.years.last
    return str(first) if first == last else f"{first}-{last}"


def series_progress(series: Series, issues: Sequence[News], today: date) -> QuotaProgress:
    """Return how many issues there are of all that its years ask for, and of today's week, month, quarter or year."""
    days = (news.published_on for news in issues)
    return quota_progress(series.quota, days, today, is_within(series.years, today))


def shares_by_month(series: Series, issues: Sequence[News]) -> tuple[Share, ...]:
    """Return the issues of each month from the first to the last, with the rate where it is one of months."""
    if not issues:
        return ()
    quota = series.quota
    counts = Counter(news.published_on.year * 12 + news.published_on.month - 1 for news in issues)
    rate, unit = (quota.rate if quota.per == "tháng" else None, quota.unit) if quota else (None, "số")
    months = range(min(counts), max(counts) + 1)
    return tuple(Share(f"{month % 12 + 1:02}/{month // 12}", counts[month], rate, unit) for month in months)
