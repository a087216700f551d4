"""What may be there only once."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from cchc.content.item import Item

Kind = TypeVar("Kind", bound=Item)


def repeated(items: Iterable[Kind], identity: Callable[[Kind], Hashable | None]) -> Iterator[tuple[Kind, Kind]]:
    """Each item whose identity an item before it has, with the first that has it; None is no identity."""
    seen: dict[Hashable, Kind] = {}
    for item in items:
        what = identity(item)
        first = item if what is None else seen.setdefault(what, item)
        if first is not item:
            yield item, first
