"""How far a plan, an agency, a field or everything has come (`cchc:progress`), and what presses."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cchc.content.agency import Agency
from cchc.content.directives import ProgressOptions
from cchc.content.site import Site
from cchc.content.terms import ReformField, ShownState
from cchc.facts.plans import PlanProgress, YearOfPlans
from cchc.facts.related import shown_field
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow, TaskRows, keys_of
from cchc.facts.tasks.states import is_in_force
from cchc.facts.tasks.tally import Tally, tally_in_force, tally_of_over
from cchc.text.folding import sort_key
from cchc.views.tasks import Pressing, pressing_lists

MOST_ACCOUNTS = 20
"""Plans that are over and listed one by one; the pages of the years have all."""

WITHOUT_LEAD = "Bản gốc không ghi cơ quan chủ trì"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row of a table of groups; `address` is its page, None where there is none.

    `overdue` is that of the table of its tasks with the filter set, None where the table holds other tasks too, or none
    will ever be overdue.
    """

    name: str
    address: str | None
    overdue: str | None
    tally: Tally


@dataclass(frozen=True, slots=True)
class GroupTable:
    """Groups of tasks of the plans in force; a task may be in more than one of them."""

    caption: str
    heading: str
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All plans together: `in_force`, `over` (the newest `MOST_ACCOUNTS`), and the years of those that are `older`.

    `whole` counts the tasks of plans in force, `of_over` those of plans that are over; each plan by itself is pictured.
    """

    whole: Tally
    of_over: Tally
    tables: tuple[GroupTable, ...]
    pressing: tuple[Pressing, ...]
    in_force: tuple[PlanProgress, ...]
    over: tuple[PlanProgress, ...]
    older: tuple[YearOfPlans, ...]

    @property
    def has_plans(self) -> bool:
        return bool(self.in_force)

    @property
    def ending(self) -> tuple[PlanProgress, ...]:
        """Those in force whose final account stands ready for the days after their last one."""
        return tuple(shown for shown in self.in_force if shown.last_day)

    @property
    def unpictured(self) -> tuple[PlanProgress, ...]:
        """Those that are over and had no tasks to count."""
        return tuple(shown for shown in self.over if not shown.is_counted)

    @property
    def pictured(self) -> tuple[PlanProgress, ...]:
        """Those that have tasks to count, in force first."""
        return tuple(shown for shown in (*self.in_force, *self.over) if shown.is_counted)


def overview(
    site: Site, tasks: TaskRows, plans: Mapping[str, PlanProgress], years: tuple[YearOfPlans, ...]
) -> Overview:
    """`plans` by path, in the order of the site's list: newest first."""
    rows = [row for row in tasks.all if is_in_force(row.plan, site.today)]
    over = [shown for shown in plans.values() if shown.is_over and not shown.is_draft]
    rest = {shown.plan.path for shown in over[MOST_ACCOUNTS:]}
    return Overview(
        tally_in_force(rows, site.today),
        tally_of_over(tasks.all, site.today),
        tuple(_tables(site, rows)),
        pressing_lists(rows, site.today),
        tuple(shown for shown in plans.values() if shown.is_in_force),
        tuple(over[:MOST_ACCOUNTS]),
        tuple(year for year in years if any(plan.path in rest for plan in year.plans)),
    )


def _tables(site: Site, rows: list[TaskRow]) -> Iterator[GroupTable]:
    by_lead: dict[tuple[str, str | None], list[TaskRow]] = defaultdict(list)
    by_field: dict[ReformField, list[TaskRow]] = defaultdict(list)
    for row in rows:
        for lead in _leads(row):
            by_lead[lead].append(row)
        for field in row.reform_fields:
            by_field[field].append(row)
    leads = sorted(by_lead.items(), key=lambda pair: (pair[0][0] == WITHOUT_LEAD, sort_key(pair[0][0])))
    fields = ((shown_field(site, field), by_field[field]) for field in ReformField if by_field[field])
    today = site.today
    by_leads = (_row(*lead, found, today, is_whole=False) for lead, found in leads)
    by_fields = (_row(shown.field.label, shown.address, found, today, is_whole=True) for shown, found in fields)
    yield GroupTable("Theo cơ quan chủ trì", "Cơ quan chủ trì", tuple(by_leads))
    yield GroupTable("Theo lĩnh vực", "Lĩnh vực", tuple(by_fields))


def _leads(row: TaskRow) -> set[tuple[str, str | None]]:
    """Names and addresses of those who answer for it today."""
    agencies = (agency for name in row.lead for agency in (name.now or (name.agency,)) if agency)
    known: set[tuple[str, str | None]] = {(agency.title, agency.address) for agency in agencies}
    unknown = {(name.text, None) for name in row.lead if name.agency is None}
    return known | unknown or {(WITHOUT_LEAD, None)}


def _row(name: str, address: str | None, rows: Iterable[TaskRow], today: date, *, is_whole: bool) -> GroupRow:
    """`is_whole` says that the table of tasks on the group's page has these tasks in force and no others."""
    counted = tally_in_force(rows, today)
    is_filter = is_whole and any(share.state is ShownState.OVERDUE for share in counted.possible)
    overdue = f"{address}?trang-thai={ShownState.OVERDUE.value}#nhiem-vu" if address and is_filter else None
    return GroupRow(name, address, overdue, counted)


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """Tasks of several plans: those of plans in force, and those of plans that are over. `name` says whose they are."""

    name: str
    in_force: Tally
    over: Tally


@dataclass(frozen=True, slots=True)
class Progress:
    """What the block draws: a plan, or groups of tasks, or all there is."""

    plan: PlanProgress | None = None
    groups: tuple[GroupProgress, ...] = ()
    overview: Overview | None = None


def progress(facts: SiteFacts, options: ProgressOptions) -> Progress:
    """Options narrow it together; without any, all plans."""
    site = facts.site
    plan = site.plan_named(options.plan) if options.plan else None
    agency = site.home_agency(options.agency) if options.agency else None
    if plan and not agency and not options.field:
        return Progress(plan=facts.plan_progress[plan.path])
    rows = facts.tasks.of_plan(plan) if plan else facts.tasks.of_agency(agency) if agency else facts.tasks.all
    chosen = [row for row in rows if options.field is None or options.field in row.reform_fields]
    if agency:
        return Progress(groups=agency_progress(agency, chosen, site.today))
    if options.field:
        return Progress(groups=(group_progress(f"Nhiệm vụ thuộc lĩnh vực {options.field.label}", chosen, site.today),))
    return Progress(overview=overview(site, facts.tasks, facts.plan_progress, facts.years))


def group_progress(name: str, rows: Iterable[TaskRow], today: date) -> GroupProgress:
    """Some tasks, told apart by whether their plan is over."""
    chosen = list(rows)
    return GroupProgress(name, tally_in_force(chosen, today), tally_of_over(chosen, today))


def agency_progress(agency: Agency, rows: Iterable[TaskRow], today: date) -> tuple[GroupProgress, ...]:
    """What it leads and what it supports, or those whose work it carries on; a part without any task is left out."""
    chosen = list(rows)
    led = [row for row in chosen if agency.key in keys_of(row.lead)]
    supported = [row for row in chosen if agency.key in keys_of(row.support)]
    parts = (("Nhiệm vụ chủ trì", led), ("Nhiệm vụ phối hợp", supported))
    return tuple(group_progress(name, part, today) for name, part in parts if part)
