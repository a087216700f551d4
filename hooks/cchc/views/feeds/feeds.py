"""Which feeds there are, and what is in them; the outputs write them, pages announce them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc.content.item import Item
from cchc.content.registry import TYPES, type_of
from cchc.content.site import Site
from cchc.views.feeds.entries import FeedEntry, item_entry


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `folder` is its place on the site (`""`, `tin-tuc/`), `entries` are all of them, newest first.

    Subscribers get the newest `size`. Whoever wants more follows the archives (RFC 5005, 4), each of `size` entries
    counted from the oldest, so that none ever changes; the newest of them may share entries with the feed itself.
    """

    folder: str
    title: str
    description: str
    entries: tuple[FeedEntry, ...]
    size: int

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
        """What subscribers get."""
        return self.entries[: self.size]

    @property
    def archives(self) -> tuple["FeedArchive", ...]:
        """All that is older, the oldest archive first."""
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
        return f"{self.feed.folder}luu-tru/{self.number}/rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.feed.folder}luu-tru/{self.number}/atom.xml"


@dataclass(frozen=True)
class Feeds:
    """All feeds of a site. `sections` are few and are listed; `single` are those of one plan or one agency each."""

    sections: tuple[Feed, ...]
    single: tuple[Feed, ...]

    def __iter__(self) -> Iterator[Feed]:
        yield from self.sections
        yield from self.single

    def of_page(self, address: str) -> tuple[Feed, ...]:
        """The feeds that a page announces: the site's own, that of its section, its own."""
        parts = address.split("/")
        folders = ["", *("/".join(parts[:count]) + "/" for count in range(1, len(parts)))]
        return tuple(self._by_folder[folder] for folder in folders if folder in self._by_folder)

    @cached_property
    def _by_folder(self) -> dict[str, Feed]:
        return {feed.folder: feed for feed in self}


def section_feeds(site: Site) -> tuple[Feed, ...]:
    """The feed of everything, then one for each type that has a feed."""
    name, size = site.settings.site_name, site.settings.province.feeds.size
    by_type = {kind: [item for item in site.published if type_of(item.path) is kind] for kind in TYPES if kind.feed}
    everything = [item for items in by_type.values() for item in items]
    return (
        Feed("", name, "Mọi nội dung mới đăng", _newest(everything), size),
        *(
            Feed(f"{kind.address}/", f"{name} - {kind.heading}", kind.feed or "", _newest(items), size)
            for kind, items in by_type.items()
        ),
    )


def _newest(items: Sequence[Item]) -> tuple[FeedEntry, ...]:
    return tuple(map(item_entry, sorted(items, key=moment_of, reverse=True)))


def moment_of(item: Item) -> tuple[str, str]:
    """Sort key: when an item was published, to the minute where it is known; its path decides a tie."""
    return item.published_at.isoformat() if item.published_at else "", item.path
