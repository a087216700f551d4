"""What a page says of itself to machines."""

import json
from pathlib import Path

import pytest

from cchc.views.metadata import LONGEST_TITLE, metadata, theme_meta
from small_repository import add_news, site_of

NAME = "Cải cách hành chính tỉnh Lai Châu"
BASE = "https://cchc.vidu.example/trang/"


def test_a_page_of_an_item_carries_the_elements_of_dublin_core(repository: Path) -> None:
    add_news(repository, tac_gia="Ban biên tập", tags=["một cửa"], linh_vuc=["cong_vu"], description="Tóm tắt.")
    site = site_of(repository)
    (news,) = site.news
    assert metadata(site, news.title, news.address, news).dublin_core == (
        ("DC.title", "Tin thử"),
        ("DC.creator", "Ban biên tập"),
        ("DC.publisher", "UBND tỉnh Lai Châu"),
        ("DC.identifier", f"{BASE}tin-tuc/2026/tin/"),
        ("DC.language", "vi"),
        ("DC.date", "2026-05-04"),
        ("DC.description", "Tóm tắt."),
        ("DC.subject", "Cải cách chế độ công vụ"),
        ("DC.subject", "một cửa"),
    )


def test_what_is_not_known_is_left_out_for_search_engines(repository: Path) -> None:
    add_news(repository, title="Tin </script><b>", date="2026-05-04T08:00")
    site = site_of(repository)
    (news,) = site.news
    text = metadata(site, news.title, news.address, news).json_ld
    assert text
    assert "<" not in text
    assert json.loads(text) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Tin </script><b>",
        "description": "Nội dung.",
        "url": f"{BASE}tin-tuc/2026/tin/",
        "inLanguage": "vi",
        "datePublished": "2026-05-04T08:00:00+07:00",
        "dateModified": "2026-05-04",
        "publisher": {"@type": "GovernmentOrganization", "name": "UBND tỉnh Lai Châu"},
    }


def test_a_made_page_says_who_publishes_it(repository: Path) -> None:
    made = metadata(site_of(repository), "Tin tức năm 2026", "tin-tuc/2026/", None)
    assert ("DC.identifier", f"{BASE}tin-tuc/2026/") in made.dublin_core
    assert made.json_ld is None


@pytest.mark.parametrize(
    ("title", "address", "shown"),
    [
        ("Giới thiệu", "gioi-thieu/", f"Giới thiệu - {NAME}"),
        ("Trang chủ", "", NAME),
        ("rất dài " * 40, "tin-tuc/x/", f"{'rất dài ' * 10}rất… - {NAME}"),
    ],
)
def test_no_page_is_called_longer_than_anybody_shows(repository: Path, title: str, address: str, shown: str) -> None:
    told = metadata(site_of(repository), title, address, None)
    assert told.page_title == shown
    assert len(told.page_title) <= LONGEST_TITLE
    assert len(told.social.title) <= LONGEST_TITLE


def test_search_engines_are_to_forget_what_is_withdrawn(repository: Path) -> None:
    add_news(repository)
    add_news(repository, "news/2026/rut.md", thu_hoi={"ngay": "2026-05-05", "ly_do": "Nhầm"})
    site = site_of(repository)
    assert [bool(theme_meta(item).get("noindex")) for item in (*site.news, *site.withdrawn)] == [False, True]
