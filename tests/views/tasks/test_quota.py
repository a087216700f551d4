"""How much of a task's quota is on the site, as of a day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.content.series import Series
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRows
from cchc.views.presentations.series import series_page
from small_repository import add, add_news, add_plan, site_of

MONTHLY = {"tong": 24, "don_vi": "số", "moi": "tháng", "so_moi_ky": 2}
NAMING: dict[str, Any] = {"nhiem_vu": ["1/KH-UBND#1"]}
SERIES = {"title": "Chuyên mục", "kenh": "Đài tỉnh", "nam": 2026, **NAMING}


def quota_of(root: Path, today: str = "2026-11-21", plan: dict[str, object] | None = None, **task: object) -> str:
    """The words of the quota; empty without one."""
    add_plan(root, **{**(plan or {}), "nhiem_vu": [{"ma": "1", "noi_dung": "Việc", **task}]})
    (row,) = TaskRows(site_of(root, date.fromisoformat(today))).all
    return row.quota.in_words if row.quota else ""


def add_issues(root: Path, *days: str, series: str = "a", **keys: object) -> None:
    add(root, f"docs/chuyen-muc/{series}.md", SERIES)
    for number, day in enumerate(days, 1):
        add_news(root, f"news/2026/{series}-{number}.md", date=day, chuyen_muc_phat=series, so_phat=number, **keys)


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ({"dinh_muc": MONTHLY}, "3/24 số; tháng 11/2026: 1/2 số"),
        ({"thoi_gian": "24 số (02 số/tháng)"}, "3/24 số; tháng 11/2026: 1/2 số"),
        ({"thoi_gian": "12 kỳ (01 kỳ/tháng)", "dinh_muc": MONTHLY}, "3/24 số; tháng 11/2026: 1/2 số"),
        ({"thoi_gian": "52 số (01 số/tuần)"}, "3/52 số; tuần 16/11-22/11/2026: 1/1 số"),
        ({"dinh_muc": {"don_vi": "bài", "moi": "quý", "so_moi_ky": 1}}, "3 bài; quý IV/2026: 2/1 bài"),
        ({"dinh_muc": {"don_vi": "số", "tong": 2}}, "3/2 số"),
        ({"thoi_gian": "Quý I/2026"}, ""),
        ({}, ""),
    ],
)
def test_issues_are_counted_as_the_quota_counts_them(repository: Path, task: dict[str, Any], words: str) -> None:
    add_issues(repository, "2026-01-10", "2026-10-10", "2026-11-20", "2026-11-22")
    assert quota_of(repository, **task) == words


def test_an_issue_counts_once_however_often_it_is_named(repository: Path) -> None:
    add_issues(repository, "2026-01-10", "2026-11-20", **NAMING)
    add_issues(repository, "2026-11-19", series="b")
    add_news(repository, "news/2026/tin.md", **NAMING)
    add_news(repository, "news/2026/khac.md")
    assert quota_of(repository, dinh_muc=MONTHLY) == "4/24 số; tháng 11/2026: 2/2 số"


@pytest.mark.parametrize(
    ("today", "plan", "time", "words"),
    [
        ("2026-12-31", {}, None, "1/24 số; tháng 12/2026: 0/2 số"),
        ("2027-01-01", {}, None, "1/24 số"),
        ("2026-11-21", {"trang_thai": "het_hieu_luc"}, None, "1/24 số"),
        ("2026-11-21", {"nam": None, "giai_doan": {"tu": 2026, "den": 2030}}, None, "1/24 số; tháng 11/2026: 1/2 số"),
        ("2026-11-21", {"nam": 2027}, None, "1/24 số"),
        ("2026-11-21", {}, "Quý III/2026", "1/24 số"),
        ("2026-11-21", {}, "Quý IV/2026", "1/24 số; tháng 11/2026: 1/2 số"),
        ("2026-11-21", {}, "trước ngày 30/11/2026", "1/24 số; tháng 11/2026: 1/2 số"),
        ("2026-11-21", {}, "Thường xuyên", "1/24 số; tháng 11/2026: 1/2 số"),
        ("2026-11-21", {}, "không hiểu được", "1/24 số; tháng 11/2026: 1/2 số"),
    ],
)
def test_a_month_is_counted_only_while_its_share_is_owed(
    repository: Path, today: str, plan: dict[str, object], time: str | None, words: str
) -> None:
    add_issues(repository, "2026-11-20")
    assert quota_of(repository, today, plan, thoi_gian=time, dinh_muc=MONTHLY) == words


def test_what_is_held_is_counted_by_events_with_a_result_and_not_by_news_of_them(repository: Path) -> None:
    event = {"title": "Đối thoại", "loai": "doi_thoai", "chu_tri": "Sở Nội vụ", **NAMING}
    add(repository, "docs/su-kien/a.md", {**event, "ngay": "2026-11-10", "ket_qua": "Đã đối thoại"})
    add(repository, "docs/su-kien/b.md", {**event, "thoi_gian": "Quý I/2026", "ket_qua": "Đã đối thoại"})
    add(repository, "docs/su-kien/c.md", {**event, "ngay": "2026-11-12"})
    add_issues(repository, "2026-11-20")
    assert quota_of(repository, thoi_gian="04 cuộc/năm") == "2 cuộc; năm 2026: 1/4 cuộc"


def test_the_table_and_the_series_say_the_same(repository: Path) -> None:
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "dinh_muc": MONTHLY}])
    add_issues(repository, "2026-11-20", "2026-10-30", dang_tu="2026-11-21")
    add(repository, "docs/chuyen-muc/a.md", {**SERIES, "dinh_muc": MONTHLY})
    facts = SiteFacts(site_of(repository))
    (row,) = facts.tasks.all
    assert row.quota
    assert row.quota == series_page(facts, facts.site.all(Series)[0]).progress
    assert row.quota.in_words == "2/24 số; tháng 11/2026: 2/2 số"
