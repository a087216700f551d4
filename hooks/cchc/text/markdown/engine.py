"""The one engine that reads Markdown: CommonMark with what GitHub adds to it, by markdown-it-py and plugins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.gfm import gfm_plugin

from cchc.text.markdown import places

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


DEEPEST = 60
"""Levels of quotations, lists and emphasis in each other; what lies deeper markdown-it-py leaves out."""


@dataclass(frozen=True)
class Reading:
    """A text as the engine reads it: its tokens in their order; `env` holds definitions of links and footnotes."""

    text: str
    tokens: list[Token]
    env: dict[str, Any] = field(default_factory=dict)

    def html(self) -> Iterator[tuple[Token, int]]:
        """The tokens of raw HTML, blocks and single tags, each with the line that it begins on, from 0."""
        for token in self.tokens:
            if token.type == "html_block":
                yield token, token.map[0] if token.map else 0
            elif token.type == "inline" and "<" in token.content:
                yield from ((part, places.line_of(token, part)) for part in _inside(token, "html_inline"))

    @cached_property
    def line_begins(self) -> list[int]:
        """The offset at which each line of the text begins."""
        return places.line_begins(self.text)

    @cached_property
    def definitions(self) -> dict[str, int]:
        """The addresses that are defined apart from their links, `[a]: /van-ban/index.md`, with their lines from 0."""
        return {each["href"]: each["map"][0] for each in self.env.get("references", {}).values()}

    def offset_of(self, block: Token, part: Token) -> int:
        """Where a part of a block stands in the text."""
        return places.offset_of(self.text, self.line_begins, block, part)

    def html_text(self) -> str:
        """The HTML of the text. Raw HTML in it is as it was written: see `allowed_html`."""
        return str(parser().renderer.render(self.tokens, parser().options, self.env))


def read(text: str, document: str = "") -> Reading:
    """Read a Markdown text. Several on one page each have a name, `document`, so that their footnotes stay apart."""
    env: dict[str, Any] = {"docId": document} if document else {}
    return Reading(text, parser().parse(text, env), env)


@cache
def parser() -> MarkdownIt:
    """Return the parser that reads all texts of editors."""
    made = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).use(gfm_plugin)
    # every target is a link here, so that the check sees it; `allowed_html.cleaned` takes out what may not be one
    made.validateLink = lambda url: True  # type: ignore[method-assign]
    for plugin in (bare_addresses, heading_ids, footnotes, github_looks, places.plugin):
        made.use(plugin)
    return made


@cache
def untrusted_parser() -> MarkdownIt:
    """What reads texts of citizens: paragraphs, lists, emphasis, quotations, code; all else is text as it was typed."""
    made = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    return made.disable(["heading", "lheading", "reference", "link", "image", "autolink", "html_block", "html_inline"])


def all_parts(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Every token inside of paragraphs, headings and cells, after the token of the block that it stands in."""
    for token in tokens:
        if token.type == "inline":
            yield from ((token, part) for part in token.children or ())


def _inside(token: Token, kind: str) -> Iterator[Token]:
    return (part for part in token.children or () if part.type == kind)
