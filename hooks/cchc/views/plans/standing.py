"""What stands below the title of a plan: whether it is under way, and which of its tasks are due next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.facts.plans.progress import PlanProgress
from cchc.facts.tasks.rows import TaskRow

MOST_DAYS = 12
"""Days ahead on which something is due, that a page carries for its later readers."""


@dataclass(frozen=True, slots=True)
class DueDay:
    """Tasks that are due on a day, which is the next such day once `after` is past; that is None for the first."""

    day: date
    after: date | None
    rows: tuple[TaskRow, ...]

    @property
    def first(self) -> TaskRow:
        return self.rows[0]

    @property
    def others(self) -> int:
        return len(self.rows) - 1


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """A plan as of `today`. `eve` is the last day before its first year, None where that has begun, or nobody knows.

    `due` are the days ahead, the next first: a page is read on later days than that of its build.
    """

    today: date
    progress: PlanProgress
    eve: date | None
    due: tuple[DueDay, ...]


def plan_standing(progress: PlanProgress, rows: Iterable[TaskRow], today: date) -> PlanStanding:
    """`rows` are all tasks of the plan, as of today."""
    years = progress.plan.years
    eve = date(years.first, 1, 1) - timedelta(days=1) if years else None
    is_expected = not progress.is_draft and not progress.is_over
    due = tuple(_due_days(rows, today))[:MOST_DAYS] if is_expected else ()
    return PlanStanding(today, progress, eve if eve and eve >= today else None, due)


def _due_days(rows: Iterable[TaskRow], today: date) -> Iterator[DueDay]:
    by_day: dict[date, list[TaskRow]] = defaultdict(list)
    for row in rows:
        if not row.is_settled:
            for day in row.progress.ends:
                by_day[day].append(row)
    before = None
    for day in sorted(day for day in by_day if day >= today):
        yield DueDay(day, before, tuple(by_day[day]))
        before = day
