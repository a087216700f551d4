"""Which printed words no date takes account of.

A time beside "dự kiến", "trừ …", "theo Kế hoạch của …" may be another one: what is named then is shown as it was
read, but nothing is certain of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from cchc.text.period.clauses import (
    Aside,
    Clauses,
    Delay,
    Hedge,
    Least,
    Part,
    Rhythm,
    Stretch,
    UnsaidRhythm,
    Without,
)
from cchc.text.period.dating import vague_words
from cchc.text.period.model import Quota
from cchc.text.period.recurrence import Recurrence, leaves_out

T = TypeVar("T")


def unsure_words(clauses: Clauses, repeats: Recurrence) -> tuple[str, ...]:
    """Return the words, in no certain order, each once."""
    found = chain(
        (aside.text for aside in _only(Aside, clauses) if not aside.harmless),
        (hedge.word for hedge in _only(Hedge, clauses)),
        # the end of "cuối tháng 5" is certain, of "đầu tháng 5" nothing is
        (str(word) for word in vague_words(_only(Stretch, clauses)) if word != Part.END),
        ("định kỳ",) if is_rhythm_unsaid(clauses, repeats) else (),
        _exceptions(clauses),
        (delay.event for delay in _only(Delay, clauses) if delay.event and not delay.from_issue),
    )
    return tuple(dict.fromkeys(found))


def is_rhythm_unsaid(clauses: Clauses, repeats: Recurrence) -> bool:
    """Whether it is "định kỳ" and nobody says how often; "02 lần/năm" does."""
    return bool(_only(UnsaidRhythm, clauses)) and not repeats.rules and not _only(Quota, clauses)


def _exceptions(clauses: Clauses) -> Iterator[str]:
    """Months that no rule can leave out; "ít nhất" before a rhythm, which may come more often."""
    rhythms = _only(Rhythm, clauses)
    if not leaves_out(rhythms):
        yield from (without.text for without in _only(Without, clauses))
    if not _only(Quota, clauses):
        yield from (least.word for least in _only(Least, clauses))


def _only(clause_type: type[T], clauses: Iterable[object]) -> tuple[T, ...]:
    return tuple(clause for clause in clauses if isinstance(clause, clause_type))
