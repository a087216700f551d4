"""Many items on pages of a bounded length, each with the way to the next newer and older ones."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.news import News

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
