"""What an item is called for good in feeds, calendars and open data, whatever title, address or domain it gets."""

import re
from urllib.parse import quote

from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site


def lasting_name(item: Item) -> str:
    """The path of its file without the ending: a new title or `id` changes nothing.

    A file that was renamed keeps its first name, which the first of its old addresses (`chuyen_tu`) tells:
    `/tin-tuc/2026/cu/` → `news/2026/cu`. With an `id` the address never told the name of the file.
    """
    kind = type_of(item.path)
    home = f"{kind.address}/"
    for old in item.moved_from if kind.address and item.id is None else ():
        inside = old.strip("/").removeprefix(home)
        was_here = old.strip("/").startswith(home)
        if was_here and (not kind.by_year or inside.count("/") == 1):
            return f"{kind.folder}/{inside}"
    return item.path.removesuffix(".md")


_UNFIT = re.compile(r'[\x00-\x20\x7f-\xa0"#%<>?\[\\\]^`{|}\ud800-\udfff\ufffe\uffff]')
"""What no IRI holds (RFC 3987), or what would end its path."""


def tag_of(site: Site, name: str) -> str:
    """A tag URI (RFC 4151) for feeds; `name` is the path of the file, without its ending. Letters stay as they are."""
    feeds = site.settings.province.feeds
    return f"tag:{feeds.authority},{feeds.since}:{_UNFIT.sub(lambda found: quote(found[0], errors='replace'), name)}"


def uid_of(site: Site, name: str) -> str:
    """A UID (RFC 5545, 3.8.4.7) for calendars: `plans/2017/x#nv-8@cchc.laichau.gov.vn`."""
    return f"{name}@{site.settings.province.feeds.authority}"
