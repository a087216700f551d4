"""Tasks on a day: as they were on another one, due in a stretch of time, overdue, and why nobody can tell when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.content.terms import PlanStatus, ShownState
from cchc.facts.markup import writable
from cchc.facts.tasks.rows import TaskRow, keys_of, states_of
from cchc.text.period import Kind, days_between


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


_NOTHING_MORE = (ShownState.DONE, ShownState.DONE_LATE, ShownState.NOT_DONE)


def days_ahead(row: TaskRow, first: date, last: date) -> tuple[date, ...]:
    """The days of its repetition from `first` to `last`; without known ones, the last day of each of its times.

    None for what is done, given up, or closed with its plan; of what is kept up, the repetition alone.
    """
    closed = row.progress.closed_after
    if row.state in _NOTHING_MORE or (closed is not None and closed < first):
        return ()
    repeated = tuple(days_between(row.assigned.period, first, last))
    if repeated or row.progress.due is None or row.state is ShownState.KEPT_UP:
        return repeated
    ends = {window.end for window in row.progress.windows if window.end}
    return tuple(sorted(end for end in ends if first <= end <= last))


MOST_PRESSING = 20
"""Tasks that are listed one by one; the tables of the plans have all."""


@dataclass(frozen=True, slots=True)
class Pressing:
    """Tasks of a state, those due first on top: the first of them, and how many there are."""

    state: ShownState
    rows: tuple[TaskRow, ...]
    count: int

    @property
    def states(self) -> list[ShownState]:
        return states_of(self.rows)


def pressing_lists(rows: Iterable[TaskRow], today: date) -> tuple[Pressing, ...]:
    """What is overdue, then what is due soon, as of today; `rows` are of plans in force."""
    chosen = list(rows)
    return tuple(pressing(chosen, state, today) for state in (ShownState.OVERDUE, ShownState.DUE_SOON))


def pressing(rows: Iterable[TaskRow], state: ShownState, today: date) -> Pressing:
    """Those of a state, as of today."""
    of_state = (row for row in rows if row.state is state)
    found = sorted(of_state, key=lambda row: (_due(row, today), row.assigned.address))
    return Pressing(state, tuple(found[:MOST_PRESSING]), len(found))


def _due(row: TaskRow, today: date) -> date:
    """The end that it is about: the next of several, else the last."""
    ends = [window.end for window in row.progress.windows if window.end]
    return min((end for end in ends if end >= today), default=max(ends, default=today))


def why_undated(row: TaskRow) -> str:
    """The reason in words, with the time as it is printed."""
    period, printed_time = row.assigned.period, writable(row.task.current_time or "")
    if period.kind is Kind.BLANK:
        return "kế hoạch để trống cột thời gian"
    reasons = {
        Kind.REFERENCE: f"không nêu ngày cụ thể: “{printed_time}”",
        Kind.RELATIVE: f"tính từ một việc chưa rõ ngày: “{printed_time}”",
    }
    return reasons.get(period.kind) or f"máy không hiểu “{printed_time}”"
