"""Archives of news: pages of 20, neighbours, and every item in every archive it belongs to."""

from pathlib import Path

import pytest

from cchc.views.news_archive import NewsShelf
from small_repository import add_news, site_of


@pytest.fixture
def shelf(repository: Path) -> NewsShelf:
    """45 items of October and November 2025, one of 2026; every third is a notice."""
    for number in range(45):
        month, day = divmod(number, 25)
        section = "thong_bao" if number % 3 == 0 else "tin_tuc"
        add_news(
            repository, f"news/2025/tin-{number:02}.md", date=f"2025-{10 + month}-{day + 1:02}", chuyen_muc=section
        )
    add_news(repository, date="2026-01-01")
    return NewsShelf(site_of(repository))


def test_pages_hold_twenty_and_lead_to_each_other(shelf: NewsShelf) -> None:
    pages = [shelf.all.page(number) for number in (1, 2, 3)]
    assert [len(page.items) for page in pages] == [20, 20, 6]
    assert [(page.newer, page.older) for page in pages] == [
        (None, "tin-tuc/trang/2/"),
        ("tin-tuc/", "tin-tuc/trang/3/"),
        ("tin-tuc/trang/2/", None),
    ]
    assert [page.title for page in pages[:2]] == ["Tin tức", "Tin tức (trang 2)"]


def test_every_item_is_in_its_year_month_and_section_once(shelf: NewsShelf) -> None:
    everything = sorted(news.path for news in shelf.all.items)
    for archives in (shelf.years, shelf.months, shelf.sections):
        assert sorted(news.path for archive in archives for news in archive.items) == everything
    assert [archive.address for archive in shelf.years] == ["tin-tuc/2026/", "tin-tuc/2025/"]
    assert [archive.address for archive in shelf.months_of(shelf.years[1])] == ["tin-tuc/2025/11/", "tin-tuc/2025/10/"]
    assert [archive.address for archive in shelf.sections] == [
        "tin-tuc/chuyen-muc/tin-tuc/",
        "tin-tuc/chuyen-muc/thong-bao/",
    ]


def test_made_pages_have_addresses_of_their_own(shelf: NewsShelf) -> None:
    """The first page of all news is written by hand."""
    addresses = [page.address for page in shelf.pages()]
    assert len(addresses) == len(set(addresses))
    assert "tin-tuc/" not in addresses
    assert {"tin-tuc/trang/3/", "tin-tuc/2025/trang/3/", "tin-tuc/2025/10/trang/2/"} <= set(addresses)


def test_neighbours_lead_through_all_items(shelf: NewsShelf) -> None:
    newest, *_, oldest = shelf.all.items
    assert shelf.neighbours(newest).newer is None
    assert shelf.neighbours(oldest).older is None
    way = [newest]
    while (older := shelf.neighbours(way[-1]).older) is not None:
        assert shelf.neighbours(older).newer is way[-1]
        way.append(older)
    assert tuple(way) == shelf.all.items


def test_without_news_there_is_one_empty_page(repository: Path) -> None:
    shelf = NewsShelf(site_of(repository))
    assert shelf.all.page(1).items == ()
    assert shelf.all.page_count == 1
    assert list(shelf.pages()) == []
