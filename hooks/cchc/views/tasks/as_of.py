"""Tasks as they were on another day than today."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.content.terms import PlanStatus
from cchc.facts.tasks.rows import TaskRow, keys_of


def as_of(row: TaskRow, day: date, is_day_over: bool) -> TaskRow:
    """The row with its state of another day, as that day begins or as it ends."""
    progress = row.progress
    return replace(row, steps=((day, progress.state_after(day) if is_day_over else progress.state_on(day)),))


def has_dates(row: TaskRow) -> bool:
    """Whether its time says days, or how often."""
    return bool(row.assigned.period.named_intervals or row.assigned.period.named_recurrence)


def tasks_of(
    site: Site, rows: Iterable[TaskRow], agency: Agency | None, day: date, *, is_day_over: bool = False
) -> Iterator[TaskRow]:
    """As of a day, of plans that were issued by then and are no drafts: all tasks, or those that an agency leads, with
    those of the plans that it issued itself.
    """
    for row in rows:
        is_there = row.plan.issued.first_day <= day and row.plan.status is not PlanStatus.DRAFT
        if is_there and (agency is None or answers_for(site, agency, row)):
            yield as_of(row, day, is_day_over)


def answers_for(site: Site, agency: Agency, row: TaskRow) -> bool:
    return agency.key in keys_of(row.lead) or site.issuer_of(row.plan) is agency
