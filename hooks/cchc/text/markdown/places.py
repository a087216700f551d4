"""Where links, pictures and tags stand in their text: markdown-it-py itself tells no more than the lines of blocks."""

import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Rule = Callable[[StateInline, bool], bool]

_FIRST_TOKENS = {"link": "link_open", "image": "image", "autolink": "link_open", "html_inline": "html_inline"}
"""The inline rules whose place a message tells, and the token that each makes first."""


def plugin(parser: MarkdownIt) -> None:
    """Note in the `meta` of these first tokens where they begin in the text of their block (`start`), and where they
    lead (`target`).
    """
    rules = dict(zip(parser.inline.ruler.get_active_rules(), parser.inline.ruler.getRules(""), strict=True))
    for name, first in _FIRST_TOKENS.items():
        parser.inline.ruler.at(name, _noting(rules[name], first))


def line_of(block: Token, part: Token) -> int:
    """The line, from 0, of a part of a block: the breaks before it are counted."""
    line = block.map[0] if block.map else 0
    return line + block.content.count("\n", 0, int((part.meta or {}).get("start", 0)))


def offset_of(text: str, begins: Sequence[int], block: Token, part: Token) -> int:
    """Where a part of a block stands in the whole text, whose lines begin at `begins`.

    Indentation and marks before a line are no part of a block's words: each line is looked for in the line that it
    comes from.
    """
    start = int((part.meta or {}).get("start", 0))
    line = begins[min(line_of(block, part), len(begins) - 1)]
    words_begin = block.content.rfind("\n", 0, start) + 1
    words = block.content[words_begin:].partition("\n")[0]
    end = text.find("\n", line)
    found = text.find(words, line, len(text) if end < 0 else end)
    return (found if found >= 0 else line) + start - words_begin


def line_begins(text: str) -> list[int]:
    """The offset at which each line of a text begins."""
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _noting(rule: Rule, first: str) -> Rule:
    def noting(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            made = next((token for token in state.tokens[count:] if token.type == first), None)
            if made is not None:
                made.meta = {**(made.meta or {}), "start": start, "target": _target(state, start, first)}
        return True

    return noting


def _target(state: StateInline, start: int, first: str) -> tuple[int, int] | None:
    """Return start and end of a link's target in the words of its block; None if it is defined elsewhere."""
    if state.src[start] == "<":
        return start + 1, state.pos - 1
    label = start + 1 if first == "image" else start
    position = parseLinkLabel(state, label, first != "image") + 1
    if state.src[position : position + 1] != "(":
        return None
    position += 1
    while state.src[position].isspace():
        position += 1
    end = parseLinkDestination(state.src, position, state.pos).pos
    return (position + 1, end - 1) if state.src[position] == "<" else (position, end)
