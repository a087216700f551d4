"""Mends the Markdown of a file where it has one answer: its text, and keys whose lines stand below a `|`."""

import re

import yaml

from cchc.content.checks.markdown.plain import is_plain
from cchc.content.item import Item
from cchc.content.marks import Mark, marked
from cchc.content.registry import type_of
from cchc.content.source import SourceFile, divide
from cchc.content.validation import read_item
from cchc.text.markdown.repairs import mended

_BLOCK = re.compile(r"\|[+-]?")


def with_mended_markdown(text: str, path: str) -> str:
    """The text of a content file at a path of the repository; the same where nothing is to be mended.

    A file that cannot be read stays as it is.
    """
    source = divide(text, path)
    item, _ = read_item(source, type_of(path))
    if item is None:
        return text
    head = text[: len(text) - len(source.body)]
    return head.replace(source.front, _mended_front(source, item), 1) + _mended_body(item)


def _mended_body(item: Item) -> str:
    """What a citizen wrote above an answer is left as it is."""
    written = item.markdown
    start = len(written) - len(written.lstrip())
    if is_plain(written, above=item.heading_above):
        return item.body
    return item.body[:start] + mended(item.body[start:], first_level=item.heading_above)


def _mended_front(source: SourceFile, item: Item) -> str:
    lines = source.front.split("\n")
    nodes = (source.positions.scalar(loc) for loc, _ in marked(item, Mark.MARKDOWN))
    for node in sorted(filter(None, nodes), key=lambda each: int(each.start_mark.line), reverse=True):
        _mend_lines(lines, node)
    return "\n".join(lines)


def _mend_lines(lines: list[str], node: yaml.ScalarNode) -> None:
    """Mend what stands below the `|` of a key; its lines keep their indentation."""
    first = int(node.start_mark.line)
    words = node.value.rstrip("\n").split("\n")
    block = lines[first + 1 : first + 1 + len(words)]
    indent = next((len(line) - len(line.lstrip(" ")) for line in block if line.strip()), 0)
    if not _BLOCK.fullmatch(lines[first][int(node.start_mark.column) :].strip()) or not indent:
        return
    if [line[indent:] for line in block] == words and not is_plain("\n".join(words), is_body=False):
        new = mended("\n".join(words), first_level=0).split("\n")
        lines[first + 1 : first + 1 + len(words)] = [f"{' ' * indent}{line}" if line else "" for line in new]
