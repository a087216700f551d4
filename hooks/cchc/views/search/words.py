"""Which words find a page and how much each says of it, those too by which it is looked for and that it has not."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from cchc.content.item import Item
from cchc.text.folding import fold
from cchc.views.presentation import presentation_of
from cchc.views.search.passages import Passage


def words_of(item: Item) -> tuple[str, ...]:
    """Of any item, each once; tags are among them."""
    return tuple(dict.fromkeys([*presentation_of(item).search_words(item), *item.tags]))


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
