"""Tables of tasks → tasks: columns in any order, cells merged both ways, rows that a page has parted, groups."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc.editing.document_import.blocks import Block, Cell, Doubt, Paragraph, Table
from cchc.editing.document_import.columns import (
    Column,
    column_of,
    columns_of,
    heading_of,
    heading_rows,
    is_count_of_columns,
    repeats,
    role_of,
)
from cchc.editing.document_import.task_rows import ENDED, Groups, Row
from cchc.text.period import Role
from cchc.text.sentences import shortened

_SECTION = re.compile(r"[IVXLC]+\s?[-.)/:]\s|[A-Z]\s?[-.)/]\s|Phần ")
_ITEM = re.compile(r"[-+•–]|\d+[.)]\s")
OUTER_MARK = " – "
"""Between the name of a group and that of one in it: "A. Trọng tâm – I. Thể chế"."""

_DITTO = re.compile(r"[-\s]*(?:nt|như trên|như nt)[-.\s]*|[-\s]*(?://|[\"“”″]|'')[-\s]*", re.IGNORECASE)
_AS_ABOVE = "ô ghi “{}”, đọc là như dòng trên: “{}”"
_TOTAL = "dòng “{}” là dòng cộng, không phải nhiệm vụ; không được đưa vào"
_UNKNOWN = "không rõ cột “{}” là gì; nội dung cột ấy được đưa vào ghi chú của từng nhiệm vụ"


@dataclass(slots=True)
class ReadTask:
    """A task as a table prints it: paragraphs of each column. `place` is where it stands, `printed` its number."""

    place: str
    printed: str = ""
    group: str = ""
    cells: dict[Column, list[Paragraph]] = field(default_factory=dict)
    others: dict[str, list[str]] = field(default_factory=dict)
    section: str = ""

    def lines(self, column: Column) -> list[str]:
        return [line for paragraph in self.cells.get(column, []) for line in paragraph.lines]


@dataclass(slots=True)
class TaskTables:
    """What all tables of tasks of a document say, and the blocks that are left of it."""

    tasks: list[ReadTask] = field(default_factory=list)
    rest: list[Block] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    headings: set[Column] = field(default_factory=set)


def task_tables(blocks: Sequence[Block]) -> TaskTables:
    """Read all tables of tasks among blocks; a table that has no heading goes on with the one before it."""
    read = TaskTables()
    before: _Reader | None = None
    section = ""
    for block in blocks:
        if isinstance(block, Paragraph):
            before = None
            section = block.text if _SECTION.match(block.text) else section
            read.rest.append(block)
            continue
        count = heading_rows(block)
        if before is not None and before.goes_on(block, count):
            before.read_rows(block, count, is_next_page=True)
        elif count:
            before = _Reader(block, count, read, section)
            before.read_rows(block, count)
        else:
            read.rest.append(block)
            before = None
    return read


class _Reader:
    """Reads one table and those that go on with it."""

    def __init__(self, table: Table, count: int, read: TaskTables, section: str) -> None:
        self._table, self._read, self._section = table, read, section
        self._columns = columns_of(table, count)
        self._headings = {at: heading_of(table, at, count) for at in range(table.width)}
        self._groups = Groups()
        self._task: ReadTask | None = None
        self._above: ReadTask | None = None
        self._row: Row | None = None
        read.headings |= set(self._columns.values())
        read.roles += [role_of(self._headings[at]) for at, column in self._columns.items() if column is Column.TIME]
        unknown = [name for at, name in self._headings.items() if at not in self._columns and name]
        if unknown:
            read.doubts.append(Doubt(table.place, _UNKNOWN.format("”, “".join(unknown))))

    def goes_on(self, table: Table, count: int) -> bool:
        """Whether a table is the rest of this one on the next page: as wide, with the same heading or none."""
        return table.width == self._table.width and (not count or repeats(table.rows[0], self._table.rows[0]))

    def read_rows(self, table: Table, count: int, *, is_next_page: bool = False) -> None:
        rows = list(self._rows(table, count))
        following = [row.printed for row in rows[1:]] + [""]
        for at, (row, next_number) in enumerate(zip(rows, following, strict=True)):
            self._read_row(row, next_number, is_first=is_next_page and not at)

    def _rows(self, table: Table, count: int) -> Iterator[Row]:
        """Yield the rows that say something: no headings that come again, no counts of columns."""
        for number, cells in enumerate(table.rows[count:], count + 1):
            row = Row(cells, self._columns, f"{table.place}, dòng {number}")
            if any(cell.lines for cell in cells) and not is_count_of_columns(cells) and not self._is_heading(row):
                yield row

    def _is_heading(self, row: Row) -> bool:
        if repeats(row.cells, self._table.rows[0]):
            return True
        known = [(column, row.cells[at].text) for at, column in self._columns.items() if row.cells[at].text]
        is_named = all(column_of(text) is column for column, text in known)
        return is_named and len(known) > 2 and not any(letter.isdigit() for letter in row.printed)

    def _read_row(self, row: Row, next_number: str, *, is_first: bool) -> None:
        if row.is_total:
            self._read.doubts.append(Doubt(row.place, _TOTAL.format(row.group_name)))
            return
        if row.is_group(next_number):
            self._groups.begin(row.printed, row.group_name)
            self._task = self._row = None
            return
        self._groups.reach(row.printed)
        number = row.cell(Column.NUMBER)
        # a number over several rows: all of them are one task
        is_same = bool(row.printed) and self._row is not None and number is self._row.cell(Column.NUMBER)
        if self._task is None or not (is_same or row.carries_on(self._task.lines(Column.TASK), is_first=is_first)):
            self._above = self._read.tasks[-1] if self._read.tasks else None
            self._task = ReadTask(
                row.place, row.printed, row.text(Column.GROUP) or self._groups.name(OUTER_MARK), section=self._section
            )
            self._read.tasks.append(self._task)
        self._add(self._task, row, is_same=is_same)
        self._row = row

    def _add(self, task: ReadTask, row: Row, *, is_same: bool) -> None:
        for column in self._columns.values():
            cell = row.cell(column)
            if cell is None or column in (Column.NUMBER, Column.GROUP) or not cell.lines:
                continue
            before = task.cells.get(column, [])
            if before and self._row is not None and cell is self._row.cell(column):
                continue
            paragraphs = self._spelled_out(cell, column, row.place)
            known = {paragraph.text for paragraph in before}
            more = [paragraph for paragraph in paragraphs if paragraph.text not in known]
            task.cells[column] = [*before, *more] if is_same else _joined(before, paragraphs)
        for at, name in self._headings.items():
            if at not in self._columns and row.cells[at].lines:
                task.others.setdefault(name, []).extend(row.cells[at].lines)

    def _spelled_out(self, cell: Cell, column: Column, place: str) -> list[Paragraph]:
        """The paragraphs of a cell, or those of the task above where it only says "nt": as above."""
        above = self._above.cells.get(column) if self._above else None
        if not above or column is Column.TASK or not _DITTO.fullmatch(cell.text):
            return cell.paragraphs
        words = " ".join(paragraph.text for paragraph in above)
        self._read.doubts.append(Doubt(place, _AS_ABOVE.format(cell.text, shortened(words, 60))))
        return above


def _joined(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs of two halves of a cell; a sentence that the page has parted is one again."""
    if not before or not after:
        return [*before, *after]
    last, first = before[-1], after[0]
    if ENDED.search(last.text) or _ITEM.match(first.text):
        return [*before, *after]
    whole = Paragraph(f"{last.raw.rstrip()} {first.raw.lstrip()}", f"{last.markdown} {first.markdown}", last.is_bold)
    return [*before[:-1], whole, *after[1:]]
