"""Units that are compared with each other: agencies, or places for all that their authorities did."""

import re

from cchc.content.item import Item
from cchc.content.site import Site
from cchc.text.folding import slugify

_PLACE = re.compile(r"(tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+\S.*", re.IGNORECASE)


def is_place(name: str) -> bool:
    """Whether a name says that it is a place: "tỉnh Lai Châu", "phường Tân Phong"."""
    return _PLACE.fullmatch(name.strip()) is not None


def unit_key(site: Site, item: Item, name: str) -> str:
    """One key for all spellings of a unit, that an address may hold: an agency's own, else its name as a slug."""
    agency = site.agency_in(item, name)
    return agency.key if agency else slugify(name)
