"""The index of plans, its years, and what is under way on a day."""

from datetime import date
from pathlib import Path

import pytest

from cchc.facts import plans
from cchc.facts.plans import plan_index, plan_years, plans_under_way
from cchc.facts.site_facts import SiteFacts
from small_repository import add_plan, site_of

TASKS = [
    {"ma": "1", "noi_dung": "Cuối quý I", "thoi_gian": "Quý I/2026"},
    {"ma": "2", "noi_dung": "Cả năm", "thoi_gian": "Thường xuyên"},
    {"ma": "3", "noi_dung": "Sớm nhất", "thoi_gian": "trước ngày 15/2/2026"},
    {"ma": "4", "noi_dung": "Không rõ", "thoi_gian": "khi nào xong thì xong"},
    {"ma": "5", "noi_dung": "Xong rồi", "thoi_gian": "Quý I/2026", "trang_thai": "hoan_thanh"},
    {"ma": "6", "noi_dung": "Không làm", "thoi_gian": "Quý I/2026", "trang_thai": "khong_thuc_hien"},
    {"ma": "8", "noi_dung": "Mỗi quý", "thoi_gian": "Tháng 3 và tháng 12/2026"},
    {"ma": "7", "noi_dung": "Duy trì", "thoi_gian": "Quý I/2026", "trang_thai": "duy_tri"},
]


@pytest.fixture
def two_plans(repository: Path) -> Path:
    add_plan(repository, nhiem_vu=TASKS)
    term = {"tu": 2021, "den": 2025}
    add_plan(repository, "plans/2021/cu.md", so_ky_hieu="2/KH-UBND", ngay_ban_hanh="2021-03", nam=None, giai_doan=term)
    return repository


@pytest.mark.parametrize(
    ("changes", "plans"),
    [({}, ["1/KH-UBND"]), ({"trang_thai": "het_hieu_luc"}, []), ({"trang_thai": "du_thao"}, [])],
)
def test_a_plan_that_was_ended_or_is_a_draft_is_not_in_force(
    repository: Path, changes: dict[str, str], plans: list[str]
) -> None:
    add_plan(repository, nhiem_vu=TASKS, **changes)
    facts = SiteFacts(site_of(repository, date(2026, 1, 20)))
    view = plans_under_way(facts.site, facts.tasks, facts.plan_progress, 5)
    assert [shown.plan.number for shown in view.plans] == plans
    assert bool(view.due_next) == bool(plans)


@pytest.mark.parametrize(
    ("today", "plans", "due"),
    [
        (date(2026, 1, 5), ["1/KH-UBND"], ["14/02 3", "31/03 1", "31/03 8"]),
        (date(2026, 2, 14), ["1/KH-UBND"], ["14/02 3", "31/03 1", "31/03 8"]),
        (date(2026, 2, 15), ["1/KH-UBND"], ["31/03 1", "31/03 8"]),
        (date(2026, 4, 1), ["1/KH-UBND"], ["31/12 8"]),
        (date(2027, 1, 1), [], []),
    ],
)
def test_what_is_under_way_depends_on_the_day(two_plans: Path, today: date, plans: list[str], due: list[str]) -> None:
    """Tasks come soonest first, by the next of their days; those without an end or a date, or settled, are not due."""
    facts = SiteFacts(site_of(two_plans, today))
    view = plans_under_way(facts.site, facts.tasks, facts.plan_progress, 5)
    assert [shown.plan.number for shown in view.plans] == plans
    assert [f"{day:%d/%m} {row.task.id}" for day, row in view.due_next] == due
    assert all(row.state in view.states for _, row in view.due_next)
    assert [plan.number for plan in view.latest] == ["1/KH-UBND", "2/KH-UBND"]


def test_a_plan_stands_under_the_first_year_it_is_for(two_plans: Path) -> None:
    years = plan_years(site_of(two_plans))
    assert [(year.year, year.address, len(year.plans)) for year in years] == [
        (2026, "ke-hoach/2026/", 1),
        (2021, "ke-hoach/2021/", 1),
    ]


def test_the_index_shows_whole_years_and_does_not_grow(two_plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "LONGEST_INDEX", 1)
    facts = SiteFacts(site_of(two_plans))
    index = plan_index(facts.years, facts.plan_progress)
    assert [year.year for year in index.years] == [2026]
    assert [year.year for year in index.all_years] == [2026, 2021]
    assert index.level_choices == [("tinh", "Cấp tỉnh")]
    assert index.issuer_choices == [("ubnd-tinh-lai-chau", "UBND tỉnh Lai Châu")]
