"""Words by which a page is looked for though its text has them not: one declaration for each type that has any."""

from collections.abc import Callable, Iterator
from typing import Any

from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure

_SHORTEST_END = 3


def _of_procedure(procedure: Procedure) -> Iterator[str]:
    """The ends of its code, which people read out: `1.000894` → 000894, 00894, 0894, 894."""
    end = procedure.code.rpartition(".")[2]
    yield procedure.code
    for start in range(len(end) - _SHORTEST_END + 1):
        yield end[start:]


def _of_agency(agency: Agency) -> Iterator[str]:
    """What it is called besides, and the initials that officials use: "Sở Nội vụ" → SNV."""
    for name in agency.names:
        yield name
        initials = "".join(word[0] for word in name.split() if word[0].isalpha()).upper()
        if len(initials) > 1:
            yield initials


def _of_numbered(item: Document | Plan) -> Iterator[str]:
    """Its number, which the title need not have."""
    if item.number:
        yield item.number


_WORDS: dict[type[Item], Callable[[Any], Iterator[str]]] = {
    Agency: _of_agency,
    Document: _of_numbered,
    Plan: _of_numbered,
    Procedure: _of_procedure,
}


def words_of(item: Item) -> tuple[str, ...]:
    """Of any item, each once; tags are among them."""
    own = _WORDS.get(type(item))
    return tuple(dict.fromkeys([*(own(item) if own else ()), *item.tags]))
