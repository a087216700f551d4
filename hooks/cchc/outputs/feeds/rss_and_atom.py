"""RSS 2.0 and Atom 1.0 by feedgen: full text, absolute addresses, ids that never change."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from feedgen.feed import FeedGenerator
from lxml import html
from lxml.html import builder

from cchc.content.site import Site
from cchc.outputs.lasting_ids import tag_of
from cchc.text.dates import midnight
from cchc.views.feeds.entries import FeedEntry
from cchc.views.feeds.feeds import Feed
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
    generator.id(tag_of(site, f"feed/{feed.folder}"))
    generator.title(feed.title)
    generator.description(feed.description)
    generator.subtitle(feed.description)
    generator.language("vi")
    generator.author(name=site.settings.province.publisher)
    # feedgen takes the last link added as the channel's own: the page comes last
    generator.link(href=base + path, rel="self")
    generator.link(href=base + feed.folder, rel="alternate")
    generator.generator("cchc")
    newest = max((entry.updated for entry in feed.current), default=midnight(site.settings.province.feeds.since))
    generator.updated(newest)
    generator.lastBuildDate(newest)
    for entry in feed.current:
        _add(generator, site, entry, bodies)
    return generator


def _add(generator: FeedGenerator, site: Site, of: FeedEntry, bodies: Mapping[str, str]) -> None:
    address = site.settings.base_url + of.address
    entry = generator.add_entry(order="append")
    entry.id(tag_of(site, of.name))
    entry.title(_clean(of.title))
    entry.link(href=address)
    entry.published(of.published)
    entry.updated(of.updated)
    text = _clean(_paragraphs(of) if of.paragraphs else full_text(bodies.get(of.address, ""), address))
    summary = _clean(of.summary) if of.summary else first_paragraph(text) or _clean(of.title)
    entry.summary(summary)
    # readers of RSS take it for HTML, those of Atom for plain text
    entry.description(escape(summary, quote=False))
    entry.content(text, type="html")
    for term in of.categories:
        entry.category(term=term.value, label=term.label)


def _paragraphs(of: FeedEntry) -> str:
    """Plain paragraphs as HTML."""
    root = builder.E.div(*(builder.E.p(_clean(words)) for words in of.paragraphs))
    return str(html.tostring(root, encoding="unicode"))


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


def _clean(text: str) -> str:
    """Without the control characters that XML 1.0 cannot hold."""
    return _CONTROL.sub("", text)
