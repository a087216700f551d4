"""Which feeds there are, and what is in them; the outputs write them, pages announce them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.plan import Plan
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
    """The feeds of the site, the one of everything first."""
    name, size = site.settings.site_name, site.settings.province.feeds.size
    everything = [item for item in site.published if isinstance(item, News | Plan)]
    return (
        Feed("", name, "Tin, bài và kế hoạch mới đăng", _newest(everything, size)),
        Feed("tin-tuc/", f"{name} - Tin tức", "Tin, bài mới đăng", _newest(site.news, size)),
        Feed("ke-hoach/", f"{name} - Kế hoạch", "Kế hoạch mới đăng", _newest(site.plans, size)),
    )


def feeds_of(address: str, every: tuple[Feed, ...]) -> tuple[Feed, ...]:
    """The feeds that a page announces: the site's own, and that of its section."""
    return tuple(feed for feed in every if address.startswith(feed.folder))


def _newest(items: Sequence[Item], size: int) -> tuple[Item, ...]:
    return tuple(sorted(items, key=moment_of, reverse=True)[:size])


def moment_of(item: Item) -> tuple[str, str]:
    """Sort key: when an item was published, to the minute where it is known; its path decides a tie."""
    moment = item.moment.isoformat() if isinstance(item, News) else f"{item.published_on}T00:00:00+07:00"
    return moment, item.path
