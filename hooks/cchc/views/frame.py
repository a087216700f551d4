"""What the frame of a page (`overrides/main.html`) shows of that page, beside its text."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc.content.item import Item
from cchc.content.preview import why_withheld
from cchc.facts.site_facts import SiteFacts
from cchc.views.breadcrumbs import Breadcrumb, breadcrumbs
from cchc.views.metadata import Metadata, metadata
from cchc.views.pages import GeneratedPage
from cchc.views.sheet import Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class AnnouncedFeed:
    """A feed that a page names to programs; `rss`, `atom` and `json` are its files on the site."""

    title: str
    rss: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The variables of the frame's templates that are another one on each page.

    `here` is the page's address from the root of the site, with a slash before it. `withheld` is why the public does
    not see the item of a page of a preview, None of all that it sees.
    """

    title: str
    here: str
    feeds: tuple[AnnouncedFeed, ...]
    metadata: Metadata
    sheet: Sheet | None
    withheld: str | None
    is_illustration: bool
    breadcrumbs: tuple[Breadcrumb, ...]


def frame_of(
    facts: SiteFacts, generated: Mapping[str, GeneratedPage], title: str, address: str, item: Item | None
) -> Frame:
    """The frame of the page at an address (`tin-tuc/`, empty of the home page) that shows an item, or none.

    `generated` are the pages that no file stands for, by their addresses.
    """
    site = facts.site
    return Frame(
        title=title,
        here=f"/{address}",
        feeds=announced_feeds(facts, address, item),
        metadata=metadata(site, title, address, item),
        sheet=sheet_of(site, item),
        withheld=why_withheld(item, site.today, site.now) if item else None,
        is_illustration=item is not None and item.is_illustration,
        breadcrumbs=breadcrumbs(site, generated, address),
    )


def announced_feeds(facts: SiteFacts, address: str, item: Item | None = None) -> tuple[AnnouncedFeed, ...]:
    """The feeds of the site, of the page's section, of its item."""
    found = facts.feeds.of_page(address, item)
    return tuple(AnnouncedFeed(feed.title, feed.rss, feed.atom, feed.json) for feed in found)
