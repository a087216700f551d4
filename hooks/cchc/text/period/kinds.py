"""Which kind of period a row of clauses is."""

from __future__ import annotations

from cchc.text.period.clauses import Aside, Clause, Delay, Rhythm, Stretch, UnsaidRhythm, Work
from cchc.text.period.model import Interval, Quota
from cchc.text.period.vocabulary import Kind

# What says more wins: "thường xuyên, định kỳ hàng quý" recurs; "hàng tháng, 12 số" is an amount.
_BY_CLAUSE = (
    (Quota, Kind.QUOTA),
    (Rhythm, Kind.RECURRING),
    (Work, Kind.CONTINUOUS),
    (UnsaidRhythm, Kind.RECURRING),
    (Delay, Kind.RELATIVE),
)


def kind_of(clauses: tuple[Clause, ...], intervals: tuple[Interval, ...]) -> Kind:
    """Return the kind; `intervals` are the dates of the clauses, empty when some are not known."""
    for clause_type, kind in _BY_CLAUSE:
        if any(isinstance(clause, clause_type) for clause in clauses):
            return kind
    stretches = [clause for clause in clauses if isinstance(clause, Stretch)]
    if intervals:
        return _shape([(span.start is not None, span.end is not None) for span in intervals])
    if stretches:
        return _shape([(span.first is not None, span.last is not None) for span in stretches])
    asides = [clause.kind for clause in clauses if isinstance(clause, Aside)]
    return asides[-1] if asides else Kind.UNKNOWN


def _shape(edges: list[tuple[bool, bool]]) -> Kind:
    """Return the kind of stretches told by whether each has a start and an end."""
    if len(edges) > 1:
        return Kind.SEVERAL
    has_start, has_end = edges[0]
    if not has_start:
        return Kind.DEADLINE
    return Kind.INTERVAL if has_end else Kind.OPEN
