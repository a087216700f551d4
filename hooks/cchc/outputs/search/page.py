"""A page as Pagefind reads it, and as the reader's browser shows it among the results."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

from cchc.text.folding import fold, nfc
from cchc.views.search.document import SearchDocument
from cchc.views.search.passages import Passage, passages
from cchc.views.search.words import weighted_words

Facets = tuple[tuple[str, str, str], ...]
"""Of a page: facet, key and label of each choice that it belongs to."""


class Indexed(NamedTuple):
    """What Pagefind reads of a page: its words, each as often as it weighs; its title; words that find it besides."""

    text: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`indexed` is for Pagefind, `shown` the JSON for the browser; the same for the same document."""

    indexed: Indexed
    shown: str
    facets: Facets

    def as_text(self) -> str:
        return json.dumps((self.indexed, self.shown, self.facets), ensure_ascii=False)

    @classmethod
    def of_text(cls, text: str) -> Self:
        indexed, shown, facets = json.loads(text)
        return cls(Indexed(*indexed), shown, tuple((name, key, label) for name, key, label in facets))


def search_page(document: SearchDocument) -> SearchPage:
    """Return the HTML of a page as Pagefind reads it.

    Pagefind gets every word once, without marks and with d for đ, as people type on a telephone. It would take the
    marks off itself, but for đ; and of a page that it reads as it is it keeps where each word stands: a first search
    in 2,000 pages loaded a megabyte of that. What the reader sees is kept apart, in its own spelling.
    """
    parts = passages(document.html)
    weights = weighted_words([Passage("", nfc(document.summary)), *parts])
    text = " ".join(" ".join([word] * weight) for weight, words in weights.items() for word in words)
    indexed = Indexed(text, fold(document.title), fold(" ".join(document.words)))
    facets = tuple((name, key, label) for name, (key, label) in document.facets)
    return SearchPage(indexed, json.dumps(_shown(document, parts), ensure_ascii=False, separators=(",", ":")), facets)


def _shown(document: SearchDocument, parts: Iterable[Passage]) -> dict[str, object]:
    return {
        "title": nfc(document.title),
        "kind": document.kind,
        "dated": document.dated,
        "summary": nfc(document.summary),
        "words": nfc(" ".join(document.words)),
        "passages": [(part.anchor, part.text) for part in parts],
    }
