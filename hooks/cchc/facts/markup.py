"""Markdown of editors as HTML (whole texts, single fields), and as plain lines for files that know no Markdown."""

import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from urllib.parse import unquote

from lxml import etree
from lxml.html import fragment_fromstring
from markupsafe import Markup

from cchc.content.anchors import file_at
from cchc.text.digests import digest_of
from cchc.text.markdown.allowed_html import AllowedHtml, cleaned
from cchc.text.markdown.engine import read
from cchc.text.markdown.targets import is_elsewhere

_SPECIAL = re.compile(r"([\\`*_{}\[\]#])")
_ANCHOR = re.compile(r"[\w.:-]*")
_DEFAULT = AllowedHtml()

_NOT_PROSE = re.compile(r"\s*(?:#|<|\||!\[|[-*+] |\d+[.)] |>|```|~~~|\[[^\]]+\]:|!!!|$)")
"""Headings, blocks, tables, pictures, lists: what is no sentence of a text."""

_MARKED = re.compile(r"[^\w\s.,;:?()/“”\"'%…–-]")
"""What may mean something to Markdown."""


def render(
    text: str, folder: str, resolve: Callable[[str], str | None], allowed: AllowedHtml = _DEFAULT, occurrence: int = 1
) -> Markup:
    """HTML of a short Markdown text of a file in `folder`; one plain paragraph comes without its `<p>`.

    `resolve` turns a file seen from the root of the content (`news/2026/x.md#y`) into an address for the page
    at hand; None if there is nothing any more, then the words of the link stay. Of a text that one page shows several
    times, each `occurrence`, counted from 1, has ids of footnotes of its own.
    """
    drawn = _drawn(text, occurrence)
    if _needs_cleaning(text, drawn):
        drawn = cleaned(drawn, allowed, lambda address: _address(address, folder, resolve))
    if drawn.startswith("<p>") and drawn.count("<p>") == 1 and drawn.endswith("</p>"):
        return Markup(drawn[3:-4])
    return Markup(drawn)


def body_html(text: str, folder: str, is_gone: Callable[[str], bool], allowed: AllowedHtml = _DEFAULT) -> str:
    """Clean HTML of a page's text. MkDocs finds out where its links lead; those to what `is_gone` lead nowhere."""

    def resolve(address: str) -> str | None:
        if not is_elsewhere(address) and is_gone(file_at(address, folder)[0]):
            return None
        # MkDocs looks for anchors as they are written in headings
        before, hash_sign, fragment = address.partition("#")
        return before + hash_sign + _as_written(fragment)

    drawn = read(text).html_text()
    return cleaned(drawn, allowed, resolve, comments=True) if _needs_cleaning(text, drawn) else drawn


def plain(text: str) -> Markup:
    """Markdown that shows a plain text as it is: a title may hold `*` or `<b>` and mean just that."""
    return Markup(_SPECIAL.sub(r"\\\1", html.escape(text.replace("\n", " "), quote=False)))


def _needs_cleaning(text: str, drawn: str) -> bool:
    """What has no raw HTML and no address is clean: the engine makes nothing of a text by itself that does anything."""
    return "<" in text or "<a" in drawn or "<img" in drawn


def _drawn(text: str, occurrence: int = 1) -> str:
    # footnotes of several fields stand on one page
    document = digest_of(text).hex()[:8] + (f"-{occurrence}" if occurrence > 1 else "") if "[^" in text else ""
    return read(text, document).html_text().strip()


def _address(address: str, folder: str, resolve: Callable[[str], str | None]) -> str | None:
    if is_elsewhere(address):
        return address
    file, fragment = file_at(address, folder)
    return resolve(f"{file}#{fragment}" if fragment else file)


def _as_written(fragment: str) -> str:
    """`mục-1` of `m%E1%BB%A5c-1`; what could not stand in an address stays."""
    plain = unquote(fragment)
    return plain if _ANCHOR.fullmatch(plain) else fragment


def words_of(element: etree._Element) -> str:
    """The plain words of an element of HTML, with single blanks."""
    return " ".join("".join(map(str, element.itertext())).split())


def tree_of(text: str) -> etree._Element:
    """The elements of a short Markdown text, below one `<div>`."""
    root: etree._Element = fragment_fromstring(_drawn(text), create_parent="div")
    return root


# of one text the page, its structured data and the open data ask, and a preview after each edit
@lru_cache(maxsize=16384)
def words_in(text: str) -> str:
    """The plain words of a short Markdown text."""
    return words_of(tree_of(text))


_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")


@lru_cache(maxsize=16384)
def plain_lines(text: str | None) -> tuple[str, ...]:
    """The paragraphs of a short Markdown text, items of lists with a dash before them, each on one line."""
    if text is None:
        return ()
    return tuple(_lines(tree_of(writable(text))))


def writable(text: str) -> str:
    """A text without the control characters that office files cannot hold."""
    return _UNWRITABLE.sub(" ", text)


def _lines(element: etree._Element) -> list[str]:
    """The lines of a block; an item of a list has its mark before the first."""
    lines = [line for line in (" ".join(part.split()) for part in _parts(element)) if line]
    if element.tag == "li" and lines:
        lines[0] = f"- {lines[0]}"
    return lines


def _parts(element: etree._Element) -> Iterator[str]:
    """The text between the blocks in an element, and the lines of these."""
    held = str(element.text or "")
    for part in element:
        if part.tag in _BLOCKS:
            yield held
            yield from _lines(part)
            held = ""
        elif isinstance(part.tag, str):
            held += words_of(part)
        held += str(part.tail or "")
    yield held


_BLOCKS = frozenset({"p", "ul", "ol", "li", "blockquote", "pre", "div", "h1", "h2", "h3", "h4", "h5", "h6"})


def plain_text(markdown: str) -> str:
    """A line for each paragraph and each item, with "•" before items: spreadsheets take a dash for a formula."""
    return "\n".join(f"• {line[2:]}" if line.startswith("- ") else line for line in plain_lines(markdown))


def first_paragraph(text: str) -> str:
    """The first paragraph of a Markdown text that is prose, in plain words."""
    for part in re.split(r"\n[ \t]*\n", text):
        if not _NOT_PROSE.match(part):
            # the most are plain, and Markdown takes long to say so
            return words_in(part) if _MARKED.search(part) else part
    return ""
