"""What the engine makes beyond CommonMark: bare addresses, footnotes, ids of headings, what GitHub shows otherwise."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_RULE = "gfm_autolink_protocol"


def bare_addresses(parser: MarkdownIt) -> None:
    """Ask the rule of the GitHub plugin only at colons that end a scheme: it reads all words before a colon anew."""
    rules = dict(zip(parser.inline.ruler.get_active_rules(), parser.inline.ruler.getRules(""), strict=True))
    rule = rules[_RULE]

    def behind_a_scheme(state: StateInline, silent: bool) -> bool:
        return _ends_a_scheme(state) and rule(state, silent)

    parser.inline.ruler.at(_RULE, behind_a_scheme)


def _ends_a_scheme(state: StateInline) -> bool:
    if state.src.startswith("://", state.pos):
        return state.pending.endswith(("http", "https"))
    return state.src[state.pos] == ":" and state.pending.endswith(("mailto", "xmpp"))


_BACK = "Quay lại chỗ có chú thích {}"


def footnotes(parser: MarkdownIt) -> None:
    """Draw the marks of footnotes in the words of the site; the rest is the footnotes's own."""
    parser.add_render_rule("footnote_caption", _caption)
    parser.add_render_rule("footnote_anchor", _way_back)


def _caption(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    return str(tokens[index].meta["id"] + 1)


def _way_back(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    meta = tokens[index].meta
    name = renderer.rules["footnote_anchor_name"](tokens, index, options, env)
    place = f"{name}:{meta['subId']}" if meta["subId"] > 0 else name
    label = _BACK.format(meta["id"] + 1)
    return f' <a href="#fnref{place}" class="footnote-backref" aria-label="{label}">↩</a>'


_ID = re.compile(r"\{:?[ \t]*#(?P<id>[\w.-]+)[ \t]*\}$")


def heading_ids(parser: MarkdownIt) -> None:
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


_NOTES = {
    "NOTE": ("Ghi chú", "note"),
    "TIP": ("Mẹo", "tip"),
    "IMPORTANT": ("Quan trọng", "info"),
    "WARNING": ("Lưu ý", "warning"),
    "CAUTION": ("Cẩn thận", "danger"),
}
"""What each is called, and what the theme calls such a box."""

_DONE, _OPEN = "☑", "☐"


def github_looks(parser: MarkdownIt) -> None:
    """Notes as the theme has them, with Vietnamese titles; boxes of tasks as letters: nobody could tick them."""
    parser.core.ruler.before("inline", "note_names", _name_notes)
    parser.add_render_rule("list_item_open", _list_item)


def _name_notes(state: StateCore) -> None:
    for index, token in enumerate(state.tokens):
        if token.type == "alert_open":
            name, kind = _NOTES[token.info.upper()]
            token.attrSet("class", f"admonition {kind}")
            state.tokens[index + 1].attrSet("class", "admonition-title")
            state.tokens[index + 2].content = name


def _list_item(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[index]
    opened = str(renderer.renderToken(tokens, index, options, env))
    if token.meta and "checked" in token.meta:
        return f"{opened}{_DONE if token.meta['checked'] else _OPEN} "
    return opened
