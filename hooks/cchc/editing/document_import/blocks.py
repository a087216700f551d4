"""What any file is read as: paragraphs and tables in their order, and what is doubtful about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from cchc.text.sentences import shortened


class ImportFileError(Exception):
    """Why nothing can be read from a file, and what helps, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at. `place` is where: "bảng 1, dòng 3"; `is_of_original`: the document itself has it so."""

    place: str
    text: str
    is_of_original: bool = False

    def __str__(self) -> str:
        return f"{self.place}: {self.text}" if self.place else self.text


class Align(Enum):
    """How a paragraph is set, where a file tells it."""

    CENTRE = "giua"
    RIGHT = "phai"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `raw` keeps tabs, and "\\n" where the line is broken; `markdown` is the same with its emphasis."""

    raw: str
    markdown: str = ""
    is_bold: bool = False
    level: int | None = None
    align: Align | None = None
    number: int = 0

    @property
    def text(self) -> str:
        """The words, one blank between two."""
        return " ".join(self.raw.split())

    @property
    def lines(self) -> list[str]:
        return [line for line in (" ".join(part.split()) for part in self.raw.split("\n")) if line]

    @property
    def place(self) -> str:
        """How a person finds it: by its first words."""
        return f"đoạn “{shortened(self.text, 50)}”"


@dataclass(eq=False, slots=True)
class Cell:
    """A cell, which may cover several places of the grid: then it is the same object at each."""

    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        return [line for paragraph in self.paragraphs for line in paragraph.lines]

    @property
    def text(self) -> str:
        return " ".join(self.lines)


@dataclass(slots=True)
class Table:
    """Rows of the same width; `number` counts the tables of the file from 1."""

    rows: list[list[Cell]]
    number: int = 0

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    @property
    def place(self) -> str:
        return f"bảng {self.number}"

    def columns(self) -> Iterator[Paragraph]:
        """All paragraphs, the left column first: in such an order a table that only sets texts side by side is read."""
        seen = set()
        for column in range(self.width):
            for row in self.rows:
                if id(row[column]) not in seen:
                    seen.add(id(row[column]))
                    yield from row[column].paragraphs


Block = Paragraph | Table


PICTURE = "hinh-trong-tep:"
"""What the address of a picture begins with in Markdown, before its number, as long as it lies nowhere."""


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture of a document; `ending` is that of its file, ".jpg". `words` say what it shows, if anything does."""

    content: bytes
    ending: str
    words: str = ""


@dataclass(slots=True)
class ReadFile:
    """The blocks of a file and what was doubtful in reading it; `name` is the file's."""

    name: str
    blocks: list[Block]
    doubts: list[Doubt]
    pictures: list[ReadPicture] = field(default_factory=list)

    @property
    def paragraphs(self) -> Sequence[Paragraph]:
        return [block for block in self.blocks if isinstance(block, Paragraph)]
