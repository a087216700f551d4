"""The one engine that reads Markdown: CommonMark with what GitHub adds to it, by markdown-it-py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin

from cchc.text.markdown import places
from cchc.text.markdown.plugins import bare_addresses, footnotes, github_looks, heading_ids

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
