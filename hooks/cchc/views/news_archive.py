"""Archives of news: all, by year, by month, by section; pages of 20; previous and next item."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc.content.news import News
from cchc.content.site import Site
from cchc.content.terms import NewsSection

PAGE_SIZE = 20
HOME = "tin-tuc/"


@dataclass(frozen=True, slots=True)
class Archive:
    """All items of a year, a month or a section, newest first. `address` is its first page's."""

    title: str
    address: str
    items: tuple[News, ...]

    @property
    def page_count(self) -> int:
        return max(1, -(-len(self.items) // PAGE_SIZE))

    def address_of(self, number: int) -> str:
        """Address of a page, counted from 1."""
        return self.address if number == 1 else f"{self.address}trang/{number}/"

    def page(self, number: int) -> "ArchivePage":
        start = (number - 1) * PAGE_SIZE
        return ArchivePage(self, number, self.items[start : start + PAGE_SIZE])


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


@dataclass(frozen=True, slots=True)
class NewsNeighbours:
    """The items before and after one, by date, and its section's archive."""

    newer: News | None
    older: News | None


class NewsShelf:
    """All archives of a site's news, made in one pass over the items."""

    def __init__(self, site: Site) -> None:
        self.all = Archive("Tin tức", HOME, site.news)
        self.years = [
            Archive(f"Tin tức năm {year}", f"{HOME}{year}/", tuple(items))
            for year, items in groupby(site.news, key=lambda news: news.moment.year)
        ]
        self.months = [
            Archive(f"Tin tức tháng {month:02}/{year}", f"{HOME}{year}/{month:02}/", tuple(items))
            for (year, month), items in groupby(site.news, key=lambda news: (news.moment.year, news.moment.month))
        ]
        self.sections = [archive for section in NewsSection if (archive := _section(site.news, section)).items]
        self._places = {news.path: place for place, news in enumerate(site.news)}

    def months_of(self, year: Archive) -> list[Archive]:
        return [month for month in self.months if month.address.startswith(year.address)]

    def neighbours(self, news: News) -> NewsNeighbours:
        """The next newer and the next older item; None at either end, and for an item not published."""
        place = self._places.get(news.path)
        if place is None:
            return NewsNeighbours(None, None)
        items = self.all.items
        return NewsNeighbours(items[place - 1] if place else None, items[place + 1] if place + 1 < len(items) else None)

    def pages(self) -> Iterator[ArchivePage]:
        """Every page of every archive but the first of all news, which is written by hand."""
        for archive in (self.all, *self.years, *self.months, *self.sections):
            for number in range(2 if archive is self.all else 1, archive.page_count + 1):
                yield archive.page(number)


def section_address(section: NewsSection) -> str:
    return f"{HOME}chuyen-muc/{section.slug}/"


def _section(items: Sequence[News], section: NewsSection) -> Archive:
    members = tuple(news for news in items if news.section is section)
    return Archive(f"Chuyên mục {section.label}", section_address(section), members)
