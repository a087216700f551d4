"""The text of a document → Markdown of this site: headings with lasting ids, lists by their numbers, tables."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from cchc.editing.document_import.blocks import Block, Cell, Paragraph, Table
from cchc.editing.document_import.labels import Label, LabelKind, label_of
from cchc.text.folding import slugify
from cchc.text.markdown.from_html import escaped

_LONGEST_HEADING, _LONGEST_PLAIN_HEADING = 250, 120
_TOP, _DEEPEST = 2, 6
_MARK = re.compile(r"^(?:\\?[-–—•*·▪+]|\\?\d[\d.]*\\?[.)/]|[a-zđ]\\?[.)/])\s*")


@dataclass(slots=True)
class Body:
    """The Markdown of a text; `anchors` has the id of the section that a paragraph, by its number, stands in."""

    markdown: str = ""
    anchors: dict[int, str] = field(default_factory=dict)
    sections: dict[int, str] = field(default_factory=dict)


def body_of(blocks: Sequence[Block], headings: Container[int] = ()) -> Body:
    """The Markdown of blocks; `headings` are numbers of paragraphs that are headings whatever they look like."""
    made = Body()
    writer = _Writer(made, headings)
    parts = [part for block in blocks for part in writer.part(block)]
    made.markdown = "\n\n".join(_lists(parts))
    return made


@dataclass(slots=True)
class _Part:
    """A piece of Markdown, and the label of an item of a list; `text` of such an item lacks its label."""

    text: str
    label: Label | None = None


class _Writer:
    def __init__(self, made: Body, headings: Container[int]) -> None:
        self._made, self._headings = made, headings
        self._above: list[tuple[LabelKind, str, str]] = []
        self._ids: set[str] = set()

    def part(self, block: Block) -> Iterator[_Part]:
        if isinstance(block, Table):
            yield _Part(_table(block))
            return
        label = label_of(block.text)
        if self._is_heading(block, label):
            yield _Part(self._heading(block, label))
        elif label and label.kind >= LabelKind.NUMBER and label.kind is not LabelKind.DECIMAL:
            yield _Part(_without_label(block, label), label)
        else:
            yield _Part(block.markdown or escaped(block.text))
        if self._above:
            self._made.anchors[block.number] = "-".join(number for _, number, _ in self._above)
            self._made.sections[block.number] = self._above[-1][2]

    def _is_heading(self, block: Paragraph, label: Label | None) -> bool:
        if block.number in self._headings:
            return True
        if len(block.text) > _LONGEST_HEADING or (label and label.kind >= LabelKind.DASH):
            return False
        if label is None:
            return block.level is not None or (block.is_bold and block.text.isupper())
        if label.kind in (LabelKind.PART, LabelKind.CHAPTER, LabelKind.CAPITAL, LabelKind.ROMAN):
            return block.is_bold or block.level is not None or not block.text.endswith((";", "."))
        if label.kind is LabelKind.ARTICLE:
            return block.is_bold and not block.text.endswith(".")
        if block.is_bold or block.level is not None:
            return True
        return (
            label.kind in (LabelKind.NUMBER, LabelKind.DECIMAL)
            and len(block.text) < _LONGEST_PLAIN_HEADING
            and block.text[-1] not in ".;:,"
        )

    def _kind_of_level(self, level: int) -> LabelKind:
        """Where a heading without a number stands that Word calls of a level: below those of higher levels."""
        del self._above[level - 1 :]
        return LabelKind(min(self._above[-1][0] + 1, LabelKind.PLUS)) if self._above else LabelKind.PART

    def _heading(self, block: Paragraph, label: Label | None) -> str:
        kind = label.kind if label else self._kind_of_level(block.level or 1)
        while self._above and self._above[-1][0] >= kind:
            self._above.pop()
        number = label.number if label else slugify(block.text)[:40].strip("-")
        self._above.append((kind, number, block.text))
        level = min(_TOP + len(self._above) - 1, _DEEPEST)
        own = "-".join(each for _, each, _ in self._above)
        key = own if own and own not in self._ids else ""
        self._ids.add(own)
        words = (
            escaped(block.text).replace("\\", "", 1) if re.match(r"\d+\\", escaped(block.text)) else escaped(block.text)
        )
        return f"{'#' * level} {words}{f' {{#{key}}}' if key and label else ''}"


def _without_label(block: Paragraph, label: Label) -> str:
    """The Markdown of an item without its label; emphasis that begins with the label keeps its words."""
    markdown = block.markdown or str(escaped(block.text))
    if label.kind in (LabelKind.NUMBER, LabelKind.LETTER):
        found = re.match(rf"(\**){re.escape(label.text[:-1])}\\?{re.escape(label.text[-1])}\s*(\**)\s*", markdown)
        if found:
            rest = markdown[found.end() :]
            # "**1.** Việc" or "**1. Việc:** lời"
            return rest if len(found[1]) == len(found[2]) else found[1] + rest
        return str(escaped(block.text[label.length :]))
    found = _MARK.match(markdown)
    return markdown[found.end() :] if found else str(escaped(block.text[label.length :]))


def _lists(parts: Sequence[_Part]) -> Iterator[str]:
    for is_list, group in groupby(parts, key=lambda part: part.label is not None):
        if is_list:
            yield from _list(list(group))
        else:
            yield from (part.text for part in group if part.text)


def _list(items: Sequence[_Part]) -> Iterator[str]:
    """A list of items, those of a deeper kind below the one before. Numbers that leave one out stand in the text."""
    lines: list[str] = []
    above: list[LabelKind] = []
    for item in items:
        label = item.label
        if label is None:
            continue
        while above and above[-1] > label.kind:
            above.pop()
        if not above or above[-1] is not label.kind:
            above.append(label.kind)
        indent = "    " * (len(above) - 1)
        text = item.text.replace("\n", f"\n{indent}    ")
        if label.kind is LabelKind.NUMBER:
            lines.append(f"{indent}- {label.text.replace('.', chr(92) + '.').replace(')', chr(92) + ')')} {text}")
        elif label.kind is LabelKind.LETTER:
            lines.append(f"{indent}- {label.text} {text}")
        else:
            lines.append(f"{indent}- {text}")
    yield "\n".join(_counted(lines))


_COUNTED = re.compile(r"^( *)- (\d+)\\([.)]) ")


def _counted(lines: Sequence[str]) -> list[str]:
    """The lines with numbers that Markdown counts itself, where they follow each other; others stay words.

    Two lists that touch are one to Markdown, which would count on: the second keeps its numbers as words.
    """
    out = list(lines)
    last: dict[str, int] = {}
    for at, line in enumerate(lines):
        found = _COUNTED.match(line)
        indent = line[: len(line) - len(line.lstrip(" "))]
        last = {each: number for each, number in last.items() if len(each) <= len(indent)}
        if found and last.get(indent, int(found[2]) - 1) == int(found[2]) - 1:
            out[at] = _COUNTED.sub(r"\1\2\3 ", line)
            last[indent] = int(found[2])
        elif found:
            last[indent] = _NEVER
    return out


_NEVER = -9


def _table(table: Table) -> str:
    rows = [[_cell(cell, row[:at]) for at, cell in enumerate(row)] for row in table.rows]
    head, *others = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * table.width, *others))


def _cell(cell: Cell, before: Sequence[Cell]) -> str:
    """The words of a cell; one that covers several columns says them once."""
    if any(cell is other for other in before):
        return ""
    return "<br>".join(
        (paragraph.markdown or escaped(paragraph.text)).replace("\n", " ").replace("\\ ", " ")
        for paragraph in cell.paragraphs
    )
