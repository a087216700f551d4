"""Tables of tasks over all plans, by agency, plan, state, field and year."""

from pathlib import Path
from typing import Any

import pytest

from cchc.content.directives import TaskOptions
from cchc.facts.site_facts import SiteFacts
from cchc.views.tasks import selected_table
from small_repository import add, add_plan, site_of

TASKS = [
    {"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Nội vụ"], "trang_thai": "hoan_thanh"},
    {"ma": "2", "noi_dung": "B", "chu_tri": ["UBND tỉnh"], "phoi_hop": ["Sở Nội vụ"]},
    {"ma": "3", "noi_dung": "C", "chu_tri": ["Sở Lao động"]},
]


@pytest.fixture
def facts(repository: Path) -> SiteFacts:
    old = {"title": "Sở Lao động", "loai": "so", "dia_ban": "tỉnh Lai Châu", "hieu_luc_den": "2025-02"}
    add(repository, "docs/co-quan/so-lao-dong.md", {**old, "ke_thua_boi": ["Sở Nội vụ"]})
    add_plan(repository, nhiem_vu=TASKS)
    field: dict[str, Any] = {"linh_vuc": ["chinh_quyen_so"], "giai_doan": {"tu": 2021, "den": 2025}, "nam": None}
    add_plan(repository, "plans/2021/cu.md", so_ky_hieu="9/KH-UBND", ngay_ban_hanh="2021-02-01", **field)
    return SiteFacts(site_of(repository))


@pytest.mark.parametrize(
    ("options", "tasks", "caption"),
    [
        ({}, "1 2 3 1", "Nhiệm vụ của tất cả các kế hoạch"),
        ({"lead": "so-noi-vu"}, "1 3 1", "Nhiệm vụ do Sở Nội vụ tỉnh Lai Châu chủ trì"),
        ({"support": "so-noi-vu"}, "2", "Nhiệm vụ do Sở Nội vụ tỉnh Lai Châu phối hợp"),
        ({"agency": "so-noi-vu"}, "1 2 3 1", "Nhiệm vụ do Sở Nội vụ tỉnh Lai Châu chủ trì hoặc phối hợp"),
        ({"lead": "so-lao-dong"}, "3", "Nhiệm vụ do Sở Lao động chủ trì"),
        ({"plan": "1/KH-UBND"}, "1 2 3", "Nhiệm vụ của kế hoạch 1/KH-UBND"),
        ({"state": "hoan_thanh"}, "1", "Nhiệm vụ có trạng thái hoàn thành"),
        ({"year": "2023"}, "1", "Nhiệm vụ năm 2023"),
        ({"year": "2020"}, "", "Nhiệm vụ năm 2020"),
        ({"lead": "so-noi-vu", "year": "2026"}, "1 3", "Nhiệm vụ do Sở Nội vụ tỉnh Lai Châu chủ trì năm 2026"),
    ],
)
def test_options_narrow_together(facts: SiteFacts, options: dict[str, str], tasks: str, caption: str) -> None:
    """An agency has the tasks of those whose work it carries on, not the other way round."""
    table = selected_table(facts.site, facts.tasks.all, TaskOptions.model_validate(options))
    assert " ".join(row.task.id for row in table.rows) == tasks
    assert table.caption == caption
    assert not table.is_home


def test_a_field_of_reform_takes_the_plans_of_it(facts: SiteFacts) -> None:
    table = selected_table(facts.site, facts.tasks.all, TaskOptions.model_validate({"field": "chinh_quyen_so"}))
    assert [group.plan.number for group in table.groups if group.plan] == ["9/KH-UBND"]


def test_columns_that_no_row_fills_are_left_out(facts: SiteFacts) -> None:
    table = selected_table(facts.site, facts.tasks.all, TaskOptions.model_validate({"plan": "1/KH-UBND"}))
    assert [column.name for column in table.columns] == ["id", "text", "lead", "support", "state"]
    assert [column.heading for column in table.columns][2] == "Cơ quan chủ trì"
