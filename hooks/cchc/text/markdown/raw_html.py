"""The raw HTML in a text, tag by tag, each with its line, so that what is wrong with it can be told there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from html import unescape

from cchc.text.markdown.engine import Reading

_ATTRIBUTE = r"[a-zA-Z_:@][\w.:@-]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?"
_PIECE = re.compile(
    r"<!--(?P<comment>.*?)(?:(?P<end>-->)|\Z)"
    rf"|<(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:[\s/]+{_ATTRIBUTE})*)\s*/?>"
    r"|</(?P<closed>[a-zA-Z][a-zA-Z0-9-]*)\s*>"
    r"|<[?!](?P<instruction>[^>]*)"
    r"|<(?P<broken>/?[a-zA-Z][^\s<>]*)",
    re.DOTALL,
)
_PAIR = re.compile(r"([a-zA-Z_:@][\w.:@-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")


class Kind(Enum):
    """What a piece of raw HTML is."""

    START = "start"
    END = "end"
    COMMENT = "comment"
    UNCLOSED_COMMENT = "unclosed comment"
    INSTRUCTION = "instruction"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag, a comment, an instruction: `name` is that of its element in small letters, or what is in a comment.

    `spelled` is the name as it was typed. Names of attributes are in small letters.
    """

    kind: Kind
    name: str
    spelled: str
    attributes: tuple[tuple[str, str], ...]
    line: int


def pieces(reading: Reading) -> Iterator[Piece]:
    """The raw HTML of a text in its order; lines are counted from 0."""
    for token, line in reading.html():
        for found in _PIECE.finditer(token.content):
            yield _piece(found, line + token.content.count("\n", 0, found.start()))


def _piece(found: re.Match[str], line: int) -> Piece:
    if found["name"]:
        pairs = _PAIR.findall(found["attributes"])
        attributes = tuple((name.lower(), unescape(a or b or c)) for name, a, b, c in pairs)
        return Piece(Kind.START, found["name"].lower(), found["name"], attributes, line)
    if found["closed"]:
        return Piece(Kind.END, found["closed"].lower(), found["closed"], (), line)
    if found["comment"] is not None:
        kind = Kind.COMMENT if found["end"] else Kind.UNCLOSED_COMMENT
        return Piece(kind, found["comment"], "", (), line)
    if found["instruction"] is not None:
        return Piece(Kind.INSTRUCTION, found["instruction"], found[0], (), line)
    return Piece(Kind.BROKEN, found["broken"].lower(), found["broken"], (), line)
