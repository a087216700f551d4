"""What is known of a task's progress. "Quá hạn" is computed here, never written by an editor."""

from dataclasses import dataclass
from datetime import date

from cchc.content.site import AssignedTask
from cchc.content.terms import TaskState

_SETTLED = frozenset({TaskState.DONE, TaskState.KEPT_UP, TaskState.NOT_DONE})


@dataclass(frozen=True, slots=True)
class ShownState:
    """`key` is for filters and colours, `label` for readers: no state is told by colour alone."""

    key: str
    label: str


UNREPORTED = ShownState("chua_co_thong_tin", "Chưa có thông tin")
UNREPORTED_AND_PAST = ShownState("chua_co_thong_tin_da_qua", "Chưa có thông tin (đã qua thời hạn)")
OVERDUE = ShownState("qua_han", "Quá hạn")


def state_of(assigned: AssignedTask, today: date) -> ShownState:
    """The state on a day.

    A task is overdue only after its last day, only if that day is understood, only while its agency reports
    it as not settled; continuous work never is. A task of which nothing was reported is not called overdue:
    nobody has said that it was not done.
    """
    state = assigned.task.state
    is_past = has_passed(assigned, today)
    if state is None:
        return UNREPORTED_AND_PAST if is_past else UNREPORTED
    if is_past and state not in _SETTLED:
        return OVERDUE
    return ShownState(state.value, state.label)


def has_passed(assigned: AssignedTask, today: date) -> bool:
    """Whether its time had an end that is understood, and that end is over."""
    period = assigned.period
    return period.kind.has_end and period.last_day is not None and period.last_day < today
