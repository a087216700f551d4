"""Files that wait with the items that name them: only a draft, a scheduled or an expired item needs them."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote

from cchc.content.anchors import path_of, targets_in, uri_of
from cchc.content.item import Item
from cchc.content.marks import texts_of
from cchc.content.registry import TYPES


def withheld_files(
    items: Iterable[Item], is_shown: Callable[[Item], bool], is_file: Callable[[str], bool], settings: str
) -> frozenset[str]:
    """Paths in the repository (`docs/tep/x.pdf`, `plans/2026/x.pdf`) of files that only items name which are not shown.

    A file that somebody else names stays, in the text of the `settings` too (a logo); so does one that nobody names.
    """
    every = list(items)
    waiting = {path for item in every if not is_shown(item) for path in files_named_by(item) if is_file(path)}
    waiting = {path for path in waiting if uri_of(path) not in settings}
    if not waiting:
        return frozenset()
    # most items name none of them: their texts are looked through only where a file's name occurs
    name = re.compile("|".join(sorted(re.escape(path.rpartition("/")[2]) for path in waiting)))
    shown = (item for item in every if is_shown(item) and name.search(unquote(item.source.front + item.body)))
    return frozenset(waiting.difference(*map(files_named_by, shown)))


def files_named_by(item: Item) -> set[str]:
    """The paths that an item may mean by what it says: keys, links, pictures, raw HTML. Not all of them are files."""
    return {path for target in _targets(item) for path in _paths(item, target) if not path.endswith(".md")}


def _targets(item: Item) -> Iterator[str]:
    """Everything that may name a file, as it is written."""
    for text in (item.body, *(text for _, text in texts_of(item))):
        yield from (target.address for target in targets_in(text))
        if "\n" not in text:
            yield text


def _paths(item: Item, target: str) -> Iterator[str]:
    """Where the file of a target may lie: below the root, or beside the item."""
    target = unquote(target.partition("#")[0].partition("?")[0])
    for folder in ("",) if target.startswith("/") else ("", posixpath.dirname(uri_of(item.path))):
        uri = posixpath.normpath(posixpath.join(folder, target.lstrip("/")))
        yield f"docs/{uri}"
        yield path_of(uri)
        yield from (uri.replace(kind.address, kind.folder, 1) for kind in TYPES if _is_beside(uri, kind.address))


def _is_beside(uri: str, address: str) -> bool:
    """Whether a place on the site is where files beside the items of a type are put."""
    return bool(address) and uri.startswith(f"{address}/")
