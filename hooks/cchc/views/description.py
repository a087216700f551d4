"""What a page is about in a sentence or two, for search engines and for whoever gets a link to it."""

import re

from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.index_result import IndexResult
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.facts.indexes.series import rank_of, value_of
from cchc.facts.markup import words_in
from cchc.facts.procedures.details import limit_in_words
from cchc.text.dates import printed
from cchc.text.sentences import lower_first, shortened, upper_first
from cchc.views.procedure_figures import fee_in_short

LONGEST = 200
"""Letters: more is cut off wherever a description is shown."""

_NOT_PROSE = re.compile(r"\s*(?:#|<|\||!\[|[-*+] |\d+[.)] |>|```|~~~|\[[^\]]+\]:|!!!|$)")
"""Headings, blocks, tables, pictures, lists: what is no sentence of a text."""

_MARKED = re.compile(r"[^\w\s.,;:?()/“”\"'%…–-]")
"""What may mean something to Markdown."""


def description_of(site: Site, title: str, item: Item | None) -> str:
    """The item's own summary; else what its keys say; else the first paragraph of its text, or its title."""
    if item is None or item.address == "":
        return _of_made(site, title, item)
    return shortened(item.description or _by_keys(item) or _lead(item.body) or _of_made(site, title, item), LONGEST)


def _of_made(site: Site, title: str, item: Item | None) -> str:
    settings = site.settings
    if item is not None and item.address == "":
        return item.description or settings.site_description or settings.site_name
    kind = type_of(item.path) if item else None
    before = f"{kind.name}: " if kind and kind.template else ""
    return f"{before}{title} - {settings.site_name}"


def _by_keys(item: Item) -> str | None:
    match item:
        case Document():
            return item.abstract
        case Procedure():
            return _of_procedure(item)
        case Question():
            return _lead(item.answer) or _of_open_question(item)
        case Plan():
            count = f", {len(item.tasks)} nhiệm vụ" if item.tasks else ""
            day = f"{'ngày ' if item.issued.day else ''}{item.issued.in_words}"
            return f"{item.title}: {item.issuer} ban hành {day}{count}."
        case Agency():
            return _led_by_its_name(item) or _of_agency(item)
        case IndexResult():
            return f"{item.title}: {value_of(item)}" + (f", xếp hạng {rank_of(item)}." if item.rank else ".")
        case _:
            return None


def _of_procedure(procedure: Procedure) -> str:
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


def _of_open_question(question: Question) -> str:
    day = printed(question.asked_on)
    return f"Câu hỏi ngày {day} gửi {question.agency}: {question.title} Trạng thái: {question.state.label.lower()}."


def _of_agency(agency: Agency) -> str:
    """What it belongs to and how to reach it: nothing that its page may lack."""
    place = agency.place if agency.place and agency.place not in agency.title else ""
    belongs = f"trực thuộc {agency.parent}" if agency.parent else ""
    told = "; ".join(filter(None, (agency.street, *agency.telephones, *agency.emails)))
    return ", ".join(filter(None, (agency.title, place, belongs))) + "." + (f" Liên hệ: {told}." if told else "")


def _led_by_its_name(agency: Agency) -> str:
    """The first paragraph of its text, with its name before where it does not say it: several share one text."""
    lead = _lead(agency.body)
    return lead if not lead or agency.title in lead else f"{agency.title}: {lower_first(lead)}"


def _lead(text: str) -> str:
    """The first paragraph of a Markdown text that is prose, in plain words."""
    for part in re.split(r"\n[ \t]*\n", text):
        if not _NOT_PROSE.match(part):
            # the most are plain, and Markdown takes long to say so
            return words_in(part) if _MARKED.search(part) else part
    return ""
