"""Documents and plans as Legislation (schema.org, after ELI): number, day, who passed it, what it changes."""

from collections.abc import Iterable

from cchc.content.document import Document
from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.views.structured_data.organization import agencies


def of_document(site: Site, document: Document) -> dict[str, object]:
    """`sameAs` is the official text."""
    return {
        "legislationIdentifier": document.number,
        "legislationType": document.kind.label,
        "legislationDate": str(document.issued),
        "legislationDateOfApplicability": document.effective_on.isoformat() if document.effective_on else None,
        "legislationPassedBy": agencies(site, document, [document.issuer]),
        "legislationChanges": _numbers((*document.replaces, *document.amends)),
        "sameAs": document.url,
    }


def of_plan(site: Site, plan: Plan) -> dict[str, object]:
    """`temporalCoverage` are its first and last year (ISO 8601)."""
    years = plan.years
    return {
        "legislationIdentifier": plan.number,
        "legislationType": "Kế hoạch",
        "legislationDate": str(plan.issued),
        "legislationPassedBy": agencies(site, plan, [plan.issuer]),
        "legislationChanges": _numbers(plan.replaces),
        "temporalCoverage": f"{years.first}/{years.last}" if years else None,
        "sameAs": plan.origin.url,
    }


def _numbers(numbers: Iterable[str]) -> list[dict[str, object]] | None:
    return [{"@type": "Legislation", "legislationIdentifier": number} for number in numbers] or None
