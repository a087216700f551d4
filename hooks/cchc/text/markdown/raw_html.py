"""Raw HTML and code in a Markdown text: where they stand, so that rules leave them alone or look at nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from html import unescape
from itertools import pairwise

from markdown_it.token import Token

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


WIDE_MARK = re.compile(r"^(?P<mark>[ \t>]*(?:[-+*]|\d{1,9}[.)]))[ \t]+(?=\S)")
"""The mark of an item with the blanks behind it."""

_BEFORE = re.compile(r"^[ \t>]*")


def words_as_code(reading: Reading) -> Iterator[int]:
    """The first line of each block that is code by its indentation alone: words of Vietnamese, words of an item."""
    items = set(items_of_code(reading))
    for token in reading.tokens:
        if token.type == "code_block" and token.map and (_is_vietnamese(token) or token.map[0] in items):
            yield token.map[0]


def items_of_code(reading: Reading) -> Iterator[int]:
    """The lines of items whose words are code, as so many blanks stand before them."""
    for item, token in pairwise(reading.tokens):
        if item.type == "list_item_open" and token.type == "code_block" and _first_line(item) == _first_line(token):
            yield _first_line(item)


def open_fences(reading: Reading) -> Iterator[tuple[int, str]]:
    """Fences without an end: line and marks. All that follows is code."""
    lines = reading.text.split("\n")
    for token in reading.tokens:
        if token.type == "fence" and token.map:
            first, end = token.map
            last = _BEFORE.sub("", lines[end - 1]).rstrip()
            if end - first < 2 or not last.startswith(token.markup) or last.strip(token.markup[0]):
                yield first, token.markup


def _is_vietnamese(token: Token) -> bool:
    return any(letter.isalpha() and letter > "\x7f" for letter in token.content)


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0
