"""The quota of a task: how much of it the site shows."""

from datetime import date

from cchc.content.event import Event
from cchc.content.evidence import day_of
from cchc.content.news import News
from cchc.content.site import AssignedTask, Site
from cchc.facts.tasks.quota_progress import Amount, QuotaProgress, is_within, quota_progress
from cchc.facts.tasks.states import is_over

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
    return [day_of(item) for item in site.evidence_of(assigned) if isinstance(item, counted)]


def _is_owed(assigned: AssignedTask, day: date) -> bool:
    """Whether a day lies in the time of a task, and in the years of its plan."""
    windows = assigned.period.named_intervals
    is_time = any((each.start or day) <= day <= (each.end or day) for each in windows) or not windows
    return is_time and is_within(assigned.plan.years, day) and not is_over(assigned.plan, day)
