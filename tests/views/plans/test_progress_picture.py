"""The picture of all plans: bars, names and table tell the figures of the tallies, whatever their number."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import jinja2
import pytest
from lxml import html

from cchc.content.directives import ProgressOptions
from cchc.views.drawing import equip
from cchc.views.plans.progress_block import progress
from cchc.views.site_views import SiteViews
from small_repository import add_plan, site_of

TODAY = date(2026, 11, 21)
BARS = "//figure//svg[@class='cchc-bar']"
TASKS = [
    {"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý III/2026"},
    {"ma": "2", "noi_dung": "B", "chu_tri": ["UBND tỉnh"], "thoi_gian": "đến hết ngày 30/11/2026"},
]


def drawn(root: Path, repository: Path) -> html.HtmlElement:
    views = SiteViews(site_of(repository, TODAY))
    env = equip(
        jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides"), undefined=jinja2.StrictUndefined),
        root / "overrides",
    )
    shown = progress(views, ProgressOptions.model_validate({}))
    names = {"site": views.site, "link": str, "text": lambda words, _: words, "number": 1}
    text = env.get_template("blocks/progress.html").render(view=shown, **names)
    return html.fragment_fromstring(text, create_parent="main")


def bars(page: html.HtmlElement) -> list[list[tuple[str, str, str]]]:
    """State, place and width of each piece, for each bar of the picture."""
    return [
        [(piece.get("data-width"), piece.get("x"), piece.get("width")) for piece in bar] for bar in page.xpath(BARS)
    ]


def test_without_a_plan_there_is_no_picture(root: Path, repository: Path) -> None:
    assert drawn(root, repository).xpath("//figure") == []


def test_a_plan_without_tasks_has_no_bar(root: Path, repository: Path) -> None:
    add_plan(repository, nhiem_vu=[], khong_co_bang=True)
    assert drawn(root, repository).xpath("//figure") == []


def test_a_bar_has_a_piece_for_each_state_of_today_and_of_later(root: Path, repository: Path) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    page = drawn(root, repository)
    assert bars(page) == [[("sap_den_han", "0", "1"), ("qua_han", "1", "1"), ("chua_xac_dinh", "2", "0")]]
    (bar,) = page.xpath(BARS)
    assert bar.get("viewbox") == "0 0 2 1"
    seen = [part for part in page.xpath("//ul[@class='cchc-key']/li") if part.get("hidden") is None]
    assert [" ".join(part.text_content().split()) for part in seen] == ["Sắp đến hạn: 1", "Quá hạn: 1"]


def test_the_text_alternative_is_what_stands_beside_the_bar(root: Path, repository: Path) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    page = drawn(root, repository)
    (bar,) = page.xpath(BARS)
    assert bar.get("role") == "img"
    told = [page.get_element_by_id(name).text_content() for name in (bar.get("aria-labelledby") or "").split()]
    assert "1/KH-UBND" in told[0]
    assert "Quá hạn: 1" in " ".join(told[1].split())


@pytest.mark.parametrize("count", [1, 30])
def test_plans_that_are_over_come_after_those_in_force(root: Path, repository: Path, count: int) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    for year in range(2025 - count, 2025):
        task = {**TASKS[0], "thoi_gian": f"Quý III/{year}"}
        older = {"so_ky_hieu": f"{year}/KH-UBND", "ngay_ban_hanh": f"{year}-02-01", "nam": year}
        add_plan(repository, f"plans/{year}/cu.md", nhiem_vu=[task], **older)
    page = drawn(root, repository)
    assert len(bars(page)) == 1 + min(count, 20)
    # the final account of an older plan: of its only task nothing was reported
    assert bars(page)[-1] == [("chua_xac_dinh", "0", "1")]
    assert len(page.xpath("//details//tbody/tr")) == len(bars(page))


def test_the_table_has_the_figures_of_the_bars(root: Path, repository: Path) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    page = drawn(root, repository)
    heads = [head.text for head in page.xpath("//details//thead//th")][1:]
    cells = [cell.text_content() for cell in page.xpath("//details//tbody//td")]
    assert dict(zip(heads, cells, strict=True)) == {
        "Sắp đến hạn": "1",
        "Quá hạn": "1",
        "Chưa có báo cáo kết quả": "0",
        "Tất cả": "2",
    }


def test_what_is_in_no_state_today_is_there_for_the_readers_day(repository: Path) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    all_plans = progress(SiteViews(site_of(repository, TODAY)), ProgressOptions.model_validate({})).overview
    assert all_plans
    assert [state.value for state in all_plans.pictured_states] == ["sap_den_han", "qua_han", "chua_xac_dinh"]
    assert replace(all_plans, in_force=(), over=()).pictured_states == ()
