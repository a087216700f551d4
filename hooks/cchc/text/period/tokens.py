"""Tokens of a printed text, and a cursor that the rules of the grammar move along them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

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
SEPARATORS = (",", ";", ":", "(", ")", "[", "]", "và", "&", "+", ".")


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


_NOTHING = Token("", 0, False)


class Cursor:
    """A place in the tokens of one text; a rule that fails must leave it where it was."""

    def __init__(self, printed: str) -> None:
        """Split `printed`, a text made even by `tidy`."""
        self.printed = printed
        self.tokens = tuple(_tokens(printed))
        self.position = 0

    @property
    def at_end(self) -> bool:
        """Whether every token was read."""
        return self.position >= len(self.tokens)

    @property
    def at_break(self) -> bool:
        """Whether the words read so far can stand alone: the end, or a separator, comes next."""
        return self.at_end or self.peek().text in SEPARATORS

    def peek(self, ahead: int = 0) -> Token:
        """Return the token `ahead` of the next one (negative: behind), or an empty one outside the text."""
        place = self.position + ahead
        return self.tokens[place] if 0 <= place < len(self.tokens) else _NOTHING

    def take(self, phrase: str) -> bool:
        """Read `phrase`, words parted by spaces, if it comes next."""
        words = phrase.split()
        found = all(self.peek(ahead).text == word for ahead, word in enumerate(words))
        self.position += len(words) if found else 0
        return found

    def take_one(self, phrases: Iterable[str]) -> str | None:
        """Read the first of `phrases` that comes next; longer phrases must precede their beginnings."""
        return next((phrase for phrase in phrases if self.take(phrase)), None)

    def take_number(self, low: int, high: int) -> int | None:
        """Read a number between `low` and `high`, both included."""
        number = self.peek().number
        if number is None or not low <= number <= high:
            return None
        self.position += 1
        return number

    def rest(self) -> str:
        """Read all that remains and return it as printed."""
        remaining = self.printed[self.peek().start :] if not self.at_end else ""
        self.position = len(self.tokens)
        return remaining

    def attempt(self, rule: Callable[[Cursor], T | None]) -> T | None:
        """Apply `rule`; return to this place if it gives None."""
        place = self.position
        found = rule(self)
        if found is None:
            self.position = place
        return found

    def first_of(self, rules: Iterable[Callable[[Cursor], T | None]]) -> T | None:
        """Apply `rules` in turn, each from this place, and return what the first to succeed gives."""
        return next((found for rule in rules if (found := self.attempt(rule)) is not None), None)


def _tokens(printed: str) -> Iterable[Token]:
    end = -1
    for match in _TOKEN.finditer(printed):
        word = match[0].lower()
        yield Token(_SPELLINGS.get(word, word), match.start(), match.start() == end)
        end = match.end()
