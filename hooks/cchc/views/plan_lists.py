"""Lists of plans: the index by year, level and issuer, and a page for each year."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cchc.content.plan import Plan
from cchc.content.site import AssignedTask, Site
from cchc.content.terms import PlanLevel
from cchc.text.folding import sort_key
from cchc.views.task_states import progress_of

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
    """Years to show, newest first, and all years there are."""

    years: tuple[YearOfPlans, ...]
    all_years: tuple[YearOfPlans, ...]

    @property
    def plans(self) -> list[Plan]:
        return [plan for year in self.years for plan in year.plans]

    @property
    def levels(self) -> list[PlanLevel]:
        return [level for level in PlanLevel if any(plan.level is level for plan in self.plans)]

    @property
    def issuers(self) -> list[str]:
        return sorted({plan.issuer for plan in self.plans}, key=sort_key)


def plan_index(every: tuple[YearOfPlans, ...]) -> PlanList:
    """The newest whole years, up to about `LONGEST_INDEX` plans."""
    shown: list[YearOfPlans] = []
    for year in every:
        if shown and sum(len(other.plans) for other in shown) + len(year.plans) > LONGEST_INDEX:
            break
        shown.append(year)
    return PlanList(tuple(shown), every)


def plan_years(site: Site) -> tuple[YearOfPlans, ...]:
    """All published plans by the first year they are for, newest year first."""
    groups = groupby(site.plans, key=lambda plan: plan.years.first if plan.years else plan.issued.year)
    return tuple(YearOfPlans(year, tuple(plans)) for year, plans in groups)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Plans of this day's year or term, their tasks due next; without any, the latest plans there are."""

    plans: tuple[Plan, ...]
    due_next: tuple[AssignedTask, ...]
    latest: tuple[Plan, ...]


def plans_under_way(site: Site, count: int) -> UnderWay:
    """What the home page tells of plans, as of the site's day."""
    plans = tuple(plan for plan in site.plans if plan.years and plan.years.first <= site.today.year <= plan.years.last)
    due = sorted(_with_dates(site, plans), key=lambda assigned: (assigned.period.last_day, assigned.address))
    return UnderWay(plans, tuple(due[:count]), site.plans[:count])


def _with_dates(site: Site, plans: tuple[Plan, ...]) -> Iterator[AssignedTask]:
    for plan in plans:
        for assigned in site.tasks_of(plan):
            due = progress_of(assigned, site.settings.province.plans.soon).due
            if due is not None and due >= site.today:
                yield assigned
