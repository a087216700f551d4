"""What a feed is, and all of a site; the outputs write them, pages announce them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cchc.content.item import Item
from cchc.facts.feeds.files import particular_folders
from cchc.facts.feeds.item_entries import FeedEntry

ARCHIVES = "luu-tru"
"""The folder of a feed's archives, below that of the feed."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `folder` is its place on the site (`""`, `tin-tuc/`), `entries` are all of them, newest first.

    Subscribers get the newest `size`. Whoever wants more follows the archives (RFC 5005, 4), each of `size` entries
    counted from the oldest, so that none ever changes; the newest of them may share entries with the feed itself.
    `page` is the address of the page it belongs to, `heading` its title without the site's. A podcast is of a series
    whose issues can be heard: `image` (an address on this site), `author` and `category` (Apple's) are for it alone.

    Archives hold full texts. Only the feeds of everything and of each type have them (`is_archived`): all that is in
    other feeds is there too, and it would outweigh the site.
    """

    folder: str
    title: str
    description: str
    entries: tuple[FeedEntry, ...]
    size: int
    page: str
    heading: str = ""
    is_podcast: bool = False
    image: str | None = None
    author: str | None = None
    category: str | None = None
    is_archived: bool = False

    @property
    def rss(self) -> str:
        return f"{self.folder}rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.folder}atom.xml"

    @property
    def json(self) -> str:
        return f"{self.folder}feed.json"

    @property
    def current(self) -> tuple[FeedEntry, ...]:
        """Return the entries that subscribers get, newest first."""
        return self.entries[: self.size]

    @property
    def archives(self) -> tuple["FeedArchive", ...]:
        """All that is older, the oldest archive first."""
        if not self.is_archived:
            return ()
        count = max(0, -(-(len(self.entries) - self.size) // self.size))
        ends = (len(self.entries) - self.size * number for number in range(count))
        return tuple(
            FeedArchive(self, number, self.entries[end - self.size : end]) for number, end in enumerate(ends, 1)
        )


@dataclass(frozen=True, slots=True)
class FeedArchive:
    """A part of a feed that does not change any more; `number` counts from 1, the oldest."""

    feed: Feed
    number: int
    entries: tuple[FeedEntry, ...]

    @property
    def rss(self) -> str:
        return f"{self.feed.folder}{ARCHIVES}/{self.number}/rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.feed.folder}{ARCHIVES}/{self.number}/atom.xml"


class FeedGroup(NamedTuple):
    """Feeds of one kind under a heading, as pages and lists of feeds have them."""

    heading: str
    feeds: tuple[Feed, ...]


@dataclass(frozen=True)
class Feeds:
    """All feeds of a site. `listed` are few; of agencies and of plans there is one each."""

    listed: tuple[FeedGroup, ...]
    agencies: FeedGroup
    plans: FeedGroup

    @property
    def groups(self) -> tuple[FeedGroup, ...]:
        """Return the groups that have feeds, the feed of everything first."""
        return tuple(group for group in (*self.listed, self.agencies, self.plans) if group.feeds)

    def __iter__(self) -> Iterator[Feed]:
        for group in self.groups:
            yield from group.feeds

    def at(self, folder: str) -> Feed | None:
        """The feed at a place, if there is one."""
        return self._by_folder.get(folder)

    def of_page(self, address: str, item: Item | None = None) -> tuple[Feed, ...]:
        """The feeds that a page announces: the site's own, that of its section, its own; of its item's series."""
        parts = address.split("/")
        folders = ["", *("/".join(parts[:count]) + "/" for count in range(1, len(parts)))]
        folders += particular_folders(item) if item else ()
        return tuple(self._by_folder[folder] for folder in folders if folder in self._by_folder)

    @cached_property
    def _by_folder(self) -> dict[str, Feed]:
        return {feed.folder: feed for feed in self}
