"""Where a page stands in the site: the pages above it, from its section down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from cchc.content.page import Page
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.views.pages import GeneratedPage

_HEADINGS = {f"{kind.address}/": kind.heading for kind in TYPES if kind.address}
_LISTED_AT = {f"{kind.address}/": f"{kind.listed_at}/" for kind in TYPES if kind.listed_at}
"""Folders without a page of their own, and the section that lists what lies in them."""


@dataclass(frozen=True, slots=True)
class Breadcrumb:
    """A page above another: its title as readers know it, and its address from the root of the site."""

    title: str
    address: str


def breadcrumbs(site: Site, made: Mapping[str, GeneratedPage], address: str) -> tuple[Breadcrumb, ...]:
    """The pages at the folders above an address that there are: `tin-tuc/2026/11/` → Tin tức, Tin tức năm 2026.

    Without the home page, which every page leads to, and without the page itself.
    """
    return tuple(_above(site, made, address))


def _above(site: Site, made: Mapping[str, GeneratedPage], address: str) -> Iterator[Breadcrumb]:
    folders = accumulate(f"{part}/" for part in address.split("/")[:-2])
    for folder in (_LISTED_AT.get(folder, folder) for folder in folders):
        if page := made.get(folder):
            yield Breadcrumb(page.title, folder)
        elif (item := site.public(site.item_at(f"docs/{folder}index.md"))) and isinstance(item, Page):
            yield Breadcrumb(_HEADINGS.get(folder) or item.heading, folder)
