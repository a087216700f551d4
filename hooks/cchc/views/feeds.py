"""Which feeds there are, and what is in them; the outputs write them, pages announce them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc.content.item import Item
from cchc.content.registry import TYPES, type_of
from cchc.content.site import Site
from cchc.views.feed_entries import FeedEntry, item_entry


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `folder` is its place on the site (`""`, `tin-tuc/`), `entries` newest first."""

    folder: str
    title: str
    description: str
    entries: tuple[FeedEntry, ...]

    @property
    def rss(self) -> str:
        return f"{self.folder}rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.folder}atom.xml"


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
        Feed("", name, "Mọi nội dung mới đăng", _newest(everything, size)),
        *(
            Feed(f"{kind.address}/", f"{name} - {kind.heading}", kind.feed or "", _newest(items, size))
            for kind, items in by_type.items()
        ),
    )


def _newest(items: Sequence[Item], size: int) -> tuple[FeedEntry, ...]:
    return tuple(map(item_entry, sorted(items, key=moment_of, reverse=True)[:size]))


def moment_of(item: Item) -> tuple[str, str]:
    """Sort key: when an item was published, to the minute where it is known; its path decides a tie."""
    return item.published_at.isoformat() if item.published_at else "", item.path
