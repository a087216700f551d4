"""Tasks that are overdue or due soon, of which a list tells the first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.terms import ShownState
from cchc.facts.tasks.rows import TaskRow, states_of

MOST_PRESSING = 20
"""Tasks that are listed one by one; the tables of the plans have all."""


@dataclass(frozen=True, slots=True)
class Pressing:
    """Tasks of a state, those due first on top: the first of them, and how many there are."""

    state: ShownState
    rows: tuple[TaskRow, ...]
    count: int

    @property
    def states(self) -> list[ShownState]:
        return states_of(self.rows)


def pressing_lists(rows: Iterable[TaskRow], today: date) -> tuple[Pressing, ...]:
    """What is overdue, then what is due soon, as of today; `rows` are of plans in force."""
    chosen = list(rows)
    return tuple(pressing(chosen, state, today) for state in (ShownState.OVERDUE, ShownState.DUE_SOON))


def pressing(rows: Iterable[TaskRow], state: ShownState, today: date) -> Pressing:
    """Those of a state, as of today."""
    of_state = (row for row in rows if row.state is state)
    found = sorted(of_state, key=lambda row: (_due(row, today), row.assigned.address))
    return Pressing(state, tuple(found[:MOST_PRESSING]), len(found))


def _due(row: TaskRow, today: date) -> date:
    """The end that it is about: the next of several, else the last."""
    ends = [window.end for window in row.progress.windows if window.end]
    return min((end for end in ends if end >= today), default=max(ends, default=today))
