"""What a page says of itself to machines: Dublin Core (ISO 15836), JSON-LD (schema.org), Open Graph."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from lxml import html
from markupsafe import Markup

from cchc.content.event import Event
from cchc.content.item import Item
from cchc.content.page import Page
from cchc.content.question import Question
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.views.description import description_of
from cchc.views.markup import render, words_of
from cchc.views.open_data.json_ld import PAGE, dataset
from cchc.views.social import SocialCard, social_card


@dataclass(frozen=True, slots=True)
class Metadata:
    """`dublin_core` are pairs of name and content; `json_ld` is a JSON text safe inside a script element, or None.

    `description` is never empty.
    """

    description: str
    dublin_core: tuple[tuple[str, str], ...]
    json_ld: Markup | None
    social: SocialCard


def metadata(site: Site, title: str, address: str, item: Item | None) -> Metadata:
    """Of the page at an address, that shows an item or is made by the build."""
    description = description_of(site, title, item)
    return Metadata(
        description,
        tuple(_dublin_core(site, title, address, description, item)),
        _json_ld(site, address, item),
        social_card(site, title, address, description, item),
    )


def theme_meta(item: Item) -> dict[str, object]:
    """What MkDocs and Material read themselves of a page's front matter; they print it as HTML."""
    meta: dict[str, object] = {"title": escape(item.title), "tags": list(item.tags)}
    meta["hide"] = list(getattr(item, "hide", ("navigation",)))
    if isinstance(item, Page):
        meta |= {"template": item.template, "search": item.search.model_dump(by_alias=True)}
    return {name: value for name, value in meta.items() if value}


def _dublin_core(
    site: Site, title: str, address: str, description: str, item: Item | None
) -> Iterator[tuple[str, str]]:
    publisher = site.settings.province.publisher
    yield "DC.title", title
    yield "DC.creator", getattr(item, "author", None) or getattr(item, "issuer", None) or publisher
    yield "DC.publisher", publisher
    yield "DC.identifier", site.settings.base_url + address
    yield "DC.language", "vi"
    if item and item.published_on:
        yield "DC.date", item.published_on.isoformat()
    yield "DC.description", description
    for field in item.reform_fields if item else ():
        yield "DC.subject", field.label
    for tag in item.tags if item else ():
        yield "DC.subject", tag


def _json_ld(site: Site, address: str, item: Item | None) -> Markup | None:
    """Of types that schema.org knows; without what is not known."""
    if item is None:
        return None
    is_open_data = item.path == PAGE
    schema = "Dataset" if is_open_data else type_of(item.path).schema
    if schema is None:
        return None
    parts: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": schema,
        "headline" if schema == "NewsArticle" else "name": item.title,
        "description": item.description,
        "url": site.settings.base_url + address,
        "inLanguage": "vi",
        "image": _image(site, item),
        "datePublished": item.published_at.isoformat() if item.published_at else None,
        "dateModified": item.updated_on.isoformat() if item.updated_on else None,
        "publisher": {"@type": "GovernmentOrganization", "name": site.settings.province.publisher},
    }
    if is_open_data:
        parts |= dataset(site)
    if isinstance(item, Event):
        parts |= _of_event(item)
    if isinstance(item, Question):
        parts |= _of_question(item)
    known = {name: value for name, value in parts.items() if value is not None}
    # no "</script>" or "<!--" in a title may end or change the element
    return Markup(json.dumps(known, ensure_ascii=False).replace("<", "\\u003c"))


def _image(site: Site, item: Item) -> dict[str, object] | None:
    """The picture of an item (`anh`)."""
    own = getattr(item, "picture", None)
    shown = site.pictures.of(f"docs{own.file}") if own else None
    if own is None or shown is None:
        return None
    size = {"width": shown.size[0], "height": shown.size[1]} if shown.size else {}
    url = site.settings.base_url + quote(shown.address)
    return {"@type": "ImageObject", "url": url, "caption": own.alternative, **size}


def _of_question(question: Question) -> dict[str, object]:
    """The question by its title, for its text is untrusted; the answer in plain words."""
    entity: dict[str, object] = {
        "@type": "Question",
        "name": question.title,
        "dateCreated": question.asked_on.isoformat(),
        "answerCount": int(bool(question.answer)),
    }
    if question.answer:
        drawn = html.fromstring(render(question.answer, "", str))
        entity["acceptedAnswer"] = {"@type": "Answer", "text": words_of(drawn)}
    return {"mainEntity": entity}


def _of_event(event: Event) -> dict[str, object]:
    """Its days only where they are known: "Quý III/2026" does not say that it begins on 1 July."""
    return {
        "startDate": event.starts.isoformat() if event.starts else None,
        "endDate": event.ends.isoformat() if event.ends else None,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "organizer": [{"@type": "GovernmentOrganization", "name": name} for name in event.lead],
    }
