"""Rows of tables, CSV and XLSX: where the head is, merged cells, signs between cells; no cell is lost in silence."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from cchc.editing.procedure_import.columns import NEEDED, column_of


class UnreadableError(Exception):
    """Why a file is not read, in Vietnamese, with a remedy, but without its name."""


_HEAD_ROWS = 20
"""A table may have a title and an authority above its head: so many rows are looked at."""

_NOT_CSV = "không phải bảng CSV ({}); lưu lại bằng Excel, hoặc dùng tệp .xlsx"


def csv_rows(text: str) -> Iterator[Mapping[str, str]]:
    """The rows of a table whose cells are parted by a comma, a semicolon, a tab or a bar. Raises UnreadableError."""
    csv.field_size_limit(10_000_000)
    # with the right sign between cells there is a head, which may stand below a title
    sign = next((sign for sign in ",;\t|" if _head_at(_cells(text, sign)) is not None), ",")
    # a quotation mark that nobody closes would swallow all rows below it
    yield from _table(_cells(text, sign, strict=True))


def _cells(text: str, sign: str, *, strict: bool = False) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=strict)
    rows: list[list[str]] = []
    begins = 1
    try:
        for row in reader:
            rows.append(row)
            begins = reader.line_num + 1
    except csv.Error as error:
        if not strict:
            raise UnreadableError(_NOT_CSV.format(error)) from None
        raise UnreadableError(
            f'từ dòng {begins}: dấu ngoặc kép (") đặt sai hoặc thiếu dấu đóng; dấu trong ô phải viết hai lần ("");'
            " lưu lại bằng Excel, hoặc dùng tệp .xlsx"
        ) from None
    return rows


def xlsx_rows(content: bytes, remarks: list[str]) -> Iterator[Mapping[str, str]]:
    """The rows of all sheets that are seen; of others `remarks` get a sentence. Raises UnreadableError."""
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableError("tệp Excel có mật khẩu hoặc là bản cũ .xls; mở bằng Excel, bỏ mật khẩu, lưu thành .xlsx")
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                yield from _table(_sheet_rows(sheet))
            else:
                remarks.append(f"không đọc trang tính ẩn “{sheet.title}”; cần dùng thì bỏ ẩn rồi nhập lại")
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise UnreadableError("không phải tệp Excel .xlsx còn nguyên; mở bằng Excel rồi lưu lại") from error


def _sheet_rows(sheet: Worksheet) -> list[list[str]]:
    """Texts of cells; cells merged over several rows, and those of the head, each have the text of them all."""
    rows = [[cell_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    head_at = _head_at(rows)
    for merged in sheet.merged_cells.ranges:
        left, top, right, bottom = merged.bounds
        text = rows[top - 1][left - 1]
        if head_at is not None and top - 1 >= head_at and isinstance(sheet.cell(bottom, right), MergedCell):
            # a merged row below the head is a title of a part, and no procedure
            for row in rows[top - 1 : bottom] if top - 1 > head_at else rows[head_at : head_at + 1]:
                width = right if top - 1 == head_at else left
                row[left - 1 : width] = [text] * (width - left + 1)
    return rows


def cell_text(value: object) -> str:
    """What a cell says, as it is read aloud: days as in Vietnamese, lists line by line."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(map(cell_text, value))
    if isinstance(value, dict):
        return "\n".join(f"{name}: {cell_text(part)}" for name, part in value.items())
    if isinstance(value, date) and getattr(value, "time", time)() == time():
        return f"{value:%d/%m/%Y}"
    return f"{value:%H:%M %d/%m/%Y}" if isinstance(value, datetime) else str(value)


def _table(rows: list[list[str]]) -> Iterator[Mapping[str, str]]:
    """Rows by the names in the head, or else in the first row; a cell without a name has that of its column's place."""
    at = _head_at(rows) or 0
    head = [" ".join(cell.split()) for cell in rows[at]] if rows else []
    for row in rows[at + 1 :]:
        texts: dict[str, list[str]] = {name: [] for name in head if name}
        for place, cell in enumerate(row):
            if cell.strip():
                name = head[place] if place < len(head) else ""
                texts.setdefault(name or f"thứ {place + 1} (không có tên)", []).append(cell)
        if any(texts.values()):
            yield {name: "\n".join(dict.fromkeys(cells)) for name, cells in texts.items()}


def _head_at(rows: Iterable[list[str]]) -> int | None:
    """Which row is the head: the first that has all needed columns."""
    for at, row in zip(range(_HEAD_ROWS), rows, strict=False):
        found = set(map(column_of, row))
        if all(needed in found for needed in NEEDED):
            return at
    return None
