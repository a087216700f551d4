"""Where the references of editors lead on the site: evidence of tasks, links in short texts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cchc.content.anchors import path_of
from cchc.content.files.places import place_of
from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.text.addresses import has_scheme
from cchc.text.file_names import encoded_address, encoded_path


@dataclass(frozen=True, slots=True)
class ShownReference:
    """A page or a file to point a reader to. `address` is as links write it, whole if `is_elsewhere`.

    `kind` is what it is ("Tin, bài", "Tệp"); `day` the one it was published on, or an event was held on, if known.
    """

    text: str
    address: str
    kind: str
    is_elsewhere: bool = False
    day: date | None = None


def shown_references(site: Site, references: Iterable[str]) -> tuple[ShownReference, ...]:
    """References in their order; a page that is not published yet is left out until its day."""
    return tuple(shown for reference in references for shown in _shown(site, reference))


def shown_item(item: Item, address: str) -> ShownReference:
    """An item by its title, at its address or a place in it."""
    return ShownReference(item.heading, encoded_address(address), type_of(item.path).name, day=item.happened_on)


def address_of(site: Site, uri: str) -> str | None:
    """`news/2026/x.md#y`, seen from the root of the content, as `tin-tuc/2026/x/#y`; None while it is not public.

    As links write it, so percent-encoded; a file is where it comes to lie on the site.
    """
    file, hash_sign, fragment = uri.partition("#")
    item = site.item_at(path_of(file))
    if item is None:
        picture = site.pictures.of(path_of(file))
        if picture:
            return encoded_path(picture.address) + hash_sign + fragment
        # what is no file has been written as an address already
        return encoded_path(place_of(path_of(file))) + hash_sign + fragment if site.has_file(path_of(file)) else uri
    return encoded_address(item.address + hash_sign + fragment) if site.shows(item) else None


def _shown(site: Site, reference: str) -> Iterator[ShownReference]:
    if has_scheme(reference):
        yield ShownReference(reference, reference, "Trang khác", is_elsewhere=True)
        return
    uri = reference.lstrip("/")
    file, hash_sign, fragment = uri.partition("#")
    item = site.item_at(path_of(file))
    if item is not None:
        yield from [shown_item(item, item.address + hash_sign + fragment)] if site.shows(item) else ()
    else:
        yield ShownReference(uri.rpartition("/")[2], address_of(site, uri) or uri, "Tệp")
