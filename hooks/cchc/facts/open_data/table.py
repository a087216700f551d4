"""A table of the open data: what it is called, where its files are, what is in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cchc.content.site import Site
from cchc.facts.open_data.fields import DataField, fields_of
from cchc.facts.open_data.record import Record
from cchc.facts.open_data.version import FOLDER
from cchc.facts.tasks.rows import TaskRows

PACKAGE = f"{FOLDER}datapackage.json"
"""The description of all tables (Frictionless Data Package)."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table: `name` is part of its addresses for ever, `counted` what a record is called in a count.

    `question` is one that it answers, `answer` how. `parents` are the names of other tables by the key that holds
    their primary key. `as_workbook` where there is an XLSX file too.
    """

    name: str
    title: str
    meaning: str
    counted: str
    question: str
    answer: str
    model: type[Record]
    records: Callable[[Site, TaskRows], Iterable[Record]]
    parents: tuple[tuple[str, str], ...] = ()
    as_workbook: bool = False

    @property
    def fields(self) -> tuple[DataField, ...]:
        return fields_of(self.model)

    @property
    def primary_key(self) -> str:
        return self.fields[0].key

    @property
    def csv(self) -> str:
        return f"{FOLDER}{self.name}.csv"

    @property
    def json(self) -> str:
        return f"{FOLDER}{self.name}.json"

    @property
    def schema(self) -> str:
        return f"{FOLDER}{self.name}.schema.json"

    @property
    def xlsx(self) -> str | None:
        return f"{FOLDER}{self.name}.xlsx" if self.as_workbook else None


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with its records of one day."""

    form: TableForm
    records: tuple[Record, ...]
