"""One row of a table of tasks: what it says, and whether it is a task, a group or the rest of the row above."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cchc.editing.document_import.blocks import Cell
from cchc.editing.document_import.columns import Column
from cchc.text.folding import fold

_GROUP_NUMBER = re.compile(r"^(?:[IVXLC]+|[A-ZĐ])\s?[-.)/:]?$")
_NOT_MORE = (Column.NUMBER, Column.GROUP, Column.TASK)
_TOTAL = re.compile(r"(?:tong cong|tong so|tong kinh phi|tong)(?:\s*[:(].*)?|cong(?:\s*[:(].*)?")
ENDED = re.compile(r"[.;:!?”)]$")
_WITHOUT_STOP = re.compile(r"^([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Row:
    """`columns` says what each cell holds. A cell over two columns is that of the first: it is read once."""

    cells: Sequence[Cell]
    columns: Mapping[int, Column]
    place: str

    def cell(self, column: Column) -> Cell | None:
        """The cell of a column; None where the table has no such column, or another column shares the cell."""
        at = next((at for at, each in self.columns.items() if each is column), None)
        if at is None or any(self.cells[at] is self.cells[other] for other in self.columns if other < at):
            return None
        return self.cells[at]

    def text(self, column: Column) -> str:
        found = self.cell(column)
        return found.text if found else ""

    @property
    def printed(self) -> str:
        """The number of a task as it is printed."""
        return self.text(Column.NUMBER)

    @property
    def is_total(self) -> bool:
        """Whether a row adds up those above: "Tổng cộng" and figures, but nobody who does anything."""
        first = next((cell.text for cell in self.cells if cell.lines), "")
        is_named = _TOTAL.fullmatch(fold(first)) or (self.printed and _TOTAL.fullmatch(fold(self.text(Column.TASK))))
        return bool(is_named) and not self._is_whole

    def is_group(self, next_number: str) -> bool:
        """Whether a row heads those below: a cell over all columns, a Roman number with nothing but a name, or a number
        that the next one goes on with ("1", "1.1").
        """
        filled = list({id(cell): cell for cell in self.cells if cell.lines}.values())
        widest = max(sum(cell is other for other in self.cells) for cell in filled)
        if len(filled) == 1 and (widest >= len(self.cells) - 1 or (not self.printed and widest > 1)):
            return True
        if self._says_more or not self.text(Column.TASK):
            return False
        is_bold = all(paragraph.is_bold for cell in filled for paragraph in cell.paragraphs)
        number = self.printed.rstrip(".)")
        is_above_next = bool(number) and next_number.startswith(f"{number}.")
        return bool(_GROUP_NUMBER.match(self.printed)) or is_above_next or (is_bold and len(filled) <= 2)

    @property
    def _says_more(self) -> bool:
        """Whether any column says something beside the number and the task."""
        return any(self.text(column) for column in self.columns.values() if column not in _NOT_MORE)

    @property
    def group_name(self) -> str:
        """ "I. Thể chế" of the cells "I" and "Thể chế"."""
        words = " ".join(dict.fromkeys(cell.text for cell in self.cells if cell.text))
        return _WITHOUT_STOP.sub(r"\1. ", words)

    def carries_on(self, before: Sequence[str], *, is_first: bool) -> bool:
        """Whether a row is the rest of the one above, whose task has the lines `before`; `is_first` of a page."""
        if self.printed:
            return False
        words = self.text(Column.TASK)
        is_broken = bool(before) and not ENDED.search(before[-1])
        has_numbers = Column.NUMBER in self.columns.values()
        return not words or (is_first and is_broken) or words[0].islower() or (has_numbers and not self._is_whole)

    @property
    def _is_whole(self) -> bool:
        """Whether a row without a number has what makes a task of its own: who does it, or when."""
        return any(self.text(column) for column in (Column.LEAD, Column.BOTH, Column.TIME))


@dataclass(slots=True)
class Groups:
    """The groups that a row of a table stands in, by their numbers and names, the outer one first."""

    _open: list[tuple[str, str]] = field(default_factory=list)
    _is_empty: bool = False

    def begin(self, number: str, name: str) -> None:
        """A group begins: in the one before where that has no task yet, or where one of its kind stood in it."""
        kinds = [_kind(each) for each, _ in self._open]
        kind = _kind(number)
        if kind in kinds:
            del self._open[kinds.index(kind) :]
        elif not self._is_empty:
            self._open.clear()
        self._open.append((number, name))
        self._is_empty = True

    def reach(self, number: str) -> None:
        """A task begins: a group "1" ends with the task "2"."""
        self._is_empty = False
        last = self._open[-1][0] if self._open else ""
        if last.isdecimal() and number[:1].isdecimal() and not number.startswith(f"{last}."):
            self._open.pop()

    def name(self, mark: str) -> str:
        return mark.join(name for _, name in self._open)


def _kind(number: str) -> str:
    """What a group is numbered with. "C" and "D" are letters to offices, "I" and "V" are Roman."""
    bare = number.strip(" .)-/:")
    if bare[:1].isdecimal():
        return f"number of {bare.count('.')} stops"
    return "Roman" if re.fullmatch(r"[IVX]+|[IVXLC]{2,}", bare) else "letter" if re.fullmatch("[A-ZĐ]", bare) else ""
