"""The printed text, made even: one Unicode form, one line, single spaces, plain dashes."""

from __future__ import annotations

import re
import unicodedata

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
