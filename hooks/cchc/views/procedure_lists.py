"""The ways to procedures that `/thu-tuc/` shows: those most looked for, levels with applicants, domains, agencies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc.content.procedure import PROCEDURE, Procedure
from cchc.content.terms import ApplicantGroup, ProcedureLevel
from cchc.facts.registers.procedure import (
    AGENCIES,
    FOLDED_FROM,
    LEVELS,
    LEVELS_AND_APPLICANTS,
    main_domains,
)
from cchc.facts.registers.register import Group
from cchc.facts.site_facts import SiteFacts
from cchc.text.folding import fold, nfc, sort_key

_NEAREST_FIRST = [level.value for level in (ProcedureLevel.COMMUNE, ProcedureLevel.PROVINCE, ProcedureLevel.MINISTRY)]
_APPLICANTS = [group.slug for group in ApplicantGroup]


@dataclass(frozen=True, slots=True)
class LevelLists:
    """The list of a level, and those of its groups of applicants."""

    level: Group
    applicants: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The domains whose names begin with a letter."""

    letter: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class ProcedureLists:
    """`main` are the domains that the settings name. `domains` has all, in alphabetical order, where the section does
    not show the procedures themselves; `letters` in their place where there are many.
    """

    main: tuple[Group, ...]
    levels: tuple[LevelLists, ...]
    domains: tuple[Group, ...]
    letters: tuple[Letter, ...]
    agencies: tuple[Group, ...]


def procedure_lists(facts: SiteFacts) -> ProcedureLists:
    register = facts.registers[PROCEDURE.address]
    domains = _by_label(register.groups) if register.is_long else ()
    is_folded = len(domains) >= FOLDED_FROM
    return ProcedureLists(
        main=main_domains(register.groups, facts.site.settings.province.procedures.main_domains),
        levels=tuple(_levels(register.groupings[LEVELS], register.groupings[LEVELS_AND_APPLICANTS])),
        domains=() if is_folded else domains,
        letters=tuple(_letters(domains)) if is_folded else (),
        agencies=_by_label(register.groupings[AGENCIES]),
    )


def common_procedures(facts: SiteFacts) -> tuple[Procedure, ...]:
    """Those that the settings name, in their order, but for what is not on the site or abolished."""
    named = (facts.procedures.get(code) for code in facts.site.settings.province.procedures.common)
    return tuple(procedure for procedure in named if procedure and not procedure.is_abolished)


def _by_label(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(sorted(groups, key=lambda group: sort_key(group.heading)))


def _levels(levels: Sequence[Group], crossings: Sequence[Group]) -> Iterable[LevelLists]:
    """The nearest level first, for most people ask for that."""
    for level in sorted(levels, key=lambda group: _place(group, _NEAREST_FIRST)):
        below = [group for group in crossings if group.address.startswith(level.address)]
        yield LevelLists(level, tuple(sorted(below, key=lambda group: _place(group, _APPLICANTS))))


def _place(group: Group, order: Sequence[str]) -> tuple[int, str]:
    key = group.name.chosen[-1][1]
    return order.index(key) if key in order else len(order), group.address


def _letters(groups: Iterable[Group]) -> Iterable[Letter]:
    """Vietnamese letters: "Đ" is not "D"."""
    for letter, members in groupby(groups, key=lambda group: _first_letter(group.heading)):
        yield Letter(letter, tuple(members))


def _first_letter(name: str) -> str:
    first = nfc(name)[:1].upper()
    return first if first == "Đ" else fold(first).upper()
