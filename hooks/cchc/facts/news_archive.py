"""Archives of news, cut into pages: all, by year, month, section, field, agency and tag; previous and next item."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from cchc.content.agency import Agency
from cchc.content.news import News
from cchc.content.site import Site
from cchc.content.terms import NewsSection, ReformField
from cchc.facts.agencies import NamedAgency, named_in
from cchc.text.file_names import address_name
from cchc.text.folding import sort_key
from cchc.text.sentences import lower_first

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Archive:
    """All items of a year, a section, a tag …, newest first. `address` is its first page's, `parts` the months of a
    year.
    """

    title: str
    address: str
    items: tuple[News, ...]
    parts: tuple["Archive", ...] = ()

    @property
    def page_count(self) -> int:
        return max(1, -(-len(self.items) // PAGE_SIZE))

    def address_of(self, number: int) -> str:
        """Address of a page, counted from 1."""
        return page_address(self.address, number)

    def page(self, number: int) -> "ArchivePage":
        start = (number - 1) * PAGE_SIZE
        return ArchivePage(self, number, self.items[start : start + PAGE_SIZE])

    def pages(self, first: int = 1) -> "Iterator[ArchivePage]":
        """Every page, or those from a number on: another template may draw the first."""
        return (self.page(number) for number in range(first, self.page_count + 1))


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """One page of an archive, with the way to the next newer and older ones."""

    archive: Archive
    number: int
    items: tuple[News, ...]

    @property
    def title(self) -> str:
        return self.archive.title if self.number == 1 else f"{self.archive.title} (trang {self.number})"

    @property
    def address(self) -> str:
        return self.archive.address_of(self.number)

    @property
    def newer(self) -> str | None:
        return self.archive.address_of(self.number - 1) if self.number > 1 else None

    @property
    def older(self) -> str | None:
        return self.archive.address_of(self.number + 1) if self.number < self.archive.page_count else None


def page_address(address: str, number: int) -> str:
    """Address of a page of a list, counted from 1: the list's own, then `…/trang/2/`."""
    return address if number == 1 else f"{address}trang/{number}/"


HOME = "tin-tuc/"

FEWEST_OF_A_TAG = 2
"""Items from which a tag has an archive: a page that lists only the item one comes from helps nobody."""

SHOWN_TAGS = 30
"""Tags that the page of all news names; the others are found from their items."""

Label = TypeVar("Label", bound=Hashable)


@dataclass(frozen=True, slots=True)
class NewsNeighbours:
    """The items before and after one, by date."""

    newer: News | None
    older: News | None


