"""What a directive `cchc:progress` asks for: how far a plan, an agency, a field or everything has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.content.agency import Agency
from cchc.content.directives import ProgressOptions
from cchc.facts.plans.progress import PlanProgress
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow, keys_of
from cchc.facts.tasks.tally import Tally, tally_in_force, tally_of_over
from cchc.views.plans.progress_overview import Overview, overview


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
