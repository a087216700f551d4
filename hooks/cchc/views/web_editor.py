"""Where the web editor edits the file of an item."""

from cchc.content.content_type import ContentType
from cchc.content.item import Item
from cchc.content.page import PAGE
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.web_editor import editor_sources


def collection_name(kind: ContentType) -> str:
    """What the editor calls a type in its addresses: `tin-tuc`."""
    return kind.address.replace("/", "-") or "trang"


def entry_name(item: Item) -> str:
    """What the editor calls the file of an item in its addresses: `2026/hoi-thi`, or of a page `gioi-thieu_index`."""
    kind = type_of(item.path)
    inside = item.path.removeprefix(f"{kind.folder}/").removesuffix(".md")
    return inside.replace("/", "_") if kind is PAGE else inside


def edit_address(site: Site, item: Item) -> str | None:
    """The form that edits an item, below the address of the site; None but in a preview with an editor."""
    if not (site.is_preview and site.settings.province.web_editor and editor_sources(site.root)):
        return None
    return f"admin/#/collections/{collection_name(type_of(item.path))}/entries/{entry_name(item)}"
