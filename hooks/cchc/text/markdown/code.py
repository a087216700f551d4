"""Code that nobody meant: words that are indented as in a letter, and fences that are never closed."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from cchc.text.markdown.engine import Reading

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
