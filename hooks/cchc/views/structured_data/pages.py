"""Which words of schema.org the page of each type is told in."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.event import Event
from cchc.content.index_result import IndexResult
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.plan import Plan
from cchc.content.procedure import Procedure
from cchc.content.question import Question
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.views.open_data import PAGE, dataset
from cchc.views.structured_data.items import of_document, of_event, of_index_result, of_plan, of_procedure, of_question
from cchc.views.structured_data.organizations import government, of_agency, of_website

Describe = Callable[[Site, Any], dict[str, object]]

_BY_TYPE: Mapping[type[Item], Describe] = {
    Agency: of_agency,
    Document: of_document,
    Event: of_event,
    IndexResult: of_index_result,
    Plan: of_plan,
    Procedure: of_procedure,
    Question: of_question,
}
"""What each type tells beside what is common; its type at schema.org is said in content/registry.py."""


def structured_data(site: Site, address: str, item: Item | None, description: str) -> Markup | None:
    """The JSON-LD of the page at an address, safe inside a script element.

    None where schema.org has no type for it, and of what is made up: no machine reads that it is.
    """
    parts = _parts(site, address, item, description) if item and not item.is_illustration else None
    if parts is None:
        return None
    known = {"@context": "https://schema.org"} | {name: value for name, value in parts.items() if value is not None}
    # no "</script>" or "<!--" in a title may end or change the element
    return Markup(json.dumps(known, ensure_ascii=False).replace("<", "\\u003c"))


def _parts(site: Site, address: str, item: Item, description: str) -> dict[str, object] | None:
    if item.address == "":
        return of_website(site)
    if item.path == PAGE:
        return _common(site, "Dataset", address, item, description) | dataset(site)
    schema = type_of(item.path).schema
    if schema is None or (isinstance(item, Event) and item.starts is None):
        return None  # an event without a day is none to schema.org
    own = _BY_TYPE.get(type(item))
    return _common(site, schema, address, item, description) | (own(site, item) if own else {})


def _common(site: Site, schema: str, address: str, item: Item, description: str) -> dict[str, object]:
    return {
        "@type": schema,
        "headline" if isinstance(item, News) else "name": item.title,
        "description": description,
        "url": site.settings.base_url + address,
        "inLanguage": "vi",
        "image": _image(site, item),
        "datePublished": item.published_at.isoformat() if item.published_at else None,
        "dateModified": item.updated_on.isoformat() if item.updated_on else None,
        "publisher": government(site),
    }


def _image(site: Site, item: Item) -> dict[str, object] | None:
    """The picture of an item (`anh`)."""
    own = getattr(item, "picture", None)
    shown = site.pictures.of(f"docs{own.file}") if own else None
    if own is None or shown is None:
        return None
    size = {"width": shown.size[0], "height": shown.size[1]} if shown.size else {}
    url = site.settings.base_url + quote(shown.address)
    return {"@type": "ImageObject", "url": url, "caption": own.alternative, **size}
