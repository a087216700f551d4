"""Plans by year, and how far each has come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.content.terms import PlanLevel, PlanStatus, ShownState
from cchc.facts.registers.register import Choice, of_terms, of_years
from cchc.facts.tasks.rows import TaskRow, TaskRows, states_of
from cchc.facts.tasks.states import is_in_force, is_over, last_day_of
from cchc.facts.tasks.tally import Share, Tally, tally
from cchc.text.folding import slugify, sort_key


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
    """Return the shares in the order that a sentence tells them: what presses comes first."""
    return sorted(shares, key=lambda share: _TELLING_ORDER.index(share.state))


LONGEST_INDEX = 50
"""Plans on the index page; older years have pages of their own, so no page grows without bound."""


@dataclass(frozen=True, slots=True)
class YearOfPlans:
    """The plans of one year; `address` is that year's page."""

    year: int
    plans: tuple[Plan, ...]

    @property
    def address(self) -> str:
        return f"ke-hoach/{self.year}/"


@dataclass(frozen=True, slots=True)
class PlanList:
    """Years to show, newest first, and all years there are; how far each plan has come, by its path."""

    years: tuple[YearOfPlans, ...]
    all_years: tuple[YearOfPlans, ...]
    progress: Mapping[str, PlanProgress]

    @property
    def plans(self) -> list[Plan]:
        return [plan for year in self.years for plan in year.plans]

    @property
    def year_choices(self) -> list[Choice]:
        return of_years(*(year.year for year in self.years))

    @property
    def level_choices(self) -> list[Choice]:
        return of_terms(*(level for level in PlanLevel if any(plan.level is level for plan in self.plans)))

    @property
    def issuer_choices(self) -> list[Choice]:
        return [(slugify(issuer), issuer) for issuer in sorted({plan.issuer for plan in self.plans}, key=sort_key)]


def plan_index(every: tuple[YearOfPlans, ...], progress: Mapping[str, PlanProgress]) -> PlanList:
    """The newest whole years, up to about `LONGEST_INDEX` plans."""
    shown: list[YearOfPlans] = []
    for year in every:
        if shown and sum(len(other.plans) for other in shown) + len(year.plans) > LONGEST_INDEX:
            break
        shown.append(year)
    return PlanList(tuple(shown), every, progress)


def plan_years(site: Site) -> tuple[YearOfPlans, ...]:
    """All published plans by the first year they are for, newest year first."""
    groups = groupby(site.plans, key=lambda plan: plan.years.first if plan.years else plan.issued.year)
    return tuple(YearOfPlans(year, tuple(plans)) for year, plans in groups)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Plans in force, their tasks with the next day on which each is due; without any, the latest plans."""

    today: date
    plans: tuple[PlanProgress, ...]
    due_next: tuple[tuple[date, TaskRow], ...]
    latest: tuple[Plan, ...]

    @property
    def states(self) -> list[ShownState]:
        """The states that the tasks are in, or come to."""
        return states_of(row for _, row in self.due_next)


def plans_under_way(site: Site, tasks: TaskRows, progress: Mapping[str, PlanProgress], count: int) -> UnderWay:
    """What the home page tells of plans, as of the site's day: what is settled is not due."""
    plans = tuple(progress[plan.path] for plan in site.plans if is_in_force(plan, site.today))
    rows = (row for shown in plans for row in tasks.of_plan(shown.plan) if not row.is_settled)
    ahead = ((min((end for end in row.progress.ends if end >= site.today), default=None), row) for row in rows)
    due = [(day, row) for day, row in ahead if day]
    due.sort(key=lambda pair: (pair[0], pair[1].assigned.address))
    return UnderWay(site.today, plans, tuple(due[:count]), site.plans[:count])
