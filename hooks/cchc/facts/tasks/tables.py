"""Task tables: columns, groups and rows; Jinja draws them, on a plan's page or where a directive stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cchc.content.agency import Agency
from cchc.content.fields import labels
from cchc.content.plan import Plan, Task
from cchc.content.terms import ShownState
from cchc.facts.tasks.rows import TaskRow, states_of
from cchc.text.folding import sort_key


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
