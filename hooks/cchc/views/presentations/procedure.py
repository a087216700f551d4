"""How an administrative procedure is shown."""

from collections.abc import Iterator

from lxml import html

from cchc.content.procedure import Procedure
from cchc.content.procedure_details import Fee, Filing, TimeLimit
from cchc.content.site import Site
from cchc.content.terms import FilingChannel, TimeUnit
from cchc.facts.markup import render, words_of
from cchc.facts.procedures.details import limit_in_words
from cchc.text.sentences import upper_first
from cchc.views.presentation import Presentation, Schema
from cchc.views.procedure_figures import fee_in_short, limit_in_short
from cchc.views.procedure_page import procedure_page
from cchc.views.schema_org import agencies, place

_SHORTEST_END = 3
"""Digits: who reads out less of a code finds too much."""

_DURATIONS = {TimeUnit.DAY: "P{}D", TimeUnit.MONTH: "P{}M", TimeUnit.HOUR: "PT{}H"}
"""ISO 8601 has none for working days, of which nobody can say how long they last."""


def _summary(procedure: Procedure) -> str:
    """Where, how long, how much, which papers: only what is known."""
    places = procedure.reception or procedure.agencies
    papers = len(procedure.dossier[0].papers) if len(procedure.dossier) == 1 else 0
    facts = (
        f"nộp tại {', '.join(places)}" if places else "",
        limit_in_words(procedure.limit) if procedure.limit and procedure.limit.count else "",
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
    authority = [procedure.authority] if procedure.authority else []
    open_for_filing = not procedure.is_abolished
    return {
        "alternateName": procedure.short_title,
        "identifier": procedure.code,
        "serviceType": procedure.domain,
        "provider": agencies(site, procedure, procedure.agencies),
        "serviceOperator": agencies(site, procedure, authority),
        "areaServed": place(site),
        "audience": [{"@type": "Audience", "audienceType": who} for who in procedure.applicants] or None,
        "availableChannel": [_channel(procedure, each) for each in procedure.filings if open_for_filing] or None,
        "offers": [offer for fee in procedure.fees if open_for_filing for offer in _offers(fee)] or None,
        "serviceOutput": [{"@type": "Thing", "name": _plain(result)} for result in procedure.results] or None,
    }


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
    if limit is None or limit.unit not in _DURATIONS:
        return None
    return _DURATIONS[limit.unit].format(limit.count)


def _offers(fee: Fee) -> Iterator[dict[str, object]]:
    """A fee of a single sum; one that is told in words alone has no price."""
    if fee.amount is not None:
        yield {"@type": "Offer", "name": fee.name, "price": fee.amount, "priceCurrency": fee.currency.value}


def _plain(markdown: str) -> str:
    return words_of(html.fromstring(render(markdown, "", str)))


PRESENTATION = Presentation(
    view=procedure_page,
    summary=_summary,
    search_words=_search_words,
    schema=Schema("GovernmentService", _properties),
    picture_words=lambda procedure: " · ".join(filter(None, (limit_in_short(procedure), fee_in_short(procedure)))),
    asks_for_opinions=True,
)
