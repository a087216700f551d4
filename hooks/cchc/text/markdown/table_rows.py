"""The cells of a row of a table, as GitHub counts them."""

import re

from markdown_it.rules_block.table import escapedSplit

_BEFORE = re.compile(r"^[ \t]*(?:>[ \t]*)*")


def cells_of(row: str) -> list[str]:
    """What stands between the strokes of a line; those at its ends, and `\\|`, part nothing."""
    cells = escapedSplit(_BEFORE.sub("", row).strip())
    if cells and not cells[0].strip():
        cells.pop(0)
    if cells and not cells[-1].strip():
        cells.pop()
    return [cell.strip() for cell in cells]
