"""`## III. Nhiệm vụ {#iii}`: the id that an editor gives a heading, so that tasks and links find it."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_ID = re.compile(r"\{:?[ \t]*#(?P<id>[\w.-]+)[ \t]*\}$")


def plugin(parser: MarkdownIt) -> None:
    """Let `{#id}` and `{: #id }` at the end of a heading be its id."""
    parser.core.ruler.after("inline", "heading_ids", _give_ids)


def _give_ids(state: StateCore) -> None:
    for heading, words in zip(state.tokens, state.tokens[1:], strict=False):
        if heading.type == "heading_open" and "#" in words.content:
            _give_id(heading, words)


def _give_id(heading: Token, words: Token) -> None:
    last = words.children[-1] if words.children else None
    found = _ID.search(last.content.rstrip()) if last is not None and last.type == "text" else None
    if last is not None and found:
        last.content = last.content[: found.start()].rstrip()
        heading.attrSet("id", found["id"])
