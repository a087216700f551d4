"""Archives of news: pages of 20, neighbours, and every item in every archive it belongs to."""

from pathlib import Path

import pytest

from cchc.facts import news_archive
from cchc.facts.news_archive import NewsArchives
from small_repository import add, add_news, site_of


@pytest.fixture
def archives(repository: Path) -> NewsArchives:
    """45 items of October and November 2025, one of 2026; every third is a notice."""
    for number in range(45):
        month, day = divmod(number, 25)
        section = "thong_bao" if number % 3 == 0 else "tin_tuc"
        add_news(
            repository, f"news/2025/tin-{number:02}.md", date=f"2025-{10 + month}-{day + 1:02}", chuyen_muc=section
        )
    add_news(repository, date="2026-01-01")
    return NewsArchives(site_of(repository))


def test_pages_hold_twenty_and_lead_to_each_other(archives: NewsArchives) -> None:
    pages = [archives.all.page(number) for number in (1, 2, 3)]
    assert [len(page.items) for page in pages] == [20, 20, 6]
    assert [(page.newer, page.older) for page in pages] == [
        (None, "tin-tuc/trang/2/"),
        ("tin-tuc/", "tin-tuc/trang/3/"),
        ("tin-tuc/trang/2/", None),
    ]
    assert [page.title for page in pages[:2]] == ["Tin tức", "Tin tức (trang 2)"]


def test_every_item_is_in_its_year_month_and_section_once(archives: NewsArchives) -> None:
    everything = sorted(news.path for news in archives.all.items)
    for group in (archives.years, archives.months, archives.sections):
        assert sorted(news.path for archive in group for news in archive.items) == everything
    assert [archive.address for archive in archives.years] == ["tin-tuc/2026/", "tin-tuc/2025/"]
    assert [archive.address for archive in archives.years[1].parts] == ["tin-tuc/2025/11/", "tin-tuc/2025/10/"]
    assert [archive.address for archive in archives.sections] == [
        "tin-tuc/chuyen-muc/tin-tuc/",
        "tin-tuc/chuyen-muc/thong-bao/",
    ]


def test_made_pages_have_addresses_of_their_own(archives: NewsArchives) -> None:
    """The first page of all news is written by hand."""
    addresses = [page.address for page in archives.pages()]
    assert len(addresses) == len(set(addresses))
    assert "tin-tuc/" not in addresses
    assert {"tin-tuc/trang/3/", "tin-tuc/2025/trang/3/", "tin-tuc/2025/10/trang/2/"} <= set(addresses)


def test_neighbours_lead_through_all_items(archives: NewsArchives) -> None:
    newest, *_, oldest = archives.all.items
    assert archives.neighbours(newest).newer is None
    assert archives.neighbours(oldest).older is None
    way = [newest]
    while (older := archives.neighbours(way[-1]).older) is not None:
        assert archives.neighbours(older).newer is way[-1]
        way.append(older)
    assert tuple(way) == archives.all.items


def test_without_news_there_is_one_empty_page(repository: Path) -> None:
    archives = NewsArchives(site_of(repository))
    assert archives.all.page(1).items == ()
    assert archives.all.page_count == 1
    assert list(archives.pages()) == []


def test_items_are_found_by_field_agency_and_tag(repository: Path) -> None:
    add_news(
        repository, "news/2026/a.md", linh_vuc=["the_che", "cong_vu"], don_vi="Sở Nội vụ", tags=["Một cửa", "riêng"]
    )
    add_news(repository, "news/2026/b.md", linh_vuc=["the_che"], tags=["một cửa", "Một Cửa"])
    add_news(repository, "news/2026/c.md", tags=["một cửa"], don_vi="Đơn vị không có trang")
    add_news(repository, "news/2026/nhap.md", tags=["riêng"], linh_vuc=["tai_chinh_cong"], draft=True)
    site = site_of(repository)
    archives = NewsArchives(site)
    found = {
        archive.address: (archive.title, [news.source.stem for news in archive.items])
        for archive in (*archives.fields, *archives.agencies, *archives.tags)
    }
    assert found == {
        "tin-tuc/linh-vuc/the-che/": ("Tin, bài về cải cách thể chế", ["b", "a"]),
        "tin-tuc/linh-vuc/cong-vu/": ("Tin, bài về cải cách chế độ công vụ", ["a"]),
        "tin-tuc/co-quan/so-noi-vu/": ("Tin, bài của Sở Nội vụ tỉnh Lai Châu", ["a"]),
        "tin-tuc/the/mot-cua/": ("Thẻ: một cửa", ["c", "b", "a"]),
    }
    assert set(found) <= {page.address for page in archives.pages()}
    assert archives.of_tag("MỘT CỬA") is archives.tags[0]
    assert archives.of_tag("riêng") is None
    agency = site.home_agency("so-noi-vu")
    assert agency
    assert archives.of_agency(agency) is archives.agencies[0]


def test_the_page_of_all_news_names_the_tags_with_most_items(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news_archive, "SHOWN_TAGS", 2)
    for number, tags in enumerate([["đất", "b", "a"], ["đất", "b", "a"], ["đất", "a"], ["b"]]):
        add_news(repository, f"news/2026/{number}.md", tags=tags)
    archives = NewsArchives(site_of(repository))
    assert [archive.address for archive in archives.tags] == ["tin-tuc/the/a/", "tin-tuc/the/b/", "tin-tuc/the/dat/"]
    assert [archive.title for archive in archives.main_tags] == ["Thẻ: a", "Thẻ: b"]


def test_a_successor_has_the_news_of_those_before_it(repository: Path) -> None:
    old = {"title": "Sở Cũ", "loai": "so", "dia_ban": "tỉnh Lai Châu", "hieu_luc_den": "2025"}
    add(repository, "docs/co-quan/so-cu.md", {**old, "ke_thua_boi": ["Sở Nội vụ"]})
    add_news(repository, don_vi="Sở Cũ")
    archives = NewsArchives(site_of(repository))
    assert [(archive.address, len(archive.items)) for archive in archives.agencies] == [
        ("tin-tuc/co-quan/so-cu/", 1),
        ("tin-tuc/co-quan/so-noi-vu/", 1),
    ]
