"""Rules on headings, lists and tables: what looks like one in the source must be one to the public."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from cchc.content.checks.markdown.findings import Finding, Written, warning
from cchc.text.markdown.raw_html import Kind, pieces
from cchc.text.markdown.repairs import joined_lines, lazy_lines, nearly_lists_alone, unnested_lists


def a_page_has_one_title(written: Written) -> Iterator[Finding]:
    """The title of the front matter is the page's h1 already; pages of docs/ may write it at their beginning."""
    tokens = written.reading.tokens
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.map and _is_too_high(written, token.tag, index):
            yield Finding(token.map[0], _SECOND_TITLE if written.is_body else _IN_FIELD)
    for piece in pieces(written.reading) if "<h1" in written.reading.text.lower() else ():
        if piece.kind is Kind.START and piece.name == "h1":
            yield Finding(piece.line, _SECOND_TITLE)


def headings_leave_out_no_level(written: Written) -> Iterator[Finding]:
    """After `##` comes `###`, not `####`; below the heading of an answer `###` may come first."""
    before = written.above
    for token in written.reading.tokens if written.is_body else ():
        if token.type == "heading_open" and token.map:
            level = int(token.tag[1])
            if level > before + 1:
                given, wanted = "#" * level, "#" * (before + 1)
                yield warning(
                    token.map[0], f"tiêu đề {given} bỏ qua một cấp; viết {wanted}, hoặc chạy `cchc check --fix`"
                )
            before = level


def underlined_headings_are_meant(written: Written) -> Iterator[Finding]:
    """A line of `---` or `===` directly below words makes a heading of them; mostly a rule was meant."""
    for token in written.reading.tokens:
        if token.type == "heading_open" and token.markup in ("-", "=") and token.map:
            yield warning(token.map[1] - 1, _UNDERLINED.format(token.markup * 3))


def each_id_is_given_once(written: Written) -> Iterator[Finding]:
    """A link to an id that stands twice leads to the first."""
    lines: dict[str, int] = {}
    for token in written.reading.tokens:
        name = str(token.attrGet("id") or "") if token.type == "heading_open" else ""
        if name and token.map and lines.setdefault(name, token.map[0]) != token.map[0]:
            yield Finding(
                token.map[0], f"tên mục {{#{name}}} đã dùng ở một mục trên trong bài; đặt tên khác, ví dụ {{#{name}-2}}"
            )


def _is_too_high(written: Written, tag: str, index: int) -> bool:
    if not written.is_body:
        return tag in ("h1", "h2")
    return tag == "h1" and not (written.has_title and index == 0)


_SECOND_TITLE = "tiêu đề cấp 1 (#) trong nội dung: tên trang đã là tiêu đề cấp 1; viết ## cho mục lớn nhất"
_IN_FIELD = "tiêu đề cấp 1, cấp 2 (#, ##) trong khóa này chen vào các mục của trang; viết ### hoặc chữ đậm **…**"
_UNDERLINED = (
    "dòng {0} ngay dưới chữ biến các dòng trên thành tiêu đề; để một dòng trống ở giữa, hoặc viết ## trước tiêu đề"
)


def pasted_lists_are_lists(written: Written) -> Iterator[Finding]:
    """Lines that begin with `a)`, `•`, `–`, `Bước 2` go on in the line before, as any other line does."""
    for line, mark, count in joined_lines(written.reading):
        more = f" (và {count - 1} dòng như vậy ở dưới)" if count > 1 else ""
        yield warning(line, _JOINED.format(mark, more))


def what_follows_a_list_is_apart(written: Written) -> Iterator[Finding]:
    """A line directly below an item goes on in it, wherever it begins."""
    for line in lazy_lines(written.reading):
        yield warning(line, _LAZY)


def marks_of_lists_are_followed_by_a_blank(written: Written) -> Iterator[Finding]:
    """`1.Việc`, `-Việc`, `•Việc` are no items of a list. Told where the rule of joined lines has not spoken."""
    for line, mark, wanted in nearly_lists_alone(written.reading):
        yield warning(
            line,
            f"“{mark}” ở đầu dòng không thành danh sách hay tiêu đề; viết “{wanted}”, hoặc chạy `cchc check --fix`",
        )


def lists_in_lists_are_indented_enough(written: Written) -> Iterator[Finding]:
    """Below `1. ` three blanks make a list inside, two make another list after it."""
    for line, needed in unnested_lists(written.reading):
        yield warning(line, _UNNESTED.format(needed))


_JOINED = (
    "dòng bắt đầu bằng “{0}”{1} sẽ nối liền vào dòng trên thành một đoạn; để một dòng trống ở trước, "
    "dùng - hoặc 1. cho danh sách, hoặc chạy `cchc check --fix`"
)
_LAZY = (
    "dòng này sẽ nối liền vào mục của danh sách hoặc đoạn trích ở trên; "
    "để một dòng trống ở trước nếu là đoạn khác, hoặc thụt vào (trích dẫn thì thêm >) nếu là cùng một mục"
)
_UNNESTED = "danh sách này không nằm trong mục ở trên vì thụt chưa đủ; thụt {0} dấu cách, hoặc chạy `cchc check --fix`"


_BEFORE = re.compile(r"^[ \t]*(?:>[ \t]*)*")


def cells_of(row: str) -> list[str]:
    """What stands between the strokes of a line; those at its ends, and `\\|`, part nothing."""
    cells = escapedSplit(_BEFORE.sub("", row).strip())
    if cells and not cells[0].strip():
        cells.pop(0)
    if cells and not cells[-1].strip():
        cells.pop()
    return [cell.strip() for cell in cells]


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
