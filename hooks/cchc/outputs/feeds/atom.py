"""Atom 1.0 (RFC 4287)."""

from collections.abc import Iterable, Iterator
from functools import partial
from operator import attrgetter

from lxml import etree

from cchc.content.site import Site
from cchc.facts.feeds.entries import FeedEntry
from cchc.facts.feeds.feeds import Feed
from cchc.outputs.feeds.characters import at, one_line
from cchc.outputs.feeds.documents import FeedDocument, WrittenLater, documents_later
from cchc.outputs.feeds.generator import EntryElements, entry_of, head_of
from cchc.outputs.feeds.texts import EntryTexts


def atom_documents(site: Site, feeds: Iterable[Feed], texts: EntryTexts) -> Iterator[WrittenLater]:
    """Each feed and each of its archives."""
    elements = EntryElements(lambda entry: _entry(site, texts, entry))
    return documents_later(feeds, attrgetter("atom"), partial(_written, site, elements))


def _written(site: Site, elements: EntryElements, document: FeedDocument) -> bytes:
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
