"""The tasks of one plan or one agency as a table of their own, for whoever works with a spreadsheet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc.content.item import Item
from cchc.content.site import Site
from cchc.facts.open_data.record import Record
from cchc.facts.open_data.table import DataTable
from cchc.facts.open_data.tables import TASKS
from cchc.facts.open_data.version import FOLDER
from cchc.facts.tasks.rows import TaskRow, TaskRows


@dataclass(frozen=True, slots=True)
class TaskTable:
    """Where the files lie: `csv` and `xlsx`, and what they are called: the name of the plan or the agency."""

    address: str
    title: str
    rows: tuple[TaskRow, ...]

    @property
    def csv(self) -> str:
        """`du-lieu/v1/nhiem-vu/ke-hoach/2026/x.csv`."""
        return f"{self._path}.csv"

    @property
    def xlsx(self) -> str:
        return f"{self._path}.xlsx"

    @property
    def _path(self) -> str:
        return f"{FOLDER}{TASKS.name}/{self.address.rstrip('/')}"


class TaskTables:
    """All of them; `whole` gives the table of all tasks, whose records they share: only files need it, not pages."""

    def __init__(self, site: Site, tasks: TaskRows, whole: Callable[[], DataTable]) -> None:
        self._site, self._tasks, self._whole = site, tasks, whole

    def of(self, item: Item) -> TaskTable | None:
        """That of a plan or an agency; None where it has no tasks."""
        return self._by_path.get(item.path)

    @property
    def every(self) -> tuple[TaskTable, ...]:
        return tuple(self._by_path.values())

    def data(self, table: TaskTable) -> DataTable:
        """The records of one table."""
        return DataTable(TASKS, tuple(self._records[row.assigned.address] for row in table.rows))

    @cached_property
    def _records(self) -> Mapping[str, Record]:
        """By the address of the task: the records of the whole table stand in the order of the rows."""
        pairs = zip(self._tasks.all, self._whole().records, strict=True)
        return {row.assigned.address: record for row, record in pairs}

    @cached_property
    def _by_path(self) -> Mapping[str, TaskTable]:
        return {item.path: TaskTable(item.address, item.title, tuple(rows)) for item, rows in self._rows() if rows}

    def _rows(self) -> Iterator[tuple[Item, list[TaskRow]]]:
        yield from ((plan, self._tasks.of_plan(plan)) for plan in self._site.plans)
        yield from ((agency, self._tasks.of_agency(agency)) for agency in self._site.agencies)
