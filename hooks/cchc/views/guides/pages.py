"""Which guides there are on a site, and what draws each."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.site import Site
from cchc.views.guides.reference import Blocks, Messages, SettingKeys, TypeKeys, references
from cchc.views.guides.texts import SECTION, Guide, guides, source_from

ADDRESS = f"{SECTION}/"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that the index leads to; `source` is its file as MkDocs reads a link from there."""

    title: str
    source: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """A text with, on the index, the ways to what is looked up; on others the way back."""

    guide: Guide

    @property
    def index(self) -> str:
        return source_from(self.guide.address, ADDRESS)

    @property
    def references(self) -> tuple[Entry, ...]:
        here = self.guide.address
        return tuple(Entry(each.title, source_from(here, each.address)) for each in references())


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """What is looked up, with the way back to the index."""

    shown: TypeKeys | SettingKeys | Blocks | Messages

    @property
    def index(self) -> str:
        return source_from(self.shown.address, ADDRESS)


VIEWS = (GuideView, ReferenceView)
_TEMPLATES = {
    TypeKeys: "pages/guide_keys.html",
    SettingKeys: "pages/guide_keys.html",
    Blocks: "pages/guide_blocks.html",
    Messages: "pages/guide_messages.html",
}


def shows_guides(site: Site) -> bool:
    """Whether a site has the guides: editors look at a preview, the public sees them where the province wants it."""
    return site.is_preview or site.settings.province.shows_guides


def guide_pages(site: Site) -> Iterator[tuple[str, str, str, object]]:
    """Address, title, template and view of each; none in the place of a page that the province has written itself."""
    if not shows_guides(site):
        return
    own = {item.address for item in site.items if item.address.startswith(ADDRESS)}
    for guide in guides():
        if guide.address not in own:
            yield guide.address, guide.title, "pages/guide.html", GuideView(guide)
    for shown in references():
        if shown.address not in own:
            yield shown.address, shown.title, _TEMPLATES[type(shown)], ReferenceView(shown)
