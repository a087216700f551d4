"""RSS 2.0 and Atom (RFC 4287) of one feed; feedgen writes both."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape
from operator import attrgetter
from posixpath import dirname, relpath

from feedgen.entry import FeedEntry as EntryGenerator
from feedgen.ext.dc import DcEntryExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from cchc.content.site import Site
from cchc.facts.feeds.feeds import Feed
from cchc.facts.feeds.files import FeedFile
from cchc.facts.feeds.item_entries import FeedEntry
from cchc.facts.lasting_ids import tag_of
from cchc.outputs.feeds.documents import FeedDocument, WrittenLater, documents_later
from cchc.outputs.feeds.texts import EntryTexts, at, one_line, page_at

ATOM = "http://www.w3.org/2005/Atom"
HISTORY = "http://purl.org/syndication/history/1.0"
XHTML = "http://www.w3.org/1999/xhtml"
STYLE_SHEET, SCRIPT = "assets/feed.css", "assets/feed.js"
"""CSS and a script, for browsers are giving XSLT up (Chrome in November 2026); readers of feeds pass them by."""


class DocumentExtension:
    """An extension of feedgen for one document: `tell` comes before it writes."""

    def tell(self, site: Site, document: FeedDocument, entries: Iterable[etree._Element]) -> None:
        """`entries` are moved into the document: they may have stood in another that is written already."""
        self._links, self._entries = document.addresses(site), entries
        self._is_archive = document.number is not None
        self._style, self._script = (relpath(file, dirname(document.path) or ".") for file in (STYLE_SHEET, SCRIPT))

    def extend_ns(self) -> dict[str, str]:
        """The namespace of feed history, where it is needed."""
        return {"fh": HISTORY} if self._is_archive else {}

    def extend_rss(self, root: etree._Element) -> None:
        """Called by feedgen when the head of an RSS feed is there."""
        self._extend(root, root[0], f"{{{ATOM}}}link")

    def extend_atom(self, root: etree._Element) -> None:
        """Called by feedgen when the head of an Atom feed is there; it writes Atom's elements without a namespace."""
        self._extend(root, root, "link")

    def _extend(self, root: etree._Element, head: etree._Element, link: str) -> None:
        root.addprevious(etree.ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{self._style}"'))
        for relation, address in self._links:
            etree.SubElement(head, link, rel=relation, href=address)
        if self._is_archive:
            etree.SubElement(head, f"{{{HISTORY}}}archive")
        head.extend(self._entries)
        # last: there are programs that take the first element for the channel
        root.append(etree.Element(f"{{{XHTML}}}script", src=self._script))


class EntryElements:
    """Each entry's element in one format, made once; an element stands in one document at a time."""

    def __init__(self, make: Callable[[FeedEntry], etree._Element]) -> None:
        self._make = make
        self._elements: dict[str, etree._Element] = {}

    def of(self, entries: Iterable[FeedEntry]) -> list[etree._Element]:
        return [self._of(entry) for entry in entries]

    def _of(self, entry: FeedEntry) -> etree._Element:
        element = self._elements.get(entry.name)
        if element is None:
            element = self._elements[entry.name] = self._make(entry)
        return element


def head_of(site: Site, document: FeedDocument, entries: Iterable[etree._Element]) -> FeedGenerator:
    """A document without its format: what it is, whose it is, where it is, and its entries."""
    base, generator = site.settings.base_url, FeedGenerator()
    generator.id(tag_of(site, f"feed/{document.feed.folder}"))
    generator.title(document.title)
    generator.description(document.description)
    generator.subtitle(document.description)
    generator.language("vi")
    generator.author(name=one_line(site.settings.province.publisher))
    # feedgen takes the last link added as the channel's own: the page comes last
    generator.link(href=at(base, document.path), rel="self")
    generator.link(href=at(base, document.feed.page), rel="alternate")
    generator.generator("cchc")
    updated = document.updated(site)
    generator.updated(updated)
    generator.lastBuildDate(updated)
    generator.register_extension("document", DocumentExtension)
    generator.document.tell(site, document, entries)
    return generator


def entry_of(site: Site, texts: EntryTexts, of: FeedEntry) -> EntryGenerator:
    """An entry as RSS and Atom have it."""
    text, entry = texts.of(of), EntryGenerator()
    entry.id(tag_of(site, of.name))
    entry.title(text.title)
    entry.link(href=page_at(site.settings.base_url, of.address))
    entry.published(of.published)
    entry.updated(of.updated)
    entry.content(text.html, type="html")
    for category in of.categories:
        term = one_line(category.term)
        entry.category(term=term, label=one_line(category.label) or term, scheme=tag_of(site, category.scheme))
    return entry


def rss_documents(site: Site, feeds: Iterable[Feed], texts: EntryTexts) -> Iterator[WrittenLater]:
    """Yield each feed and each of its archives in this format."""
    elements = EntryElements(lambda entry: _item(site, texts, entry))
    return documents_later(feeds, attrgetter("rss"), partial(_rss_of, site, elements))


def _rss_of(site: Site, elements: EntryElements, document: FeedDocument) -> bytes:
    generator = head_of(site, document, elements.of(document.entries))
    generator.load_extension("dc", atom=False)
    if document.feed.is_podcast:
        _tell_as_podcast(generator, site, document.feed)
    content: bytes = generator.rss_str(pretty=True)
    return content


def _item(site: Site, texts: EntryTexts, of: FeedEntry) -> etree._Element:
    item = entry_of(site, texts, of)
    # readers of RSS take the summary for HTML, those of Atom for plain text
    item.description(escape(texts.of(of).summary, quote=False))
    # feedgen drops an author who has no e-mail address
    item.register_extension("dc", DcEntryExtension, atom=False)
    item.dc.dc_creator([name for name in map(one_line, of.authors) if name])
    file = _enclosure(of)
    if file:
        item.enclosure(at(site.settings.base_url, file.address), str(file.length), file.kind)
    element: etree._Element = item.rss_entry()
    return element


def _enclosure(of: FeedEntry) -> FeedFile | None:
    """RSS has room for one file: the recording, else the first attachment, else the picture."""
    return min(of.files, key=lambda file: (not file.is_recording, file.address == of.picture), default=None)


def _tell_as_podcast(generator: FeedGenerator, site: Site, feed: Feed) -> None:
    generator.load_extension("podcast", atom=False)
    podcast = generator.podcast
    podcast.itunes_author(one_line(feed.author or site.settings.province.publisher))
    podcast.itunes_summary(one_line(feed.description))
    podcast.itunes_explicit("no")
    podcast.itunes_type("episodic")
    if feed.category:
        podcast.itunes_category(feed.category)
    # the directories take no other pictures, and feedgen neither
    if feed.image and feed.image.endswith((".jpg", ".png")):
        podcast.itunes_image(at(site.settings.base_url, feed.image))


def atom_documents(site: Site, feeds: Iterable[Feed], texts: EntryTexts) -> Iterator[WrittenLater]:
    """Yield each feed and each of its archives in this format."""
    elements = EntryElements(lambda entry: _entry(site, texts, entry))
    return documents_later(feeds, attrgetter("atom"), partial(_atom_of, site, elements))


def _atom_of(site: Site, elements: EntryElements, document: FeedDocument) -> bytes:
    content: bytes = head_of(site, document, elements.of(document.entries)).atom_str(pretty=True)
    return content


def _entry(site: Site, texts: EntryTexts, of: FeedEntry) -> etree._Element:
    entry = entry_of(site, texts, of)
    entry.summary(texts.of(of).summary)
    for name in map(one_line, of.authors):
        if name:
            entry.author(name=name)
    element: etree._Element = entry.atom_entry()
    for file in of.files:
        # feedgen writes a link of an entry without its relation, type and length
        etree.SubElement(
            element,
            "link",
            rel="enclosure",
            href=at(site.settings.base_url, file.address),
            type=file.kind,
            length=str(file.length),
            title=one_line(file.title),
        )
    return element
