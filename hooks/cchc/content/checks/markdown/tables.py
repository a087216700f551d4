"""Rules on tables: a cell too many is lost, a line of dashes that is missing makes a paragraph of a table."""

from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.text.markdown.table_rows import cells_of


def rows_have_as_many_cells(written: Written) -> Iterator[Finding]:
    """What stands in a cell too many is not shown at all."""
    lines = written.reading.text.split("\n")
    for token in written.reading.tokens if "|" in written.reading.text else ():
        if token.type == "table_open" and token.map:
            yield from _rows(lines, *token.map)


def tables_are_tables(written: Written) -> Iterator[Finding]:
    """Rows without `|---|---|` below the first, or with another number of cells there, are one paragraph."""
    tokens = written.reading.tokens if "|" in written.reading.text else []
    for paragraph, words in pairwise(tokens):
        if paragraph.type == "paragraph_open" and words.map:
            row = _row_in(words)
            if row is not None:
                yield warning(words.map[0] + row, _NO_TABLE)


def _rows(lines: list[str], first: int, end: int) -> Iterator[Finding]:
    wanted = len(cells_of(lines[first]))
    for line in range(first + 2, min(end, len(lines))):
        count = len(cells_of(lines[line]))
        if lines[line].strip() and count != wanted:
            lost = "; các ô thừa không hiện trên trang" if count > wanted else ""
            yield warning(
                line, f"dòng này của bảng có {count} ô mà dòng đầu có {wanted} ô{lost}; viết \\| nếu là chữ trong ô"
            )


def _row_in(words: Token) -> int | None:
    """The first line that looks like a row of a table."""
    lines = enumerate(words.content.split("\n"))
    return next((number for number, line in lines if line.startswith("|") and len(cells_of(line)) > 1), None)


_NO_TABLE = "dòng bắt đầu bằng | nhưng không thành bảng; dòng thứ hai của bảng phải là |---|---| với cùng số ô"
