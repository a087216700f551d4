"""How a plan is shown."""

from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.views.plan_page import plan_page
from cchc.views.presentation import Presentation, Schema
from cchc.views.schema_org import agencies, legislation


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
