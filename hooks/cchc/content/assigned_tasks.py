"""Tasks of plans with their agencies and times found, and their evidence: what on the site names one by `nhiem_vu`."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cchc.content.agencies import AgencyDirectory, Mention, Scope
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.plan import Plan, Task
from cchc.content.series import Series
from cchc.text.period import TimePeriod, parse_period
from cchc.text.working_days import WorkCalendar


@dataclass(frozen=True, slots=True)
class AssignedTask:
    """A task in its plan: who leads it, who supports it, what its time means.

    `periods` are what the plan printed and what each postponement gave, in their order; the last counts.
    """

    plan: Plan
    task: Task
    lead: tuple[Mention, ...]
    support: tuple[Mention, ...]
    periods: tuple[TimePeriod, ...]

    @property
    def period(self) -> TimePeriod:
        """Return what its time means today: what the last postponement gave, else what the plan printed."""
        return self.periods[-1]

    @property
    def address(self) -> str:
        """Where it is on the site: `ke-hoach/2017/x/#nv-8`."""
        return f"{self.plan.address}#{self.task.permalink}"


def assigned_tasks(
    plan: Plan, directory: AgencyDirectory, scope: Scope, calendar: WorkCalendar
) -> tuple[AssignedTask, ...]:
    """The tasks of a plan in the order of the original; `scope` is where and when the plan was written."""
    issued = plan.issued.first_day if plan.issued.day else None

    def period(time: str | None) -> TimePeriod:
        return parse_period(time, years=plan.years, role=plan.time_role, issued=issued, calendar=calendar)

    return tuple(
        AssignedTask(
            plan,
            task,
            directory.mentions(task.lead, scope),
            directory.mentions(task.support, scope),
            tuple(map(period, (task.time, *(each.time for each in task.postponements)))),
        )
        for task in plan.tasks
    )


def evidence_by_task(
    items: Iterable[Item],
    address_of: Callable[[str], str | None],
    issues_of: Callable[[Series], Iterable[News]],
) -> Mapping[str, tuple[Item, ...]]:
    """Items by the address of the task that they show the work of, newest first, each once.

    `items` are what the public may see; `address_of` finds the task of a reference (`993/KH-UBND#8`). A series is a
    promise: its issues are the evidence. So is an event before its result is there.
    """
    found: dict[str, dict[str, Item]] = defaultdict(dict)
    for item in items:
        shown = _evidence_in(item, issues_of)
        for _, reference in marked(item, Mark.TASK) if shown else ():
            address = address_of(reference)
            if address:
                found[address].update({evidence.path: evidence for evidence in shown})
    return {address: tuple(sorted(each.values(), key=_moment, reverse=True)) for address, each in found.items()}


def _evidence_in(item: Item, issues_of: Callable[[Series], Iterable[News]]) -> tuple[Item, ...]:
    if isinstance(item, Series):
        return tuple(issues_of(item))
    return (item,) if item.is_evidence else ()


def _moment(item: Item) -> tuple[date, str]:
    return item.happened_on or date.min, item.path
