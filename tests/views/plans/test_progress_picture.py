"""The progress of all plans: the answer first, bars and names that tell the figures of the tallies, each once."""

from datetime import date
from pathlib import Path

import jinja2
import pytest
from lxml import html

from cchc.content.directives import ProgressOptions
from cchc.facts.site_facts import SiteFacts
from cchc.views.drawing import install_filters
from cchc.views.progress import progress
from small_repository import add_plan, site_of

TODAY = date(2026, 11, 21)
DONE = "nhiệm vụ có báo cáo hoàn thành trong các kế hoạch"
BARS = "//figure//svg[@class='cchc-bar']"
TASKS = [
    {"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý III/2026"},
    {"ma": "2", "noi_dung": "B", "chu_tri": ["UBND tỉnh"], "thoi_gian": "đến hết ngày 30/11/2026"},
]


def drawn(root: Path, repository: Path) -> html.HtmlElement:
    facts = SiteFacts(site_of(repository, TODAY))
    env = install_filters(
        jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides"), undefined=jinja2.StrictUndefined),
        root / "overrides",
    )
    shown = progress(facts, ProgressOptions.model_validate({}))
    names = {"site": facts.site, "link": str, "text": lambda words, _: words, "number": 1}
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


def test_each_figure_of_a_plan_stands_once(root: Path, repository: Path) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    page = drawn(root, repository)
    assert page.xpath("//details//table") == []
    headings = [line for line in page.text_content().splitlines() if line.startswith("## ")]
    assert [heading.partition(" {")[0] for heading in headings] == [
        "## Biểu đồ từng kế hoạch",
        "## Việc quá hạn, sắp đến hạn",
        "## Theo cơ quan chủ trì",
    ]


def test_the_answer_comes_first_and_the_method_last(root: Path, repository: Path) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    add_plan(repository, "plans/2021/cu.md", so_ky_hieu="9/KH-UBND", ngay_ban_hanh="2021-02-01", nam=2021)
    words = " ".join(drawn(root, repository).text_content().split())
    assert words.startswith(f"0/2 {DONE} còn hiệu lực, tính đến ngày 21/11/2026.")
    assert f"0/1 {DONE} đã kết thúc" in words
    assert words.index("Cách tính") > words.index("Theo cơ quan chủ trì")


def test_without_a_plan_in_force_what_is_over_comes_first(root: Path, repository: Path) -> None:
    add_plan(repository, "plans/2021/cu.md", so_ky_hieu="9/KH-UBND", ngay_ban_hanh="2021-02-01", nam=2021)
    words = " ".join(drawn(root, repository).text_content().split())
    assert words.startswith(f"0/1 {DONE} đã kết thúc, tính đến ngày 21/11/2026.")


def test_overdue_tasks_of_a_plan_are_a_link_away(root: Path, repository: Path) -> None:
    add_plan(repository, nhiem_vu=TASKS)
    (overdue,) = drawn(root, repository).xpath("//ul[@class='cchc-key']//a")
    assert overdue.get("href") == "ke-hoach/2026/thu/?trang-thai=qua_han#nhiem-vu"
