"""The page of one plan: how it stands, its table of tasks, its facts and irregularities."""

from dataclasses import dataclass

from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.facts.agencies.named import NamedAgency, named_in
from cchc.facts.changes.lists import ChangeList, change_list
from cchc.facts.documents.citations import ShownCitation, shown_citation, shown_numbers
from cchc.facts.labels import labels
from cchc.facts.plans.progress import PlanProgress
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.tables import TaskTable, plan_table
from cchc.views.plans.standing import PlanStanding, plan_standing


@dataclass(frozen=True, slots=True)
class PlanPage:
    """What the template of a plan draws around the plan's own text. `labels` are by English attribute."""

    plan: Plan
    labels: dict[str, str]
    issuer: NamedAgency
    basis: tuple[ShownCitation, ...]
    replaced: tuple[ShownCitation, ...]
    replaced_by: tuple[Item, ...]
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
        facts.document_links.attached_to(plan),
        plan_table(plan, rows, site.today),
        facts.plan_progress[plan.path],
        plan_standing(facts.plan_progress[plan.path], rows, site.today),
        change_list(facts.changes.of_plan(plan)),
    )
