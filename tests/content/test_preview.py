"""The site before its day: what is withheld is there, marked, and the checked site has not changed."""

from datetime import date, datetime
from pathlib import Path

import pytest

from cchc.content.loader import load_site
from cchc.content.preview import preview_of, why_withheld
from cchc.facts.site_facts import SiteFacts
from sample_files import add_file
from small_repository import AGENCIES, TODAY, add, add_news, site_of


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({}, None),
        ({"draft": True, "dang_tu": "2026-12-01"}, "Bản nháp"),
        ({"date": "2026-12-01"}, "Hẹn đăng ngày 01/12/2026"),
        ({"date": "2026-12-01", "dang_tu": "2026-01-01"}, "Hẹn đăng ngày 01/12/2026"),
        ({"dang_tu": "2026-11-22"}, "Hẹn đăng ngày 22/11/2026"),
        ({"dang_den": "2026-11-20"}, "Đã hết hạn đăng ngày 20/11/2026"),
        ({"dang_den": "2026-11-21"}, None),
    ],
)
def test_an_item_says_why_it_is_withheld(repository: Path, keys: dict[str, object], why: str | None) -> None:
    add_news(repository, **keys)
    site = site_of(repository)
    (item,) = (item for item in site.items if item.path == "news/2026/tin.md")
    assert why_withheld(item, site.today) == why
    shown = preview_of(site)
    assert [news.title for news in shown.news] == [f"[{why}] Tin thử" if why else "Tin thử"]
    assert len(site.news) == (why is None)
    assert site.items[-1] is item


@pytest.mark.parametrize(
    ("keys", "hour", "why"),
    [
        ({"date": "2026-11-21T20:00"}, "08:00", "Hẹn đăng 20:00 ngày 21/11/2026"),
        ({"date": "2026-11-21T20:00"}, "19:59", "Hẹn đăng 20:00 ngày 21/11/2026"),
        ({"date": "2026-11-21T20:00"}, "20:00", None),
        ({"date": "2026-11-21T20:00"}, None, None),
        ({"date": "2026-11-21T13:00:00+00:00"}, "19:59", "Hẹn đăng 20:00 ngày 21/11/2026"),
        ({"date": "2026-11-21"}, "00:00", None),
        ({"date": "2026-11-22T20:00"}, "23:59", "Hẹn đăng 20:00 ngày 22/11/2026"),
        ({"date": "2026-11-21T20:00", "dang_tu": "2026-11-22"}, "23:59", "Hẹn đăng ngày 22/11/2026"),
        ({"date": "2026-11-20T20:00", "dang_tu": "2026-11-21"}, "00:00", None),
        ({"date": "2026-11-21T20:00", "dang_tu": "2026-11-21"}, "08:00", "Hẹn đăng 20:00 ngày 21/11/2026"),
        ({"date": "2026-11-21T20:00", "dang_den": "2026-11-21"}, "21:00", None),
        ({"date": "2026-11-21T20:00", "draft": True}, "21:00", "Bản nháp"),
    ],
)
def test_an_item_waits_for_its_hour(
    repository: Path, keys: dict[str, object], hour: str | None, why: str | None
) -> None:
    add_news(repository, **keys)
    now = datetime.fromisoformat(f"2026-11-21T{hour}+07:00") if hour else None
    site = load_site(repository, TODAY, now=now)
    (item,) = (item for item in site.items if item.path == "news/2026/tin.md")
    assert why_withheld(item, site.today, site.now) == why
    assert len(site.news) == (why is None)
    assert site.waits_today is (why == "Hẹn đăng 20:00 ngày 21/11/2026")
    assert [news.title for news in preview_of(site).news] == [f"[{why}] Tin thử" if why else "Tin thử"]
    # no feed is dated ahead of the build
    moments = [entry.published for feed in SiteFacts(site).feeds for entry in feed.entries]
    assert now is None or all(moment <= now for moment in moments)


def test_a_page_of_a_coming_day_waits_for_it(repository: Path) -> None:
    add(repository, "docs/trang.md", {"title": "Trang", "date": "2026-11-22"})
    page = site_of(repository).item_at("docs/trang.md")
    assert page
    assert [page.is_published(date(2026, 11, day)) for day in (21, 22)] == [False, True]


def test_a_preview_withholds_no_file_and_leaves_names_alone(repository: Path) -> None:
    add_file(repository, "docs/tep/a.pdf")
    add_news(repository, draft=True, tep=[{"ten": "A", "duong_dan": "/tep/a.pdf"}])
    add(repository, "docs/khong-ten.md", {"draft": True}, "# Tiêu đề trong bài\n")
    add(repository, "docs/co-quan/so-noi-vu.md", {**AGENCIES["so-noi-vu"], "dia_ban": "tỉnh Lai Châu", "draft": True})
    site = site_of(repository)
    assert not site.published_files
    assert site.home_agency("Sở Nội vụ") is None
    shown = preview_of(site)
    assert shown.published_files == {"docs/tep/a.pdf"}
    assert shown.home_agency("Sở Nội vụ")
    page = shown.item_at("docs/khong-ten.md")
    assert page
    assert page.title == ""
