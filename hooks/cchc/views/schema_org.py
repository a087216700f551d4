"""What pages of several types tell in the words of schema.org: agencies, the province, documents, the site itself."""

from collections.abc import Iterable

from cchc.content.item import Item
from cchc.content.site import Site

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
