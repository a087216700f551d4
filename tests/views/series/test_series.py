"""The progress of a series as of a day, its issues, and when it is on next."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.series import Series
from cchc.facts.site_facts import SiteFacts
from cchc.views.pages import generated_pages
from cchc.views.presentations.series import SeriesPage, series_page
from small_repository import add, add_news, site_of

SERIES: dict[str, object] = {
    "title": "Chuyên mục thử",
    "kenh": "Đài tỉnh",
    "nam": 2026,
    "dinh_muc": {"tong": 24, "don_vi": "số", "moi": "tháng", "so_moi_ky": 2},
}


def page_of(root: Path, today: str = "2026-11-21", /, **changes: object) -> SeriesPage:
    add(root, "docs/chuyen-muc/hoi-dap.md", {**SERIES, **changes})
    site = site_of(root, date.fromisoformat(today))
    return series_page(SiteFacts(site), site.all(Series)[0])


def add_issues(root: Path, *days: str) -> None:
    for number, day in enumerate(days, 1):
        add_news(root, f"news/2026/so-{number}.md", date=day, chuyen_muc_phat="hoi-dap", so_phat=number)


def test_without_issues_it_starts_from_nothing(repository: Path) -> None:
    page = page_of(repository)
    assert (page.progress.in_words, page.months, page.issues.items) == ("0/24 số; tháng 11/2026: 0/2 số", (), ())


def test_issues_are_counted_by_month_and_listed_from_the_last_number(repository: Path) -> None:
    add_issues(repository, "2026-11-20", "2026-08-31", "2026-11-01", "2026-12-01")
    page = page_of(repository)
    assert page.progress.in_words == "3/24 số; tháng 11/2026: 2/2 số"
    assert [news.issue for news in page.issues.items] == [3, 2, 1]
    assert [(month.label, month.in_words) for month in page.months] == [
        ("08/2026", "1/2 số"),
        ("09/2026", "0/2 số"),
        ("10/2026", "0/2 số"),
        ("11/2026", "2/2 số"),
    ]


def test_a_weekly_rate_counts_the_week_and_no_rate_of_months(repository: Path) -> None:
    add_issues(repository, "2026-11-15", "2026-11-16", "2026-11-21")
    page = page_of(repository, dinh_muc={"don_vi": "kỳ", "moi": "tuần", "so_moi_ky": 1})
    assert page.progress.in_words == "3 kỳ; tuần 16/11-22/11/2026: 2/1 kỳ"
    assert [month.in_words for month in page.months] == ["3 kỳ"]


@pytest.mark.parametrize(
    "changes",
    [{"nam": 2025}, {"nam": 2027}, {"dinh_muc": {"don_vi": "số", "tong": 5}}, {"dinh_muc": None}],
)
def test_this_month_counts_only_with_a_rate_in_its_years(repository: Path, changes: dict[str, object]) -> None:
    assert page_of(repository, **changes).progress.current is None


@pytest.mark.parametrize(
    ("today", "rhythm", "days"),
    [
        ("2026-10-01", "Thứ Bảy của tuần cuối cùng trong tháng", ["2026-10-31", "2026-11-28", "2026-12-26"]),
        ("2026-11-28", "Thứ Bảy của tuần cuối cùng trong tháng", ["2026-11-28", "2026-12-26"]),
        ("2027-01-01", "Thứ Bảy của tuần cuối cùng trong tháng", []),
        ("2025-12-31", "Thứ Hai hàng tuần", ["2026-01-05", "2026-01-12", "2026-01-19"]),
        ("2026-11-21", "định kỳ hàng tháng", []),
        ("2026-11-21", None, []),
    ],
)
def test_the_next_days_are_those_the_rhythm_names(
    repository: Path, today: str, rhythm: str | None, days: list[str]
) -> None:
    page = page_of(repository, today, thoi_gian=rhythm)
    assert [day.isoformat() for day in page.next_days] == days


@pytest.mark.parametrize(("year", "is_over"), [(2025, True), (2026, False)])
def test_a_series_of_a_past_year_is_over(repository: Path, year: int, is_over: bool) -> None:
    assert page_of(repository, nam=year).is_over is is_over


def test_unit_and_years_are_told(repository: Path) -> None:
    page = page_of(repository, don_vi="Sở Nội vụ", nam=None, giai_doan={"tu": 2021, "den": 2030})
    assert [name.agency.key for name in page.unit if name.agency] == ["so-noi-vu"]
    assert page.years == "2021-2030"


def test_an_issue_knows_its_series_once_it_is_public(repository: Path) -> None:
    add_issues(repository, "2026-11-15")
    add_news(repository, "news/2026/khac.md")
    add(repository, "docs/chuyen-muc/hoi-dap.md", SERIES)
    site = site_of(repository)
    found = {news.path: site.series_of(news) for news in site.news}
    assert {path: series.key if series else None for path, series in found.items()} == {
        "news/2026/so-1.md": "hoi-dap",
        "news/2026/khac.md": None,
    }
    add(repository, "docs/chuyen-muc/hoi-dap.md", {**SERIES, "draft": True})
    site = site_of(repository)
    assert [site.series_of(news) for news in site.news] == [None, None]


def test_the_register_tells_the_progress(repository: Path) -> None:
    add_issues(repository, "2026-11-15")
    add(repository, "docs/chuyen-muc/hoi-dap.md", {**SERIES, "don_vi": "Sở Nội vụ"})
    (row,) = SiteFacts(site_of(repository)).registers["chuyen-muc"].rows
    assert row.cells == ("Chuyên mục thử", "Đài tỉnh", "2026", "1/24 số")
    assert row.keys == {"nam": "2026", "co_quan": "so-noi-vu"}


def test_a_series_of_many_years_stands_on_pages(repository: Path) -> None:
    days = [f"{year}-{month:02}-01" for year in (2024, 2025, 2026) for month in range(1, 11)]
    for number, day in enumerate(days, 1):
        add_news(repository, f"news/{day[:4]}/so-{number}.md", date=day, chuyen_muc_phat="hoi-dap", so_phat=number)
    page = page_of(repository, nam=None, giai_doan={"tu": 2024, "den": 2030})
    assert [news.issue for news in page.issues.items] == list(range(30, 10, -1))
    assert (page.issues.older, len(page.months), page.month_count) == ("chuyen-muc/hoi-dap/trang/2/", 24, 34)
    made = [made for made in generated_pages(SiteFacts(site_of(repository))) if made.address.startswith("chuyen-muc/")]
    assert [one.address for one in made] == ["chuyen-muc/hoi-dap/trang/2/", "chuyen-muc/"]
