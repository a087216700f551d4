"""How a series is shown: its issues, newest first, on pages, and how many there should be."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from cchc.content.series import Series
from cchc.content.site import Site
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.news_archive import Archive, ArchivePage
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.quota_progress import QuotaProgress, Share, series_progress, shares_by_month, years_of
from cchc.text.period import days_between
from cchc.text.period.wording import understood
from cchc.views.presentation import Presentation

_NEXT = 3

SHOWN_MONTHS = 24
"""Months in the table of a series that may be on for ten years."""


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """`issues` are the newest, `months` the last `SHOWN_MONTHS` of `month_count`.

    `next_days` is empty where the rhythm names no days, and where the years are over (`is_over`).
    """

    years: str
    unit: tuple[NamedAgency, ...]
    understood: str
    progress: QuotaProgress
    months: tuple[Share, ...]
    month_count: int
    issues: ArchivePage
    next_days: tuple[date, ...]
    is_over: bool


def series_page(facts: SiteFacts, series: Series) -> SeriesPage:
    site, issues = facts.site, facts.site.issues_of(series)
    months = shares_by_month(series, issues)
    return SeriesPage(
        years_of(series),
        named_in(site, series, [series.unit] if series.unit else []),
        understood(series.period(site.work_calendar), series.rhythm) if series.rhythm else "",
        series_progress(series, issues, site.today),
        months[-SHOWN_MONTHS:],
        len(months),
        issues_of(site, series).page(1),
        _next_days(site, series),
        series.years is not None and series.years.last < site.today.year,
    )


@dataclass(frozen=True, slots=True)
class SeriesIssues:
    """A further page of the issues of a series."""

    series: Series
    page: ArchivePage


def issues_of(site: Site, series: Series) -> Archive:
    """The published issues, the last number first."""
    return Archive(f"{series.title}: các số đã đăng", series.address, site.issues_of(series)[::-1])


def _next_days(site: Site, series: Series) -> tuple[date, ...]:
    if series.years is None:
        return ()
    first, last = max(site.today, date(series.years.first, 1, 1)), date(series.years.last, 12, 31)
    return tuple(islice(days_between(series.period(site.work_calendar), first, last), _NEXT))


PRESENTATION = Presentation(view=series_page)
