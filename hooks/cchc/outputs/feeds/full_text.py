"""A page's text for readers elsewhere: nothing that only this site knows, every address absolute."""

import re

from lxml import etree, html

from cchc.facts.markup import words_of
from cchc.outputs.feeds.characters import absolute
from cchc.text.characters import clean
from cchc.text.shortening import shortened

_PARSER = html.HTMLParser(encoding="utf-8")
_DROPPED = re.compile("button|embed|form|h1|input|link|meta|noscript|object|script|select|style|svg|template|textarea")
_KEPT = re.compile(
    "alt|cite|colspan|controls|datetime|dir|headers|height|href|id|kind|label|lang|open|poster|rowspan|scope|sizes"
    "|src|srclang|srcset|start|title|type|width"
)
"""Attributes that mean something outside of this site; classes and data for scripts do not."""

_LINKS = ("href", "src", "poster", "cite")
_BETWEEN_SOURCES = re.compile(r",\s+|(?<=[0-9][wxh]),")
_CLOSED_BY_NOTHING = re.compile("</(?:source|track|wbr)>")
"""Ends that lxml writes and HTML does not know."""

_SHORTEST_SUMMARY, _LONGEST_SUMMARY = 40, 300


def full_text(body: str, address: str) -> etree._Element:
    """The rendered HTML of the page at `address` in a `<div>`: no controls, no title (the entry has it)."""
    # a lone surrogate has no bytes
    document = html.document_fromstring(b"<body>" + body.encode("utf-8", "ignore") + b"</body>", parser=_PARSER)
    root = next(document.iter("body"))
    root.tag = "div"
    for element in list(root.iter()):
        if _is_for_this_site_alone(element):
            assert isinstance(element, html.HtmlMixin)
            element.drop_tree()
        elif element.attrib:
            _mend(element, address)
    return root


def _is_for_this_site_alone(element: etree._Element) -> bool:
    return (
        not isinstance(element.tag, str)  # a comment
        or _DROPPED.fullmatch(element.tag) is not None
        or element.get("data-feed") == "no"
        or "headerlink" in element.get("class", "")
    )


def drawn(root: etree._Element) -> str:
    """The HTML of an element, clean: `&#7;` is a control character only now."""
    text: str = etree.tostring(root, encoding="unicode", method="html", with_tail=False)
    return clean(_CLOSED_BY_NOTHING.sub("", text))


def first_paragraph(root: etree._Element) -> str:
    """What a feed says of an item that has no description: its first paragraph in plain words, at most 300 letters."""
    paragraphs = (part for part in root.iter("p") if part.find("time") is None)
    plain = (clean(words_of(part)) for part in paragraphs)
    return shortened(next((words for words in plain if len(words) > _SHORTEST_SUMMARY), ""), _LONGEST_SUMMARY)


def _mend(element: etree._Element, base: str) -> None:
    for name, value in [(str(name), str(value)) for name, value in element.items()]:
        kept: str | None = value if _KEPT.fullmatch(name) else None
        if name in _LINKS:
            kept = absolute(base, value)
        elif name == "srcset":
            kept = _sources(value, base)
        if kept is None:
            del element.attrib[name]
        elif kept != value:
            element.set(name, kept)


def _sources(text: str, base: str) -> str:
    """A `srcset`: addresses, each perhaps with a width or a density after a blank; anything else is dropped."""
    parts = (part.split() for part in _BETWEEN_SOURCES.split(text))
    found = ((absolute(base, part[0]), part[1:]) for part in parts if 1 <= len(part) <= 2)
    return ", ".join(" ".join([address, *size]) for address, size in found if address)
