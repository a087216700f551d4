"""All feeds in all formats, each as soon as it is ready: together they may be larger than the pages."""

from collections.abc import Iterable, Iterator, Mapping

from cchc.content.site import Site
from cchc.facts.feeds.feeds import Feed
from cchc.outputs.feeds.atom import atom_documents
from cchc.outputs.feeds.documents import WrittenLater
from cchc.outputs.feeds.json_feed import json_documents
from cchc.outputs.feeds.rss import rss_documents
from cchc.outputs.feeds.texts import BodyOf, EntryTexts


def feed_documents(site: Site, feeds: Iterable[Feed], body_of: BodyOf) -> Iterator[WrittenLater]:
    """Each file, with what writes it."""
    every, texts = tuple(feeds), EntryTexts(site, body_of)
    # one format after the other: the entries of one are gone before those of the next are made
    for write in (json_documents, rss_documents, atom_documents):
        yield from write(site, every, texts)


def feed_files(site: Site, feeds: Iterable[Feed], bodies: Mapping[str, str]) -> dict[str, bytes]:
    """`{path: bytes}` of these feeds; `bodies` holds the rendered HTML of pages by their address."""
    documents = feed_documents(site, feeds, lambda address: bodies.get(address, ""))
    return {document.path: write() for document, write in documents}


def paths_of(feed: Feed) -> Iterator[str]:
    """The places of all files of a feed, known before any of them is written."""
    yield from (feed.rss, feed.atom, feed.json)
    for archive in feed.archives:
        yield from (archive.rss, archive.atom)
