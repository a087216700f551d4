"""What feedgen leaves out: style sheet and script, links in RSS other than to itself, archives, entries made before."""

from collections.abc import Iterable
from posixpath import dirname, relpath

from lxml import etree

from cchc.content.site import Site
from cchc.outputs.feeds.documents import FeedDocument

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
