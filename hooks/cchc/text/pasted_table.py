"""Tables as officers paste them: tabs between cells as Excel copies them, or `|`, or `;`; the first row are names."""

import re
from collections.abc import Sequence
from math import isfinite

from cchc.text.folding import fold

_RULE = re.compile(r":?-+:?")
"""A cell of the line below the head of a table of Markdown."""


_COUNTERS = frozenset({"stt", "tt", "so thu tu"})
"""Columns that only count the rows, in folded letters: they are left out."""


def pasted_table(text: str) -> tuple[list[str], list[dict[str, str]]]:
    """The names of the columns, and the rows by these names without cells that are empty.

    Raises ValueError, as a Vietnamese sentence, where nobody can say which cell belongs to which column.
    """
    head, *rows = _lines_of_cells(text) or [[]]
    for number, row in enumerate(rows, 2):
        if len(row) > len(head):
            raise ValueError(f"dòng {number} của bảng có {len(row)} ô mà chỉ có {len(head)} cột; kiểm tra dấu ngăn cột")
    counters = {at for at, name in enumerate(head) if fold(name).strip(" .") in _COUNTERS}
    head = [name for at, name in enumerate(head) if at not in counters]
    rows = [[cell for at, cell in enumerate(row) if at not in counters] for row in rows]
    _refuse_columns_of_one_name(head)
    found = ({name: cell for name, cell in zip(head, row, strict=False) if cell} for row in rows)
    return head, [row for row in found if row]


def _lines_of_cells(text: str) -> list[list[str]]:
    """The cells of each line, from the head on; those at its end that are empty belong to no column."""
    lines = [line for line in text.splitlines() if line.strip()]
    sign = next((sign for sign in "\t|;" if any(sign in line.strip() for line in lines)), None)
    if sign is None and len(lines) > 1:
        raise ValueError("không thấy dấu ngăn cột; chép lại bảng từ Excel, hoặc viết dấu | giữa các ô")
    sign = sign or "\t"
    # a title may stand above the head
    while len(lines) > 1 and sign not in lines[0].strip() and sign in lines[1].strip():
        lines.pop(0)
    # a table of Markdown has the sign before its first cell too, in all lines or in none
    frame = "|" if sign == "|" and lines and lines[0].strip().startswith("|") else ""
    rows = [_cells(line, sign, frame) for line in lines]
    return [row for row in rows if row and not all(map(_RULE.fullmatch, row))]


def _cells(line: str, sign: str, frame: str) -> list[str]:
    # not of tabs: one at the beginning of a line stands behind an empty cell
    cells = [cell.strip() for cell in line.strip(" ").removeprefix(frame).split(sign)]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _refuse_columns_of_one_name(head: Sequence[str]) -> None:
    """Below a head of two lines two columns may be called "Quá hạn": the latter would take the place of the former."""
    for at, name in enumerate(head):
        if not name:
            raise ValueError(f"cột thứ {at + 1} của bảng không có tên; ghi tên cột, hoặc bỏ cột")
        if fold(name) in map(fold, head[:at]):
            raise ValueError(f"bảng có hai cột cùng tên “{name}”; ghi tên khác nhau, ví dụ thêm tên của cột gộp ở trên")


_PARTED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:[ \xa0\u202f]\d{3})+(?:,\d+)?")
"""Thousands with a point and decimals with a comma, "1.079,51"; "1.079" alone is a number with decimals."""


def number_in_cell(text: str) -> float | str:
    """A number with a comma as offices write it, and with its per cent: "96,5%" → 96.5; of any other cell its text."""
    words = text.removesuffix("%").strip()
    if _PARTED.fullmatch(words):
        words = re.sub(r"[.\s]", "", words)
    try:
        number = float(words.replace(",", "."))
    except ValueError:
        return text
    if not isfinite(number):
        return text
    return int(number) if number.is_integer() else number
