"""The entries of all items, each made once, in however many feeds it stands."""

from collections import defaultdict
from collections.abc import Iterable

from cchc.content.item import Item
from cchc.content.site import Site
from cchc.facts.feeds.entries import FeedEntry
from cchc.facts.feeds.folders import folders_of
from cchc.facts.feeds.item_entries import item_entry


class EntryShelf:
    """Made in one pass over what the public may see; `all` are newest first."""

    def __init__(self, site: Site) -> None:
        by_path = {item.path: entry for item in site.published if (entry := item_entry(site, item))}
        self.all = tuple(sorted(by_path.values(), key=lambda entry: entry.order, reverse=True))
        self._by_path = by_path
        self._in_folder: dict[str, list[FeedEntry]] = defaultdict(list)
        for entry in self.all:
            for folder in folders_of(entry.item) if entry.item else ():
                self._in_folder[folder].append(entry)

    def in_folder(self, folder: str) -> tuple[FeedEntry, ...]:
        """What stands in the feed at a place, newest first."""
        return tuple(self._in_folder.get(folder, ()))

    def of(self, items: Iterable[Item]) -> tuple[FeedEntry, ...]:
        """The entries of those items that have one, in their order."""
        return tuple(self._by_path[item.path] for item in items if item.path in self._by_path)
