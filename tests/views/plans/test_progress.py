"""How far plans, agencies and fields have come: what the directive and the pages show."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.content.directives import ProgressOptions
from cchc.content.terms import ShownState
from cchc.facts.plans import PlanProgress
from cchc.facts.site_facts import SiteFacts
from cchc.views import progress as progress_module
from cchc.views import tasks
from cchc.views.progress import WITHOUT_LEAD, Overview, Progress, progress
from small_repository import TODAY, add, add_plan, site_of

FIELD: dict[str, Any] = {"linh_vuc": ["chinh_quyen_so"]}
TASKS = [
    {"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Lao động"], "thoi_gian": "Quý I/2026", "trang_thai": "hoan_thanh"},
    {"ma": "2", "noi_dung": "B", "chu_tri": ["UBND tỉnh"], "phoi_hop": ["Sở Nội vụ"], "thoi_gian": "Quý III/2026"},
    {"ma": "3", "noi_dung": "C", "chu_tri": ["Hội chưa có tên"], "thoi_gian": "Quý II/2026", **FIELD},
    {"ma": "4", "noi_dung": "D", "thoi_gian": "đến hết ngày 30/11/2026"},
]
OLD: dict[str, Any] = {"so_ky_hieu": "9/KH-UBND", "ngay_ban_hanh": "2021-02-01", "nam": 2021}


@pytest.fixture
def plans(repository: Path) -> Path:
    """A plan of this year, one that is over, and an agency whose work another carries on."""
    ended = {"title": "Sở Lao động", "loai": "so", "dia_ban": "tỉnh Lai Châu", "hieu_luc_den": "2025-02"}
    add(repository, "docs/co-quan/so-lao-dong.md", {**ended, "ke_thua_boi": ["Sở Nội vụ"]})
    add_plan(repository, nhiem_vu=TASKS)
    add_plan(repository, "plans/2021/cu.md", **OLD, **FIELD)
    return repository


def views_on(root: Path, today: date = TODAY) -> SiteFacts:
    return SiteFacts(site_of(root, today))


def of(facts: SiteFacts, **options: str) -> Progress:
    return progress(facts, ProgressOptions.model_validate(options))


def whole(facts: SiteFacts) -> Overview:
    shown = of(facts).overview
    assert shown
    return shown


@pytest.mark.parametrize(
    ("options", "groups"),
    [
        ({"agency": "so-noi-vu"}, [("Nhiệm vụ chủ trì", 1, 1), ("Nhiệm vụ phối hợp", 1, 0)]),
        ({"agency": "so-noi-vu", "plan": "9/KH-UBND"}, [("Nhiệm vụ chủ trì", 0, 1)]),
        ({"agency": "so-noi-vu", "field": "chinh_quyen_so"}, [("Nhiệm vụ chủ trì", 0, 1)]),
        ({"agency": "ubnd-tinh-lai-chau"}, [("Nhiệm vụ chủ trì", 1, 0)]),
        (
            {"field": "chinh_quyen_so"},
            [("Nhiệm vụ thuộc lĩnh vực Xây dựng và phát triển Chính quyền điện tử, Chính quyền số", 1, 1)],
        ),
        ({"field": "cong_vu"}, [("Nhiệm vụ thuộc lĩnh vực Cải cách chế độ công vụ", 0, 0)]),
    ],
)
def test_options_narrow_together(plans: Path, options: dict[str, str], groups: list[tuple[str, int, int]]) -> None:
    """Tasks of plans in force, and of plans that are over."""
    shown = of(views_on(plans), **options)
    assert [(group.name, group.in_force.total, group.over.total) for group in shown.groups] == groups
    assert shown.plan is None
    assert shown.overview is None


def test_a_plan_is_shown_by_its_number(plans: Path) -> None:
    shown = of(views_on(plans), plan="1/KH-UBND")
    assert shown.plan
    assert (shown.plan.plan.number, shown.plan.tally.total, shown.groups, shown.overview) == ("1/KH-UBND", 4, (), None)


def test_the_overview_counts_plans_in_force(plans: Path) -> None:
    shown = whole(views_on(plans))
    assert shown.has_plans
    assert {state.value: count for state, count in shown.whole.counts.items()} == {
        "hoan_thanh": 1,
        "qua_han": 2,
        "sap_den_han": 1,
    }
    tables = {table.heading: [(row.name, row.tally.total) for row in table.rows] for table in shown.tables}
    assert tables == {
        # the successor answers today
        "Cơ quan chủ trì": [
            ("Hội chưa có tên", 1),
            ("Sở Nội vụ tỉnh Lai Châu", 1),
            ("UBND tỉnh Lai Châu", 1),
            (WITHOUT_LEAD, 1),
        ],
        "Lĩnh vực": [("Xây dựng và phát triển Chính quyền điện tử, Chính quyền số", 1)],
    }
    assert [shown.plan.number for shown in shown.over] == ["9/KH-UBND"]
    assert (shown.whole.total, shown.of_over.total) == (4, 1)
    assert [(shown.plan.number, shown.last_day) for shown in shown.ending] == [("1/KH-UBND", date(2026, 12, 31))]


def test_what_presses_is_listed_by_its_day(plans: Path) -> None:
    pressing = {each.state: [row.task.id for row in each.rows] for each in whole(views_on(plans)).pressing}
    assert pressing == {ShownState.OVERDUE: ["3", "2"], ShownState.DUE_SOON: ["4"]}


def test_a_group_leads_to_its_overdue_tasks_only_where_its_page_has_no_others(plans: Path) -> None:
    addresses = {table.heading: [row.overdue for row in table.rows] for table in whole(views_on(plans)).tables}
    (field,) = addresses["Lĩnh vực"]
    assert field is None or field.endswith("?trang-thai=qua_han#nhiem-vu")
    assert set(addresses["Cơ quan chủ trì"]) == {None}


def test_lists_do_not_grow(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "MOST_PRESSING", 1)
    monkeypatch.setattr(progress_module, "MOST_ACCOUNTS", 1)
    add_plan(plans, "plans/2020/cu.md", **{**OLD, "so_ky_hieu": "8/KH-UBND", "nam": 2020})
    shown = whole(views_on(plans))
    assert [(len(each.rows), each.count) for each in shown.pressing] == [(1, 2), (1, 1)]
    assert [each.plan.number for each in shown.over] == ["9/KH-UBND"]
    assert [year.year for year in shown.older] == [2020]


def test_without_a_plan_in_force_only_final_accounts_are_left(plans: Path) -> None:
    shown = whole(views_on(plans, date(2027, 1, 1)))
    assert (shown.has_plans, shown.whole.timelines, shown.ending) == (False, (), ())
    assert [table.rows for table in shown.tables] == [(), ()]
    assert [each.plan.number for each in shown.over] == ["1/KH-UBND", "9/KH-UBND"]


@pytest.mark.parametrize(
    ("status", "today", "is_counted", "is_over", "last_day"),
    [
        (None, date(2026, 12, 31), True, False, date(2026, 12, 31)),
        (None, date(2027, 1, 1), True, True, date(2026, 12, 31)),
        ("con_hieu_luc", date(2027, 1, 1), True, True, date(2026, 12, 31)),
        # somebody ended it, on a day that is not written down
        ("het_hieu_luc", date(2026, 6, 1), True, True, None),
        ("het_hieu_luc", date(2027, 1, 1), True, True, None),
        ("du_thao", date(2026, 6, 1), False, False, date(2026, 12, 31)),
    ],
)
def test_a_plan_is_closed_after_its_last_day(
    repository: Path, status: str | None, today: date, is_counted: bool, is_over: bool, last_day: date | None
) -> None:
    add_plan(repository, trang_thai=status)
    (shown,) = views_on(repository, today).plan_progress.values()
    assert isinstance(shown, PlanProgress)
    assert (shown.is_counted, shown.is_over, shown.last_day) == (is_counted, is_over, last_day)
    assert shown.tally.counts[ShownState.OVERDUE] == (0 if is_over else 1)


def test_a_plan_without_a_table_has_nothing_to_count(repository: Path) -> None:
    add_plan(repository, nhiem_vu=[], khong_co_bang=True)
    (shown,) = views_on(repository).plan_progress.values()
    assert not shown.is_counted
    assert shown.is_in_force
