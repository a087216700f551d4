"""How a plan is shown: its standing first, then its tasks, then its record and text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.fields import labels
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.changes.changes import ChangeList, change_list
from cchc.facts.citations import ShownCitation, shown_citation, shown_numbers
from cchc.facts.plans import PlanProgress
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow, TaskTable, plan_table
from cchc.views.presentation import Presentation, Schema
from cchc.views.structured_data import agencies, legislation

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


@dataclass(frozen=True, slots=True)
class PlanPage:
    """What the template of a plan draws around the plan's own text. `labels` are by English attribute."""

    plan: Plan
    labels: dict[str, str]
    issuer: NamedAgency
    basis: tuple[ShownCitation, ...]
    replaced: tuple[ShownCitation, ...]
    replaced_by: tuple[Item, ...]
    abolished_by: tuple[Item, ...]
    attached_to: Item | None
    table: TaskTable
    progress: PlanProgress
    standing: PlanStanding
    changes: ChangeList


def plan_page(facts: SiteFacts, plan: Plan) -> PlanPage:
    site, rows = facts.site, facts.tasks.of_plan(plan)
    issuer = named_in(site, plan, [plan.issuer])[0]
    return PlanPage(
        plan,
        labels(Plan),
        issuer,
        tuple(shown_citation(site, citation, plan) for citation in plan.basis),
        shown_numbers(site, plan.replaces, plan),
        tuple(site.documents.replaced_by(plan)),
        tuple(site.documents.abolished_by(plan)),
        facts.document_links.attached_to(plan),
        plan_table(plan, rows, site.today),
        facts.plan_progress[plan.path],
        plan_standing(facts.plan_progress[plan.path], rows, site.today),
        change_list(facts.changes.of_plan(plan)),
    )


def _summary(plan: Plan) -> str:
    """Who issued it and when, and how many tasks it has."""
    count = f", {len(plan.tasks)} nhiệm vụ" if plan.tasks else ""
    day = f"{'ngày ' if plan.issued.day else ''}{plan.issued.in_words}"
    return f"{plan.title}: {plan.issuer} ban hành {day}{count}."


def _properties(site: Site, plan: Plan) -> dict[str, object]:
    """`temporalCoverage` are its first and last year (ISO 8601)."""
    years = plan.years
    return {
        "legislationIdentifier": plan.number,
        "legislationType": "Kế hoạch",
        "legislationDate": str(plan.issued),
        "legislationPassedBy": agencies(site, plan, [plan.issuer]),
        "legislationChanges": legislation(plan.replaces),
        "temporalCoverage": f"{years.first}/{years.last}" if years else None,
        "sameAs": plan.origin.url,
    }


PRESENTATION = Presentation(
    view=plan_page,
    summary=_summary,
    search_words=lambda plan: [plan.number] if plan.number else [],
    schema=Schema("Legislation", _properties),
)
