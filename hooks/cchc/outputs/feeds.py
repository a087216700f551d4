"""RSS 2.0 and Atom 1.0 by feedgen: full text, absolute addresses, ids that never change."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from html import escape

from feedgen.feed import FeedGenerator
from lxml import html

from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.site import Site
from cchc.text.dates import midnight
from cchc.views.feeds import Feed
from cchc.views.markup import words_of

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ATTRIBUTES = re.compile("href|src|alt|title|id|datetime|scope|colspan|rowspan|controls|width|height|lang")
"""What means something outside of this site; classes and data for scripts do not."""

_SHORTEST_SUMMARY, _LONGEST_SUMMARY = 40, 300
_NOT_FOR_FEEDS = "//h1|//form|//button|//script|//style|//*[@data-feed='no']|//a[contains(@class,'headerlink')]"


def feed_files(site: Site, feeds: Iterable[Feed], bodies: Mapping[str, str]) -> dict[str, bytes]:
    """`{path: bytes}` of these feeds; `bodies` holds the rendered HTML of pages by their address."""
    files: dict[str, bytes] = {}
    for feed in feeds:
        files[feed.rss] = _generator(site, feed, bodies, feed.rss).rss_str(pretty=True)
        files[feed.atom] = _generator(site, feed, bodies, feed.atom).atom_str(pretty=True)
    return files


def _generator(site: Site, feed: Feed, bodies: Mapping[str, str], path: str) -> FeedGenerator:
    base = site.settings.base_url
    generator = FeedGenerator()
    generator.id(_tag(site, f"feed/{feed.folder}"))
    generator.title(feed.title)
    generator.description(feed.description)
    generator.subtitle(feed.description)
    generator.language("vi")
    generator.author(name=site.settings.province.publisher)
    # feedgen takes the last link added as the channel's own: the page comes last
    generator.link(href=base + path, rel="self")
    generator.link(href=base + feed.folder, rel="alternate")
    generator.generator("cchc")
    newest = max((_updated(item) for item in feed.items), default=midnight(site.settings.province.feeds.since))
    generator.updated(newest)
    generator.lastBuildDate(newest)
    for item in feed.items:
        _add(generator, site, item, bodies.get(item.address, ""))
    return generator


def _add(generator: FeedGenerator, site: Site, item: Item, body: str) -> None:
    address = site.settings.base_url + item.address
    entry = generator.add_entry(order="append")
    entry.id(_tag(site, item.path.removesuffix(".md")))
    entry.title(_clean(item.title))
    entry.link(href=address)
    entry.published(_published(item))
    entry.updated(_updated(item))
    text = _clean(full_text(body, address))
    summary = _clean(item.description) if item.description else first_paragraph(text) or _clean(item.title)
    entry.summary(summary)
    # readers of RSS take it for HTML, those of Atom for plain text
    entry.description(escape(summary, quote=False))
    entry.content(text, type="html")
    if isinstance(item, News):
        entry.category(term=item.section.value, label=item.section.label)


def full_text(body: str, address: str) -> str:
    """A page's HTML for a reader elsewhere: absolute links, no controls, no title (the entry has it)."""
    root = html.fragment_fromstring(body, create_parent="div")
    for element in root.xpath(_NOT_FOR_FEEDS):
        element.drop_tree()
    for element in root.iter():
        for name in [name for name in element.attrib if not _ATTRIBUTES.fullmatch(name)]:
            del element.attrib[name]
    root.make_links_absolute(address, resolve_base_href=False)
    return str(html.tostring(root, encoding="unicode"))


def first_paragraph(text: str) -> str:
    """What a feed says of an item that has no description: its first paragraph in plain words, at most 300 letters."""
    paragraphs = (part for part in html.fromstring(text).iter("p") if part.find("time") is None)
    plain = map(words_of, paragraphs)
    words = next((words for words in plain if len(words) > _SHORTEST_SUMMARY), "")
    return words if len(words) <= _LONGEST_SUMMARY else words[:_LONGEST_SUMMARY].rpartition(" ")[0] + "…"


def _published(item: Item) -> datetime:
    """Types with a feed know their day."""
    assert item.published_at is not None
    return item.published_at


def _updated(item: Item) -> datetime:
    published = _published(item)
    return max(published, midnight(item.updated_on)) if item.updated_on else published


def _tag(site: Site, name: str) -> str:
    """A tag URI (RFC 4151): it holds when titles, addresses or the domain change."""
    feeds_settings = site.settings.province.feeds
    return f"tag:{feeds_settings.authority},{feeds_settings.since}:{name}"


def _clean(text: str) -> str:
    """Without the control characters that XML 1.0 cannot hold."""
    return _CONTROL.sub("", text)
