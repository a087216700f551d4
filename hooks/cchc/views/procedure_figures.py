"""Procedures in a few words or figures: how long and how much, and how much is known of all of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.content.procedure import PARTS, Part, Procedure, missing_parts
from cchc.facts.procedure_details import known_limits, number_in_words, shown_fee
from cchc.text.sentences import lower_first

LONGEST = 50
"""Procedures with a gap that are named one by one."""


@dataclass(frozen=True, slots=True)
class CountedPart:
    """A part, and of how many procedures it is known."""

    part: Part
    known: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A procedure, and the parts of which nothing is known."""

    procedure: Procedure
    missing: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Completeness:
    """Over the site's procedures that are in use: `total` of them, `whole` without a gap, `more` gaps not named."""

    total: int
    whole: int
    parts: tuple[CountedPart, ...]
    gaps: tuple[Gap, ...]
    more: int


def completeness(procedures: Iterable[Procedure]) -> Completeness:
    """Abolished procedures are left out: nobody has to complete them any more."""
    in_use = [Gap(procedure, missing_parts(procedure)) for procedure in procedures if not procedure.is_abolished]
    gaps = [gap for gap in in_use if gap.missing]
    parts = tuple(CountedPart(part, sum(part not in gap.missing for gap in in_use)) for part in PARTS)
    return Completeness(len(in_use), len(in_use) - len(gaps), parts, tuple(gaps[:LONGEST]), max(0, len(gaps) - LONGEST))


def limit_in_short(procedure: Procedure) -> str:
    """ "3 ngày làm việc"; empty where ways of filing differ or no number is known."""
    known = set(map(number_in_words, known_limits(procedure)))
    return known.pop() if len(known) == 1 else ""


def fee_in_short(procedure: Procedure) -> str:
    """ "Lệ phí đăng ký: 8.000 đồng", "Lệ phí đăng ký: được miễn"; empty where there are several, or no sum is known."""
    if len(procedure.fees) != 1 or (amount := shown_fee(procedure.fees[0]).amount) is None:
        return ""
    return f"{procedure.fees[0].name}: {lower_first(amount)}"
