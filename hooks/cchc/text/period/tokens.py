"""A cursor that the rules of the grammar move along the tokens of a printed text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from cchc.text.period.splitting import Token, tokens_of

T = TypeVar("T")

SEPARATORS = (",", ";", ":", "(", ")", "[", "]", "và", "&", "+", ".")

_NOTHING = Token("", 0, False)


class Cursor:
    """A place in the tokens of one text; a rule that fails must leave it where it was."""

    def __init__(self, printed: str) -> None:
        """Split `printed`, a text made even by `tidy`."""
        self.printed = printed
        self.tokens = tuple(tokens_of(printed))
        self._texts = tuple(token.text for token in self.tokens)
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
        words = _words(phrase)
        found = self._texts[self.position : self.position + len(words)] == words
        self.position += len(words) if found else 0
        return found

    def take_one(self, phrases: Iterable[str]) -> str | None:
        """Read the first of `phrases` that comes next; longer phrases must precede their beginnings."""
        # most phrases are told apart by their first word, which is much faster than to try each
        word = self.peek().text
        return next((phrase for phrase in phrases if phrase.startswith(word) and self.take(phrase)), None)

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

    def printed_between(self, start: int) -> str:
        """Return what was read since the token `start`, as printed."""
        end = len(self.printed) if self.at_end else self.peek().start
        return self.printed[self.tokens[start].start : end].rstrip()

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


@cache
def _words(phrase: str) -> tuple[str, ...]:
    # phrases are tried at every token, and all of them are written in the rules
    return tuple(phrase.split())
