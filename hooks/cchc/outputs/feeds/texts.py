"""The text of each entry, worked out once however many feeds and formats it stands in."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from lxml import etree, html
from lxml.html import builder

from cchc.content.site import Site
from cchc.facts.feeds.item_entries import FeedEntry
from cchc.facts.markup import words_of
from cchc.text.dates import printed
from cchc.text.file_names import encoded_address, encoded_path
from cchc.text.look_alikes import clean
from cchc.text.sentences import shortened

_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_LEFT_ALONE = "%:/?#@!$&'()*+,;=~"
_RUNS_SCRIPTS = re.compile(r"\s*(javascript|vbscript):", re.IGNORECASE)


def one_line(text: str) -> str:
    """A title or a name: clean, with single blanks."""
    return " ".join(clean(text).split())


def encoded(address: str) -> str:
    """An address as RFC 3986 wants it: blanks and Vietnamese letters percent-encoded, what is encoded left alone."""
    return quote(_STRAY_PERCENT.sub("%25", clean(address).strip()), safe=_LEFT_ALONE)


def at(base: str, path: str) -> str:
    """Web address of a file or a page of the site at `base`; `path` is its place as on a disk (`tep/50 %.pdf`)."""
    return encoded(base) + encoded_path(clean(path))


def page_at(base: str, address: str) -> str:
    """Return the whole URL of a page, perhaps with a fragment: `ke-hoach/2026/x/#nv-1`."""
    return encoded(base) + encoded_address(clean(address))


def absolute(base: str, address: str) -> str | None:
    """The address that `address` means on the page `base`; None for one that means nothing or runs a script."""
    if _RUNS_SCRIPTS.match(address):
        return None
    try:
        return encoded(urljoin(base, clean(address).strip()))
    except ValueError:
        return None


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


@dataclass(frozen=True, slots=True)
class EntryText:
    """`html` is the whole text in one `<div>`; `title` and `summary` are plain words and never empty."""

    title: str
    summary: str
    html: str


BodyOf = Callable[[str], str]
"""The rendered HTML of a page by its address; empty where there is none."""


class EntryTexts:
    """The texts of entries by the entries' names, each worked out once."""

    def __init__(self, site: Site, body_of: BodyOf) -> None:
        self._site, self._body_of = site, body_of
        self._texts: dict[str, EntryText] = {}

    def of(self, entry: FeedEntry) -> EntryText:
        text = self._texts.get(entry.name)
        if text is None:
            text = self._texts[entry.name] = self._made(entry)
        return text

    def _made(self, entry: FeedEntry) -> EntryText:
        root = _paragraphs(entry) if entry.paragraphs else self._page(entry)
        title = one_line(entry.title) or entry.name
        summary = one_line(entry.summary or "") or first_paragraph(root) or title
        for day, words in reversed(entry.corrections):
            note = builder.E.p(builder.E.strong(f"Đính chính ngày {printed(day)}:"), f" {clean(words)}")
            note.tail, root.text = root.text, None
            root.insert(0, note)
        return EntryText(title, summary, drawn(root))

    def _page(self, entry: FeedEntry) -> etree._Element:
        page = entry.address.partition("#")[0]
        return full_text(self._body_of(page), at(self._site.settings.base_url, page))


def _paragraphs(entry: FeedEntry) -> etree._Element:
    root: etree._Element = builder.E.div(*(builder.E.p(clean(words)) for words in entry.paragraphs))
    return root
