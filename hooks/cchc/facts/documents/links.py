"""Which items name a document: those that amend it, were issued with it, or rest on it."""

from collections import defaultdict
from collections.abc import Iterator

from cchc.content.document import Document
from cchc.content.documents import Numbered
from cchc.content.item import Item
from cchc.content.plan import Citation, Plan
from cchc.content.site import Site
from cchc.facts.documents.citations import attached_to


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
