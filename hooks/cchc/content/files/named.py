"""Which files are published: those that a page on the site, or the settings, name."""

import posixpath
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from cchc.content.anchors import links_in, path_of, uri_of
from cchc.content.fields import Loc, Mark, marked
from cchc.content.item import Item


def named_by_items(items: Iterable[Item], files: Collection[str]) -> Mapping[str, tuple[Item, ...]]:
    """Of each file that items name, which ones; paths are those in the repository (`docs/tep/x.pdf`)."""
    found: dict[str, list[Item]] = defaultdict(list)
    endings = {path.rpartition(".")[2] for path in files}
    for item in items if endings else ():
        # most items name none: they are looked through only where a file's ending occurs
        text = item.source.front + item.body
        if any(map(text.__contains__, endings)):
            for path in files_named_by(item, files):
                found[path].append(item)
    return {path: tuple(namers) for path, namers in found.items()}


def files_named_by(item: Item, files: Collection[str]) -> set[str]:
    """Those of the files that an item names: by keys, links, pictures, raw HTML."""
    return {path for path, _ in places_of_names(item, files)}


def places_of_names(item: Item, files: Collection[str]) -> Iterator[tuple[str, Loc | int]]:
    """Each file that an item names, with the key that does, or the offset in its body."""
    for mark in (Mark.FILE, Mark.REFERENCE):
        for loc, value in marked(item, mark):
            path = path_of(value.lstrip("/"))
            yield from [(path, loc)] if path in files else []
    for loc, text in marked(item, Mark.MARKDOWN):
        yield from ((path, loc) for path, _ in _in_text(item, text) if path in files)
    yield from ((path, offset) for path, offset in _in_text(item, item.body) if path in files)


def named_in_settings(value: object, files: Collection[str]) -> Iterator[str]:
    """The files of docs/ that settings name: a logo, a style sheet."""
    if isinstance(value, str):
        path = path_of(value.strip().lstrip("/"))
        yield from [path] if path in files else []
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from named_in_settings(part, files)


def _in_text(item: Item, text: str) -> Iterator[tuple[str, int]]:
    """Paths that a Markdown text of an item may mean, with the offset of each; not all of them are files."""
    for link in links_in(text, posixpath.dirname(uri_of(item.path))):
        yield path_of(link.file), link.offset
