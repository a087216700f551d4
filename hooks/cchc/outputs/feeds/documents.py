"""The files that a feed is in one format: its newest entries, and its archives (RFC 5005, 4)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from cchc.content.site import Site
from cchc.facts.feeds.feeds import Feed, FeedArchive
from cchc.facts.feeds.item_entries import FeedEntry
from cchc.outputs.feeds.texts import at, encoded, one_line
from cchc.text.dates import midnight


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """One file of a feed: `path` is its output path, `links` are relations and the addresses that they lead to.

    `number` is that of an archive. An archive says nothing that changes when entries come: it has no `next-archive`,
    which a reader can do without, for all of them are reached from the newest by `prev-archive`.
    """

    feed: Feed
    path: str
    entries: tuple[FeedEntry, ...]
    links: tuple[tuple[str, str], ...] = ()
    number: int | None = None

    @property
    def title(self) -> str:
        words = self.feed.title if self.number is None else f"{self.feed.title} (lưu trữ {self.number})"
        return one_line(words)

    @property
    def description(self) -> str:
        words = self.feed.description if self.number is None else f"Các mục cũ hơn, phần {self.number}"
        return one_line(words) or self.title

    def updated(self, site: Site) -> datetime:
        """When the newest of its entries was; of an empty feed, the day from which the site has its name."""
        return max((entry.updated for entry in self.entries), default=midnight(site.settings.province.feeds.since))

    def addresses(self, site: Site) -> tuple[tuple[str, str], ...]:
        """Its links with absolute addresses; a feed that subscribers get names the hub that tells of news (WebSub)."""
        base, hub = site.settings.base_url, site.settings.province.feeds.hub
        links = tuple((relation, at(base, path)) for relation, path in self.links)
        return (*links, ("hub", encoded(hub))) if hub and self.number is None else links


WrittenLater = tuple[FeedDocument, Callable[[], bytes]]
"""A document, and what gives its bytes: nobody need write what has not changed."""


def documents_later(
    feeds: Iterable[Feed], path_of: Callable[[Feed | FeedArchive], str], write: Callable[[FeedDocument], bytes]
) -> Iterator[WrittenLater]:
    """Yield the files of each feed: its archives, and the one that subscribers get."""
    for feed in feeds:
        for document in documents_of(feed, path_of):
            yield document, partial(write, document)


def documents_of(feed: Feed, path_of: Callable[[Feed | FeedArchive], str]) -> Iterator[FeedDocument]:
    """The archives, the oldest first, then what subscribers get; `path_of` gives the output path of each."""
    before: tuple[tuple[str, str], ...] = ()
    for archive in feed.archives:
        path = path_of(archive)
        yield FeedDocument(feed, path, archive.entries, (("current", path_of(feed)), *before), archive.number)
        before = (("prev-archive", path),)
    yield FeedDocument(feed, path_of(feed), feed.current, before)
