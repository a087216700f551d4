"""The fingerprint of each page: while it is the same, the bytes of the page are.

A page of most types may show anything of the site: its fingerprint holds all but the texts of news. Pages of news,
procedures and questions are thousands; they are drawn from values (`views/item_values.py`), and theirs holds just these
values, worked out anew at each build, so that nobody has to say what such a page shows. `tests/site/test_rebuild.py`
compares builds after many edits with builds from nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

from cchc.content.anchors import path_of
from cchc.content.item import Item
from cchc.content.news import News
from cchc.content.page import Page
from cchc.facts.news_archive import ArchivePage
from cchc.facts.registers.register import Group, Register
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.values import value_fingerprint
from cchc.text.digests import Digest
from cchc.views.feedback import footer_pages
from cchc.views.frame import frame_of
from cchc.views.guides.pages import VIEWS
from cchc.views.item_values import is_drawn_from_values, item_values, link_targets
from cchc.views.pages import GeneratedPage

Groupings = Mapping[str, tuple[Group, ...]]

Menu = Any
"""`nav` of the settings, as deep as it is written: titles, and sources of pages (`thu-tuc/index.md`)."""


class PageFingerprints:
    """The fingerprints of a site's pages.

    `generated` are the pages that no file stands for, by address; `menu` is what the settings name, None where MkDocs
    makes it of all pages. `build` is the fingerprint of code, templates and settings; `static_files` are those of the
    files that are no pages, by their paths in docs/ (`tep/x.pdf`).
    """

    def __init__(
        self,
        facts: SiteFacts,
        generated: Mapping[str, GeneratedPage],
        menu: Menu,
        build: Digest,
        static_files: Mapping[str, Digest],
    ) -> None:
        self._facts, self._site = facts, facts.site
        self._generated, self._static_files = generated, static_files
        self._groupings: dict[int, tuple[Groupings, Digest]] = {}
        self._common = value_fingerprint(build, menu, self._menu_items(menu), footer_pages(facts.site))

    def _menu_items(self, menu: Menu) -> tuple[Item, ...]:
        """The items whose titles and addresses stand in the menu, which is on every page."""
        if menu is None:
            return self._site.all(Page)
        named = (self._site.item_at(path_of(source)) for source in sources_in(menu))
        return tuple(item for item in named if item)

    def of_item(self, item: Item) -> Digest:
        """The fingerprint of the page of an item."""
        if not is_drawn_from_values(item):
            return value_fingerprint(self._common, _whole(item), self.all_but_news_texts)
        values = item_values(self._facts, item, item.body)
        frame = frame_of(self._facts, self._generated, item.heading, item.address, item)
        targets = link_targets(self._site, item)
        files = [self._static_files.get(target.file) for target in targets]
        return value_fingerprint(self._common, values, frame, targets, files)

    def of_generated(self, page: GeneratedPage) -> Digest:
        """The fingerprint of a page that no file stands for."""
        # redirects, archives of news and registers, which are many, show nothing but their own view
        shown = page.view
        if isinstance(shown, ArchivePage):
            shown = self._shown_by_archive(shown)
        elif isinstance(shown, Register):
            shown = self._shown_by_register(shown)
        elif isinstance(shown, VIEWS):
            # they come with the program
            shown = None
        elif page.moved_to is None:
            return value_fingerprint(self._common, page.address, page.title, page.template, self.all_but_news_texts)
        frame = frame_of(self._facts, self._generated, page.title, page.address, None)
        return value_fingerprint(self._common, page.template, page.moved_to, frame, shown)

    def _shown_by_archive(self, page: ArchivePage) -> tuple[object, ...]:
        """What a page of an archive shows: its own items, how many there are in the parts of the archive, its feed."""
        archive = page.archive
        parts = [(part.title, part.address, len(part.items)) for part in archive.parts]
        has_feed = self._facts.feeds.at(archive.address) is not None
        return archive.address, page.number, archive.page_count, parts, page.items, has_feed

    def _shown_by_register(self, page: Register) -> tuple[object, ...]:
        """What a page of a register shows: its own rows, how many there are on all, where its parts are."""
        rows = [(row.item.address, row.cells, row.keys) for row in page.shown]
        place = (page.caption, page.address, page.number, page.page_count, len(page.rows), page.is_long)
        groups = _shown_by_groups(page.parts), self._groupings_of(page)
        return place, rows, page.columns, page.filters, page.chosen, groups, page.spec.counted, page.spec.kind.address

    def _groupings_of(self, page: Register) -> Digest:
        """The fingerprint of the groups of a register, which all its pages have in common."""
        # the groupings stay with their fingerprint: those of another register cannot come to lie in their place
        if id(page.groupings) not in self._groupings:
            groups = chain.from_iterable(page.groupings.values())
            self._groupings[id(page.groupings)] = page.groupings, value_fingerprint(_shown_by_groups(groups))
        return self._groupings[id(page.groupings)][1]

    @cached_property
    def all_but_news_texts(self) -> Digest:
        """The fingerprint of the whole site but the texts of news, and of what git knows of it."""
        site, history = self._site, self._facts.history
        past = (history.state, history.reason, history.plans, history.events)
        items = [item if isinstance(item, News) else _whole(item) for item in site.with_pages]
        return value_fingerprint(self._common, site.today, sorted(self._static_files.items()), past, items)

    @cached_property
    def plain_files(self) -> Digest:
        """The fingerprint of all that the files beside the pages are made from.

        The site map tells on which day the file of each item was last committed, whatever was changed in it.
        """
        return value_fingerprint(self.all_but_news_texts, dict(self._facts.history.changed_on))


def _shown_by_groups(groups: Iterable[Group]) -> list[tuple[object, ...]]:
    return [(group.name, group.address, len(group.rows)) for group in groups]


def sources_in(menu: Menu) -> Iterator[str]:
    """The sources of the pages that a menu names (`thu-tuc/index.md`), in its order."""
    if isinstance(menu, str):
        yield menu
    elif menu is not None:
        for part in menu.values() if isinstance(menu, dict) else menu:
            yield from sources_in(part)


def _whole(item: Item) -> tuple[Item, str]:
    """An item and its text, which its fingerprint leaves out."""
    return item, item.body
