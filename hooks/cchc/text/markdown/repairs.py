"""What has one answer is mended: pasted lists, levels of headings that were left out, blanks in targets of links."""

from collections.abc import Callable

from cchc.text.markdown.engine import Reading, read
from cchc.text.markdown.pasted_lists import is_joined, nearly_lists, paragraph_lines, places_of_unnested_lists
from cchc.text.markdown.raw_html import WIDE_MARK, items_of_code
from cchc.text.markdown.targets import places_of_unmade_links

_ROUNDS = 30
"""What one repair makes may be seen by another only then (`2.Việc` becomes an item, or a line of its own); two rounds
are enough for what anybody writes.
"""


def mended(text: str, first_level: int = 1) -> str:
    """A Markdown text as it was meant; the same if nothing is wrong with it, or if it may be meant in two ways.

    `first_level` is that of the heading above it: the title of a page. 0 leaves headings as they are.
    """
    reading = read(text)
    for _ in range(_ROUNDS):
        before = reading.text
        for repair in _REPAIRS:
            reading = _read_anew(reading, repair(reading))
        if first_level:
            reading = _read_anew(reading, _with_all_levels(reading, first_level))
        if reading.text == before:
            break
    return reading.text


def _read_anew(reading: Reading, text: str) -> Reading:
    """The reading of a text, which mostly is the one that was read already."""
    return reading if text == reading.text else read(text)


def _with_marks(reading: Reading) -> str:
    """`•Việc` as `- Việc`, `1.Việc` as `1. Việc`, `##Mục` as `## Mục`."""
    lines = reading.text.split("\n")
    for number, mark, wanted in nearly_lists(reading):
        before, _, words = lines[number].partition(mark)
        if wanted.startswith(" ") and not before.strip():
            before = ""
        lines[number] = f"{before}{wanted}{words.lstrip()}"
    return "\n".join(lines)


def _with_words_of_items(reading: Reading) -> str:
    """`-         Việc` as `- Việc`: behind five blanks Word's words are code."""
    lines = reading.text.split("\n")
    for number in items_of_code(reading):
        lines[number] = WIDE_MARK.sub(r"\g<mark> ", lines[number])
    return "\n".join(lines)


def _with_nests(reading: Reading) -> str:
    """A list below `1. ` indented so that it lies in the item."""
    lines = reading.text.split("\n")
    for (first, end), needed in places_of_unnested_lists(reading):
        indent = len(lines[first]) - len(lines[first].lstrip(" "))
        for number in range(first, min(end, len(lines))):
            lines[number] = " " * (needed - indent) + lines[number] if lines[number].strip() else ""
    return "\n".join(lines)


def _with_breaks(reading: Reading) -> str:
    """Lines that begin as items of a list on lines of their own; below a list after an empty line, as sentences are."""
    lines = reading.text.split("\n")
    for line in sorted(paragraph_lines(reading), key=lambda each: each.number, reverse=True):
        if line.is_lazy and (is_joined(line) or line.is_sentence):
            lines.insert(line.number, "")
        elif is_joined(line):
            lines[line.number - 1] = lines[line.number - 1].rstrip() + "\\"
    return "\n".join(lines)


def _with_targets(reading: Reading) -> str:
    """Return the text with targets that hold blanks in brackets: `[x](/tep/a b.pdf)` as `[x](</tep/a b.pdf>)`."""
    text = reading.text
    for _, target, offset in reversed(list(places_of_unmade_links(reading))):
        text = f"{text[:offset]}<{target}>{text[offset + len(target) :]}"
    return text


def _with_all_levels(reading: Reading, above: int) -> str:
    """`####` after `##` as `###`, and what stands below it so much higher too."""
    lines = reading.text.split("\n")
    path = [(above, above)]
    for token in reading.tokens:
        if token.type == "heading_open" and token.map and token.level == 0:
            level = int(token.tag[1])
            while len(path) > 1 and path[-1][0] >= level:
                path.pop()
            wanted = min(level, path[-1][1] + 1)
            path.append((level, wanted))
            if wanted < level and token.markup.startswith("#"):
                lines[token.map[0]] = lines[token.map[0]].replace("#" * level, "#" * wanted, 1)
    return "\n".join(lines)


_REPAIRS: tuple[Callable[[Reading], str], ...] = (
    _with_marks,
    _with_words_of_items,
    _with_nests,
    _with_targets,
    _with_breaks,
)
