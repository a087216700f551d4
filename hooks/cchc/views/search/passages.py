"""The text of a page in passages, as a result of the search shows them, each with the anchor that leads there."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from cchc.text.folding import nfc
from cchc.text.look_alikes import clean

_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
_DROPPED = frozenset(("button", "form", "h1", "noscript", "script", "style", "svg", "template"))
_INLINE = frozenset(
    "a abbr b cite code del em i ins kbd mark q s small span strong sub sup time u".split()  # noqa: SIM905
)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "caption", "dt"))


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text. `anchor` is the last one before it, or empty; a heading says what follows."""

    anchor: str
    text: str
    is_heading: bool = False


def passages(body: str) -> tuple[Passage, ...]:
    """Of the HTML of a page's text: without the title, which is told apart, and without controls."""
    # a lone surrogate has no bytes
    document = html.document_fromstring(b"<body>" + body.encode("utf-8", "ignore") + b"</body>", parser=_PARSER)
    reading = _Reading()
    reading.read(next(document.iter("body")))
    return tuple(reading.end())


class _Reading:
    """Goes through the elements of a page once; text goes on through inline elements, and ends at all others."""

    def __init__(self) -> None:
        self._found: list[Passage] = []
        self._words: list[str] = []
        self._anchor = ""
        self._is_heading = False

    def read(self, element: etree._Element) -> None:
        if _is_no_text(element):
            return
        is_block = element.tag not in _INLINE
        if is_block:
            self._close()
            self._is_heading = element.tag in _HEADINGS
        # a link to this place is worth more than one to a part of a sentence
        if is_block and element.get("id"):
            self._anchor = str(element.get("id"))
        self._words.append(element.text or "")
        for child in element:
            self.read(child)
            self._words.append(child.tail or "")
        if is_block:
            self._close()

    def end(self) -> Iterator[Passage]:
        self._close()
        yield from self._found

    def _close(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            self._found.append(Passage(self._anchor, nfc(clean(text)), self._is_heading))
        self._is_heading = False


def _is_no_text(element: etree._Element) -> bool:
    return (
        element.tag in _DROPPED
        or not isinstance(element.tag, str)
        or "data-search-exclude" in element.attrib
        or "headerlink" in element.get("class", "")
    )
