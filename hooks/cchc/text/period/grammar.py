"""The whole grammar: a text is a row of clauses, with or without separators between them."""

from __future__ import annotations

from cchc.text.period.act_rules import act
from cchc.text.period.clauses import Clause, Clauses
from cchc.text.period.delay_rules import delay
from cchc.text.period.except_rules import without
from cchc.text.period.extra_rules import extra
from cchc.text.period.quota_rules import quota
from cchc.text.period.rhythm_rules import rhythms
from cchc.text.period.tokens import SEPARATORS, Cursor
from cchc.text.period.window_rules import windows
from cchc.text.period.word_rules import aside, at_least, filler, hedge, work
from cchc.text.period.working_day_rules import shift, working_day

# From the most specific: an amount before a rhythm ("mỗi tháng 02 số"), both before a window.
# Exceptions that are understood come before asides, which take all words to the end.
_RULES = (
    hedge, at_least, work, working_day, quota, delay, rhythms, windows, shift, without, extra, aside, act, filler,
)  # fmt: skip


def read(cursor: Cursor) -> Clauses | None:
    """Read the text to its end; None, with the cursor where reading stopped, if some of it is not known."""
    clauses: list[Clause] = []
    while not cursor.at_end:
        if cursor.take_one(SEPARATORS):
            continue
        found = cursor.first_of(_RULES)
        if found is None:
            return None
        clauses.extend(found)
    return tuple(clauses)
