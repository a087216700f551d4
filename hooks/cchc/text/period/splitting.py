"""The printed text, made even (one Unicode form, one line, plain dashes), and its tokens: numbers, words and signs."""

from __future__ import annotations

import re
import unicodedata
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
