"""The tasks that a report tells of: which ones belong to its period, and what became of each in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.plan import Plan
from cchc.content.reporting import ReportPeriod
from cchc.content.terms import ShownState, TaskState
from cchc.facts.citations import ShownReference
from cchc.facts.tasks.rows import TaskRow
from cchc.text.dates import printed
from cchc.views.tasks import has_dates


@dataclass(frozen=True, slots=True)
class ReportSpan:
    """A period, and the day that states are of: the end of its last day, or today while it is not over."""

    period: ReportPeriod
    today: date

    @property
    def first(self) -> date:
        return self.period.first_day

    @property
    def last(self) -> date:
        return self.period.last_day

    @property
    def is_over(self) -> bool:
        return self.last < self.today

    @property
    def day(self) -> date:
        return min(self.last, self.today)

    @property
    def when(self) -> str:
        """ "tính đến hết ngày 30/06/2026"; a day that has begun is not over."""
        return f"tính đến {'hết ' if self.is_over else ''}ngày {printed(self.day)}"

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the part of the period that has been."""
        return day is not None and self.first <= day <= self.day


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A task, its state as of the span's day. `is_carried_over`: it was overdue when the period began."""

    row: TaskRow
    span: ReportSpan
    is_carried_over: bool

    @property
    def state(self) -> ShownState:
        return self.row.state

    @property
    def done_on(self) -> date | None:
        """The day it was done, if that has been by the span's day."""
        day = self.row.task.done_on
        return day if day and self.is_done else None

    @property
    def is_done(self) -> bool:
        return self.state in (ShownState.DONE, ShownState.DONE_LATE)

    @property
    def is_done_in_period(self) -> bool:
        return self.is_done and self.span.holds(self.done_on)

    @property
    def is_due_in_period(self) -> bool:
        """Whether its last day was in the part of the period that has been."""
        return self.span.holds(self.row.progress.due)

    @property
    def is_done_before(self) -> bool:
        return self.done_on is not None and self.done_on < self.span.first

    @property
    def is_unreported(self) -> bool:
        """Whether nothing was reported by the span's day; that it was done later counts as nothing."""
        done = self.row.task.done_on
        return self.row.task.state is None or (done is not None and done > self.span.day)

    @property
    def is_undated(self) -> bool:
        """Whether nobody understands when it is to be done."""
        return not has_dates(self.row)

    @property
    def is_continuous(self) -> bool:
        """Whether it goes on without an end of its own."""
        return not self.is_undated and not self.row.assigned.period.kind.has_end

    @property
    def is_unproven(self) -> bool:
        """Whether it is called done and nothing on the site shows it."""
        return self.is_done and not self.row.evidence

    @property
    def evidence(self) -> tuple[ShownReference, ...]:
        """What shows its work in the period, and what has no day; not what came before or after."""
        return tuple(shown for shown in self.row.evidence if shown.day is None or self.span.holds(shown.day))


def rows_in_period(rows: Iterable[TaskRow], span: ReportSpan) -> tuple[ReportRow, ...]:
    """The tasks whose time touches the period, that were done in it, or that it inherited as overdue; with those of the
    plans of its years whose time nobody understands.
    """
    found = (ReportRow(row, span, _is_carried_over(row, span)) for row in rows)
    return tuple(each for each in found if _belongs(each))


def _belongs(each: ReportRow) -> bool:
    if each.is_carried_over or each.is_done_in_period:
        return True
    if each.is_undated:
        return not each.is_done_before and _is_for_years(each.row.plan, each.span)
    return any(
        (window.start or window.end or each.span.first) <= each.span.last
        and (window.end or each.span.last) >= each.span.first
        for window in each.row.assigned.period.named_intervals
    )


def _is_carried_over(row: TaskRow, span: ReportSpan) -> bool:
    """Overdue on the period's first day; what was closed by then with its plan is nobody's work any more."""
    closed = row.progress.closed_after
    is_open = closed is None or closed >= span.first
    is_given_up = row.task.state is TaskState.NOT_DONE
    return is_open and not is_given_up and row.progress.state_on(span.first) is ShownState.OVERDUE


def _is_for_years(plan: Plan, span: ReportSpan) -> bool:
    return plan.years is None or plan.years.first <= span.last.year <= plan.years.last
