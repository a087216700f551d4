"""Pages of the tasks of plans that are over, by year: of each agency and each field of reform that has many."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.content.agency import Agency
from cchc.content.directives import TaskOptions
from cchc.content.terms import ReformField
from cchc.facts.reform_fields import shown_field
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.tables import TaskTable, table_over_plans
from cchc.views.tasks.by_year import TasksByYear, tasks_by_year
from cchc.views.tasks.selection import selected_table


@dataclass(frozen=True, slots=True)
class PastYear:
    """The tasks of an agency or a field in the plans of a year that are over; `home` is the page it belongs to."""

    title: str
    address: str
    table: TaskTable
    home: str
    home_title: str


@dataclass(frozen=True, slots=True)
class SelectedTasks:
    """The table that a directive asks for, and the years that it leaves to other pages."""

    table: TaskTable
    tasks: TasksByYear


def agency_tasks(facts: SiteFacts, agency: Agency) -> TasksByYear:
    return tasks_by_year(facts.tasks.of_agency(agency), _folder(agency.address), facts.site.today)


def selected_tasks(facts: SiteFacts, options: TaskOptions) -> SelectedTasks:
    """All tasks of a plan or a year that is named; of many others those of today, as on the page of an agency."""
    table = selected_table(facts.site, facts.tasks.all, options)
    if options.plan or options.year:
        return SelectedTasks(table, TasksByYear(tuple(table.rows), ()))
    tasks = tasks_by_year(table.rows, _folder_of(facts, options), facts.site.today)
    return SelectedTasks(table_over_plans(table.caption + tasks.of_which, tasks.rows, facts.site.today), tasks)


def past_years(facts: SiteFacts) -> Iterator[PastYear]:
    """The pages of past years, of all agencies and fields that have so many tasks."""
    for agency in facts.site.agencies:
        yield from _pages(facts, agency.title, agency.address, agency_tasks(facts, agency))
    for field, rows in _by_field(facts.tasks.all).items():
        home = shown_field(facts.site, field).address
        if home:
            yield from _pages(facts, field.label, home, tasks_by_year(rows, _folder(home), facts.site.today))


def _pages(facts: SiteFacts, name: str, home: str, tasks: TasksByYear) -> Iterator[PastYear]:
    for year in tasks.years:
        title = f"{name}: nhiệm vụ trong các kế hoạch năm {year.year} đã kết thúc"
        yield PastYear(title, year.address, table_over_plans(title, year.rows, facts.site.today), home, name)


def _folder(address: str) -> str:
    return f"{address}nhiem-vu/"


def _folder_of(facts: SiteFacts, options: TaskOptions) -> str:
    """Where the years of a selection are: of a field alone, below its page; else those of the plans."""
    named = options.model_dump(exclude_none=True)
    home = shown_field(facts.site, options.field).address if options.field and len(named) == 1 else None
    return _folder(home) if home else "ke-hoach/"


def _by_field(rows: Sequence[TaskRow]) -> dict[ReformField, list[TaskRow]]:
    found: dict[ReformField, list[TaskRow]] = defaultdict(list)
    for row in rows:
        for field in row.reform_fields:
            found[field].append(row)
    return found
