"""What RSS and Atom have in common; feedgen writes both."""

from collections.abc import Callable, Iterable

from feedgen.entry import FeedEntry as EntryGenerator
from feedgen.feed import FeedGenerator
from lxml import etree

from cchc.content.site import Site
from cchc.facts.feeds.entries import FeedEntry
from cchc.outputs.feeds.characters import at, one_line, page_at
from cchc.outputs.feeds.documents import FeedDocument
from cchc.outputs.feeds.extension import DocumentExtension
from cchc.outputs.feeds.texts import EntryTexts
from cchc.outputs.lasting_ids import tag_of


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
