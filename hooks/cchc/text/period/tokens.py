"""The printed text made even and cut into tokens, and the cursor that the rules move along them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

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


_LINE_BREAK = re.compile(r"<br ?/?>|\r\n?|[\n\v\f\x85\u2028\u2029]", re.IGNORECASE)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−→~"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f"))
_BULLETS = "-+•●*"
# Not "/": in "15/6/…" the year is blank, and a stripped sign would hide that.
_CLOSING = " .,;:"
_FILLING = frozenset(" .,;:-…/_")


def tidy(raw: str) -> str:
    """Return `raw` in NFC on one line, without list bullets and closing punctuation; case is kept.

    A cell of dots or dashes alone is empty.

    NFKC would turn a footnote mark into a digit ("tháng 1¹" into "tháng 11"), hence NFC.
    """
    text = unicodedata.normalize("NFC", raw.translate(_INVISIBLE)).translate(_DASHES)
    lines = [" ".join(line.split()) for line in _LINE_BREAK.split(text)]
    even = _join([line for line in lines if line]).lstrip(_BULLETS + " ").rstrip(_CLOSING)
    return even if set(even) - _FILLING else ""


def _join(lines: list[str]) -> str:
    # "Quý II\n- Quý III" is a span broken by a narrow cell; it is a list only if the first line has a bullet
    if len(lines) > 1 and lines[0].startswith(tuple(_BULLETS)):
        return "; ".join(line.lstrip(_BULLETS + " ") for line in lines)
    return " ".join(lines)


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
