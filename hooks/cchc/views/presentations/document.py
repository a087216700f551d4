"""How a document is shown: what it replaces and is replaced by, what rests on it, the plans issued with it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.content.document import Document
from cchc.content.documents import Numbered, in_force_from
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.terms import DocumentState
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.citations import ShownCitation, shown_number, shown_numbers
from cchc.facts.procedure_details import NamedProcedure, named_procedures
from cchc.facts.site_facts import SiteFacts
from cchc.text.dates import printed
from cchc.views.presentation import Presentation, Schema
from cchc.views.structured_data import agencies, legislation

SHOWN_CITING = 30
"""A law may be cited by each plan and document of ten years."""


@dataclass(frozen=True, slots=True)
class Link:
    """One document of a chain of replacements. `is_here` is the page's own; `state` may be unknown."""

    item: Numbered
    state: DocumentState | None
    is_here: bool


@dataclass(frozen=True, slots=True)
class Citing:
    """An item that rests on the document, with the name of its type: "Kế hoạch"."""

    type_name: str
    item: Item


@dataclass(frozen=True, slots=True)
class ShownEnding:
    """How a document was ended (`how`: "bị bãi bỏ"), from when, by what and why; `by` and `reason` may be unknown."""

    how: str
    day: date
    by: ShownCitation | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """What the template of a document draws around the document's own text.

    `replaced_by` have taken its place, `to_be_replaced_by` will from the day beside them. `chain` is from the
    oldest to the newest, and empty where it says no more than the two do. `endings` are revocations and abolitions.
    `today` is printed.
    """

    issuer: NamedAgency
    state: DocumentState | None
    replaces: tuple[ShownCitation, ...]
    replaced_by: tuple[Numbered, ...]
    to_be_replaced_by: tuple[tuple[Numbered, date], ...]
    endings: tuple[ShownEnding, ...]
    abolishes: tuple[ShownCitation, ...]
    amends: tuple[ShownCitation, ...]
    amended_by: tuple[Document, ...]
    chain: tuple[Link, ...]
    plans: tuple[Plan, ...]
    procedures: tuple[NamedProcedure, ...]
    cited_by: tuple[Citing, ...]
    citing_count: int
    today: str


def document_page(facts: SiteFacts, document: Document) -> DocumentPage:
    site, links = facts.site, facts.document_links
    after = [(item, in_force_from(item)) for item in site.documents.replaced_by(document)]
    return DocumentPage(
        issuer=named_in(site, document, [document.issuer])[0],
        state=site.documents.state_of(document),
        replaces=shown_numbers(site, document.replaces, document),
        replaced_by=tuple(item for item, day in after if day <= site.today),
        to_be_replaced_by=tuple((item, day) for item, day in after if day > site.today),
        endings=tuple(_endings(site, document)),
        abolishes=shown_numbers(site, document.abolishes, document),
        amends=shown_numbers(site, document.amends, document),
        amended_by=links.amended_by(document),
        chain=_chain(site, document),
        plans=links.issued_with(document),
        procedures=named_procedures(facts.procedures, facts.procedure_links.published(document)),
        cited_by=tuple(Citing(type_of(item.path).name, item) for item in _newest(links.cited_by(document))),
        citing_count=len(links.cited_by(document)),
        today=printed(site.today),
    )


def _endings(site: Site, document: Document) -> Iterator[ShownEnding]:
    """Yield what the document says of itself, and each document on the site that abolishes it."""
    for how, end in (("bị thu hồi", document.revocation), ("bị bãi bỏ", document.abolition)):
        if end:
            by = shown_number(site, end.decision, document) if end.decision else None
            yield ShownEnding(how, end.day, by, end.reason)
    for other in site.documents.abolished_by(document):
        yield ShownEnding("bị bãi bỏ", in_force_from(other), ShownCitation(other.short_name, None, other), None)


def _newest(items: Sequence[Item]) -> list[Item]:
    """The newest of many, by the day of publication."""
    if len(items) <= SHOWN_CITING:
        return list(items)
    return sorted(items, key=lambda item: (item.published_on or date.min, item.path), reverse=True)[:SHOWN_CITING]


def _chain(site: Site, document: Document) -> tuple[Link, ...]:
    """All that came before it and after it, over however many replacements."""
    found = {document.path: document} | _reached(document, lambda item: _before(site, item))
    found |= _reached(document, site.documents.replaced_by)
    items = sorted(found.values(), key=lambda item: (item.issued, item.path))
    return tuple(
        Link(item, site.documents.state_of(item) if isinstance(item, Document) else None, item is document)
        for item in (items if len(items) > 2 else ())
    )


def _reached(start: Numbered, step: Callable[[Numbered], Iterable[Numbered]]) -> dict[str, Numbered]:
    """What is reached from a document by steps of one kind, by path; a circle ends where it began."""
    found: dict[str, Numbered] = {}
    waiting = list(step(start))
    while waiting:
        item = waiting.pop()
        if item.path not in found and item is not start:
            found[item.path] = item
            waiting.extend(step(item))
    return found


def _before(site: Site, item: Numbered) -> list[Numbered]:
    others = (site.documents.named(reference, item) for reference in item.replaces)
    return [other for other in others if other and site.shows(other)]


def _properties(site: Site, document: Document) -> dict[str, object]:
    """`sameAs` is the official text."""
    return {
        "legislationIdentifier": document.number,
        "legislationType": document.kind.label,
        "legislationDate": str(document.issued),
        "legislationDateOfApplicability": document.effective_on.isoformat() if document.effective_on else None,
        "legislationPassedBy": agencies(site, document, [document.issuer]),
        "legislationChanges": legislation((*document.replaces, *document.amends, *document.abolishes)),
        "sameAs": document.url,
    }


PRESENTATION = Presentation(
    view=document_page,
    summary=lambda document: document.abstract,
    search_words=lambda document: [document.number],
    schema=Schema("Legislation", _properties),
)
