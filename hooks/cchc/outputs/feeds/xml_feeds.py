"""RSS 2.0 and Atom (RFC 4287) of one feed."""

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape
from operator import attrgetter

from feedgen.ext.dc import DcEntryExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from cchc.content.site import Site
from cchc.facts.feeds.entries import FeedEntry
from cchc.facts.feeds.feeds import Feed
from cchc.facts.feeds.files import FeedFile
from cchc.outputs.feeds.documents import FeedDocument, WrittenLater, documents_later
from cchc.outputs.feeds.generator import EntryElements, entry_of, head_of
from cchc.outputs.feeds.texts import EntryTexts, at, one_line


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
