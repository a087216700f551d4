"""The one way to write a file into a folder: never beside it, whatever the name says and wherever links lead."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


class OutsideError(Exception):
    """A file would lie outside of its folder; the message is for whoever runs the command."""


def write_below(folder: Path, place: str, content: bytes) -> None:
    """Write a file at a place (`tin-tuc/rss.xml`) of a folder, with the folders above it. Raises OutsideError."""
    refuse_outside(folder, [place])
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def refuse_outside(folder: Path, places: Iterable[str]) -> None:
    """Raises OutsideError at the first place that does not lie in the folder, by its name or by a link on the way."""
    known: set[str] = set()
    for place in places:
        if _leads_out(place) or any(_is_link(folder, part, known) for part in _on_the_way(place)):
            raise OutsideError(f"không ghi tệp “{place}” ngoài thư mục {folder}; đổi tên, địa chỉ, hoặc bỏ liên kết")


def _leads_out(place: str) -> bool:
    return not {"", ".", ".."}.isdisjoint(place.split("/")) or "\\" in place or "\0" in place


def _on_the_way(place: str) -> Iterator[str]:
    """Yield a path and all folders above it: `a/b/c.xml`, `a/b`, `a`."""
    while place:
        yield place
        place = place.rpartition("/")[0]


def _is_link(folder: Path, part: str, known: set[str]) -> bool:
    """Whether a part of the way is one; `known` are those that are none."""
    if part in known:
        return False
    known.add(part)
    # a Path for each of ten thousand files takes longer than to ask for it
    return os.path.islink(f"{folder}/{part}")  # noqa: PTH114
