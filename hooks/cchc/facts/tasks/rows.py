"""Tasks as rows, each made once, found by plan and by agency; and the tables, columns and groups that they stand in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cchc.content.agency import Agency
from cchc.content.assigned_tasks import AssignedTask
from cchc.content.fields import labels
from cchc.content.plan import Plan, Task
from cchc.content.site import Site
from cchc.content.terms import ReformField, ShownState, TaskState
from cchc.facts.agencies import NamedAgency, named
from cchc.facts.citations import ShownReference, shown_item, shown_references
from cchc.facts.tasks.quota_progress import QuotaProgress, task_quota
from cchc.facts.tasks.states import TaskProgress, progress_of
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address
from cchc.text.folding import sort_key
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


@dataclass(frozen=True, slots=True)
class Column:
    """A column by the attribute it shows; its heading is the field's label."""

    name: str
    heading: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one heading; None where a plan does not group its tasks. `plan` is set when it is the heading."""

    heading: str | None
    plan: Plan | None
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A whole table, its states as of `today`.

    On its plan's own page (`is_home`) each row carries the permalink's id; elsewhere it links there.
    """

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    today: date
    is_home: bool

    @property
    def rows(self) -> list[TaskRow]:
        return [row for group in self.groups for row in group.rows]

    @property
    def agencies(self) -> list[Agency]:
        """The agencies to filter by, each once, in the order of the alphabet."""
        found = {
            agency.key: agency
            for row in self.rows
            for name in row.agencies
            for agency in (name.agency, *name.now)
            if agency
        }
        return sorted(found.values(), key=lambda agency: sort_key(agency.title))

    @property
    def agency_choices(self) -> list[tuple[str, str]]:
        return [(agency.key, agency.title) for agency in self.agencies]

    @property
    def state_choices(self) -> list[tuple[str, str]]:
        return [(state.value, state.label) for state in self.states]

    @property
    def states(self) -> list[ShownState]:
        """The states to filter by: those of today, and those that may come."""
        return states_of(self.rows)


def plan_table(plan: Plan, rows: Sequence[TaskRow], today: date) -> TaskTable:
    """All tasks of one plan, grouped as the original groups them."""
    groups = groupby(rows, key=lambda row: row.task.group)
    return TaskTable(
        f"Nhiệm vụ của {cited(plan)}",
        _columns(rows),
        tuple(RowGroup(heading, None, tuple(members)) for heading, members in groups),
        today,
        is_home=True,
    )


def table_over_plans(caption: str, rows: Iterable[TaskRow], today: date) -> TaskTable:
    """Tasks of several plans, grouped by plan."""
    chosen = list(rows)
    groups = groupby(chosen, key=lambda row: row.plan)
    return TaskTable(
        caption,
        _columns(chosen),
        tuple(RowGroup(cited(plan), plan, tuple(members)) for plan, members in groups),
        today,
        is_home=False,
    )


def cited(plan: Plan) -> str:
    """ "Kế hoạch số 993/KH-UBND (UBND tỉnh Lai Châu)"; without a number, its issuer and date tell it apart.

    What is made up says so wherever it is named.
    """
    number = f"số {plan.number}" if plan.number else plan.issued.in_words
    return f"Kế hoạch {'mẫu ' if plan.is_illustration else ''}{number} ({plan.issuer})"


def _columns(rows: Sequence[TaskRow]) -> tuple[Column, ...]:
    """The columns that at least one row fills; the state is always there."""
    names = labels(Task)
    filled = [name for name in ("products", "lead", "support", "time") if any(getattr(row.task, name) for row in rows)]
    return tuple(Column(name, names[name]) for name in ("id", "text", *filled, "state"))
