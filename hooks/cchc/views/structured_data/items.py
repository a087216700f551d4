"""Items in the words of schema.org: Legislation (after ELI), Event, Observation, GovernmentService, QAPage."""

import re
from collections.abc import Iterable, Iterator

from lxml import html

from cchc.content.document import Document
from cchc.content.event import Event
from cchc.content.index_result import PERCENT, IndexResult
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.procedure_details import Fee, Filing, TimeLimit
from cchc.content.question import Question
from cchc.content.site import Site
from cchc.content.terms import FilingChannel, TimeUnit
from cchc.facts.markup import render, words_of
from cchc.views.structured_data.organizations import agencies, place


def of_document(site: Site, document: Document) -> dict[str, object]:
    """`sameAs` is the official text."""
    return {
        "legislationIdentifier": document.number,
        "legislationType": document.kind.label,
        "legislationDate": str(document.issued),
        "legislationDateOfApplicability": document.effective_on.isoformat() if document.effective_on else None,
        "legislationPassedBy": agencies(site, document, [document.issuer]),
        "legislationChanges": _numbers((*document.replaces, *document.amends)),
        "sameAs": document.url,
    }


def of_plan(site: Site, plan: Plan) -> dict[str, object]:
    """`temporalCoverage` are its first and last year (ISO 8601)."""
    years = plan.years
    return {
        "legislationIdentifier": plan.number,
        "legislationType": "Kế hoạch",
        "legislationDate": str(plan.issued),
        "legislationPassedBy": agencies(site, plan, [plan.issuer]),
        "legislationChanges": _numbers(plan.replaces),
        "temporalCoverage": f"{years.first}/{years.last}" if years else None,
        "sameAs": plan.origin.url,
    }


def _numbers(numbers: Iterable[str]) -> list[dict[str, object]] | None:
    return [{"@type": "Legislation", "legislationIdentifier": number} for number in numbers] or None


def of_event(site: Site, event: Event) -> dict[str, object]:
    """Its days, place and organizers."""
    return {
        "startDate": event.starts.isoformat() if event.starts else None,
        "endDate": event.ends.isoformat() if event.ends else None,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "organizer": agencies(site, event, event.lead),
        "audience": {"@type": "Audience", "audienceType": event.audience} if event.audience else None,
    }


def of_index_result(_site: Site, result: IndexResult) -> dict[str, object]:
    """The figure as published; `isBasedOn` is where."""
    unit = {"unitText": result.measure} if result.measure != PERCENT else {"unitCode": "P1"}
    return {
        "variableMeasured": result.index_title,
        "observationAbout": {"@type": "AdministrativeArea", "name": result.unit},
        "observationDate": str(result.year),
        "value": result.value,
        "maxValue": result.scale,
        **unit,
        "isBasedOn": result.origin.url or result.origin.name,
    }


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


_PLAIN_WORDS = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:()/“”%–])*")
"""A text in one line that means nothing to Markdown: most results of procedures are no more."""


def _plain(markdown: str) -> str:
    if _PLAIN_WORDS.fullmatch(markdown):
        return " ".join(markdown.split())
    return words_of(html.fromstring(render(markdown, "", str)))


def of_question(site: Site, question: Question) -> dict[str, object]:
    """The question by its title, for its text is untrusted; the answer in plain words."""
    entity: dict[str, object] = {
        "@type": "Question",
        "name": question.title,
        "dateCreated": question.asked_on.isoformat(),
        "answerCount": int(bool(question.answer)),
    }
    if question.answer:
        drawn = html.fromstring(render(question.answer, "", str))
        entity["acceptedAnswer"] = {
            "@type": "Answer",
            "text": words_of(drawn),
            "author": agencies(site, question, [question.agency]),
        }
    return {"mainEntity": entity}
