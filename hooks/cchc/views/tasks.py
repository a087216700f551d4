"""Which tasks of many plans pages list: as of a day, what presses, and each year, so that no page grows with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc.content.agency import Agency
from cchc.content.directives import TaskOptions
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.content.terms import PlanStatus, ReformField, ShownState
from cchc.facts.markup import writable
from cchc.facts.related import shown_field
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow, TaskTable, keys_of, states_of, table_over_plans
from cchc.facts.tasks.states import is_over
from cchc.text.period import Kind, days_between


def as_of(row: TaskRow, day: date, is_day_over: bool) -> TaskRow:
    """The row with its state of another day, as that day begins or as it ends."""
    progress = row.progress
    return replace(row, steps=((day, progress.state_after(day) if is_day_over else progress.state_on(day)),))


def has_dates(row: TaskRow) -> bool:
    """Whether its time says days, or how often."""
    return bool(row.assigned.period.named_intervals or row.assigned.period.named_recurrence)


def tasks_of(
    site: Site, rows: Iterable[TaskRow], agency: Agency | None, day: date, *, is_day_over: bool = False
) -> Iterator[TaskRow]:
    """As of a day, of plans that were issued by then and are no drafts: all tasks, or those that an agency leads, with
    those of the plans that it issued itself.
    """
    for row in rows:
        is_there = row.plan.issued.first_day <= day and row.plan.status is not PlanStatus.DRAFT
        if is_there and (agency is None or answers_for(site, agency, row)):
            yield as_of(row, day, is_day_over)


def answers_for(site: Site, agency: Agency, row: TaskRow) -> bool:
    return agency.key in keys_of(row.lead) or site.issuer_of(row.plan) is agency


_NOTHING_MORE = (ShownState.DONE, ShownState.DONE_LATE, ShownState.NOT_DONE)


def days_ahead(row: TaskRow, first: date, last: date) -> tuple[date, ...]:
    """The days of its repetition from `first` to `last`; without known ones, the last day of each of its times.

    None for what is done, given up, or closed with its plan; of what is kept up, the repetition alone.
    """
    closed = row.progress.closed_after
    if row.state in _NOTHING_MORE or (closed is not None and closed < first):
        return ()
    repeated = tuple(days_between(row.assigned.period, first, last))
    if repeated or row.progress.due is None or row.state is ShownState.KEPT_UP:
        return repeated
    ends = {window.end for window in row.progress.windows if window.end}
    return tuple(sorted(end for end in ends if first <= end <= last))


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


def why_undated(row: TaskRow) -> str:
    """The reason in words, with the time as it is printed."""
    period, printed_time = row.assigned.period, writable(row.task.current_time or "")
    if period.kind is Kind.BLANK:
        return "kế hoạch để trống cột thời gian"
    reasons = {
        Kind.REFERENCE: f"không nêu ngày cụ thể: “{printed_time}”",
        Kind.RELATIVE: f"tính từ một việc chưa rõ ngày: “{printed_time}”",
    }
    return reasons.get(period.kind) or f"máy không hiểu “{printed_time}”"


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


def selected_table(site: Site, rows: Sequence[TaskRow], options: TaskOptions) -> TaskTable:
    """The rows that meet every option; without any option, all."""
    plan = site.plan_named(options.plan) if options.plan else None
    agencies = dict(_agencies(site, options))

    def is_wanted(row: TaskRow) -> bool:
        is_of_plan = plan is None or row.plan is plan
        return is_of_plan and _fits(row, options) and all(_has(row, *wanted) for wanted in agencies.items())

    return table_over_plans(_caption(options, agencies), filter(is_wanted, rows), site.today)


def _agencies(site: Site, options: TaskOptions) -> Iterator[tuple[str, Agency]]:
    """The agencies that the options name, by the name of the option."""
    for option in ("lead", "support", "agency"):
        name = getattr(options, option)
        agency = site.home_agency(name) if name else None
        if agency:
            yield option, agency


def _has(row: TaskRow, option: str, agency: Agency) -> bool:
    names = {"lead": row.lead, "support": row.support, "agency": row.agencies}[option]
    return agency.key in keys_of(names)


def _fits(row: TaskRow, options: TaskOptions) -> bool:
    return (
        (options.year is None or _is_for(row.plan, options.year))
        and (options.field is None or options.field in row.reform_fields)
        and options.state in (None, row.state)
    )


def _is_for(plan: Plan, year: int) -> bool:
    return plan.years is not None and plan.years.first <= year <= plan.years.last


_ROLES = {"lead": "do {} chủ trì", "support": "do {} phối hợp", "agency": "do {} chủ trì hoặc phối hợp"}


def _caption(options: TaskOptions, agencies: dict[str, Agency]) -> str:
    parts = [_ROLES[option].format(agency.title) for option, agency in agencies.items()]
    parts += [f"của kế hoạch {options.plan}"] if options.plan else []
    parts += [f"thuộc lĩnh vực {options.field.label}"] if options.field else []
    parts += [f"có trạng thái {options.state.label.lower()}"] if options.state else []
    parts += [f"năm {options.year}"] if options.year else []
    return " ".join(["Nhiệm vụ", *(parts or ["của tất cả các kế hoạch"])])


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
