"""The rule that reads what comes on top of the times named: "và đột xuất khi có yêu cầu của cấp trên".

It takes nothing from them. "Khi có yêu cầu" without "và" or "đột xuất" is a condition of them, which `aside` reads.
"""

from __future__ import annotations

from cchc.text.period.clauses import Aside, Clauses
from cchc.text.period.tokens import Cursor
from cchc.text.period.vocabulary import Kind

_JOINTS = (",", ";", "và", "&", "+")
_UNPLANNED = ("báo cáo đột xuất", "đột xuất")
_ON_DEMAND = ("khi có yêu cầu", "khi được yêu cầu", "theo yêu cầu", "khi cần thiết", "khi cần")
# Any of them may begin a condition of all that came before.
_NOT_WHO_ASKS = frozenset({"nếu", "trừ", "khi", "hoặc", "hay", "trước", "sau", "từ", "đến", "theo", "không", "thì"})
_LONGEST_NAME = 10


def extra(cursor: Cursor) -> Clauses | None:
    """Read it to the end of the text."""
    start = cursor.position
    joint = cursor.peek(-1).text
    unplanned = cursor.take_one(_UNPLANNED) if joint in _JOINTS else None
    demanded = cursor.take_one(_ON_DEMAND) if unplanned or joint == "và" else None
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
