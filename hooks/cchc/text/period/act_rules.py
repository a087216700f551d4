"""Rules that read the verb a text begins with: "báo cáo trước ngày 15/12", "ban hành trong tháng 1".

It says what is due, not when; nothing is known of any other word, so the list is closed.
"""

from __future__ import annotations

from cchc.text.period.clauses import Act, Clauses
from cchc.text.period.tokens import Cursor

_ACTS = (
    "trình ban hành", "trình phê duyệt", "trình", "phê duyệt", "ban hành",
    "nộp", "gửi", "tổ chức thực hiện", "tổ chức triển khai", "tổ chức",
)  # fmt: skip
# The time right after these may be what they are about, as in "báo cáo quý I", "ban hành kế hoạch năm 2025".
_ACTS_ABOUT_A_TIME = (
    "tổng hợp , báo cáo", "tổng hợp và báo cáo", "tổng hợp báo cáo", "tổng hợp",
    "gửi báo cáo", "nộp báo cáo", "báo cáo kết quả", "báo cáo",
    "ban hành kế hoạch", "xây dựng kế hoạch",
)  # fmt: skip
_WHEN = (
    "trước", "trong", "vào", "ngày", "chậm nhất", "muộn nhất", "trễ nhất", "không quá", "không muộn hơn",
    "định kỳ", "theo", "hàng", "mỗi", "sau", "ngay sau", "khi",
)  # fmt: skip
# The last words of "định kỳ", "dự kiến", "phấn đấu", which may come before the verb.
_BEFORE = ("", "kỳ", "kiến", "đấu")


def act(cursor: Cursor) -> Clauses | None:
    """Read a verb of the list at the beginning of the text."""
    if cursor.peek(-1).text not in _BEFORE:
        return None
    if cursor.take_one(_ACTS_ABOUT_A_TIME):
        cursor.take(":")
        return (Act(stage=False),) if _tells_when(cursor) else None
    return (Act(stage=False),) if cursor.take_one(_ACTS) else None


def _tells_when(cursor: Cursor) -> bool:
    place = cursor.position
    found = cursor.take_one(_WHEN)
    cursor.position = place
    return found is not None