class NewsArchives:
    """All archives of a site's news, made in one pass over the items for each kind of archive."""

    def __init__(self, site: Site) -> None:
        news = site.news
        self.all = Archive("Tin tức", HOME, news)
        self.years = [_year(year, tuple(items)) for year, items in groupby(news, key=lambda item: item.moment.year)]
        self.months = [month for year in self.years for month in year.parts]
        self._units = {item.path: named_in(site, item, [item.unit])[0] for item in news if item.unit}
        by_section = _sorted_out(news, lambda item: (item.section,))
        by_field = _sorted_out(news, lambda item: dict.fromkeys(item.reform_fields))
        self._of_section = {
            section: Archive(f"Chuyên mục {section.label}", section_address(section), by_section[section])
            for section in NewsSection
            if section in by_section
        }
        self._of_field = {
            field: Archive(f"Tin, bài về {lower_first(field.label)}", field_address(field), by_field[field])
            for field in ReformField
            if field in by_field
        }
        self._of_agency = dict(self._agencies(site))
        self._of_tag = dict(_tags(news))
        self._places = {item.path: place for place, item in enumerate(news)}

    @property
    def sections(self) -> list[Archive]:
        return list(self._of_section.values())

    @property
    def fields(self) -> list[Archive]:
        return list(self._of_field.values())

    @property
    def agencies(self) -> list[Archive]:
        return list(self._of_agency.values())

    @property
    def tags(self) -> list[Archive]:
        return list(self._of_tag.values())

    @property
    def main_tags(self) -> list[Archive]:
        """Return the archives of the tags with most items, in the order of the alphabet."""
        most = sorted(self.tags, key=lambda archive: (-len(archive.items), archive.address))[:SHOWN_TAGS]
        return sorted(most, key=lambda archive: sort_key(archive.title))

    def of_field(self, field: ReformField) -> Archive | None:
        return self._of_field.get(field)

    def of_agency(self, agency: Agency) -> Archive | None:
        """What an agency, or one whose work it carries on, has done or published."""
        return self._of_agency.get(agency.key)

    def of_tag(self, tag: str) -> Archive | None:
        """The archive of a tag in any of its spellings; None for one that a single item has."""
        return self._of_tag.get(address_name(tag))

    def unit_of(self, news: News) -> NamedAgency | None:
        """The agency of an item that is published."""
        return self._units.get(news.path)

    def neighbours(self, news: News) -> NewsNeighbours:
        """The next newer and the next older item; None at either end, and for an item not published."""
        place = self._places.get(news.path)
        if place is None:
            return NewsNeighbours(None, None)
        items = self.all.items
        return NewsNeighbours(items[place - 1] if place else None, items[place + 1] if place + 1 < len(items) else None)

    def pages(self) -> Iterator[ArchivePage]:
        """Every page of every archive but the first of all news, which is written by hand."""
        yield from self.all.pages(first=2)
        for archives in (self.years, self.months, self.sections, self.fields, self.agencies, self.tags):
            for archive in archives:
                yield from archive.pages()

    def _agencies(self, site: Site) -> Iterator[tuple[str, Archive]]:
        by_agency = _sorted_out(site.news, lambda item: unit.keys if (unit := self.unit_of(item)) else ())
        for agency in site.agencies:
            if agency.key in by_agency:
                title = f"Tin, bài của {agency.title}"
                yield agency.key, Archive(title, news_of_agency(agency), by_agency[agency.key])


def section_address(section: NewsSection) -> str:
    return f"{HOME}chuyen-muc/{section.slug}/"


def news_of_agency(agency: Agency) -> str:
    """The archive of an agency; it is there once something names the agency."""
    return f"{HOME}co-quan/{agency.key}/"


def field_address(field: ReformField) -> str:
    return f"{HOME}linh-vuc/{field.slug}/"


def _year(year: int, news: tuple[News, ...]) -> Archive:
    months = (
        Archive(f"Tin tức tháng {month:02}/{year}", f"{HOME}{year}/{month:02}/", tuple(items))
        for month, items in groupby(news, key=lambda item: item.moment.month)
    )
    return Archive(f"Tin tức năm {year}", f"{HOME}{year}/", news, tuple(months))


def _sorted_out(items: Iterable[News], labels: Callable[[News], Iterable[Label]]) -> dict[Label, tuple[News, ...]]:
    """Items by each of their labels, in their order."""
    found: dict[Label, list[News]] = defaultdict(list)
    for item in items:
        for label in labels(item):
            found[label].append(item)
    return {label: tuple(members) for label, members in found.items()}


def _tags(news: Iterable[News]) -> Iterator[tuple[str, Archive]]:
    """Yield each tag's slug and archive; two spellings of a tag ("Một cửa", "một cửa") are one, called as most items
    call it.
    """
    items = list(news)
    names = Counter(tag for item in items for tag in item.tags)
    by_slug: dict[str, list[str]] = defaultdict(list)
    for tag in names:
        by_slug[address_name(tag)].append(tag)
    members = _sorted_out(items, lambda item: dict.fromkeys(map(address_name, item.tags)))
    for slug in sorted(by_slug):
        if len(members[slug]) >= FEWEST_OF_A_TAG:
            name = min(by_slug[slug], key=lambda tag: (-names[tag], tag))
            yield slug, Archive(f"Thẻ: {name}", f"{HOME}the/{slug}/", members[slug])
