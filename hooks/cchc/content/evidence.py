"""Evidence of tasks: what is on the site and names a task by `nhiem_vu`."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.series import Series


def evidence_by_task(
    items: Iterable[Item],
    address_of: Callable[[str], str | None],
    issues_of: Callable[[Series], Iterable[News]],
) -> Mapping[str, tuple[Item, ...]]:
    """Items by the address of the task that they show the work of, newest first, each once.

    `items` are what the public may see; `address_of` finds the task of a reference (`993/KH-UBND#8`). A series is a
    promise: its issues are the evidence. So is an event before its result is there.
    """
    found: dict[str, dict[str, Item]] = defaultdict(dict)
    for item in items:
        shown = _evidence_in(item, issues_of)
        for _, reference in marked(item, Mark.TASK) if shown else ():
            address = address_of(reference)
            if address:
                found[address].update({evidence.path: evidence for evidence in shown})
    return {address: tuple(sorted(each.values(), key=_moment, reverse=True)) for address, each in found.items()}


def _evidence_in(item: Item, issues_of: Callable[[Series], Iterable[News]]) -> tuple[Item, ...]:
    if isinstance(item, Series):
        return tuple(issues_of(item))
    return (item,) if item.is_evidence else ()


def _moment(item: Item) -> tuple[date, str]:
    return item.happened_on or date.min, item.path
