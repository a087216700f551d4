"""Where references lead: documents cited by items and citing ones, evidence of tasks, links in short texts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cchc.content.anchors import path_of
from cchc.content.document import Document
from cchc.content.documents import Numbered
from cchc.content.files.paths import output_path_of
from cchc.content.item import Item
from cchc.content.plan import Citation, Plan
from cchc.content.publication import Rule
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.text.addresses import has_scheme
from cchc.text.document_number import numbers_in
from cchc.text.file_names import encoded_address, encoded_path


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """A document as cited: in words, its official text elsewhere, and what it is on this site, if it is there."""

    text: str
    url: str | None
    item: Item | None


def shown_citation(site: Site, citation: Citation, by: Item) -> ShownCitation:
    """Return one document of an item's legal basis (`can_cu`) as pages show it."""
    origin = [_day_in_words(citation), f"của {citation.issuer}" if citation.issuer else None]
    head = " ".join(word for word in (citation.number or citation.abstract, *origin) if word)
    text = f"{head}: {citation.abstract}" if citation.number and citation.abstract else head
    return ShownCitation(text, citation.url, site.public(site.documents.cited(citation, by)))


def shown_numbers(site: Site, references: Iterable[str], by: Item) -> tuple[ShownCitation, ...]:
    """Documents named by number alone, or by a path; what is not on the site stays a number."""
    return tuple(shown_number(site, reference, by) for reference in references)


def shown_number(site: Site, reference: str, by: Item) -> ShownCitation:
    named = site.documents.named(reference, by)
    item = site.public(named)
    return ShownCitation(named.short_name if named and item else reference, None, item)


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule of the settings, and its entry on this site, if it is there."""

    rule: Rule
    item: Item | None


def shown_rule(site: Site, rule: Rule) -> ShownRule:
    item = site.documents.named(rule.number) if rule.number else None
    return ShownRule(rule, site.public(item))


def attached_to(site: Site, plan: Plan) -> Numbered | None:
    """The document with which a plan was issued, where its number stands in `kem_theo`."""
    for number in numbers_in(plan.attached_to or ""):
        item = site.documents.named(number, plan, plan.issued.year)
        if item is not None and item is not plan:
            return item
    return None


def _day_in_words(citation: Citation) -> str | None:
    """ "ngày 10/10/2016", or as much of it as is known: "tháng 10/2016"."""
    if citation.day is None:
        return None
    return f"ngày {citation.day.in_words}" if citation.day.day else citation.day.in_words


class DocumentLinks:
    """Made in one pass over what the public may see; items are in the order of their files."""

    def __init__(self, site: Site) -> None:
        self._carrier: dict[str, Item] = {}
        self._attached: dict[str, list[Plan]] = defaultdict(list)
        self._amending: dict[str, list[Document]] = defaultdict(list)
        self._citing: dict[str, list[Item]] = defaultdict(list)
        for item in site.published:
            if isinstance(item, Plan):
                self._attach(site, item)
            if isinstance(item, Document):
                for path in {other.path for name in item.amends if (other := site.documents.named(name, item))}:
                    self._amending[path].append(item)
            for path in {other.path for other in _basis_of(site, item) if other}:
                self._citing[path].append(item)

    def attached_to(self, plan: Plan) -> Item | None:
        """The document with which a plan was issued."""
        return self._carrier.get(plan.path)

    def issued_with(self, document: Document) -> tuple[Plan, ...]:
        """Plans that were issued with a document."""
        return tuple(self._attached.get(document.path, ()))

    def amended_by(self, document: Document) -> tuple[Document, ...]:
        return tuple(self._amending.get(document.path, ()))

    def cited_by(self, document: Document) -> tuple[Item, ...]:
        """Items of any type that name a document under `can_cu`."""
        return tuple(self._citing.get(document.path, ()))

    def _attach(self, site: Site, plan: Plan) -> None:
        document = attached_to(site, plan)
        if document and site.shows(document):
            self._carrier[plan.path] = document
            self._attached[document.path].append(plan)


def _basis_of(site: Site, item: Item) -> Iterator[Numbered | None]:
    """What an item of any type rests on: its key `can_cu` holds citations, or bare numbers."""
    basis = getattr(item, "basis", None)
    for part in basis if isinstance(basis, tuple) else ():
        if isinstance(part, Citation):
            yield site.documents.cited(part, item)
        elif isinstance(part, str):
            yield site.documents.named(part, item)


@dataclass(frozen=True, slots=True)
class ShownReference:
    """A page or a file to point a reader to. `address` is as links write it, whole if `is_elsewhere`.

    `kind` is what it is ("Tin, bài", "Tệp"); `day` the one it was published on, or an event was held on, if known.
    """

    text: str
    address: str
    kind: str
    is_elsewhere: bool = False
    day: date | None = None


def shown_references(site: Site, references: Iterable[str]) -> tuple[ShownReference, ...]:
    """References in their order; a page that is not published yet is left out until its day."""
    return tuple(shown for reference in references for shown in _shown(site, reference))


def shown_item(item: Item, address: str) -> ShownReference:
    """An item by its title, at its address or a place in it."""
    return ShownReference(item.heading, encoded_address(address), type_of(item.path).name, day=item.happened_on)


def address_of(site: Site, uri: str) -> str | None:
    """`news/2026/x.md#y`, seen from the root of the content, as `tin-tuc/2026/x/#y`; None while it is not public.

    As links write it, so percent-encoded; a file is where it comes to lie on the site.
    """
    file, hash_sign, fragment = uri.partition("#")
    item = site.item_at(path_of(file))
    if item is None:
        picture = site.pictures.of(path_of(file))
        if picture:
            return encoded_path(picture.address) + hash_sign + fragment
        # what is no file has been written as an address already
        return (
            encoded_path(output_path_of(path_of(file))) + hash_sign + fragment if site.has_file(path_of(file)) else uri
        )
    return encoded_address(item.address + hash_sign + fragment) if site.shows(item) else None


def _shown(site: Site, reference: str) -> Iterator[ShownReference]:
    if has_scheme(reference):
        yield ShownReference(reference, reference, "Trang khác", is_elsewhere=True)
        return
    uri = reference.lstrip("/")
    file, hash_sign, fragment = uri.partition("#")
    item = site.item_at(path_of(file))
    if item is not None:
        yield from [shown_item(item, item.address + hash_sign + fragment)] if site.shows(item) else ()
    else:
        yield ShownReference(uri.rpartition("/")[2], address_of(site, uri) or uri, "Tệp")
