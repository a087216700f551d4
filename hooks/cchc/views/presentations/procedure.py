"""How an administrative procedure is shown: who, where, how long, how much, which papers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from cchc.content.life_event import LifeEvent
from cchc.content.procedure import PARTS, Fee, Filing, Procedure, Result, TimeLimit
from cchc.content.settings import Portal, Province
from cchc.content.site import Site
from cchc.content.terms import FilingChannel, OnlineLevel, TimeUnit
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.citations import ShownCitation, shown_citation
from cchc.facts.markup import render, words_of
from cchc.facts.procedure_details import (
    NamedProcedure,
    Publication,
    ShownCase,
    ShownFee,
    ShownFiling,
    ShownFormer,
    known_limits,
    limit_in_words,
    limits_in_words,
    named_procedures,
    number_in_words,
    shown_case,
    shown_fee,
    shown_filing,
    shown_former,
)
from cchc.facts.procedure_rows import fee_in_short, limit_in_short
from cchc.facts.registers.procedure import domain_address
from cchc.facts.site_facts import SiteFacts
from cchc.text.sentences import upper_first
from cchc.views.presentation import Presentation, Schema
from cchc.views.structured_data import agencies, place

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
    replaced: tuple[NamedProcedure, ...]
    related: tuple[NamedProcedure, ...]
    publications: tuple[Publication, ...]
    agencies: tuple[NamedAgency, ...]
    authorities: tuple[NamedAgency, ...]
    delegates: tuple[NamedAgency, ...]
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
        return len(self.cases) > 1 and sum(len(case.papers) for case in self.cases) > _MOST_PAPERS

    @property
    def durations(self) -> tuple[str, ...]:
        """Its numbers alone, where telling which is whose takes a paragraph; else empty."""
        is_short = sum(map(len, self.limits)) <= _MOST_LETTERS
        return () if is_short else tuple(dict.fromkeys(map(number_in_words, self.known_limits)))

    @property
    def tells_fees_by_filing(self) -> bool:
        return any(shown.costs for shown in self.filings)

    @property
    def common_cost(self) -> ShownFiling | None:
        """A filing whose costs are those of all, and short; None where they differ or none is told."""
        costs = {shown.costs for shown in self.filings}
        is_short = len(costs) == 1 and 0 < sum(len(cost.text) for cost in next(iter(costs))) <= _MOST_LETTERS
        return self.filings[0] if is_short else None

    @property
    def known(self) -> int:
        """How many of the parts are known."""
        return sum(part.is_known for part in self.parts)


def procedure_page(facts: SiteFacts, procedure: Procedure) -> ProcedurePage:
    site = facts.site

    return ProcedurePage(
        life_events=facts.life_events.of_procedure(procedure),
        replacing=facts.procedure_links.replacing(procedure),
        replaced=named_procedures(facts.procedures, procedure.replaces),
        related=named_procedures(facts.procedures, procedure.related_procedures),
        publications=facts.procedure_links.publications(procedure),
        agencies=named_in(site, procedure, procedure.agencies),
        authorities=named_in(site, procedure, procedure.authorities),
        delegates=named_in(site, procedure, procedure.delegates),
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


_SHORTEST_END = 3
"""Digits: who reads out less of a code finds too much."""

_PLAIN_WORDS = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:()/“”%–])*")
"""A text in one line that means nothing to Markdown: most results of procedures are no more."""

_DURATIONS = {TimeUnit.DAY: "P{}D", TimeUnit.MONTH: "P{}M", TimeUnit.HOUR: "PT{}H"}
"""ISO 8601 has none for working days, of which nobody can say how long they last."""


def _summary(procedure: Procedure) -> str:
    """Where, how long, how much, which papers: only what is known."""
    places = procedure.reception or procedure.agencies
    papers = len(procedure.dossier[0].papers) if len(procedure.dossier) == 1 else 0
    facts = (
        f"nộp tại {', '.join(places)}" if places else "",
        limit_in_words(procedure.limit) if procedure.limit and procedure.limit.count is not None else "",
        fee_in_short(procedure),
        f"{papers} giấy tờ" if papers else "",
    )
    known = upper_first("; ".join(filter(None, facts)))
    levels = ", ".join(level.label.lower() for level in procedure.levels)
    name = f"Thủ tục hành chính mã {procedure.code}, lĩnh vực {procedure.domain}, {levels}: {procedure.title}."
    return f"{known}. {name}" if known else name


def _search_words(procedure: Procedure) -> Iterator[str]:
    """The ends of its code, which people read out: `1.000894` → 000894, 00894, 0894, 894."""
    end = procedure.code.rpartition(".")[2]
    yield procedure.code
    for start in range(len(end) - _SHORTEST_END + 1):
        yield end[start:]


def _properties(site: Site, procedure: Procedure) -> dict[str, object]:
    """What its page knows; of an abolished one neither channels nor fees, for nobody can file it."""
    open_for_filing = not procedure.is_abolished
    return {
        "alternateName": procedure.short_title,
        "identifier": procedure.code,
        "serviceType": procedure.domain,
        "category": procedure.kind,
        "provider": agencies(site, procedure, procedure.agencies),
        "serviceOperator": agencies(site, procedure, (*procedure.authorities, *procedure.delegates)),
        "areaServed": place(site),
        "audience": [{"@type": "Audience", "audienceType": who} for who in procedure.applicants] or None,
        "availableChannel": [_channel(procedure, each) for each in procedure.filings if open_for_filing] or None,
        "offers": [offer for fee in procedure.fees if open_for_filing for offer in _offers(fee)] or None,
        "serviceOutput": [_output(result) for result in procedure.results] or None,
    }


def _output(result: Result) -> dict[str, object]:
    code = {"identifier": result.code} if result.code else {}
    return {"@type": "Thing", "name": _plain(result.name), **code}


def _channel(procedure: Procedure, filing: Filing) -> dict[str, object]:
    is_online = filing.channel is FilingChannel.ONLINE
    reception = [] if is_online else [{"@type": "Place", "name": name} for name in procedure.reception]
    known = {
        "@type": "ServiceChannel",
        "name": filing.channel.label,
        "serviceUrl": procedure.portal_url if is_online else None,
        "serviceLocation": reception or None,
        "processingTime": _duration(filing.limit or procedure.limit),
    }
    return {name: value for name, value in known.items() if value is not None}


def _duration(limit: TimeLimit | None) -> str | None:
    if limit is None or limit.unit is None or limit.unit not in _DURATIONS:
        return None
    # a fraction of a day or a month is no duration that all who read this know
    return _DURATIONS[limit.unit].format(limit.count) if isinstance(limit.count, int) else None


def _offers(fee: Fee) -> Iterator[dict[str, object]]:
    """A fee of a single sum; one that is told in words alone has no price."""
    if fee.amount is not None:
        yield {"@type": "Offer", "name": fee.name, "price": fee.amount, "priceCurrency": fee.currency.value}


def _plain(markdown: str) -> str:
    if _PLAIN_WORDS.fullmatch(markdown):
        return " ".join(markdown.split())
    return words_of(html.fromstring(render(markdown, "", str)))


PRESENTATION = Presentation(
    view=procedure_page,
    summary=_summary,
    search_words=_search_words,
    schema=Schema("GovernmentService", _properties),
    picture_words=lambda procedure: " · ".join(filter(None, (limit_in_short(procedure), fee_in_short(procedure)))),
    asks_for_opinions=True,
)
