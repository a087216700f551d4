"""The files of feeds: each feed in its formats, and the list of all of them (OPML 2.0)."""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from cchc.content.site import Site
from cchc.facts.feeds.feeds import Feed, Feeds
from cchc.outputs.feeds.documents import WrittenLater
from cchc.outputs.feeds.generator import atom_documents, rss_documents
from cchc.outputs.feeds.json_feed import json_documents
from cchc.outputs.feeds.texts import BodyOf, EntryTexts, at, one_line


def feed_documents(site: Site, feeds: Iterable[Feed], body_of: BodyOf) -> Iterator[WrittenLater]:
    """Yield each file of each feed, with the function that writes it."""
    every, texts = tuple(feeds), EntryTexts(site, body_of)
    # one format after the other: the entries of one are gone before those of the next are made
    for write in (json_documents, rss_documents, atom_documents):
        yield from write(site, every, texts)


def feed_files(site: Site, feeds: Iterable[Feed], bodies: Mapping[str, str]) -> dict[str, bytes]:
    """`{path: bytes}` of these feeds; `bodies` holds the rendered HTML of pages by their address."""
    documents = feed_documents(site, feeds, lambda address: bodies.get(address, ""))
    return {document.path: write() for document, write in documents}


def paths_of(feed: Feed) -> Iterator[str]:
    """The output paths of all files of a feed, known before any of them is written."""
    yield from (feed.rss, feed.atom, feed.json)
    for archive in feed.archives:
        yield from (archive.rss, archive.atom)


OPML = "feeds.opml"


def opml_file(site: Site, feeds: Feeds) -> dict[str, bytes]:
    """`{path: bytes}`: one outline for each group, in it one for each feed."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = one_line(f"Nguồn tin - {site.settings.site_name}")
    etree.SubElement(head, "ownerName").text = one_line(site.settings.province.publisher)
    etree.SubElement(head, "docs").text = "http://opml.org/spec2.opml"
    body = etree.SubElement(root, "body")
    for name, members in feeds.groups:
        group = etree.SubElement(body, "outline", text=one_line(name))
        for feed in members:
            _add(group, site.settings.base_url, feed)
    return {OPML: etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)}


def _add(group: etree._Element, base: str, feed: Feed) -> None:
    title = one_line(feed.title)
    outline = etree.SubElement(group, "outline", type="rss", version="RSS2", text=title, title=title, language="vi")
    outline.set("description", one_line(feed.description))
    outline.set("htmlUrl", at(base, feed.page))
    outline.set("xmlUrl", at(base, feed.rss))
