"""What an item is called for good, in feeds, calendars and open data: readers keep it."""

from cchc.content.item import Item
from cchc.content.registry import type_of


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
