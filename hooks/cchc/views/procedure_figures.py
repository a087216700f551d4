"""How much is known of all procedures."""

from collections.abc import Iterable
from dataclasses import dataclass

from cchc.content.procedure import PARTS, Part, Procedure, missing_parts

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
