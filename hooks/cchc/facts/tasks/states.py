"""The state of a task on a day: one rule, from its period, what its agency reported, and the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.assigned_tasks import AssignedTask
from cchc.content.plan import Plan
from cchc.content.terms import PlanStatus, ShownState, TaskState
from cchc.text.period import Interval, TimePeriod

_DAY = timedelta(days=1)
_EXPECTED = (ShownState.UNDER_WAY, ShownState.NOT_DUE, ShownState.DUE_SOON)


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """All that the state of a task depends on, beside the day.

    `windows` are the days that its time names, be they provisional. `due` is the last of them, None where that is not
    certain, or the work has no end.
    `closed_after` is the last day on which anything is expected of it; after it only what was reported counts.
    `soon` are the days before a due day that make it "sắp đến hạn".
    """

    reported: TaskState | None
    done_on: date | None
    windows: tuple[Interval, ...]
    due: date | None
    closed_after: date | None
    soon: int

    def state_on(self, day: date) -> ShownState:
        """The state on a day. Nothing without an understood last day is ever overdue, nor is anything of a plan that
        is over: of that, only what was reported is known.
        """
        if self._is_done_by(day):
            is_late = self.due is not None and self.done_on is not None and self.done_on > self.due
            return ShownState.DONE_LATE if is_late else ShownState.DONE
        if self.reported is TaskState.KEPT_UP:
            return ShownState.KEPT_UP
        if self.reported is TaskState.NOT_DONE:
            return ShownState.NOT_DONE
        if self.closed_after is not None and self.closed_after < day:
            return ShownState.UNDETERMINED
        return self._by_time(day)

    def state_after(self, day: date) -> ShownState:
        """The state when a day ends: what was due on it and is not settled by then is overdue."""
        state = self.state_on(day)
        return ShownState.OVERDUE if state in _EXPECTED and self.due == day else state

    def steps_from(self, day: date) -> tuple[tuple[date, ShownState], ...]:
        """The state on a day, and each later day on which it becomes another, unless more is reported."""
        steps = [(day, self.state_on(day))]
        for later in sorted(set(filter(lambda other: other > day, self._turning_days()))):
            state = self.state_on(later)
            if state is not steps[-1][1]:
                steps.append((later, state))
        return tuple(steps)

    def _is_done_by(self, day: date) -> bool:
        """A task done on a later day was not done yet: reports tell of days that have been."""
        return self.reported is TaskState.DONE and (self.done_on is None or self.done_on <= day)

    def _by_time(self, day: date) -> ShownState:
        if self.due is not None and self.due < day:
            return ShownState.OVERDUE
        if any(timedelta() <= end - day <= timedelta(days=self.soon) for end in self.ends):
            return ShownState.DUE_SOON
        if self.reported is TaskState.UNDER_WAY:
            return ShownState.UNDER_WAY
        if all(window.end is not None and window.end < day for window in self.windows):
            return ShownState.UNDETERMINED
        is_time = any(_is_within(window, day) for window in self.windows)
        is_begun = is_time and self.reported is not TaskState.NOT_STARTED
        return ShownState.UNDER_WAY if is_begun else ShownState.NOT_DUE

    @property
    def ends(self) -> list[date]:
        """The last days of its windows, on which it is due; none where its last day is not certain."""
        return [window.end for window in self.windows if window.end] if self.due else []

    def _turning_days(self) -> Iterator[date]:
        for window in self.windows:
            yield from filter(None, (window.start, window.end and window.end + _DAY))
        yield from (end - timedelta(days=self.soon) for end in self.ends)
        yield from (day + _DAY for day in (self.due, self.closed_after) if day)
        yield from (self.done_on,) if self.done_on else ()


def progress_of(assigned: AssignedTask, soon: int) -> TaskProgress:
    """What is known of a task; `soon` in days."""
    task, period = assigned.task, assigned.period
    due = period.last_day if period.kind.has_end else None
    return TaskProgress(
        task.state, task.done_on, period.named_intervals, due, _closed_after(assigned.plan, period), soon
    )


def last_day_of(plan: Plan) -> date | None:
    """The last day of a plan's year or term; the checks see to it that it names one."""
    return date(plan.years.last, 12, 31) if plan.years else None


def is_over(plan: Plan, day: date) -> bool:
    """Whether a plan's term is over on a day, or the plan is no longer in force."""
    over = over_from(plan)
    return over is not None and over <= day


def over_from(plan: Plan) -> date | None:
    """The first day on which a plan is over; long ago for one that somebody ended, None where nobody knows."""
    if plan.status is PlanStatus.ENDED:
        return date.min
    last = last_day_of(plan)
    return last + _DAY if last else None


def is_in_force(plan: Plan, day: date) -> bool:
    """Whether a plan counts on a day: it is not over, and it is no draft."""
    return plan.status is not PlanStatus.DRAFT and not is_over(plan, day)


def _closed_after(plan: Plan, period: TimePeriod) -> date | None:
    """The end of the plan, or of the task's own time if that is later; never, for work without an end."""
    if plan.status is PlanStatus.ENDED:
        return date.min
    ends = [window.end for window in period.named_intervals]
    return None if None in ends else max(filter(None, (last_day_of(plan), *ends)), default=None)


def _is_within(window: Interval, day: date) -> bool:
    """A window without a start is a deadline: nobody knows when the work begins."""
    return window.start is not None and window.start <= day and (window.end is None or day <= window.end)
