"""The register of procedures: its lists by domain, level, applicants and agency, and the domains of concern."""

from collections.abc import Iterator, Sequence

from cchc.content.agency import Agency
from cchc.content.procedure import PROCEDURE, Procedure
from cchc.content.site import Site
from cchc.content.terms import ApplicantGroup, ProcedureLevel
from cchc.facts.agencies import agency_choices
from cchc.facts.applicant_groups import applicant_groups
from cchc.facts.procedure_rows import fee_in_list, limit_in_list
from cchc.facts.registers.register import Choice, Column, Filter, Group, GroupName, RegisterSpec, Row, of_terms
from cchc.text.file_names import address_name
from cchc.text.folding import name_key, slugify, sort_key
from cchc.text.sentences import lower_first

LONGEST = 40
"""Procedures on one page. Of more, `/thu-tuc/` shows search and domains, and longer lists are cut into pages."""

PAGE_SIZE = 30
"""Procedures on each page of a list that is cut: ten screens of a telephone."""

FOLDED_FROM = 40
"""Domains from which the list of them is folded by first letters."""

DOMAINS, LEVELS, AGENCIES = "linh_vuc", "cap", "co_quan"
LEVELS_AND_APPLICANTS = "cap_doi_tuong"

_GROUPS = frozenset(group.slug for group in ApplicantGroup)


def main_domains(groups: Sequence[Group], wanted: Sequence[str]) -> tuple[Group, ...]:
    """The groups whose names have the words of a setting in them ("Hoạt động xây dựng"), in the settings' order."""
    found: dict[str, Group] = {}
    for words in wanted:
        found |= {group.address: group for group in groups if f" {name_key(words)} " in f" {name_key(group.heading)} "}
    return tuple(found.values())


def domain_address(procedure: Procedure) -> str:
    """The page that lists the procedures of the same domain."""
    return f"{PROCEDURE.address}/linh-vuc/{_domain(procedure)[0]}/"


def procedures_of_agency(agency: Agency) -> str:
    """The page that lists the procedures of an agency that has some."""
    return f"{PROCEDURE.address}/co-quan/{agency.key}/"


def _title(site: Site, procedure: Procedure) -> str:
    return f"{procedure.heading} (đã bãi bỏ)" if procedure.is_abolished else procedure.heading


def _domain(procedure: Procedure) -> Choice:
    return address_name(procedure.domain), procedure.domain


def _levels(site: Site, procedure: Procedure) -> list[Choice]:
    return of_terms(*procedure.levels)


def _level_in_list(level: ProcedureLevel) -> str:
    """ "xã": the heading of the column says the rest."""
    return lower_first(level.label.removeprefix("Cấp "))


def _applicants(site: Site, procedure: Procedure) -> list[Choice]:
    return list(dict.fromkeys(group for words in procedure.applicants for group in applicant_groups(words)))


def _online_levels(site: Site, procedure: Procedure) -> list[Choice]:
    level = procedure.online_level
    return of_terms(level) if level else [("chua_ro", "Chưa rõ")]


def _agencies(site: Site, procedure: Procedure) -> list[Choice]:
    named = (*procedure.agencies, *procedure.authorities, *procedure.delegates, *procedure.partners)
    choices = agency_choices(site, procedure, named)
    return list(dict.fromkeys(choices))


def _by_domain(row: Row) -> Iterator[GroupName]:
    for key, label in row.choices[DOMAINS]:
        yield GroupName(f"linh-vuc/{key}", f"Thủ tục lĩnh vực {label}", label, ((DOMAINS, key),))


def _by_level(row: Row) -> Iterator[GroupName]:
    for key, label in row.choices[LEVELS]:
        yield GroupName(slugify(label), f"Thủ tục {lower_first(label)}", label, ((LEVELS, key),))


def _by_level_and_applicants(row: Row) -> Iterator[GroupName]:
    """ "Thủ tục cấp xã: công dân", at `cap-xa/cong-dan`; what else a source calls applicants has no page of its own."""
    for of_level in _by_level(row):
        for key, label in row.choices["doi_tuong"]:
            if key not in _GROUPS:
                continue
            chosen = (*of_level.chosen, ("doi_tuong", key))
            yield GroupName(f"{of_level.path}/{key}", f"{of_level.title}: {lower_first(label)}", label, chosen)


def _by_agency(row: Row) -> Iterator[GroupName]:
    for key, label in row.choices[AGENCIES]:
        yield GroupName(f"co-quan/{key}", f"Thủ tục của {label}", label, ((AGENCIES, key),))


REGISTER = RegisterSpec(
    PROCEDURE,
    "thủ tục",
    (
        Column("Tên thủ tục", _title),
        Column("Mã", lambda site, procedure: procedure.code),
        Column("Thời hạn", lambda site, procedure: limit_in_list(procedure)),
        Column("Phí, lệ phí", lambda site, procedure: fee_in_list(procedure)),
        Column("Cấp", lambda site, procedure: ", ".join(map(_level_in_list, procedure.levels))),
        Column("Lĩnh vực", lambda site, procedure: procedure.domain, told_by=DOMAINS),
    ),
    (
        Filter(DOMAINS, "Lĩnh vực", lambda site, procedure: [_domain(procedure)]),
        Filter(LEVELS, "Cấp", _levels),
        Filter("doi_tuong", "Ai được làm", _applicants),
        Filter("muc_do", "Mức độ trực tuyến", _online_levels),
        Filter(AGENCIES, "Cơ quan", _agencies),
    ),
    order=lambda procedure: (procedure.is_abolished, sort_key(procedure.heading), procedure.code),
    groupings={
        DOMAINS: _by_domain,
        LEVELS: _by_level,
        LEVELS_AND_APPLICANTS: _by_level_and_applicants,
        AGENCIES: _by_agency,
    },
    longest=LONGEST,
    page_size=PAGE_SIZE,
    is_searched=True,
)
