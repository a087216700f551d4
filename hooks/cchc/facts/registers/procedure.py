"""The register of procedures, and the domains of most concern."""

from collections.abc import Sequence

from cchc.content.procedure import PROCEDURE, Procedure
from cchc.content.site import Site
from cchc.facts.agencies import agency_choices
from cchc.facts.registers.register import Choice, Column, Filter, Group, RegisterSpec, of_terms
from cchc.text.folding import name_key, slugify, sort_key


def main_domains(groups: Sequence[Group], wanted: Sequence[str]) -> tuple[Group, ...]:
    """The groups whose names have the words of a setting in them ("Hoạt động xây dựng"), in the settings' order."""
    found: dict[str, Group] = {}
    for words in wanted:
        found |= {group.address: group for group in groups if f" {name_key(words)} " in f" {name_key(group.heading)} "}
    return tuple(found.values())


def domain_address(procedure: Procedure) -> str:
    """The page that lists the procedures of the same domain."""
    return f"{PROCEDURE.address}/{REGISTER.group_folder}/{_domain(procedure)[0]}/"


def _title(site: Site, procedure: Procedure) -> str:
    return f"{procedure.heading} (đã bãi bỏ)" if procedure.is_abolished else procedure.heading


def _domain(procedure: Procedure) -> Choice:
    return slugify(procedure.domain), procedure.domain


def _levels(site: Site, procedure: Procedure) -> list[Choice]:
    return of_terms(*procedure.levels)


def _online_levels(site: Site, procedure: Procedure) -> list[Choice]:
    level = procedure.online_level
    return of_terms(level) if level else [("chua_ro", "Chưa rõ")]


def _agencies(site: Site, procedure: Procedure) -> list[Choice]:
    named = (*procedure.agencies, *procedure.authorities, *procedure.delegates, *procedure.partners)
    choices = agency_choices(site, procedure, named)
    return list(dict.fromkeys(choices))


REGISTER = RegisterSpec(
    PROCEDURE,
    "thủ tục",
    (
        Column("Tên thủ tục", _title),
        Column("Mã", lambda site, procedure: procedure.code),
        Column("Lĩnh vực", lambda site, procedure: procedure.domain),
        Column("Cấp", lambda site, procedure: ", ".join(label for _, label in _levels(site, procedure))),
        Column(
            "Mức độ trực tuyến", lambda site, procedure: procedure.online_level.label if procedure.online_level else ""
        ),
    ),
    (
        Filter("linh_vuc", "Lĩnh vực", lambda site, procedure: [_domain(procedure)]),
        Filter("cap", "Cấp", _levels),
        Filter(
            "doi_tuong",
            "Ai được làm",
            lambda site, procedure: [(slugify(words), words) for words in procedure.applicants],
        ),
        Filter("muc_do", "Mức độ trực tuyến", _online_levels),
        Filter("co_quan", "Cơ quan", _agencies),
    ),
    order=lambda procedure: (procedure.is_abolished, sort_key(procedure.heading), procedure.code),
    group=_domain,
    group_folder="linh-vuc",
)
