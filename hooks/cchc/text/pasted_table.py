"""Tables as officers paste them: tabs between cells as Excel copies them, or `|`, or `;`; the first row are names."""

import re

_RULE = re.compile(r":?-+:?")
"""A cell of the line below the head of a table of Markdown."""


def pasted_table(text: str) -> tuple[list[str], list[dict[str, str]]]:
    """The names of the columns, and the rows by these names without cells that are empty.

    Raises ValueError, as a Vietnamese sentence, where a row has more cells than there are columns.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    sign = next((sign for sign in "\t|;" if lines and sign in lines[0]), "\t")
    cells = [[cell.strip() for cell in line.strip().strip("|").split(sign)] for line in lines]
    head, *rows = [row for row in cells if not all(map(_RULE.fullmatch, row))] or [[]]
    for number, row in enumerate(rows, 2):
        if len(row) > len(head):
            raise ValueError(f"dòng {number} của bảng có {len(row)} ô mà chỉ có {len(head)} cột; kiểm tra dấu ngăn cột")
    return head, [{name: cell for name, cell in zip(head, row, strict=False) if cell} for row in rows]
