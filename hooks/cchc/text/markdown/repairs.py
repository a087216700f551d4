"""What has one answer is mended: lists pasted from Word, left out levels of headings, blanks in targets of links."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from cchc.text.markdown.engine import Reading, read
from cchc.text.markdown.raw_html import WIDE_MARK, items_of_code
from cchc.text.markdown.targets import places_of_unmade_links

BULLETS = "•·●▪◦‣○■□►➢✓✔\uf0b7\uf0a7\uf0fc\uf0d8"
"""What Word puts before items; the last are letters of its own fonts."""

_BULLET = re.compile(rf"(?:[{BULLETS}]|[oØüv§](?:\t|  ))[ \t]*(?=\S)")
"""Letters before a Tab or two blanks are bullets of Word whose font was lost; `o` is that of its second level."""

_DASH = re.compile(r"[-+](?=[^\W\d_])")
_NUMBER = re.compile(r"\d{1,2}[.)](?=[^\W\d_])")
_HEADING = re.compile(r"#{2,6}(?=[^\W\d_])")
_LETTER = re.compile(
    r"(?:[a-zđA-HĐ]|[ivx]{1,4}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)](?=[ \t])"
    r"|\([a-zđ\d]{1,3}\)|[–—‒−](?=[ \t]|[^\W\d_])|[-+*](?=[ \t])"
    r"|(?:Bước|Lần|Điều|Khoản|Mục|Chương|Phần|Trường hợp|Cách)[ \t]+(?:\d+|[IVX]+)\b"
)
_ENDS = (".", ";", ":", "!", "?")
_MARK = re.compile("|".join(each.pattern for each in (_BULLET, _DASH, _NUMBER, _LETTER)))


@dataclass(frozen=True, slots=True)
class ParagraphLine:
    """A line of a paragraph: its number in the text from 0, its words.

    `goes_on` says that it goes on in the line before without a break; `is_lazy` that it does so although it is not
    indented as the item of a list that it is drawn into; `is_sentence` that one ends before it and it begins another.
    """

    number: int
    words: str
    goes_on: bool
    is_lazy: bool
    is_sentence: bool = False


def joined_lines(reading: Reading) -> Iterator[tuple[int, str, int]]:
    """Of each paragraph the first line that begins as an item and goes on in the line before: its number, its mark,
    and how many there are.
    """
    for lines in _paragraphs(reading):
        joined = [line for line in lines if is_joined(line)]
        if joined:
            found = _MARK.match(joined[0].words)
            yield joined[0].number, found[0].strip() if found else "", len(joined)


def nearly_lists(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Lines that would be items of a list, or headings, but for their marks: numbers, marks, what these are to be."""
    for lines in _paragraphs(reading):
        for line in lines:
            mark = _nearly(line.words)
            if mark:
                yield line.number, *mark


def nearly_lists_alone(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Yield lines that are nearly items, but for those in paragraphs of which `joined_lines` tells already."""
    joined = {line.number for lines in _paragraphs(reading) if any(map(is_joined, lines)) for line in lines}
    yield from (found for found in nearly_lists(reading) if found[0] not in joined)


def unnested_lists(reading: Reading) -> Iterator[tuple[int, int]]:
    """Lists that are indented but not enough to lie in the numbered item before: first line, blanks that are needed."""
    yield from ((lines[0], needed) for lines, needed in places_of_unnested_lists(reading))


def places_of_unnested_lists(reading: Reading) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the first and last line of each list that should lie in the item above it, and the blanks that it lacks."""
    texts = reading.text.split("\n") if re.search(r"^ {1,2}[-+*] ", reading.text, re.MULTILINE) else []
    item: Token | None = None
    for before, token in zip(reading.tokens, reading.tokens[1:] if texts else [], strict=False):
        if before.type == "list_item_open" and before.info:
            item = before
        if (before.type, token.type) == ("ordered_list_close", "bullet_list_open") and item and token.map:
            indent = len(texts[token.map[0]]) - len(texts[token.map[0]].lstrip(" "))
            needed = len(item.info) + 2
            if token.level == 0 and 0 < indent < needed:
                yield (token.map[0], token.map[1]), needed


def lazy_lines(reading: Reading) -> Iterator[int]:
    """Yield for each item of a list the first line that goes on in it without being indented, and begins as no item."""
    for lines in _paragraphs(reading):
        lazy = [line.number for line in lines if line.is_lazy and not is_joined(line)]
        yield from lazy[:1]


def paragraph_lines(reading: Reading) -> Iterator[ParagraphLine]:
    """Every line of every paragraph."""
    for lines in _paragraphs(reading):
        yield from lines


def is_joined(line: ParagraphLine) -> bool:
    """Whether a line begins as an item of a list and goes on in the line before."""
    return line.goes_on and _MARK.match(line.words) is not None


def _paragraphs(reading: Reading) -> Iterator[list[ParagraphLine]]:
    texts = reading.text.split("\n")
    for paragraph, block in zip(reading.tokens, reading.tokens[1:], strict=False):
        if paragraph.type == "paragraph_open" and block.map and _breaks(block) == block.content.count("\n"):
            yield _lines(block, texts)


def _breaks(block: Token) -> int:
    """Breaks that are shown: those in code and in tags are not."""
    return sum(part.type in ("softbreak", "hardbreak") for part in block.children or ())


def _lines(block: Token, texts: list[str]) -> list[ParagraphLine]:
    assert block.map
    found: list[ParagraphLine] = []
    before = ""
    for index, words in enumerate(block.content.split("\n")):
        number = block.map[0] + index
        goes_on = index > 0 and not before.endswith(("\\", "  ", "<br>", "<br/>", "<br />"))
        is_lazy = goes_on and block.level > 1 and not texts[number].startswith((" ", "\t", ">"))
        is_sentence = before.rstrip().endswith(_ENDS) and words.lstrip()[:1].isupper()
        found.append(ParagraphLine(number, words.strip(), goes_on, is_lazy, is_sentence))
        before = words
    return found


def _nearly(words: str) -> tuple[str, str] | None:
    bullet = _BULLET.match(words)
    if bullet:
        mark = bullet[0].strip()
        return mark, "  - " if mark == "o" else "- "
    heading = _HEADING.match(words)
    if heading:
        return heading[0], f"{heading[0]} "
    dash = _DASH.match(words)
    if dash:
        return dash[0], "- "
    number = _NUMBER.match(words)
    if number and words[number.end()].isupper():
        return number[0], f"{number[0]} "
    return None


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
