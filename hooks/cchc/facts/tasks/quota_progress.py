"""How much of an amount is on the site: of all of it, and of its share of this week, month …; issues of series."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cchc.content.assigned_tasks import AssignedTask
from cchc.content.event import Event
from cchc.content.news import News
from cchc.content.series import Series
from cchc.content.site import Site
from cchc.facts.tasks.states import is_over
from cchc.text.period import YearSpan
from cchc.text.working_days import span_around


class Amount(Protocol):
    """A quota, as a key gives it or as a printed time says it: 24 "số", 2 of them each "tháng"."""

    @property
    def total(self) -> int | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def per(self) -> str | None: ...
    @property
    def rate(self) -> int | None: ...


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


@dataclass(frozen=True, slots=True)
class QuotaProgress:
    """`current` is of the week, month … that the site's day lies in: None without a rate, or while none is owed."""

    whole: Share
    current: Share | None

    @property
    def in_words(self) -> str:
        """`11/24 số; tháng 11/2026: 1/2 số`: true on any day, since the month has its name."""
        now = f"; {self.current.label}: {self.current.in_words}" if self.current else ""
        return self.whole.in_words + now


def quota_progress(quota: Amount | None, days: Iterable[date | None], today: date, is_owed: bool) -> QuotaProgress:
    """`days` are those of what is there, None where it is not known; `is_owed` says that today's share is expected.

    More than was asked for is shown as it is.
    """
    found = list(days)
    total, unit = (quota.total, quota.unit) if quota else (None, "số")
    whole = Share("Đã đăng trên trang này", len(found), total, unit)
    return QuotaProgress(whole, _current(quota, found, today) if quota and is_owed else None)


def is_within(years: YearSpan | None, day: date) -> bool:
    """Whether a day lies in the years of a plan or a series."""
    return years is not None and years.first <= day.year <= years.last


def _current(quota: Amount, days: list[date | None], today: date) -> Share | None:
    span = span_around(quota.per, today) if quota.per else None
    if span is None or quota.rate is None:
        return None
    done = sum(day is not None and span.first_day <= day <= span.last_day for day in days)
    return Share(span.in_words, done, quota.rate, quota.unit)


_GATHERINGS = ("cuộc", "hội nghị", "hội thi", "lớp", "buổi", "đợt", "phiên")
"""Units that are held, not published: news tell of them, but are none."""


def task_quota(site: Site, assigned: AssignedTask) -> QuotaProgress | None:
    """Its `dinh_muc`, else what its printed time says; None for a task without a quota.

    Counted are the issues of the series that name the task and the news that name it, each once; for what is held, the
    events that name it and have a result.
    """
    quota = quota_of(assigned)
    if quota is None:
        return None
    return quota_progress(quota, counted_days(site, assigned, quota), site.today, _is_owed(assigned, site.today))


def quota_of(assigned: AssignedTask) -> Amount | None:
    """Its `dinh_muc`, else what its printed time says."""
    return assigned.task.quota or assigned.period.quota


def counted_days(site: Site, assigned: AssignedTask, quota: Amount) -> list[date | None]:
    """The days of what counts towards a quota; None where the day is not known."""
    counted = Event if quota.unit.casefold().startswith(_GATHERINGS) else News
    return [item.happened_on for item in site.evidence_of(assigned) if isinstance(item, counted)]


def _is_owed(assigned: AssignedTask, day: date) -> bool:
    """Whether a day lies in the time of a task, and in the years of its plan."""
    windows = assigned.period.named_intervals
    is_time = any((each.start or day) <= day <= (each.end or day) for each in windows) or not windows
    return is_time and is_within(assigned.plan.years, day) and not is_over(assigned.plan, day)


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
