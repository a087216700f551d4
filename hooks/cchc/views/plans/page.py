"""The page of one plan: how it stands, its table of tasks, its facts and irregularities."""

from dataclasses import dataclass

from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.views.agencies.named import NamedAgency, named_in
from cchc.views.changes.lists import ChangeList, change_list
from cchc.views.documents.citations import ShownCitation, shown_citation, shown_numbers
from cchc.views.labels import labels
from cchc.views.plans.progress import PlanProgress
from cchc.views.plans.standing import PlanStanding, plan_standing
from cchc.views.site_views import SiteViews
from cchc.views.tasks.tables import TaskTable, plan_table


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


def plan_page(views: SiteViews, plan: Plan) -> PlanPage:
    site, rows = views.site, views.tasks.of_plan(plan)
    issuer = named_in(site, plan, [plan.issuer])[0]
    return PlanPage(
        plan,
        labels(Plan),
        issuer,
        tuple(shown_citation(site, citation, plan) for citation in plan.basis),
        shown_numbers(site, plan.replaces, plan),
        tuple(site.documents.replaced_by(plan)),
        views.document_links.attached_to(plan),
        plan_table(plan, rows, site.today),
        views.plan_progress[plan.path],
        plan_standing(views.plan_progress[plan.path], rows, site.today),
        change_list(views.changes.of_plan(plan)),
    )
