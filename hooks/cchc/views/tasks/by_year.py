"""Tasks of many plans, divided so that no page grows with the years: what is in force, and each year that is over."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cchc.content.plan import Plan
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.states import is_over

LONGEST = 100
"""Tasks that stand in one table, whatever plan they are of; more are divided."""


@dataclass(frozen=True, slots=True)
class YearOfTasks:
    """The tasks of plans that are over and began in one year; `address` is their page."""

    year: int
    address: str
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class TasksByYear:
    """The rows of the page itself, and the years with pages of their own, newest first. `newest` is the year that the
    page shows because no plan is in force; None otherwise.
    """

    rows: tuple[TaskRow, ...]
    years: tuple[YearOfTasks, ...]
    newest: int | None = None

    @property
    def of_which(self) -> str:
        """Words for the caption of a table that does not have all tasks."""
        if self.newest:
            return f" trong các kế hoạch năm {self.newest}"
        return " trong các kế hoạch chưa kết thúc" if self.years else ""


def year_of(plan: Plan) -> int:
    """The first year a plan is for; without one, that of its issue."""
    return plan.years.first if plan.years else plan.issued.year


def tasks_by_year(rows: Sequence[TaskRow], folder: str, today: date) -> TasksByYear:
    """The tasks of plans in force, those of the newest year where none is; the others by year below `folder`.

    Few tasks stay together. The rows keep their order: newest plan first.
    """
    if len(rows) <= LONGEST:
        return TasksByYear(tuple(rows), ())
    shown = tuple(row for row in rows if not is_over(row.plan, today))
    by_year: dict[int, list[TaskRow]] = defaultdict(list)
    for row in rows:
        if is_over(row.plan, today):
            by_year[year_of(row.plan)].append(row)
    newest = None if shown else max(by_year)
    if newest is not None:
        shown = tuple(by_year.pop(newest))
    years = (YearOfTasks(year, f"{folder}{year}/", tuple(by_year[year])) for year in sorted(by_year, reverse=True))
    return TasksByYear(shown, tuple(years), newest)
