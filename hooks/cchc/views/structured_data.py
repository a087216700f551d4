"""JSON-LD: what a page says of itself in the words of schema.org, and never what is not known."""

import json
from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import Markup

from cchc.content.item import Item
from cchc.content.site import Site
from cchc.views.open_data import PAGE, dataset
from cchc.views.presentation import Schema, presentation_of

ORGANIZATION = "GovernmentOrganization"


def government(site: Site) -> dict[str, object]:
    """The publisher of the site."""
    return {"@type": ORGANIZATION, "name": site.settings.province.publisher}


def agencies(site: Site, item: Item, names: Iterable[str]) -> list[dict[str, object]] | None:
    """Agencies as an item names them, each with its page where it has one; None where there are none."""
    return [_agency(site, item, name) for name in names] or None


def place(site: Site) -> dict[str, object]:
    """The province."""
    return {"@type": "AdministrativeArea", "name": site.settings.province.place}


def legislation(numbers: Iterable[str]) -> list[dict[str, object]] | None:
    """Documents by their numbers (`993/KH-UBND`); None where there are none."""
    return [{"@type": "Legislation", "legislationIdentifier": number} for number in numbers] or None


def _agency(site: Site, item: Item, name: str) -> dict[str, object]:
    agency = site.agency_in(item, name)
    url = {"url": site.settings.base_url + agency.address} if agency and site.shows(agency) else {}
    return {"@type": ORGANIZATION, "name": name, **url}


def of_website(site: Site) -> dict[str, object]:
    """`potentialAction` is the search page."""
    settings, base = site.settings, site.settings.base_url
    return {
        "@type": "WebSite",
        "name": settings.site_name,
        "description": settings.site_description,
        "url": base,
        "inLanguage": "vi",
        "spatialCoverage": place(site),
        "publisher": government(site) | _contact(site),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{base}tim-kiem/?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def _contact(site: Site) -> dict[str, object]:
    """The hotline, where it has a number that is real: a demonstration's is not."""
    settings = site.settings
    if settings.extra.demo or not settings.hotline.value:
        return {}
    contact = {
        "@type": "ContactPoint",
        "name": settings.hotline.name,
        "telephone": settings.hotline.value,
        "contactType": "customer service",
        "availableLanguage": "vi",
    }
    return {"contactPoint": contact}


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
        return _common(site, Schema("Dataset"), address, item, description) | dataset(site)
    schema = presentation_of(item).schema
    own = schema.properties(site, item) if schema else None
    return _common(site, schema, address, item, description) | own if schema and own is not None else None


def _common(site: Site, schema: Schema, address: str, item: Item, description: str) -> dict[str, object]:
    return {
        "@type": schema.name,
        schema.title: item.title,
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
