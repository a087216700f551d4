"""Markdown of an editor → paragraphs of Word: headings, lists with the marks of office documents, emphasis, tables."""

from collections.abc import Iterator, Sequence

from docx.document import Document
from docx.text.paragraph import Paragraph
from markdown_it.token import Token

from cchc.editing.report import word_parts
from cchc.editing.report.word import say
from cchc.text.markdown.engine import read

_DEEPEST_HEADING = 3


def draw(document: Document, markdown: str) -> None:
    """Add the paragraphs of a text. A list in a list has "+", as office documents write it."""
    tokens = read(markdown).tokens
    lists: list[_List] = []
    is_first = False
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(_List(token, sum(not each.is_ordered for each in lists)))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            lists[-1].count += 1
            is_first = True
        elif token.type == "table_open":
            end = next(number for number in range(at, len(tokens)) if tokens[number].type == "table_close")
            _table(document, tokens[at:end])
            at = end
        elif token.type == "inline":
            style = _style(tokens[at - 1])
            mark = lists[-1].mark if lists and is_first else ""
            _write(document.add_paragraph(style=style), token.children or [], mark)
            is_first = False
        at += 1


class _List:
    """A list that is open, and how many items it has had."""

    def __init__(self, token: Token, depth: int) -> None:
        self.is_ordered = token.type == "ordered_list_open"
        self.count = int(token.attrGet("start") or 1) - 1
        self._depth = depth

    @property
    def mark(self) -> str:
        """What the current item begins with."""
        if self.is_ordered:
            return f"{self.count}. "
        return "+ " if self._depth else "- "


def _style(opening: Token) -> str:
    if opening.type == "heading_open":
        return f"Heading {min(max(int(opening.tag[1]) - 1, 1), _DEEPEST_HEADING)}"
    return "Normal"


def _write(paragraph: Paragraph, parts: Sequence[Token], mark: str) -> None:
    # "- a) …" is written as "a) …": the letter is mark enough
    words = "".join(part.content for part in parts)
    if mark and not (len(words) > 2 and words[1] == ")" and mark in ("- ", "+ ")):
        paragraph.add_run(mark)
    bold = italic = False
    for part in parts:
        if part.type in ("strong_open", "strong_close"):
            bold = part.type == "strong_open"
        elif part.type in ("em_open", "em_close"):
            italic = part.type == "em_open"
        elif part.type in ("softbreak", "hardbreak"):
            paragraph.add_run(" ") if part.type == "softbreak" else paragraph.add_run().add_break()
        elif part.content:
            run = paragraph.add_run(part.content)
            # an emphasis that is not there is left to the style
            run.bold, run.italic = bold or None, italic or None


def _table(document: Document, tokens: Sequence[Token]) -> None:
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append("".join(part.content or " " for part in token.children or []))
    if not rows or not rows[0]:
        return
    table = document.add_table(0, len(rows[0]), "Table Grid")
    for at, row in enumerate(rows):
        cells = word_parts.add_row(table).cells
        for cell, words in zip(cells, row, strict=False):
            say(cell, words, "Ô bảng" if at else "Đầu cột")


def lines_of(markdown: str) -> list[str]:
    """The paragraphs of a short text without their emphasis; items of a list begin with "-"."""
    return list(_lines(read(markdown).tokens))


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    in_item = False
    for token in tokens:
        if token.type == "list_item_open":
            in_item = True
        elif token.type == "inline":
            words = "".join(" " if part.type.endswith("break") else part.content for part in token.children or [])
            yield f"- {words}" if in_item else words
            in_item = False
