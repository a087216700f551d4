"""Tasks as rows of tables: each made once, found by its plan and by the agencies it concerns."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.plan import Plan, Task
from cchc.content.site import AssignedTask, Site
from cchc.content.terms import ReformField
from cchc.views.named_agencies import NamedAgency, named
from cchc.views.references import ShownReference, shown_references
from cchc.views.task_states import ShownState, state_of
from cchc.views.times import understood


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task. `understood` is what its printed time means, empty where it says nothing more."""

    assigned: AssignedTask
    lead: tuple[NamedAgency, ...]
    support: tuple[NamedAgency, ...]
    understood: str
    state: ShownState
    evidence: tuple[ShownReference, ...]

    @property
    def task(self) -> Task:
        return self.assigned.task

    @property
    def plan(self) -> Plan:
        return self.assigned.plan

    @property
    def reform_fields(self) -> tuple[ReformField, ...]:
        """Its own fields of reform, else those of its plan."""
        return self.task.reform_fields or self.plan.reform_fields

    @property
    def agencies(self) -> tuple[NamedAgency, ...]:
        """Who leads and who supports it."""
        return self.lead + self.support

    @property
    def agency_keys(self) -> str:
        """Keys of all agencies it concerns, for the filter."""
        return " ".join(keys_of(self.agencies))

    @property
    def sort_day(self) -> str:
        """The last day of its time, else the first, as ISO text; empty sorts last."""
        day = self.assigned.period.last_day or self.assigned.period.first_day
        return day.isoformat() if day else ""


class TaskRows:
    """The rows of all published plans, plan by plan."""

    def __init__(self, site: Site) -> None:
        self.all = tuple(_row(site, assigned) for assigned in site.tasks)
        self._of_plan: dict[str, list[TaskRow]] = defaultdict(list)
        self._of_agency: dict[str, list[TaskRow]] = defaultdict(list)
        for row in self.all:
            self._of_plan[row.plan.path].append(row)
            for key in keys_of(row.agencies):
                self._of_agency[key].append(row)

    def of_plan(self, plan: Plan) -> list[TaskRow]:
        """In the order of the original."""
        return self._of_plan.get(plan.path, [])

    def of_agency(self, agency: Agency) -> list[TaskRow]:
        """Tasks that an agency, or one that it succeeds, leads or supports."""
        return self._of_agency.get(agency.key, [])


def keys_of(names: Iterable[NamedAgency]) -> list[str]:
    """The keys of agencies, with those of their successors, each once."""
    return list(dict.fromkeys(key for name in names for key in name.keys))


def _row(site: Site, assigned: AssignedTask) -> TaskRow:
    return TaskRow(
        assigned,
        named(site, assigned.lead),
        named(site, assigned.support),
        understood(assigned.period, assigned.task.time),
        state_of(assigned, site.today),
        shown_references(site, assigned.task.evidence),
    )
