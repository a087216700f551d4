"""The map of the site for readers: sections, what is written by hand in them, and their lists.

It never names single items: it grows with the sections, not with what is in them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from cchc.content.page import Page
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.facts.registers.procedure import AGENCIES
from cchc.facts.site_facts import SiteFacts
from cchc.text.sentences import printed_count
from cchc.views.pages import GeneratedPage, made_sections

_HEADINGS = {f"{kind.address}/": kind.heading for kind in TYPES if kind.address}
_LISTED_AT = {f"{kind.address}/": f"{kind.listed_at}/" for kind in TYPES if kind.listed_at}
"""Folders without a page of their own, and the section that lists what lies in them."""


@dataclass(frozen=True, slots=True)
class Breadcrumb:
    """A page above another: its title as readers know it, and its address from the root of the site."""

    title: str
    address: str


def breadcrumbs(site: Site, made: Mapping[str, GeneratedPage], address: str) -> tuple[Breadcrumb, ...]:
    """The pages at the folders above an address that there are: `tin-tuc/2026/11/` → Tin tức, Tin tức năm 2026.

    Without the home page, which every page leads to, and without the page itself.
    """
    return tuple(_above(site, made, address))


def _above(site: Site, made: Mapping[str, GeneratedPage], address: str) -> Iterator[Breadcrumb]:
    folders = accumulate(f"{part}/" for part in address.split("/")[:-2])
    # a folder that another section lists has that section above it already
    for folder in dict.fromkeys(_LISTED_AT.get(folder, folder) for folder in folders):
        if page := made.get(folder):
            yield Breadcrumb(page.title, folder)
        elif (item := site.public(site.item_at(f"docs/{folder}index.md"))) and isinstance(item, Page):
            yield Breadcrumb(_HEADINGS.get(folder) or item.heading, folder)


_HEADING = re.compile(r"^#[ \t]+(?P<text>.+?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MapEntry:
    """A page; `count` says in words how many items its section holds, where it holds any."""

    title: str
    address: str
    count: str = ""
    below: tuple["MapEntry", ...] = ()


def site_map(facts: SiteFacts) -> tuple[MapEntry, ...]:
    """Sections in the order of the navigation, then those that it does not name by their address."""
    sections: dict[str, list[Page]] = defaultdict(list)
    for page in sorted(facts.site.all(Page), key=lambda page: page.address):
        sections[_section(page.address)].append(page)
    order = {_section_of_file(path): place for place, path in reversed(list(enumerate(facts.site.settings.nav_files)))}
    lists = _lists(facts)
    entries = {name: _entry(facts, name, pages, lists.get(name, [])) for name, pages in sections.items()}
    for made in made_sections(facts):
        name = _section(made.address)
        entries[name] = MapEntry(made.caption, made.address, _count(facts, name), tuple(lists.get(name, [])))
    names = sorted(entries, key=lambda name: (order.get(name, len(order) + 1), name))
    return tuple(entries[name] for name in names)


def _entry(facts: SiteFacts, name: str, pages: list[Page], lists: list[MapEntry]) -> MapEntry:
    """A section; its index page has the shortest address, and so comes first."""
    first, *others = pages
    below = [MapEntry(_title(page), page.address) for page in others]
    return MapEntry(_title(first), first.address, _count(facts, name), (*below, *lists))


def _lists(facts: SiteFacts) -> dict[str, list[MapEntry]]:
    """Pages that the build makes of many items: years, sections of news, groups of registers."""
    found: dict[str, list[MapEntry]] = defaultdict(list)
    for entry in _made(facts):
        found[_section(entry.address)].append(entry)
    return found


def _made(facts: SiteFacts) -> Iterator[MapEntry]:
    for year in facts.years:
        yield MapEntry(f"Kế hoạch năm {year.year}", year.address, str(len(year.plans)))
    for archive in (*facts.news_archives.years, *facts.news_archives.sections):
        yield MapEntry(archive.title, archive.address, str(len(archive.items)))
    for series in facts.indexes.values():
        yield MapEntry(series.title, series.address, printed_count(series.count))
    for register in facts.registers.values():
        for name, groups in register.groupings.items():
            # agencies have pages of their own, which lead there
            for group in groups if name != AGENCIES else ():
                title = group.heading if groups is register.groups else group.name.title
                yield MapEntry(title, group.address, str(len(group.rows)))


def _count(facts: SiteFacts, section: str) -> str:
    kind = next((kind for kind in TYPES if kind.address == section and kind.address), None)
    return f"{printed_count(facts.counts.get(section, 0))} {kind.name.lower()}" if kind else ""


def _section(address: str) -> str:
    return address.partition("/")[0]


def _section_of_file(path: str) -> str:
    """`ke-hoach/index.md` → `ke-hoach`; `index.md` is the home page."""
    return path.partition("/")[0] if "/" in path else ""


def _title(page: Page) -> str:
    heading = _HEADING.search(page.body)
    return page.title or (heading["text"] if heading else page.address)
