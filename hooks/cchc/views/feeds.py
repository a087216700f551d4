"""Which feeds there are, and what is in them; the outputs write them, pages announce them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc.content.item import Item
from cchc.content.registry import TYPES, type_of
from cchc.content.site import Site


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: `folder` is its place on the site (`""`, `tin-tuc/`), `items` newest first."""

    folder: str
    title: str
    description: str
    items: tuple[Item, ...]

    @property
    def rss(self) -> str:
        return f"{self.folder}rss.xml"

    @property
    def atom(self) -> str:
        return f"{self.folder}atom.xml"


def feeds(site: Site) -> tuple[Feed, ...]:
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


def feeds_of(address: str, every: tuple[Feed, ...]) -> tuple[Feed, ...]:
    """The feeds that a page announces: the site's own, and that of its section."""
    return tuple(feed for feed in every if address.startswith(feed.folder))


def _newest(items: Sequence[Item], size: int) -> tuple[Item, ...]:
    return tuple(sorted(items, key=moment_of, reverse=True)[:size])


def moment_of(item: Item) -> tuple[str, str]:
    """Sort key: when an item was published, to the minute where it is known; its path decides a tie."""
    return item.published_at.isoformat() if item.published_at else "", item.path
