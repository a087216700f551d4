"""The page of one procedure: what a citizen must know to act on it."""

from dataclasses import dataclass

from cchc.content.life_event import LifeEvent
from cchc.content.procedure import PARTS, Procedure
from cchc.content.procedure_details import Filing, TimeLimit
from cchc.content.settings import Portal, Province
from cchc.content.site import Site
from cchc.content.terms import OnlineLevel
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.citations import ShownCitation, shown_citation
from cchc.facts.procedures.details import (
    ShownCase,
    ShownFee,
    ShownFiling,
    ShownFormer,
    shown_case,
    shown_fee,
    shown_filing,
    shown_former,
)
from cchc.facts.procedures.limits import known_limits, limits_in_words, number_in_words
from cchc.facts.procedures.register import domain_address
from cchc.facts.site_facts import SiteFacts

_MOST_PAPERS = 12
"""So many stand open: two screens of a telephone."""

_MOST_LETTERS = 160
"""So many letters of time limits stand above the papers."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether the comparison with the source is older than the settings allow; `limit` in days."""

    is_old: bool
    limit: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """A procedure whose place this one takes; None where it is not on the site."""

    code: str
    procedure: Procedure | None


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part that the decree asks for, by its letter and its name there, and whether it is known of this procedure."""

    letter: str
    label: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """What the template draws beside the procedure itself. `portal` is None once nobody can file it any more."""

    life_events: tuple[LifeEvent, ...]
    replacing: tuple[Procedure, ...]
    replaced: tuple[Replaced, ...]
    agencies: tuple[NamedAgency, ...]
    authority: tuple[NamedAgency, ...]
    partners: tuple[NamedAgency, ...]
    limits: tuple[str, ...]
    known_limits: tuple[TimeLimit, ...]
    cases: tuple[ShownCase, ...]
    filings: tuple[ShownFiling, ...]
    fees: tuple[ShownFee, ...]
    basis: tuple[ShownCitation, ...]
    former: tuple[ShownFormer, ...]
    portal: Portal | None
    can_file_online: bool
    domain_address: str
    parts: tuple[ShownPart, ...]
    freshness: Freshness

    @property
    def folds_cases(self) -> bool:
        """Whether the papers of the cases are unfolded one by one: real procedures have a hundred papers in twenty."""
        return len(self.cases) > 1 and sum(case.count for case in self.cases) > _MOST_PAPERS

    @property
    def durations(self) -> tuple[str, ...]:
        """Its numbers alone, where telling which is whose takes a paragraph; else empty."""
        is_short = sum(map(len, self.limits)) <= _MOST_LETTERS
        return () if is_short else tuple(dict.fromkeys(map(number_in_words, self.known_limits)))

    @property
    def tells_fees_by_filing(self) -> bool:
        return any(shown.filing.charge or shown.filing.fee for shown in self.filings)

    @property
    def common_cost(self) -> Filing | None:
        """A filing whose charge and fee are those of all, and short; None where they differ or none is told."""
        costs = {(shown.filing.charge or "", shown.filing.fee or "") for shown in self.filings}
        is_short = len(costs) == 1 and 0 < sum(map(len, next(iter(costs)))) <= _MOST_LETTERS
        return self.filings[0].filing if is_short else None

    @property
    def known(self) -> int:
        """How many of the parts are known."""
        return sum(part.is_known for part in self.parts)


def procedure_page(facts: SiteFacts, procedure: Procedure) -> ProcedurePage:
    site = facts.site
    authority = [procedure.authority] if procedure.authority else []
    return ProcedurePage(
        life_events=facts.life_events.of_procedure(procedure),
        replacing=facts.procedure_links.replacing(procedure),
        replaced=tuple(Replaced(code, facts.procedures.get(code)) for code in procedure.replaces),
        agencies=named_in(site, procedure, procedure.agencies),
        authority=named_in(site, procedure, authority),
        partners=named_in(site, procedure, procedure.partners),
        limits=limits_in_words(procedure),
        known_limits=known_limits(procedure),
        cases=tuple(shown_case(site, case) for case in procedure.dossier),
        filings=tuple(shown_filing(filing) for filing in procedure.filings),
        fees=tuple(shown_fee(fee) for fee in procedure.fees),
        basis=tuple(shown_citation(site, citation, procedure) for citation in procedure.basis),
        former=tuple(shown_former(site, version) for version in procedure.former_versions),
        portal=_portal(site.settings.province, procedure),
        can_file_online=procedure.online_level in (OnlineLevel.WHOLE, OnlineLevel.PART),
        domain_address=domain_address(procedure),
        parts=tuple(ShownPart(part.letter, part.label, part.is_known(procedure)) for part in PARTS),
        freshness=_freshness(site, procedure),
    )


def _portal(province: Province, procedure: Procedure) -> Portal | None:
    """Its own page on a portal, else the first portal of the settings."""
    if procedure.is_abolished:
        return None
    if procedure.portal_url:
        # the address was checked when the procedure was read, and to do it again takes a tenth of the page's time
        return Portal.model_construct(name="Cổng Dịch vụ công", url=procedure.portal_url)
    return province.portals[0] if province.portals else None


def _freshness(site: Site, procedure: Procedure) -> Freshness:
    limit = site.settings.province.procedures.fresh_for
    age = (site.today - procedure.checked_on).days
    return Freshness(age > limit and not procedure.is_abolished, limit)
