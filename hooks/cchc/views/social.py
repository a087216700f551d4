"""What others show of a page when a link to it is shared: Open Graph, with a picture for each kind of content.

A procedure has one of its own, which tells what it costs and how long it takes: those are what people send each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.content_type import ContentType
from cchc.content.item import Item
from cchc.content.registry import TYPES, type_of
from cchc.content.site import Site
from cchc.text.file_names import encoded_path
from cchc.text.sentences import shortened
from cchc.views.presentation import presentation_of

WIDTH, HEIGHT = 1200, 630
"""Pixels: what Open Graph's readers ask for."""

LONGEST_TITLE = 120
"""Letters: a long name would be all that a message shows."""

_DRAWN = (".png", ".jpg", ".jpeg")
"""Kinds of picture files that they show."""


@dataclass(frozen=True, slots=True)
class SocialPicture:
    """`output_path` on the site; `heading` stands large on it, `below` small. `alternative` says both in words."""

    output_path: str
    heading: str
    below: str

    @property
    def alternative(self) -> str:
        return f"{self.heading} - {self.below}" if self.below else self.heading


@dataclass(frozen=True, slots=True)
class SocialCard:
    """`url` and `picture` are whole addresses; `published`, `changed` are moments in ISO 8601, or None.

    `size` of the picture is its width and height in pixels.
    """

    title: str
    description: str
    url: str
    picture: str
    alternative: str
    size: tuple[int, int] | None
    is_article: bool
    published: str | None
    changed: str | None


def social_pictures(site: Site) -> Iterator[SocialPicture]:
    """One of the site, of each type that it has, and of each item of a type whose items have their own."""
    yield _of_site(site)
    for kind in TYPES:
        if picture := _of_kind(site, kind):
            yield picture
    yield from filter(None, (_of_item(site, item) for item in site.published))


def social_card(site: Site, title: str, address: str, description: str, item: Item | None) -> SocialCard:
    """Of the page at an address, that shows an item or is made by the build."""
    base = site.settings.base_url
    made = (_of_item(site, item) if item else None) or _picture_at(site, address)
    size: tuple[int, int] | None
    picture, alternative, size = base + made.output_path, made.alternative, (WIDTH, HEIGHT)
    own = getattr(item, "picture", None)
    shown = site.pictures.of(f"docs{own.file}") if own else None
    if own and shown and shown.address.lower().endswith(_DRAWN):
        picture, alternative, size = base + encoded_path(shown.address), own.alternative, shown.size
    is_article = item is not None and type_of(item.path).template is not None
    published = item.published_at if item and is_article else None
    changed = item.updated_on if item and is_article else None
    return SocialCard(
        title=shortened(title, LONGEST_TITLE) if address else site.settings.site_name,
        description=description,
        url=base + address,
        picture=picture,
        alternative=alternative,
        size=size,
        is_article=is_article,
        published=published.isoformat() if published else None,
        changed=changed.isoformat() if changed else None,
    )


def _of_site(site: Site) -> SocialPicture:
    return SocialPicture("hinh-chia-se/trang.png", site.settings.site_name, site.settings.province.publisher)


def _picture_at(site: Site, address: str) -> SocialPicture:
    """That of the type in whose part of the site a page lies: lists and archives have it too."""
    folder = address.partition("/")[0]
    kind = next((kind for kind in TYPES if kind.address == folder), None)
    return (_of_kind(site, kind) if kind else None) or _of_site(site)


def _of_item(site: Site, item: Item) -> SocialPicture | None:
    """Its own, where items of its type have one."""
    words = presentation_of(item).picture_words
    if words is None:
        return None
    output_path = f"hinh-chia-se/{item.address.rstrip('/')}.png"
    return SocialPicture(output_path, item.heading, words(item) or site.settings.site_name)


def _of_kind(site: Site, kind: ContentType) -> SocialPicture | None:
    if not kind.address or kind.model not in site.models:
        return None
    return SocialPicture(f"hinh-chia-se/{kind.address}.png", kind.heading, site.settings.site_name)
