"""Who publishes, and the agencies that items name."""

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


def _agency(site: Site, item: Item, name: str) -> dict[str, object]:
    agency = site.agency_in(item, name)
    url = {"url": site.settings.base_url + agency.address} if agency and site.shows(agency) else {}
    return {"@type": ORGANIZATION, "name": name, **url}
