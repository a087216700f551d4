"""Footnotes, `[^1]`, as GitHub shows them: numbers in the text, the notes at its end, ways back to their places."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_BACK = "Quay lại chỗ có chú thích {}"


def plugin(parser: MarkdownIt) -> None:
    """Draw the marks of footnotes in the words of the site; the rest is the plugin's own."""
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
