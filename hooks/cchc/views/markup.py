"""Markdown of single fields (a task's text) as HTML; whole pages are MkDocs' own work."""

import html
import re
from collections.abc import Callable

import markdown
from lxml import etree
from lxml.html import fragment_fromstring
from markupsafe import Markup

from cchc.content.anchors import links_in

_SPECIAL = re.compile(r"([\\`*_{}\[\]#])")

_converter = markdown.Markdown(extensions=["sane_lists"])


def render(text: str, folder: str, resolve: Callable[[str], str]) -> Markup:
    """HTML of a short Markdown text of a file in `folder`; one plain paragraph comes without its `<p>`.

    `resolve` turns a file seen from the root of the content (`news/2026/x.md#y`) into an address for the page
    at hand.
    """
    drawn = _converter.reset().convert(_with_addresses(text, folder, resolve))
    if drawn.startswith("<p>") and drawn.count("<p>") == 1 and drawn.endswith("</p>"):
        return Markup(drawn[3:-4])
    return Markup(drawn)


def plain(text: str) -> Markup:
    """Markdown that shows a plain text as it is: a title may hold `*` or `<b>` and mean just that."""
    return Markup(_SPECIAL.sub(r"\\\1", html.escape(text.replace("\n", " "), quote=False)))


def _with_addresses(text: str, folder: str, resolve: Callable[[str], str]) -> str:
    for link in reversed(list(links_in(text, folder))):
        address = resolve(f"{link.file}#{link.fragment}" if link.fragment else link.file)
        text = text[: link.offset] + address + text[link.offset + len(link.target) :]
    return text


def words_of(element: etree._Element) -> str:
    """The plain words of an element of HTML, with single blanks."""
    return " ".join("".join(map(str, element.itertext())).split())


def words_in(text: str) -> str:
    """The plain words of a short Markdown text."""
    return words_of(fragment_fromstring(_converter.reset().convert(text), create_parent="div"))
