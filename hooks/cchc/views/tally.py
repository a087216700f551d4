"""How many tasks are in which state: of a plan, an agency, a field, or all together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.terms import ShownState
from cchc.views.task_rows import TaskRow


@dataclass(frozen=True, slots=True)
class Share:
    """So many tasks in a state, and their part of the whole in per cent."""

    state: ShownState
    count: int
    percent: float


@dataclass(frozen=True, slots=True)
class Tally:
    """The tasks of a group as of `today`.

    `coming` are the courses that tasks take (`TaskRow.coming_states`), each with the number of tasks that take it: what
    a page needs to count them anew on the reader's day. Most tasks of a plan share a few.
    """

    today: date
    total: int
    counts: Counter[ShownState]
    coming: tuple[tuple[int, str], ...]

    @property
    def shares(self) -> tuple[Share, ...]:
        """The states that tasks are in, in the order of the vocabulary."""
        return tuple(
            Share(state, self.counts[state], 100 * self.counts[state] / self.total)
            for state in ShownState
            if self.counts[state]
        )

    @property
    def finished(self) -> int:
        return sum(count for state, count in self.counts.items() if state.is_finished)


def tally(rows: Iterable[TaskRow], today: date) -> Tally:
    """The count of some tasks, whose states are of `today`."""
    chosen = list(rows)
    courses = Counter(row.coming_states for row in chosen)
    states = Counter(row.state for row in chosen)
    return Tally(today, len(chosen), states, tuple((count, course) for course, count in sorted(courses.items())))
