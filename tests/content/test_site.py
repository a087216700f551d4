"""The Site of one day: what is published then, in which order, and what references lead to."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.agency import Agency
from cchc.content.loader import content_files, load_site
from cchc.content.problems import ContentError, Severity
from cchc.text.period import Kind
from small_repository import TODAY, add, add_news, add_plan, site_of

PATH = "plans/2026/thu.md"


@pytest.mark.parametrize(
    "reference",
    ["1/KH-UBND", "Số: 01/KH-UBND", "01 /kh–ubnd", PATH, f"/{PATH}"],
)
def test_a_plan_is_named_by_any_spelling_of_its_number_or_by_its_path(repository: Path, reference: str) -> None:
    add_plan(repository)
    found = site_of(repository).plan_named(reference)
    assert found is not None
    assert found.path == PATH


@pytest.mark.parametrize(
    "reference", ["10/KH-UBND", "1/QĐ-UBND", "plans/2026/khac.md", "docs/co-quan/so-noi-vu.md", ""]
)
def test_other_names_lead_to_no_plan(repository: Path, reference: str) -> None:
    add_plan(repository)
    assert site_of(repository).plan_named(reference) is None


def test_a_number_that_two_plans_have_names_neither(repository: Path) -> None:
    add_plan(repository)
    add_plan(repository, "plans/2025/cu.md", nam=2025, ngay_ban_hanh="2025-01-05")
    site = site_of(repository)
    assert site.plan_named("1/KH-UBND") is None
    assert site.plan_named("plans/2025/cu.md") is not None


def test_news_are_in_order_of_their_moments_newest_first(repository: Path) -> None:
    moments = ["2026-05-04", "2026-05-04T08:00", "2026-05-04T08:00", "2026-06-01", "2026-05-04T07:00:00+09:00"]
    for number, moment in enumerate(moments):
        add_news(repository, f"news/2026/{number}.md", date=moment)
    assert [news.source.stem for news in site_of(repository).news] == ["3", "2", "1", "4", "0"]


def test_plans_are_in_order_of_their_years_newest_first(repository: Path) -> None:
    term = {"nam": None, "giai_doan": {"tu": 2025, "den": 2030}}
    add_plan(repository, "plans/2026/a.md", so_ky_hieu="1/KH", ngay_ban_hanh="2026-01")
    add_plan(repository, "plans/2026/b.md", so_ky_hieu="2/KH", ngay_ban_hanh="2026-01-02")
    add_plan(repository, "plans/2025/c.md", so_ky_hieu="3/KH", ngay_ban_hanh="2026-03-01", **term)
    add_plan(repository, "plans/2024/d.md", so_ky_hieu="4/KH", ngay_ban_hanh="2023-12-01", nam=2024)
    add_plan(repository, "plans/2026/e.md", so_ky_hieu="5/KH", draft=True)
    site = site_of(repository)
    assert [plan.source.stem for plan in site.plans] == ["b", "a", "c", "d"]
    assert [assigned.plan.source.stem for assigned in site.tasks] == ["b", "a", "c", "d"]


def test_agencies_are_in_the_order_of_the_alphabet(repository: Path) -> None:
    for key, title in {"a": "Ủy ban Dân tộc", "b": "Đảng ủy", "c": "Dân vận", "d": "Ấp 10", "e": "Ấp 9"}.items():
        add(repository, f"docs/co-quan/{key}.md", {"title": title, "loai": "nhom"})
    titles = [agency.title for agency in site_of(repository).agencies]
    assert titles[:4] == ["Ấp 9", "Ấp 10", "Dân vận", "Đảng ủy"]
    assert titles[-1] == "Ủy ban Dân tộc"


def test_tasks_are_resolved_in_the_place_and_on_the_day_of_their_plan(repository: Path) -> None:
    there: dict[str, object] = {"loai": "ubnd", "dia_ban": "tỉnh Sóc Trăng"}
    add(repository, "docs/co-quan/ubnd-st.md", {"title": "UBND tỉnh Sóc Trăng", **there})
    add(repository, "docs/co-quan/so-noi-vu-st.md", {"title": "Sở Nội vụ", **there, "loai": "so"})
    add_plan(repository, "plans/2026/day.md")
    add_plan(repository, "plans/2026/kia.md", co_quan_ban_hanh="UBND tỉnh Sóc Trăng")
    leads = {task.address: task.lead[0].agency for task in site_of(repository).tasks}
    assert {address: agency.key for address, agency in leads.items() if agency} == {
        "ke-hoach/2026/day/#nv-1": "so-noi-vu",
        "ke-hoach/2026/kia/#nv-1": "so-noi-vu-st",
    }


def test_times_are_read_with_the_years_and_the_issue_of_their_plan(repository: Path) -> None:
    times = ["Quý I", "Trong 10 ngày kể từ ngày ban hành"]
    tasks = [{"ma": str(number), "noi_dung": "Việc", "thoi_gian": time} for number, time in enumerate(times)]
    add_plan(repository, nhiem_vu=tasks)
    quarter, days = (assigned.period for assigned in site_of(repository).tasks)
    assert quarter.last_day == date(2026, 3, 31)
    assert (days.kind, days.last_day) == (Kind.RELATIVE, date(2026, 1, 15))


def test_pages_of_our_own_mean_agencies_of_this_province(repository: Path) -> None:
    add_news(repository, don_vi="Sở Nội vụ")
    site = site_of(repository)
    (news,) = site.news
    assert site.home_agency("sở nội vụ") == site.home_agency("so-noi-vu") == site.agency_in(news, "Sở Nội vụ")
    assert isinstance(site.home_agency("so-noi-vu"), Agency)
    assert site.home_agency("Sở lạ") is None


def test_errors_come_all_at_once_and_warnings_stay_with_the_site(repository: Path) -> None:
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở lạ"]}])
    assert [problem.key for problem in site_of(repository).warnings] == ["nhiem_vu[1].chu_tri"]
    add_news(repository, "news/2026/a.md", chuyen_muc="x")
    add_news(repository, "news/2026/b.md", date="x")
    with pytest.raises(ContentError) as failed:
        load_site(repository, TODAY)
    errors = [problem for problem in failed.value.problems if problem.is_error]
    assert [(problem.path, problem.key) for problem in errors] == [
        ("news/2026/a.md", "chuyen_muc"),
        ("news/2026/b.md", "date"),
    ]


def test_a_link_of_an_editors_program_that_leads_nowhere_is_no_file(repository: Path) -> None:
    (repository / "docs/.#khoa.md").symlink_to("khong-co")
    assert [path for path in content_files(repository) if "khoa" in path] == []
    assert [problem.severity for problem in load_site(repository, TODAY).warnings] == [Severity.WARNING]
