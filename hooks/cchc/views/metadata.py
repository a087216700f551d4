"""What a page says of itself to machines: Dublin Core (ISO 15836), JSON-LD (schema.org), Open Graph."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from cchc.content.item import Item
from cchc.content.page import Page
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.facts.markup import first_paragraph
from cchc.text.sentences import shortened
from cchc.views.presentation import presentation_of
from cchc.views.social import SocialCard, social_card
from cchc.views.structured_data import structured_data

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


LONGEST_TITLE = 120
"""Letters of a page's title, the site's name included: no browser, list of results or messenger shows more."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """`dublin_core` are pairs of name and content; `json_ld` is a JSON text safe inside a script element, or None.

    `page_title` is what the browser calls the page; `description` is never empty.
    """

    page_title: str
    description: str
    dublin_core: tuple[tuple[str, str], ...]
    json_ld: Markup | None
    social: SocialCard


def metadata(site: Site, title: str, address: str, item: Item | None) -> Metadata:
    """Of the page at an address, that shows an item or is made by the build."""
    description = description_of(site, title, item)
    return Metadata(
        _page_title(site, title, address),
        description,
        tuple(_dublin_core(site, title, address, description, item)),
        structured_data(site, address, item, description),
        social_card(site, title, address, description, item),
    )


def _page_title(site: Site, title: str, address: str) -> str:
    """The page's title and the site's name; of the home page the latter alone."""
    site_name = site.settings.site_name
    if not address:
        return site_name
    left = max(LONGEST_TITLE - len(f" - {site_name}"), LONGEST_TITLE // 3)
    return f"{shortened(title, left)} - {site_name}"


def theme_meta(item: Item) -> dict[str, object]:
    """What MkDocs and Material read themselves of a page's front matter; they print it as HTML."""
    meta: dict[str, object] = {"title": escape(item.heading), "tags": list(item.tags)}
    meta["hide"] = list(getattr(item, "hide", ("navigation",)))
    if item.withdrawal:
        # search engines are to forget it; our own search finds it, and says what has become of it
        meta["noindex"] = True
    elif isinstance(item, Page):
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
