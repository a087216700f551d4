"""Excel files, new and old → blocks: the rows above a table are lines of text, merged cells are one."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby

import python_calamine as calamine

from cchc.editing.document_import.blocks import Block, Cell, Doubt, ImportFileError, Paragraph, Table
from cchc.editing.document_import.columns import heading_rows
from cchc.text.dates import printed

_MOST_ROWS, _MOST_COLUMNS = 20_000, 60
_NOT_EXCEL = "không mở được như tệp Excel; mở bằng Excel rồi lưu lại dạng .xlsx"
_HIDDEN = "trang tính “{}” đang ẩn, không được đưa vào"

Value = int | float | str | bool | time | date | datetime | timedelta


def blocks_of_workbook(content: bytes) -> tuple[list[Block], list[Doubt]]:
    """All visible sheets, one after the other. ImportFileError where it is no workbook, or a locked one."""
    blocks: list[Block] = []
    doubts: list[Doubt] = []
    try:
        with calamine.load_workbook(io.BytesIO(content)) as book:
            for shown in book.sheets_metadata:
                if shown.typ != calamine.SheetTypeEnum.WorkSheet:
                    continue
                if shown.visible != calamine.SheetVisibleEnum.Visible:
                    doubts.append(Doubt("", _HIDDEN.format(shown.name)))
                    continue
                blocks += _blocks(book.get_sheet_by_name(shown.name), sum(isinstance(b, Table) for b in blocks))
    except (calamine.CalamineError, OSError, ValueError, EOFError):
        raise ImportFileError(_NOT_EXCEL) from None
    return blocks, doubts


def _blocks(sheet: calamine.CalamineSheet, tables: int) -> Iterator[Block]:
    grid = _grid(sheet)
    start = next((at for at in range(len(grid)) if heading_rows(Table(grid[at:]))), None)
    if start is None:
        yield from _lines(grid)
        return
    last = max((at for at, row in enumerate(grid) if at >= start and _different(row) > 2), default=start)
    yield from _lines(grid[:start])
    used = [at for at in range(len(grid[start])) if any(row[at].text for row in grid[start : last + 1])]
    yield Table(
        [[row[at] for at in used] for row in grid[start : last + 1] if any(cell.text for cell in row)], tables + 1
    )
    yield from _lines(grid[last + 1 :])


def _grid(sheet: calamine.CalamineSheet) -> list[list[Cell]]:
    rows = sheet.to_python(skip_empty_area=False, nrows=_MOST_ROWS)
    grid = [[_cell(value) for value in row[:_MOST_COLUMNS]] for row in rows]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in grid[top : bottom + 1]:
            row[left : right + 1] = [grid[top][left]] * len(row[left : right + 1])
    return grid


def _cell(value: Value) -> Cell:
    lines = [line.strip() for line in _printed(value).split("\n")]
    return Cell([Paragraph(line, line) for line in lines if line])


def _printed(value: Value) -> str:
    if isinstance(value, datetime | date):
        return printed(value.date() if isinstance(value, datetime) else value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _different(row: Sequence[Cell]) -> int:
    return len({id(cell) for cell in row if cell.text})


def _lines(rows: Sequence[Sequence[Cell]]) -> Iterator[Paragraph]:
    """A row as a line, its cells parted by tabs, as letterheads are set."""
    for row in rows:
        cells = [next(same).text for _, same in groupby(row, key=id)]
        words = [cell for cell in cells if cell]
        if words:
            yield Paragraph("\t".join(words), " ".join(words))
