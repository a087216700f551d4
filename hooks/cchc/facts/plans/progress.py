"""How far a plan has come, or, once it is over, its final account."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.plan import Plan
from cchc.content.terms import PlanStatus, ShownState
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.states import is_over, last_day_of
from cchc.facts.tasks.tally import Share, Tally, tally


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """The tasks of a plan as of the site's day.

    `last_day` is the one after which the page tells the final account, None where somebody ended the plan, on a day
    that is not written down.
    """

    plan: Plan
    tally: Tally
    is_over: bool
    last_day: date | None

    @property
    def is_draft(self) -> bool:
        return self.plan.status is PlanStatus.DRAFT

    @property
    def is_counted(self) -> bool:
        """A draft gives nobody a task yet; a plan without a table of tasks has nothing to count."""
        return not self.is_draft and self.tally.total > 0

    @property
    def is_in_force(self) -> bool:
        return not self.is_draft and not self.is_over


def plan_progress(plan: Plan, rows: Iterable[TaskRow], today: date) -> PlanProgress:
    """`rows` are all its tasks, as of today."""
    last = None if plan.status is PlanStatus.ENDED else last_day_of(plan)
    return PlanProgress(plan, tally(rows, today), is_over(plan, today), last)


_ACCOUNT = {
    ShownState.DONE: "được báo cáo hoàn thành",
    ShownState.DONE_LATE: "được báo cáo hoàn thành muộn",
    ShownState.KEPT_UP: "được báo cáo duy trì thường xuyên",
    ShownState.NOT_DONE: "được báo cáo không thực hiện",
}
_TELLING_ORDER = (ShownState.OVERDUE, ShownState.DUE_SOON, *ShownState)


def accounted(state: ShownState) -> str:
    """A state in the words of a final account; a task may outlive its plan and still be under way."""
    return _ACCOUNT.get(state, state.label.lower())


def in_telling_order(shares: tuple[Share, ...]) -> list[Share]:
    """As a sentence tells them: what presses comes first."""
    return sorted(shares, key=lambda share: _TELLING_ORDER.index(share.state))
