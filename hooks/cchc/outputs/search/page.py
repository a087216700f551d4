"""A page as Pagefind reads it, and as the reader's browser shows it among the results."""

import json
from dataclasses import dataclass
from typing import Self

from lxml import etree, html

from cchc.text.folding import fold, nfc
from cchc.views.search.document import SearchDocument
from cchc.views.search.passages import passages
from cchc.views.search.weights import weighted_words

TITLE, WORDS = "title", "tu_khoa"


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`indexed` is the HTML for Pagefind, `shown` the JSON for the browser; the same for the same document."""

    indexed: str
    shown: str

    def as_text(self) -> str:
        return f"{self.shown}\n{self.indexed}"

    @classmethod
    def of_text(cls, text: str) -> Self:
        shown, _, indexed = text.partition("\n")
        return cls(indexed, shown)


def search_page(document: SearchDocument) -> SearchPage:
    """What is written of a page.

    Pagefind gets every word once, without marks and with d for đ, as people type on a telephone. It would take the
    marks off itself, but for đ; and of a page that it reads as it is it keeps where each word stands: a first search
    in 2,000 pages loaded a megabyte of that. What the reader sees is kept apart, in its own spelling.
    """
    parts = passages(document.html)
    root = html.Element("html", lang="vi")
    body = etree.SubElement(root, "body")
    facts = etree.SubElement(body, "div", {"data-pagefind-ignore": ""})
    _tell(facts, "meta", TITLE, fold(document.title))
    if document.words:
        _tell(facts, "meta", WORDS, fold(" ".join(document.words)))
    for name, (key, label) in document.facets:
        _tell(facts, "filter", name, f"{key} {label}")
    for weight, words in weighted_words(parts).items():
        etree.SubElement(body, "p", {"data-pagefind-weight": str(weight)}).text = " ".join(words)
    indexed: str = etree.tostring(root, encoding="unicode", method="html")
    kind = next((label for name, (_, label) in document.facets if name == "loai"), "")
    texts = [(part.anchor, part.text) for part in parts]
    shown = {
        "title": nfc(document.title),
        "kind": kind,
        "day": document.day,
        "words": nfc(" ".join(document.words)),
        "passages": texts,
    }
    return SearchPage(indexed, json.dumps(shown, ensure_ascii=False, separators=(",", ":")))


def _tell(facts: etree._Element, what: str, name: str, text: str) -> None:
    etree.SubElement(facts, "p", {f"data-pagefind-{what}": name}).text = text
