"""What a report is made of, whichever file it is drawn into: headings, paragraphs, lists, blanks, tables."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a line; `address` is a whole web address that they lead to."""

    text: str
    address: str | None = None


Line = tuple[Run, ...]

Cell = int | tuple[Line, ...]
"""A number, or lines."""


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; `level` 1 is "I.", 2 is "1.", 3 is "a)"."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list, one line an item."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """What only the agency knows: a place to write, with a hint."""

    hint: str

    @property
    def text(self) -> str:
        return f"[Cơ quan viết: {self.hint}]"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` is its part of the whole width, in per cent."""

    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a table under one heading; without a heading, just rows."""

    heading: str | None
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `name` is short enough for a tab of a spreadsheet (31 characters), `grouped_by` heads its groups."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    grouped_by: str = ""


Block = Title | Paragraph | Items | Blank | Table


def line(*parts: str | Run) -> Line:
    """Words and links as one line."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts if part)


def words(*lines: str) -> Cell:
    """A cell of plain lines; empty ones are left out."""
    return tuple((Run(text),) for text in lines if text)


def said(runs: Iterable[Run]) -> str:
    """A line's plain words."""
    return "".join(run.text for run in runs)
