"""The numbered documents of a Site: what a citation means, what took whose place, what is in force."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property

from cchc.content.agencies import Scope
from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.documents import DocumentIndex, Naming, Numbered, state_on
from cchc.content.item import Item
from cchc.content.plan import Citation
from cchc.content.terms import DocumentState


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
        """Everything that a number may mean."""
        return self._index.candidates(Naming(reference))

    def cited(self, citation: Citation, by: Item) -> Numbered | None:
        """The document that a citation means, by all that it says: number, year, issuer."""
        if citation.number is None:
            return None
        scope = self._scope_of(by)
        issuer = self._agency_named(citation.issuer, scope) if citation.issuer else None
        return self._index.find(Naming(citation.number, scope, citation.day.year if citation.day else None, issuer))

    def replaced_by(self, item: Numbered) -> Sequence[Numbered]:
        """What says that it takes the place of a document, of what the public may see."""
        return self._replaced_by.get(item.path, ())

    def state_of(self, document: Document) -> DocumentState | None:
        """What a document is today; None where that is not known."""
        return state_on(self._today, document, self.replaced_by(document))

    @cached_property
    def _replaced_by(self) -> dict[str, list[Numbered]]:
        found: dict[str, list[Numbered]] = defaultdict(list)
        for item in filter(self._is_shown, self._items):
            for reference in item.replaces:
                other = self.named(reference, item)
                if other:
                    found[other.path].append(item)
        return found
