"""Rules that read words without dates: continuous work, hedges, conditions, references, fillers."""

from __future__ import annotations

from cchc.text.period.clauses import Act, Aside, CalendarSpan, Clauses, Hedge, Least, Without, Work, month_of
from cchc.text.period.day_rules import month
from cchc.text.period.list_rules import member, skip_separators
from cchc.text.period.model import Kind
from cchc.text.period.tokens import Cursor
from cchc.text.period.year_rules import plain_year

_STANDING = ("nhiệm vụ thường xuyên", "công việc thường xuyên", "lâu dài")
_CONTINUOUS = ("thường xuyên", "liên tục", "xuyên suốt", "quanh năm", "trong suốt", "suốt")
_HEDGES = ("dự kiến", "phấn đấu", "khoảng")
_LEAST = ("ít nhất", "tối thiểu")
_LABELS = ("thời gian thực hiện", "thời gian hoàn thành", "thời gian")
_STAGES = ("thực hiện", "triển khai", "duy trì", "hoàn thành", "xong")
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
# They say nothing of this work's dates: the year of "định hướng đến năm 2030" is a later plan's.
_BESIDE = ("định hướng", "tầm nhìn", "trong giờ hành chính", "trong giờ làm việc")


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
    """Read "ít nhất", which is kept as a condition of the amount or rhythm after it."""
    word = cursor.take_one(_LEAST)
    return (Least(word),) if word else None


def filler(cursor: Cursor) -> Clauses | None:
    """Read words that say nothing about when."""
    if cursor.take_one(_STAGES):
        return (Act(stage=True),)
    return () if cursor.take_one(_LABELS) else None


def aside(cursor: Cursor) -> Clauses | None:
    """Read, to the end of the text, a condition or a reference to another document.

    Nothing inside is searched for dates: the date in "theo Kế hoạch ngày 19/01/2022" is another one's.
    """
    place = cursor.position
    kind = _aside_kind(cursor)
    if kind is None:
        return None
    cursor.position = place
    harmless = cursor.attempt(_harmless) is not None
    cursor.position = place
    return (Aside(_without_loose_signs(cursor.rest()), kind, harmless),)


def _harmless(cursor: Cursor) -> bool | None:
    """Read words that cannot change a day, with nothing after them."""
    beyond = cursor.take_one(("định hướng", "tầm nhìn"))
    if beyond:
        cursor.take_one(("đến", "tới"))
        cursor.take("năm")
        is_read = plain_year(cursor) is not None
    else:
        is_read = cursor.take_one(_BESIDE) is not None
    cursor.take(")")
    return True if is_read and cursor.at_end else None


def _without_loose_signs(text: str) -> str:
    # "thường xuyên (theo kế hoạch)": the bracket was opened before the aside
    is_loose = text.endswith(")") and text.count(")") > text.count("(")
    return text.lstrip("/ ").removesuffix(")" if is_loose else "").rstrip()


def _aside_kind(cursor: Cursor) -> Kind | None:
    if cursor.take_one(_BESIDE):
        return Kind.UNKNOWN
    cursor.take_one(("hoặc", "/"))
    if cursor.take_one(_AFTER_EVENT):
        return None if cursor.at_end else Kind.RELATIVE
    word = cursor.take_one((*_DUE_ELSEWHERE, *_ON_DEMAND))
    # "theo dõi" is a task, not a time
    is_reference = word in _DUE_ELSEWHERE or (word and not cursor.at_end and cursor.peek().text != "dõi")
    return Kind.REFERENCE if is_reference else None


def without(cursor: Cursor) -> Clauses | None:
    """Read the months; those of a named year would be left out of that year alone, which no rule can say."""
    start = cursor.position
    if not cursor.take_one(("ngoại trừ", "trừ", "không kể", "không tính")):
        return None
    cursor.take_one(("các", "những"))
    months = [month(cursor)]
    while more := cursor.attempt(_another):
        months.append(more)
    numbers = [each.months[0] for each in months if each and each.months and each.year is None and each.is_possible]
    return (Without(tuple(numbers), cursor.printed_between(start)),) if len(numbers) == len(months) else None


def _another(cursor: Cursor) -> CalendarSpan | None:
    found = member(cursor, month_of(1)) if skip_separators(cursor) else None
    return found if found and found.is_whole_month else None


_JOINTS = (",", ";", "và", "&", "+")
_UNPLANNED = ("báo cáo đột xuất", "đột xuất")
_WHEN_ASKED_FOR = ("khi có yêu cầu", "khi được yêu cầu", "theo yêu cầu", "khi cần thiết", "khi cần")
# Any of them may begin a condition of all that came before.
_NOT_WHO_ASKS = frozenset({"nếu", "trừ", "khi", "hoặc", "hay", "trước", "sau", "từ", "đến", "theo", "không", "thì"})
_LONGEST_NAME = 10


def extra(cursor: Cursor) -> Clauses | None:
    """Read it to the end of the text."""
    start = cursor.position
    joint = cursor.peek(-1).text
    unplanned = cursor.take_one(_UNPLANNED) if joint in _JOINTS else None
    demanded = cursor.take_one(_WHEN_ASKED_FOR) if unplanned or joint == "và" else None
    if not (unplanned or demanded) or (demanded and not cursor.attempt(_who_asks) and not cursor.at_end):
        return None
    return (Aside(cursor.printed_between(start), Kind.REFERENCE, harmless=True),) if cursor.at_end else None


def _who_asks(cursor: Cursor) -> bool | None:
    if not cursor.take("của"):
        return None
    for _ in range(_LONGEST_NAME):
        word = cursor.peek().text
        if not word.isalpha() or word in _NOT_WHO_ASKS:
            break
        cursor.position += 1
    return True


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
