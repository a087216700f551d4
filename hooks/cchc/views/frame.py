"""What the frame of a page (`overrides/main.html`) shows; head, menu and foot are drawn once a folder."""

import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

import jinja2
from jinja2.runtime import Context

from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.preview import why_withheld
from cchc.content.procedure import Procedure
from cchc.facts.site_facts import SiteFacts
from cchc.text.file_names import encoded_path
from cchc.views.feedback import Sheet, sheet_of
from cchc.views.metadata import Metadata, metadata
from cchc.views.pages import GeneratedPage
from cchc.views.site_map import Breadcrumb, breadcrumbs
from cchc.views.web_editor import edit_address


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
    not see the item of a page of a preview, None of all that it sees. `twin` is the
    file that has the page as plain Markdown, as links write it. `edit_address` is where a preview has a form for it.
    """

    title: str
    here: str
    feeds: tuple[AnnouncedFeed, ...]
    metadata: Metadata
    sheet: Sheet | None
    withheld: str | None
    is_illustration: bool
    breadcrumbs: tuple[Breadcrumb, ...]
    twin: str | None
    edit_address: str | None


def frame_of(
    facts: SiteFacts, generated: Mapping[str, GeneratedPage], title: str, address: str, item: Item | None
) -> Frame:
    """The frame of the page at an address (`tin-tuc/`, empty of the home page) that shows an item, or none.

    `generated` are the pages that no file stands for, by their addresses.
    """
    site = facts.site
    # of what is withdrawn, programs are told no more than people
    told = None if item is None or item.withdrawal else item
    return Frame(
        title=title,
        here=f"/{address}",
        feeds=announced_feeds(facts, address, told),
        metadata=metadata(site, title, address, told),
        sheet=sheet_of(site, told),
        withheld=why_withheld(item, site.today, site.now) if item else None,
        is_illustration=item is not None and item.is_illustration,
        breadcrumbs=breadcrumbs(site, generated, address),
        twin=encoded_path(twin) if told and (twin := twin_address(told)) else None,
        edit_address=edit_address(site, item) if item else None,
    )


TWIN_TYPES: tuple[type[Item], ...] = (Procedure, Plan)
"""What is there as plain Markdown too (`outputs/markdown_twins.py`)."""


def twin_address(item: Item) -> str | None:
    """Where an item lies as plain Markdown (`thu-tuc/1.000894/index.html.md`); None of a type that has no twins."""
    return f"{item.address}index.html.md" if isinstance(item, TWIN_TYPES) else None


def announced_feeds(facts: SiteFacts, address: str, item: Item | None = None) -> tuple[AnnouncedFeed, ...]:
    """The feeds of the site, of the page's section, of its item."""
    found = facts.feeds.of_page(address, item)
    return tuple(AnnouncedFeed(feed.title, feed.rss, feed.atom, feed.json) for feed in found)


PARTIALS = ("header", "footer", "colours", "icons", "javascripts/base")
"""Partials of the frame in which nothing but the links depends on the page."""


def cache_partials(env: jinja2.Environment, menu_addresses: Collection[str]) -> None:
    """Let these partials be drawn once for each folder; one that the theme does not have is left out.

    `menu_addresses` are those of the pages that the menu shows, and of those that the partials lead to otherwise:
    these pages get partials of their own.
    """
    for partial in PARTIALS:
        try:
            template = env.get_template(f"partials/{partial}.html")
        except jinja2.TemplateNotFound:
            continue
        template.root_render_func = _cached(template.root_render_func, menu_addresses)


Draw = Callable[[Context], Iterator[str]]


def _cached(draw: Draw, menu_addresses: Collection[str]) -> Draw:
    texts: dict[str, str] = {}

    def cached(context: Context) -> Iterator[str]:
        page = context.get("page")
        # a page that the menu shows is marked there, and a link to the page itself is another
        if page is None or page.url in menu_addresses:
            yield from draw(context)
            return
        folder = posixpath.dirname(page.url.rstrip("/"))
        if folder not in texts:
            texts[folder] = "".join(draw(context))
        yield texts[folder]

    return cached
