"""Which column of a table holds what, by the headings that offices use; in any order, in one row or in two."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from cchc.editing.document_import.blocks import Cell, Table
from cchc.text.folding import fold
from cchc.text.period import Role


class Column(Enum):
    """What a column of a table of tasks holds."""

    NUMBER = "Số thứ tự"
    GROUP = "Nhóm nhiệm vụ"
    TASK = "Nhiệm vụ"
    PRODUCT = "Sản phẩm"
    LEAD = "Cơ quan chủ trì"
    SUPPORT = "Cơ quan phối hợp"
    BOTH = "Cơ quan chủ trì, phối hợp"
    TIME = "Thời gian"
    START = "Thời gian bắt đầu"
    NOTE = "Ghi chú"


_HEADINGS: Sequence[tuple[Column, str]] = (
    (Column.NUMBER, r"^(stt|tt|so tt|s tt|so thu tu|thu tu|muc)$"),
    (Column.NOTE, r"^(ghi chu|luu y)$"),
    (Column.GROUP, r"^(nhom|nhom nhiem vu|nhom noi dung|linh vuc|linh vuc cai cach)$"),
    (Column.BOTH, r"chu tri.*(phoi hop)|thuc hien.*phoi hop"),
    (Column.SUPPORT, r"phoi hop|cung thuc hien|tham gia"),
    (Column.PRODUCT, r"^(ket qua|du kien ket qua)\b|san pham|dau ra|ket qua (can dat|thuc hien)|muc tieu can dat"),
    (Column.START, r"bat dau|khoi cong|^tu ngay"),
    (Column.TIME, r"thoi gian|thoi han|thoi diem|tien do|hoan thanh|lo trinh|^ngay thuc hien|den ngay|ket thuc"),
    (Column.LEAD, (
        r"chu tri|(don vi|co quan|ca nhan|bo phan|nguoi|to chuc|can bo)\b.*"
        r"(thuc hien|phu trach|chiu trach nhiem|tham muu|trien khai|chu quan)"
        r"|^phan cong|trach nhiem|dau moi|^(don vi|co quan|nguoi thuc hien|don vi, ca nhan)$|^thuc hien$"
    )),
    (Column.TASK, (
        r"^(ten )?(noi dung|nhiem vu|cong viec|hoat dong|giai phap|viec|muc tieu|tieu chi|nhom nhiem vu|chi tieu)\b"
        r"|noi dung|nhiem vu|cong viec|hoat dong"
    )),
)  # fmt: skip
_NEEDED = {Column.LEAD, Column.TIME, Column.SUPPORT, Column.BOTH, Column.PRODUCT}
_MOST_HEADING_ROWS, _LONGEST = 3, 90


def column_of(heading: str) -> Column | None:
    """What a column below such a heading holds. The more special words come first: "kết quả thực hiện" is no agency."""
    words = re.sub(r"[^\w, ]+", " ", fold(heading)).strip()
    words = " ".join(words.split())
    if not words or len(words) > _LONGEST:
        return None
    return next((column for column, pattern in _HEADINGS if re.search(pattern, words)), None)


def heading_rows(table: Table) -> int:
    """How many rows of headings a table of tasks begins with; 0 where it is no such table."""
    for count in range(1, min(_MOST_HEADING_ROWS, len(table.rows)) + 1):
        if count > 1 and not _is_heading(table.rows[count - 1]):
            break
        columns = set(columns_of(table, count).values())
        if Column.TASK in columns and columns & _NEEDED:
            more = count < len(table.rows) and _shares(table.rows[count - 1], table.rows[count])
            return count + 1 if more and _is_heading(table.rows[count]) else count
    return 0


def columns_of(table: Table, count: int) -> dict[int, Column]:
    """What each column holds by its first `count` rows; the lower heading says it more exactly.

    Two columns of one meaning: the first has it, the other is told as one that nobody knows; "Nhiệm vụ" goes before
    "Mục tiêu".
    """
    found: dict[int, Column] = {}
    headings = {at: _lowest(table, at, count) for at in range(table.width)}
    has_tasks = any(_TASKS.search(fold(text)) for text in headings.values() if column_of(text) is Column.TASK)
    for at, text in headings.items():
        column = column_of(text)
        is_weak = column is Column.TASK and has_tasks and not _TASKS.search(fold(text))
        if column and column not in found.values() and not is_weak:
            found[at] = column
    return found


_TASKS = re.compile(r"noi dung|nhiem vu|cong viec|hoat dong")
"""What says better that a column has the tasks than "mục tiêu" or "giải pháp" does."""


def _lowest(table: Table, at: int, count: int) -> str:
    """The lowest heading of a column that says what it holds, else its lowest one."""
    texts = [cell.text for cell in dict.fromkeys(table.rows[row][at] for row in range(count)) if cell.text]
    return next((text for text in reversed(texts) if column_of(text)), texts[-1] if texts else "")


def role_of(heading: str) -> Role:
    """Whether a column tells when the work is done, or when it must be finished."""
    return Role.DEADLINE if re.search(r"hoan thanh|thoi han|\bhan\b|ket thuc", fold(heading)) else Role.WINDOW


def heading_of(table: Table, at: int, count: int) -> str:
    cells = dict.fromkeys(table.rows[row][at] for row in range(count))
    return " – ".join(cell.text for cell in cells if cell.text)


def is_count_of_columns(row: Sequence[Cell]) -> bool:
    """Whether a row says only (1), (2), (3) … or A, B, 1, 2."""
    texts = [cell.text.strip("() ") for cell in row]
    return all(re.fullmatch(r"\d{1,2}|[A-Z]", text) for text in texts if text) and sum(map(bool, texts)) > 2


def repeats(row: Sequence[Cell], heading: Sequence[Cell]) -> bool:
    """Whether a row is the heading again, as on the next page."""
    return [fold(cell.text) for cell in row] == [fold(cell.text) for cell in heading]


def _is_heading(row: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in row if cell.text]
    known = sum(column_of(text) is not None for text in texts)
    return bool(texts) and known * 2 >= len(texts) and not re.match(r"\d", row[0].text)


def _shares(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether a cell of the upper row of headings goes on in the next, as it does where there are two."""
    return any(above is below and above.text for above, below in zip(upper, lower, strict=True))


Columns = Mapping[int, Column]
