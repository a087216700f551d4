"""The page of one plan: its facts, its irregularities, its table."""

from dataclasses import dataclass

from cchc.content.agencies import Mention
from cchc.content.plan import Citation, Plan
from cchc.content.site import Site
from cchc.text.dates import printed
from cchc.views.labels import labels
from cchc.views.named_agencies import NamedAgency, named
from cchc.views.site_views import SiteViews
from cchc.views.task_tables import TaskTable, plan_table


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """A document of the basis: in words, and the plan on this site that it is, if it is one."""

    text: str
    url: str | None
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class PlanPage:
    """What the template of a plan draws around the plan's own text. `labels` are by English attribute."""

    plan: Plan
    labels: dict[str, str]
    issuer: NamedAgency
    basis: tuple[ShownCitation, ...]
    replaced: tuple[ShownCitation, ...]
    table: TaskTable
    is_past: bool
    today: str


def plan_page(views: SiteViews, plan: Plan) -> PlanPage:
    site = views.site
    issuer = named(site, [Mention(plan.issuer, site.issuer_of(plan))])[0]
    return PlanPage(
        plan,
        labels(Plan),
        issuer,
        tuple(_shown(site, citation) for citation in plan.basis),
        tuple(ShownCitation(number, None, _public_plan(site, number)) for number in plan.replaces),
        plan_table(plan, views.tasks.of_plan(plan)),
        plan.years is not None and plan.years.last < site.today.year,
        printed(site.today),
    )


def _shown(site: Site, citation: Citation) -> ShownCitation:
    origin = [_day_in_words(citation), f"của {citation.issuer}" if citation.issuer else None]
    head = " ".join(word for word in (citation.number or citation.abstract, *origin) if word)
    text = f"{head}: {citation.abstract}" if citation.number and citation.abstract else head
    return ShownCitation(text, citation.url, _public_plan(site, citation.number) if citation.number else None)


def _day_in_words(citation: Citation) -> str | None:
    """ "ngày 10/10/2016", or as much of it as is known: "tháng 10/2016"."""
    if citation.day is None:
        return None
    return f"ngày {citation.day.in_words}" if citation.day.day else citation.day.in_words


def _public_plan(site: Site, number: str) -> Plan | None:
    plan = site.plan_named(number)
    return plan if plan and plan.is_published(site.today) else None
