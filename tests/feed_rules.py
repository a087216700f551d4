"""What the specifications ask of a feed: RSS 2.0 with the profile of the RSS board, RFC 4287, JSON Feed 1.1, OPML 2.0.

Each function returns what is wrong with a file, as plain sentences; `address` is where the file is on the web.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

from lxml import etree

SCRIPT = "{http://www.w3.org/1999/xhtml}script"
"""For browsers: an element of a namespace of its own, which RSS 2.0 allows."""
ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
RFC_822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ADDRESS = re.compile(r"(https?://[^/\s]+|mailto:|tel:|data:)[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*")
KIND = re.compile(r"[a-z]+/[a-z0-9.+-]+")
TAG = re.compile(r"tag:[^,\s]+,\d{4}(-\d\d){0,2}:\S*")
STYLE = 'type="text/css"'
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
LINKS = ("href", "src", "poster", "cite")
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Problems = Iterator[str]


def wrong_in(path: str, content: bytes, base: str) -> list[str]:
    """What is wrong with a feed whose kind its name tells."""
    check = next(check for ending, check in CHECKS.items() if path.endswith(ending))
    return [f"{path}: {problem}" for problem in check(content, base + quote(path))]


def rss_problems(content: bytes, address: str) -> Problems:
    root = etree.fromstring(content)
    channel = root[0]
    others = [child.tag for child in root.iterchildren()][1:]
    if (root.tag, root.get("version"), channel.tag, others) != ("rss", "2.0", "channel", [SCRIPT]):
        yield "is no rss 2.0 with one channel"
    yield from _needed(channel, "title", "link", "description", "language", "lastBuildDate")
    yield from _addresses([channel.findtext("link", "")])
    yield from _dates(RFC_822, channel.findtext("lastBuildDate", ""))
    yield from _links(channel, f"{ATOM}link", address)
    yield from _head(root)
    items = channel.findall("item")
    yield from _unique(item.findtext("guid", "") for item in items)
    for item in items:
        yield from _needed(item, "title", "link", "description", "guid", "pubDate", f"{CONTENT}encoded")
        yield from _addresses([item.findtext("link", "")])
        yield from _dates(RFC_822, item.findtext("pubDate", ""))
        yield from _html(item.findtext(f"{CONTENT}encoded", ""))
        guid = item.find("guid")
        if guid is not None and (guid.get("isPermaLink") != "false" or not TAG.fullmatch(guid.text or "")):
            yield f"guid {guid.text} is no tag, or called a permanent link"
        if len(item.findall("enclosure")) > 1:
            yield "an item with two enclosures"
        for enclosure in item.iter("enclosure"):
            yield from _file(enclosure.get("url"), enclosure.get("type"), enclosure.get("length"))
        for name in ("title", "link", "description", "guid", "pubDate", "author"):
            if len(item.findall(name)) > 1:
                yield f"an item with two of {name}"


def atom_problems(content: bytes, address: str) -> Problems:
    root = etree.fromstring(content)
    if root.tag != f"{ATOM}feed":
        yield "is no Atom feed"
    yield from _needed(root, f"{ATOM}id", f"{ATOM}title", f"{ATOM}updated", f"{ATOM}author")
    if root.get("{http://www.w3.org/XML/1998/namespace}lang") != "vi":
        yield "has no language"
    yield from _dates(RFC_3339, root.findtext(f"{ATOM}updated", ""))
    yield from _links(root, f"{ATOM}link", address)
    yield from _head(root)
    entries = root.findall(f"{ATOM}entry")
    yield from _unique(entry.findtext(f"{ATOM}id", "") for entry in entries)
    for entry in entries:
        yield from _entry(entry)


def _entry(entry: etree._Element) -> Problems:
    names = ("id", "title", "updated", "published", "content", "summary", "link")
    yield from _needed(entry, *(f"{ATOM}{name}" for name in names))
    published, updated = (entry.findtext(f"{ATOM}{name}", "") for name in ("published", "updated"))
    yield from _dates(RFC_3339, published, updated)
    if updated < published:
        yield f"updated {updated} before it was published {published}"
    if not TAG.fullmatch(entry.findtext(f"{ATOM}id", "")):
        yield "an id that is no tag"
    yield from _html(entry.findtext(f"{ATOM}content", ""))
    alternates = [link for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    if len(alternates) != 1:
        yield f"{len(alternates)} alternate links"
    for link in entry.findall(f"{ATOM}link"):
        yield from _addresses([link.get("href", "")])
        if link.get("rel") == "enclosure":
            yield from _file(link.get("href"), link.get("type"), link.get("length"))
    for category in entry.findall(f"{ATOM}category"):
        if not category.get("term"):
            yield "a category without a term"
        yield from _schemes(category.get("scheme"))


def json_problems(content: bytes, address: str) -> Problems:
    feed = json.loads(content)
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "is no JSON Feed 1.1"
    texts = ("title", "home_page_url", "feed_url", "description", "language")
    yield from _texts(feed, *texts)
    yield from _addresses([feed["home_page_url"], feed["feed_url"], *(hub["url"] for hub in feed.get("hubs", ()))])
    if feed["feed_url"] != address:
        yield f"feed_url is {feed['feed_url']}"
    yield from _unique(item["id"] for item in feed["items"])
    for item in feed["items"]:
        yield from _texts(item, "id", "url", "title", "content_html", "summary", "date_published", "date_modified")
        yield from _dates(RFC_3339, item["date_published"], item["date_modified"])
        yield from _html(item["content_html"])
        yield from _addresses([item["url"], *([item["image"]] if "image" in item else [])])
        if not all(isinstance(tag, str) and tag for tag in item.get("tags", ())):
            yield "an empty tag"
        if not all(author["name"] for author in (*item.get("authors", ()), *feed["authors"])):
            yield "an author without a name"
        for file in item.get("attachments", ()):
            if not isinstance(file["size_in_bytes"], int):
                yield "a size that is no number"
            yield from _file(file["url"], file["mime_type"], str(file["size_in_bytes"]))


def opml_problems(content: bytes, address: str) -> Problems:
    root = etree.fromstring(content)
    if (root.tag, root.get("version"), [part.tag for part in root]) != ("opml", "2.0", ["head", "body"]):
        yield "is no OPML 2.0 with head and body"
    if not root.findtext("head/title"):
        yield "has no title"
    if any(part.tag.startswith("date") for part in root[0]):
        yield "tells the time of its making"
    outlines = list(root.iter("outline"))
    if not all(outline.get("text") for outline in outlines):
        yield "an outline without text"
    feeds = [outline for outline in outlines if outline.get("type") == "rss"]
    yield from _unique(feed.get("xmlUrl", "") for feed in feeds)
    for feed in feeds:
        yield from _addresses([feed.get("xmlUrl", ""), feed.get("htmlUrl", "")])


CHECKS: dict[str, Callable[[bytes, str], Problems]] = {
    "rss.xml": rss_problems,
    "atom.xml": atom_problems,
    "feed.json": json_problems,
    ".opml": opml_problems,
}


def _needed(element: etree._Element, *names: str) -> Problems:
    for name in names:
        found = element.find(name)
        if found is None or not ("".join(map(str, found.itertext())).strip() or found.get("href")):
            yield f"{element.tag} without {name}"


def _texts(of: dict[str, object], *names: str) -> Problems:
    for name in names:
        if not isinstance(of.get(name), str) or not of[name]:
            yield f"{name} is {of.get(name)!r}"


def _unique(ids: Iterator[str]) -> Problems:
    for name, count in Counter(ids).items():
        if count > 1 or not name:
            yield f"id {name!r} stands {count} times"


def _dates(form: re.Pattern[str], *texts: str) -> Problems:
    for text in texts:
        if not form.fullmatch(text):
            yield f"date {text!r}"
        elif form is RFC_822 and f"{parsedate_to_datetime(text):%a}" != text[:3]:
            yield f"weekday of {text}"


def _addresses(addresses: list[str]) -> Problems:
    for address in addresses:
        if not ADDRESS.fullmatch(address) or re.search("%(?![0-9A-Fa-f]{2})", address):
            yield f"address {address!r}"


def _schemes(scheme: str | None) -> Problems:
    if scheme is not None and not urlsplit(scheme).scheme:
        yield f"scheme {scheme!r} is relative"


def _links(head: etree._Element, name: str, address: str) -> Problems:
    links = {link.get("rel", "alternate"): link.get("href", "") for link in head.findall(name)}
    yield from _addresses(list(links.values()))
    if links.get("self") != address:
        yield f"is at {address}, says {links.get('self')}"
    is_archive = head.find(f"{HISTORY}archive") is not None
    if is_archive != ("/luu-tru/" in address) or is_archive != ("current" in links):
        yield "archive or not?"


def _head(root: etree._Element) -> Problems:
    before = root.getprevious()
    if before is None or getattr(before, "target", "") != "xml-stylesheet" or STYLE not in (before.text or ""):
        yield "no style sheet"


def _file(address: str | None, kind: str | None, length: str | None) -> Problems:
    yield from _addresses([address or ""])
    if not KIND.fullmatch(kind or ""):
        yield f"MIME type {kind!r}"
    if not (length or "").isdecimal():
        yield f"length {length!r}"


def _html(text: str) -> Problems:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    yield from reader.problems
    if reader.open:
        yield f"never closed: {reader.open}"
    if UNFIT.search(text):
        yield "control characters"


class _Reader(HTMLParser):
    """Holds that each element is closed in its turn, that addresses are absolute and that no script is there."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("script", "style", "form"):
            self.problems.append(f"<{tag}> in the text")
        for name, value in attrs:
            if name in LINKS:
                self.problems += _addresses([value or ""])
            elif name.startswith("on"):
                self.problems.append(f"{name} in the text")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> out of turn")
