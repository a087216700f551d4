"""Which words find a page and how much each says of it, those too by which it is looked for and that it has not."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.text.folding import fold
from cchc.views.search.passages import Passage

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


_WORD = re.compile(r"[^\W_]+")
_WRITTEN_IN_ONE = re.compile(r"\w\S*\w")
_HEADING = 3
"""A word of a heading counts as often as this."""

_HEAVIEST = 4


def weighted_words(passages: Iterable[Passage]) -> Mapping[int, tuple[str, ...]]:
    """The words of a page by their weight (1 to 4), each once: lower case, without marks, in the order of letters.

    What is written in one ("993/KH-UBND") is a word, and so are its parts.
    """
    parts = tuple(passages)
    counts = Counter(_words(part.text for part in parts))
    # those of headings are counted once by now
    for word in _words(part.text for part in parts if part.is_heading):
        counts[word] += _HEADING - 1
    found: dict[int, list[str]] = {}
    for word, count in sorted(counts.items()):
        found.setdefault(min(count.bit_length(), _HEAVIEST), []).append(word)
    return {weight: tuple(words) for weight, words in sorted(found.items())}


def _words(texts: Iterable[str]) -> list[str]:
    text = fold("\n".join(texts))
    tokens = filter(None, (_WRITTEN_IN_ONE.search(token) for token in text.split() if not token.isalnum()))
    return [*_WORD.findall(text), *(token[0] for token in tokens if not token[0].isalnum())]
