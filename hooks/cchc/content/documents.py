"""Find what a number names: an entry of a document, or a plan; and what has become of a document."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cchc.content.agencies import Scope
from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.item import Item
from cchc.content.plan import Citation, Plan
from cchc.content.terms import DocumentState
from cchc.text.document_number import number_key

Numbered = Plan | Document
"""What is on the site and bears a number."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a text names a document: its number or path, where that is said, and what else is said of it."""

    number: str
    scope: Scope | None = None
    year: int | None = None
    issuer: Agency | None = None


class DocumentIndex:
    """Documents and plans by their numbers. A number is given anew by each agency in each year."""

    def __init__(self, items: Iterable[Numbered], issuer_of: Callable[[Numbered], Agency | None]) -> None:
        self._issuer_of = issuer_of
        self._by_path = {item.path: item for item in items}
        self._by_number: dict[str, list[Numbered]] = defaultdict(list)
        for item in self._by_path.values():
            if item.number:
                self._by_number[number_key(item.number)].append(item)

    def has(self, number: str) -> bool:
        """Whether anything here has a number or a path, whoever gave it."""
        return number.lstrip("/") in self._by_path or number_key(number) in self._by_number

    def candidates(self, naming: Naming) -> Sequence[Numbered]:
        """All that may be meant: nothing of another year or issuer than is said, nothing of another place."""
        at_path = self._by_path.get(naming.number.lstrip("/"))
        if at_path:
            return [at_path]
        return [item for item in self._by_number.get(number_key(naming.number), ()) if self._fits(item, naming)]

    def find(self, naming: Naming) -> Numbered | None:
        """The one that is meant: the document's own entry before the plan issued with it; None if unknown which."""
        found = self.candidates(naming)
        entries = [item for item in found if isinstance(item, Document)] or found
        return entries[0] if len(entries) == 1 else None

    def _fits(self, item: Numbered, naming: Naming) -> bool:
        if naming.year not in (None, item.issued.year):
            return False
        issuer = self._issuer_of(item)
        if issuer is None or naming.scope is None:
            return True
        return issuer is naming.issuer if naming.issuer else naming.scope.distance(issuer) is not None


def state_on(
    today: date, document: Document, replaced_by: Iterable[Numbered], abolished_by: Iterable[Numbered] = ()
) -> DocumentState | None:
    """What a document is on a day; None where it is not known since when it is in force."""
    if document.revocation and document.revocation.day <= today:
        return DocumentState.REVOKED
    is_abolished = document.abolition and document.abolition.day <= today
    if is_abolished or any(in_force_from(other) <= today for other in abolished_by):
        return DocumentState.ABOLISHED
    if any(in_force_from(other) <= today for other in replaced_by):
        return DocumentState.REPLACED
    if document.ended_on and document.ended_on <= today:
        return DocumentState.ENDED
    if document.effective_on is None:
        return None
    return DocumentState.IN_FORCE if document.effective_on <= today else DocumentState.NOT_YET


def in_force_from(item: Numbered) -> date:
    """The day from which it takes the place of another; where no other is known, its day of issue."""
    effective_on = item.effective_on if isinstance(item, Document) else None
    return effective_on or item.issued.last_day


class Documents:
    """Entries of documents, and plans. Those not published yet are found too: only a view knows what to hide."""

    def __init__(
        self,
        items: Sequence[Numbered],
        today: date,
        is_shown: Callable[[Item], bool],
        issuer_of: Callable[[Numbered], Agency | None],
        scope_of: Callable[[Item], Scope],
        agency_named: Callable[[str, Scope], Agency | None],
    ) -> None:
        self._items, self._today, self._is_shown = items, today, is_shown
        self._scope_of, self._agency_named = scope_of, agency_named
        self._index = DocumentIndex(items, issuer_of)

    def named(self, reference: str, by: Item | None = None, year: int | None = None) -> Numbered | None:
        """What a number or a path names: a document's own entry, else a plan; None where it is not clear which.

        `by` is the item that names it: the same number of another province is not meant.
        """
        return self._index.find(Naming(reference, self._scope_of(by) if by else None, year))

    def candidates(self, reference: str) -> Sequence[Numbered]:
        """Return all plans and documents that a number may mean."""
        return self._index.candidates(Naming(reference))

    def cited(self, citation: Citation, by: Item) -> Numbered | None:
        """The document that a citation means, by all that it says: number, year, issuer."""
        # of thousands of citations few lead to a document that is here
        if citation.number is None or not self._index.has(citation.number):
            return None
        scope = self._scope_of(by)
        issuer = self._agency_named(citation.issuer, scope) if citation.issuer else None
        return self._index.find(Naming(citation.number, scope, citation.day.year if citation.day else None, issuer))

    def replaced_by(self, item: Numbered) -> Sequence[Numbered]:
        """What says that it takes the place of a document, of what the public may see."""
        return self._replaced_by.get(item.path, ())

    def abolished_by(self, item: Numbered) -> Sequence[Numbered]:
        """What says that it abolishes a document, of what the public may see."""
        return self._abolished_by.get(item.path, ())

    def state_of(self, document: Document) -> DocumentState | None:
        """What a document is today; None where that is not known."""
        return state_on(self._today, document, self.replaced_by(document), self.abolished_by(document))

    @cached_property
    def _replaced_by(self) -> dict[str, list[Numbered]]:
        return self._by_what_they_name(lambda item: item.replaces)

    @cached_property
    def _abolished_by(self) -> dict[str, list[Numbered]]:
        return self._by_what_they_name(lambda item: item.abolishes if isinstance(item, Document) else ())

    def _by_what_they_name(self, named: Callable[[Numbered], Iterable[str]]) -> dict[str, list[Numbered]]:
        """What the public may see, by the path of each that it names."""
        found: dict[str, list[Numbered]] = defaultdict(list)
        for item in filter(self._is_shown, self._items):
            for reference in named(item):
                other = self.named(reference, item)
                if other:
                    found[other.path].append(item)
        return found
