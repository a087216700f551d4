"""How a document is shown."""

from cchc.content.document import Document
from cchc.content.site import Site
from cchc.views.document_page import document_page
from cchc.views.presentation import Presentation, Schema
from cchc.views.schema_org import agencies, legislation


def _properties(site: Site, document: Document) -> dict[str, object]:
    """`sameAs` is the official text."""
    return {
        "legislationIdentifier": document.number,
        "legislationType": document.kind.label,
        "legislationDate": str(document.issued),
        "legislationDateOfApplicability": document.effective_on.isoformat() if document.effective_on else None,
        "legislationPassedBy": agencies(site, document, [document.issuer]),
        "legislationChanges": legislation((*document.replaces, *document.amends)),
        "sameAs": document.url,
    }


PRESENTATION = Presentation(
    view=document_page,
    summary=lambda document: document.abstract,
    search_words=lambda document: [document.number],
    schema=Schema("Legislation", _properties),
)
