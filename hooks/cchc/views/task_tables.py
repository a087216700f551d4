"""Task tables: columns, groups and rows; Jinja draws them, on a plan's page or where a directive stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc.content.agency import Agency
from cchc.content.directives import TaskOptions
from cchc.content.plan import Plan, Task
from cchc.content.site import AssignedTask, Site
from cchc.text.folding import fold, sort_key
from cchc.text.period import describe
from cchc.views.labels import labels
from cchc.views.named_agencies import NamedAgency, named
from cchc.views.task_states import ShownState, state_of


@dataclass(frozen=True, slots=True)
class Column:
    """A column by the attribute it shows; its heading is the field's label."""

    name: str
    heading: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task. `understood` is what its printed time means, empty where it says nothing more."""

    assigned: AssignedTask
    lead: tuple[NamedAgency, ...]
    support: tuple[NamedAgency, ...]
    understood: str
    state: ShownState

    @property
    def task(self) -> Task:
        return self.assigned.task

    @property
    def agency_keys(self) -> str:
        """Keys of all agencies it concerns, for the filter."""
        return " ".join(dict.fromkeys(key for name in (*self.lead, *self.support) for key in name.keys))

    @property
    def sort_day(self) -> str:
        """The last day of its time, else the first, as ISO text; empty sorts last."""
        day = self.assigned.period.last_day or self.assigned.period.first_day
        return day.isoformat() if day else ""

    @property
    def search_text(self) -> str:
        """What the text filter looks through, folded: a reader types without diacritics."""
        names = [name.text for name in (*self.lead, *self.support)]
        return fold(" ".join([self.task.text, *self.task.products, *names, self.task.time or ""]))


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one heading; None where a plan does not group its tasks. `plan` is set when it is the heading."""

    heading: str | None
    plan: Plan | None
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A whole table. On its plan's own page each row carries the permalink's id; elsewhere it links there."""

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
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
            for name in (*row.lead, *row.support)
            for agency in (name.agency, *name.now)
            if agency
        }
        return sorted(found.values(), key=lambda agency: sort_key(agency.title))

    @property
    def states(self) -> list[ShownState]:
        """The states to filter by, each key once."""
        return list({row.state.key: row.state for row in reversed(self.rows)}.values())


def plan_table(site: Site, plan: Plan) -> TaskTable:
    """All tasks of one plan, grouped as the original groups them."""
    rows = [_row(site, assigned) for assigned in site.tasks_of(plan)]
    groups = groupby(rows, key=lambda row: row.task.group)
    return TaskTable(
        f"Nhiệm vụ của {_cited(plan)}",
        _columns(rows),
        tuple(RowGroup(heading, None, tuple(members)) for heading, members in groups),
        is_home=True,
    )


def selected_table(site: Site, options: TaskOptions) -> TaskTable:
    """The tasks that a directive asks for, over all plans, grouped by plan."""
    return table_of(site, _caption(site, options), _wanted(site, options))


def table_of(site: Site, caption: str, is_wanted: Callable[[TaskRow], bool]) -> TaskTable:
    """The tasks of all plans that meet a condition, grouped by plan."""
    rows = [row for assigned in site.tasks if is_wanted(row := _row(site, assigned))]
    groups = groupby(rows, key=lambda row: row.assigned.plan)
    return TaskTable(
        caption,
        _columns(rows),
        tuple(RowGroup(_cited(plan), plan, tuple(members)) for plan, members in groups),
        is_home=False,
    )


def concerns(row: TaskRow, agency: Agency) -> bool:
    """Whether an agency, or one that it succeeds, leads or supports a task."""
    return any(agency.key in name.keys for name in (*row.lead, *row.support))


def _row(site: Site, assigned: AssignedTask) -> TaskRow:
    understood = describe(assigned.period)
    return TaskRow(
        assigned,
        named(site, assigned.lead),
        named(site, assigned.support),
        "" if fold(understood) == fold(assigned.task.time or "") else understood,
        state_of(assigned, site.today),
    )


def _columns(rows: Sequence[TaskRow]) -> tuple[Column, ...]:
    """The columns that at least one row fills; the state is always there."""
    names = labels(Task)
    filled = [name for name in ("products", "lead", "support", "time") if any(getattr(row.task, name) for row in rows)]
    return tuple(Column(name, names[name]) for name in ("id", "text", *filled, "state"))


def _wanted(site: Site, options: TaskOptions) -> Callable[[TaskRow], bool]:
    plan = site.plan_named(options.plan) if options.plan else None
    keys = {name: _agency_key(site, getattr(options, name)) for name in ("agency", "lead", "support")}

    def is_wanted(row: TaskRow) -> bool:
        of_plan = row.assigned.plan
        in_columns = {"lead": row.lead, "support": row.support, "agency": (*row.lead, *row.support)}
        return (
            (plan is None or of_plan is plan)
            and (options.year is None or (of_plan.years is not None and options.year in _span(of_plan)))
            and (options.field is None or options.field in of_plan.reform_fields)
            and (options.state is None or row.task.state is options.state)
            and all(key is None or any(key in named.keys for named in in_columns[name]) for name, key in keys.items())
        )

    return is_wanted


def _agency_key(site: Site, name: str | None) -> str | None:
    agency = site.home_agency(name) if name else None
    return agency.key if agency else None


def _span(plan: Plan) -> range:
    return range(plan.years.first, plan.years.last + 1) if plan.years else range(0)


def _caption(site: Site, options: TaskOptions) -> str:
    parts = ["Nhiệm vụ"]
    for name, words in (("lead", "chủ trì"), ("support", "phối hợp"), ("agency", "chủ trì hoặc phối hợp")):
        agency = site.home_agency(getattr(options, name)) if getattr(options, name) else None
        parts += [f"do {agency.title} {words}"] if agency else []
    parts += [f"của kế hoạch {options.plan}"] if options.plan else []
    parts += [f"thuộc lĩnh vực {options.field.label}"] if options.field else []
    parts += [f"có trạng thái {options.state.label}"] if options.state else []
    parts += [f"năm {options.year}"] if options.year else []
    return " ".join(parts) if len(parts) > 1 else "Nhiệm vụ của tất cả các kế hoạch"


def _cited(plan: Plan) -> str:
    """ "Kế hoạch số 993/KH-UBND (UBND tỉnh Lai Châu)"; without a number, its issuer and date tell it apart."""
    number = f"số {plan.number}" if plan.number else plan.issued.in_words
    return f"Kế hoạch {number} ({plan.issuer})"
