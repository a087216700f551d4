"""Rules that read rows of repetitions, "hàng quý, 6 tháng, năm", and "định kỳ", which announces them."""

from __future__ import annotations

from cchc.text.period.clauses import Clauses, UnsaidRhythm
from cchc.text.period.repeat_rules import REPETITIONS, bare_unit
from cchc.text.period.tokens import SEPARATORS, Cursor


def rhythms(cursor: Cursor) -> Clauses | None:
    """Read one repetition or a list of them; after "định kỳ" or in a list the unit may stand alone.

    "Định kỳ" with nothing that repeats right after it leaves the rhythm to what follows, if to anything.
    """
    periodic = cursor.take_one(("theo định kỳ", "định kỳ")) is not None
    first = cursor.first_of((*REPETITIONS, bare_unit) if periodic else REPETITIONS)
    if first is None:
        return (UnsaidRhythm(),) if periodic else None
    found = [*first]
    while (more := cursor.attempt(_next)) is not None:
        found.extend(more)
    return tuple(found)


def _next(cursor: Cursor) -> Clauses | None:
    if not cursor.take_one((*SEPARATORS, "/")):
        return None
    cursor.take("và")
    return cursor.first_of((*REPETITIONS, bare_unit))
