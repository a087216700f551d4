"""What a page is about in a sentence or two, for search engines and for whoever gets a link to it."""

from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.facts.markup import first_paragraph
from cchc.text.sentences import shortened
from cchc.views.presentation import presentation_of

LONGEST = 200
"""Letters: more is cut off wherever a description is shown."""


def description_of(site: Site, title: str, item: Item | None) -> str:
    """The item's own summary; else what its keys say; else the first paragraph of its text, or its title."""
    if item is None or item.address == "":
        return _of_made(site, title, item)
    told = item.description or presentation_of(item).summary(item) or first_paragraph(item.body)
    return shortened(told or _of_made(site, title, item), LONGEST)


def _of_made(site: Site, title: str, item: Item | None) -> str:
    settings = site.settings
    if item is not None and item.address == "":
        return item.description or settings.site_description or settings.site_name
    kind = type_of(item.path) if item else None
    before = f"{kind.name}: " if kind and kind.template else ""
    return f"{before}{title} - {settings.site_name}"
