"""Tables as officers paste them: tabs between cells as Excel copies them, or `|`, or `;`; the first row are names."""

import re
from math import isfinite

from cchc.text.folding import fold

_RULE = re.compile(r":?-+:?")
"""A cell of the line below the head of a table of Markdown."""


_COUNTERS = frozenset({"stt", "tt", "so thu tu"})
"""Columns that only count the rows, in folded letters: they are left out."""


def pasted_table(text: str) -> tuple[list[str], list[dict[str, str]]]:
    """The names of the columns, and the rows by these names without cells that are empty.

    Raises ValueError, as a Vietnamese sentence, where a row has more cells than there are columns, or two columns have
    one name: the figures of one would be lost.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    sign = next((sign for sign in "\t|;" if any(sign in line.strip() for line in lines)), "\t")
    # a title may stand above the head
    while len(lines) > 1 and sign not in lines[0].strip() and sign in lines[1].strip():
        lines.pop(0)
    # a tab at the beginning is an empty cell, as that of a row of sums which has no number
    bare = lines if sign == "\t" else [line.strip().strip("|") for line in lines]
    cells = [[cell.strip() for cell in line.split(sign)] for line in bare]
    head, *rows = [row for row in cells if not all(map(_RULE.fullmatch, row))] or [[]]
    for number, row in enumerate(rows, 2):
        if len(row) > len(head):
            raise ValueError(f"dòng {number} của bảng có {len(row)} ô mà chỉ có {len(head)} cột; kiểm tra dấu ngăn cột")
    counters = {at for at, name in enumerate(head) if fold(name).strip(" .") in _COUNTERS}
    head = [name for at, name in enumerate(head) if at not in counters]
    rows = [[cell for at, cell in enumerate(row) if at not in counters] for row in rows]
    twice = next((name for at, name in enumerate(head) if name and fold(name) in map(fold, head[:at])), None)
    if twice:
        raise ValueError(f"bảng có hai cột cùng tên “{twice}”; ghi tên khác nhau, ví dụ thêm tên của cột gộp ở trên")
    return head, [{name: cell for name, cell in zip(head, row, strict=False) if cell} for row in rows]


def number_in_cell(text: str) -> float | str:
    """A number with a comma as offices write it, and with its per cent: "96,5%" → 96.5; of any other cell its text."""
    try:
        number = float(text.removesuffix("%").strip().replace(",", "."))
    except ValueError:
        return text
    if not isfinite(number):
        return text
    return int(number) if number.is_integer() else number
