"""Rules that read words without dates: continuous work, hedges, conditions, references, fillers."""

from __future__ import annotations

from cchc.text.period.clauses import Aside, Clauses, Hedge, Work
from cchc.text.period.tokens import Cursor
from cchc.text.period.vocabulary import Kind

_STANDING = ("nhiệm vụ thường xuyên", "công việc thường xuyên", "lâu dài")
_CONTINUOUS = ("thường xuyên", "liên tục", "xuyên suốt", "quanh năm", "trong suốt", "suốt")
_HEDGES = ("dự kiến", "khoảng")
_LEAST = ("ít nhất", "tối thiểu")
_FILLERS = (
    "thời gian thực hiện", "thời gian hoàn thành", "thời gian",
    "thực hiện", "triển khai", "duy trì", "hoàn thành", "xong",
)  # fmt: skip
_AFTER_EVENT = ("ngay sau khi", "ngay khi", "sau khi", "trước khi", "kể từ khi", "tính từ khi", "từ khi")
_ON_DEMAND = ("khi", "nếu", "tùy", "căn cứ", "theo", "trừ")
_DUE_ELSEWHERE = (
    "đột xuất",
    "đúng thời hạn",
    "đúng tiến độ",
    "đúng thời gian",
    "trong thời hạn quy định",
    "trong thời gian quy định",
)


def work(cursor: Cursor) -> Clauses | None:
    """Read continuous work; a duty ("nhiệm vụ thường xuyên") has no end."""
    if cursor.take_one(_STANDING):
        return (Work(standing=True),)
    return (Work(),) if cursor.take_one(_CONTINUOUS) else None


def hedge(cursor: Cursor) -> Clauses | None:
    """Read a word that makes the time provisional."""
    word = cursor.take_one(_HEDGES)
    return (Hedge(word),) if word else None


def at_least(cursor: Cursor) -> Clauses | None:
    """Read "ít nhất", which is kept as a condition of the amount or rhythm it precedes."""
    word = cursor.take_one(_LEAST)
    return (Aside(word, Kind.UNKNOWN),) if word else None


def filler(cursor: Cursor) -> Clauses | None:
    """Read words that say nothing about when."""
    return () if cursor.take_one(_FILLERS) else None


def aside(cursor: Cursor) -> Clauses | None:
    """Read, to the end of the text, a condition or a reference to another document.

    Nothing inside is searched for dates: the date in "theo Kế hoạch ngày 19/01/2022" is another one's.
    """
    place = cursor.position
    kind = _aside_kind(cursor)
    if kind is None:
        return None
    cursor.position = place
    return (Aside(cursor.rest(), kind),)


def _aside_kind(cursor: Cursor) -> Kind | None:
    cursor.take_one(("hoặc", "/"))
    if cursor.take_one(_AFTER_EVENT):
        return None if cursor.at_end else Kind.RELATIVE
    word = cursor.take_one((*_DUE_ELSEWHERE, *_ON_DEMAND))
    # "theo dõi" is a task, not a time
    is_reference = word in _DUE_ELSEWHERE or (word and not cursor.at_end and cursor.peek().text != "dõi")
    return Kind.REFERENCE if is_reference else None
