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
from cchc.text.dates import printed
from cchc.views.indexes.words import rank_of, value_of
from cchc.views.markup import words_in

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
    return _short(item.description or _by_keys(item) or _lead(item.body) or _of_made(site, title, item))


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
            levels = ", ".join(level.label.lower() for level in item.levels)
            return f"Thủ tục hành chính mã {item.code}, lĩnh vực {item.domain}, {levels}: {item.title}."
        case Question():
            day = printed(item.asked_on)
            return f"Câu hỏi ngày {day} gửi {item.agency}: {item.title} Trạng thái: {item.state.label.lower()}."
        case Plan():
            count = f", {len(item.tasks)} nhiệm vụ" if item.tasks else ""
            day = f"{'ngày ' if item.issued.day else ''}{item.issued.in_words}"
            return f"{item.title}: {item.issuer} ban hành {day}{count}."
        case Agency():
            return ", ".join(filter(None, (item.title, item.place))) + ": nhiệm vụ, liên hệ và nội dung liên quan."
        case IndexResult():
            return f"{item.title}: {value_of(item)}" + (f", xếp hạng {rank_of(item)}." if item.rank else ".")
        case _:
            return None


def _lead(text: str) -> str:
    """The first paragraph of a Markdown text that is prose, in plain words."""
    for part in re.split(r"\n[ \t]*\n", text):
        if not _NOT_PROSE.match(part):
            # the most are plain, and Markdown takes long to say so
            return words_in(part) if _MARKED.search(part) else part
    return ""


def _short(text: str) -> str:
    """Whole words of it, with "…" where something is left out."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0].rstrip(",;:.- ") + "…"
