"""Lists that were pasted from Word or typed as in a document, and are no lists to Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from cchc.text.markdown.engine import Reading

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
