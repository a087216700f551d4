"""The page of one plan: its facts, its irregularities, its table."""

from dataclasses import dataclass

from cchc.content.agencies import Mention
from cchc.content.plan import Citation, Plan
from cchc.content.site import Site
from cchc.text.dates import printed
from cchc.views.labels import labels
from cchc.views.named_agencies import NamedAgency, named
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
    replaced: tuple[Plan, ...]
    table: TaskTable
    is_past: bool
    today: str


def plan_page(site: Site, plan: Plan) -> PlanPage:
    issuer = named(site, [Mention(plan.issuer, site.issuer_of(plan))])[0]
    found = (site.plan_named(reference) for reference in plan.replaces)
    return PlanPage(
        plan,
        labels(Plan),
        issuer,
        tuple(_shown(site, citation) for citation in plan.basis),
        tuple(replaced for replaced in found if replaced),
        plan_table(site, plan),
        plan.years is not None and plan.years.last < site.today.year,
        printed(site.today),
    )


def _shown(site: Site, citation: Citation) -> ShownCitation:
    words = [
        citation.number or "",
        f"ngày {citation.day.in_words}"
        if citation.day and citation.day.day
        else citation.day.in_words
        if citation.day
        else "",
        f"của {citation.issuer}" if citation.issuer else "",
    ]
    head = " ".join(word for word in words if word)
    text = ": ".join(part for part in (head, citation.abstract or "") if part)
    plan = site.plan_named(citation.number) if citation.number else None
    return ShownCitation(text, citation.url, plan)
