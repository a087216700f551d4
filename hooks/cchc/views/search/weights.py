"""Which words find a page, and how much each of them says of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cchc.text.folding import fold
from cchc.views.search.passages import Passage

_TOKEN = re.compile(r"\w(?:\S*\w)?")
_WORD = re.compile(r"[^\W_]+")
_HEADING = 3
"""A word of a heading counts as often as this."""

_HEAVIEST = 4


def weighted_words(passages: Iterable[Passage]) -> Mapping[int, tuple[str, ...]]:
    """The words of a page by their weight (1 to 4), each once: lower case, without marks, in the order of letters.

    What is written in one ("993/KH-UBND") is a word, and so are its parts.
    """
    counts: Counter[str] = Counter()
    for passage in passages:
        for word in _words(fold(passage.text)):
            counts[word] += _HEADING if passage.is_heading else 1
    found: dict[int, list[str]] = {}
    for word, count in sorted(counts.items()):
        found.setdefault(min(count.bit_length(), _HEAVIEST), []).append(word)
    return {weight: tuple(words) for weight, words in sorted(found.items())}


def _words(text: str) -> Iterator[str]:
    for token in _TOKEN.findall(text):
        parts = _WORD.findall(token)
        yield from parts
        if len(parts) > 1:
            yield token
