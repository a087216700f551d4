"""Markdown of single fields as plain lines, for files that know no Markdown."""

import re
from collections.abc import Iterator

from lxml import etree

from cchc.facts.markup import tree_of, words_of

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")


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
