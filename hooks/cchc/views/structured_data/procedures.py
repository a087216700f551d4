"""A procedure as GovernmentService (schema.org): who serves whom, where, by which ways, for how much."""

from collections.abc import Iterator

from lxml import html

from cchc.content.procedure import Procedure
from cchc.content.procedure_details import Fee, Filing, TimeLimit
from cchc.content.site import Site
from cchc.content.terms import FilingChannel, TimeUnit
from cchc.facts.markup import render, words_of
from cchc.views.structured_data.organization import agencies, place

_DURATIONS = {TimeUnit.DAY: "P{}D", TimeUnit.MONTH: "P{}M", TimeUnit.HOUR: "PT{}H"}
"""ISO 8601 has none for working days, of which nobody can say how long they last."""


def of_procedure(site: Site, procedure: Procedure) -> dict[str, object]:
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
