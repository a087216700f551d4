"""What GitHub adds to Markdown and draws in a way of its own: notes (`> [!NOTE]`) and lists of tasks (`- [x]`)."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_NOTES = {
    "NOTE": ("Ghi chú", "note"),
    "TIP": ("Mẹo", "tip"),
    "IMPORTANT": ("Quan trọng", "info"),
    "WARNING": ("Lưu ý", "warning"),
    "CAUTION": ("Cẩn thận", "danger"),
}
"""What each is called, and what the theme calls such a box."""

_DONE, _OPEN = "☑", "☐"


def plugin(parser: MarkdownIt) -> None:
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
