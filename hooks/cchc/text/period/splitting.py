"""The tokens of a printed text: its numbers, words and signs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")
# One word, several accepted spellings; a word alone, so "hằng" in another word is left in peace.
_SPELLINGS = {
    "hằng": "hàng",
    "quí": "quý",
    "qúy": "quý",
    "qúi": "quý",
    "kì": "kỳ",
    "tuỳ": "tùy",
    "hòan": "hoàn",
}
_LONGEST_NUMBER = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a word in lower case, or one sign; `start` is its place in the printed text."""

    text: str
    start: int
    glued: bool  # no space before it

    @property
    def number(self) -> int | None:
        """The value of a number; None for a word, a sign or a number no calendar can need."""
        return int(self.text) if self._is_number and len(self.text) <= _LONGEST_NUMBER else None

    @property
    def _is_number(self) -> bool:
        return self.text.isascii() and self.text.isdigit()

    @property
    def year(self) -> int | None:
        """The value of a number of exactly four digits; two digits could be any century."""
        return self.number if len(self.text) == 4 else None


def tokens_of(printed: str) -> Iterable[Token]:
    """Split `printed`, a text made even by `tidy`."""
    end = -1
    for match in _TOKEN.finditer(printed):
        word = match[0].lower()
        yield Token(_SPELLINGS.get(word, word), match.start(), match.start() == end)
        end = match.end()
