"""OPML 2.0: all feeds in one file, which a program that reads feeds takes at once."""

from lxml import etree

from cchc.content.site import Site
from cchc.facts.feeds.feeds import Feed, Feeds
from cchc.outputs.feeds.characters import at, one_line

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
