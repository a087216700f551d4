"""Tasks as rows of tables: each made once, found by its plan and by the agencies it concerns."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.agency import Agency
from cchc.content.assigned_tasks import AssignedTask
from cchc.content.plan import Plan, Task
from cchc.content.site import Site
from cchc.content.terms import ReformField, ShownState, TaskState
from cchc.facts.agencies import NamedAgency, named
from cchc.facts.citations import ShownReference, shown_item, shown_references
from cchc.facts.tasks.quota_progress import QuotaProgress, task_quota
from cchc.facts.tasks.states import TaskProgress, progress_of
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.text.period.wording import understood


def task_evidence(site: Site, assigned: AssignedTask) -> tuple[ShownReference, ...]:
    """Each once: what the plan's own `minh_chung` lists, then the rest, newest first."""
    found = {shown.address: shown for shown in shown_references(site, assigned.task.evidence)}
    pages = {address.partition("#")[0] for address in found}
    named = (item for item in site.evidence_of(assigned) if encoded_address(item.address) not in pages)
    return (*found.values(), *(shown_item(item, item.address) for item in named))


SHOWN_EVIDENCE = 5
"""A weekly series brings 52 issues a year under one task."""

MOST_EVIDENCE = 50
"""Pieces of evidence of one task that a page lists; the open data have all."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task. `understood` is what its printed time means, empty where it says nothing more.

    `state` is that of the site's day; `steps` has the later days too on which it becomes another.
    """

    assigned: AssignedTask
    lead: tuple[NamedAgency, ...]
    support: tuple[NamedAgency, ...]
    understood: str
    progress: TaskProgress
    steps: tuple[tuple[date, ShownState], ...]
    evidence: tuple[ShownReference, ...]
    quota: QuotaProgress | None

    @property
    def task(self) -> Task:
        return self.assigned.task

    @property
    def plan(self) -> Plan:
        return self.assigned.plan

    @property
    def state(self) -> ShownState:
        return self.steps[0][1]

    @property
    def reported(self) -> str:
        """What its agency last said of it, where the state alone does not tell: it may come from the calendar alone."""
        if self.task.state is None:
            return ShownState.UNDETERMINED.label
        if self.task.state is TaskState.DONE:
            return f"Xong ngày {printed(self.task.done_on)}" if self.task.done_on else ""
        return "" if self.task.state.is_settled else f"Báo cáo gần nhất: {self.task.state.label.lower()}"

    @property
    def first_evidence(self) -> tuple[ShownReference, ...]:
        """What is seen of the evidence at once; the rest is folded."""
        return self.evidence[:SHOWN_EVIDENCE]

    @property
    def more_evidence(self) -> tuple[ShownReference, ...]:
        return self.evidence[SHOWN_EVIDENCE:MOST_EVIDENCE]

    @property
    def is_settled(self) -> bool:
        """Whether it is done, kept up, or will not be done: nothing more is expected."""
        return self.state.is_finished or self.state is ShownState.NOT_DONE

    @property
    def state_timeline(self) -> str:
        """The steps as the attribute `data-states` of a page has them: see `timeline_of`."""
        return timeline_of(self.steps)

    @property
    def reform_fields(self) -> tuple[ReformField, ...]:
        """Its own fields of reform, else those of its plan."""
        return self.task.reform_fields or self.plan.reform_fields

    @property
    def agencies(self) -> tuple[NamedAgency, ...]:
        """Return the agencies that lead and support it."""
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
        """Return the rows of a plan's tasks in the order of the original."""
        return self._of_plan.get(plan.path, [])

    def of_agency(self, agency: Agency) -> list[TaskRow]:
        """Tasks that an agency, or one that it succeeds, leads or supports."""
        return self._of_agency.get(agency.key, [])


def states_of(rows: Iterable[TaskRow]) -> list[ShownState]:
    """The states that some tasks are in today, and those that may come, in the order of the vocabulary."""
    found = {state for row in rows for _, state in row.steps}
    return [state for state in ShownState if state in found]


def timeline_of(steps: Iterable[tuple[date, ShownState]]) -> str:
    """The text of a state timeline: states in their order, each but the first after the day from which it holds.

    `dang_thuc_hien 2026-12-18 sap_den_han 2026-12-31 qua_han`
    """
    first, *later = steps
    return " ".join([first[1].value, *(f"{day} {state.value}" for day, state in later)])


def keys_of(names: Iterable[NamedAgency]) -> list[str]:
    """The keys of agencies, with those of their successors, each once."""
    return list(dict.fromkeys(key for name in names for key in name.keys))


def _row(site: Site, assigned: AssignedTask) -> TaskRow:
    progress = progress_of(assigned, site.settings.province.plans.soon)
    return TaskRow(
        assigned,
        named(site, assigned.lead),
        named(site, assigned.support),
        understood(assigned.period, assigned.task.current_time),
        progress,
        progress.steps_from(site.today),
        task_evidence(site, assigned),
        task_quota(site, assigned),
    )
