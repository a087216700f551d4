"""Who belongs to whom, what an agency was before, and its page."""

from pathlib import Path

import pytest

from cchc.facts.agencies import Organisation, Unit, home_tree
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations.agency import agency_page, history
from small_repository import add, add_plan, problems_in, site_of

PLACE = "tỉnh Lai Châu"


def add_agency(root: Path, key: str, title: str, parent: str | None = None, **more: object) -> None:
    front = {"title": title, "loai": "so", "dia_ban": PLACE, "truc_thuoc": parent, **more}
    add(root, f"docs/co-quan/{key}.md", front)


@pytest.fixture
def departments(repository: Path) -> Path:
    """A department with an office; one that ended, whose office is still there; a group."""
    add_agency(repository, "so-tu-phap", "Sở Tư pháp", "UBND tỉnh")
    add_agency(repository, "phong-ho-tich", "Phòng Hộ tịch", "Sở Tư pháp")
    ended = {"hieu_luc_tu": "2016", "hieu_luc_den": "2025-02", "ke_thua_boi": ["Sở Tư pháp"]}
    add_agency(repository, "so-cu", "Sở Cũ", "UBND tỉnh", **ended)
    add_agency(repository, "phong-cu", "Phòng của sở cũ", "Sở Cũ")
    add_agency(repository, "cac-so", "Các sở", "UBND tỉnh", loai="nhom")
    return repository


def names(units: tuple[Unit, ...]) -> list[object]:
    return [[unit.agency.key, names(unit.units)] if unit.units else unit.agency.key for unit in units]


def test_the_tree_shows_what_is_there_today(departments: Path) -> None:
    tree = home_tree(Organisation(site_of(departments)), PLACE)
    assert names(tree) == [["ubnd-tinh-lai-chau", [["so-tu-phap", ["phong-ho-tich"]]]], "phong-cu", "so-noi-vu"]


def test_an_agency_that_belongs_to_itself_is_told(departments: Path) -> None:
    add_agency(departments, "so-tu-phap", "Sở Tư pháp", "Phòng Hộ tịch")
    told = [(problem.path, problem.key) for problem in problems_in(departments) if problem.is_error]
    assert told == [("docs/co-quan/phong-ho-tich.md", "truc_thuoc"), ("docs/co-quan/so-tu-phap.md", "truc_thuoc")]


@pytest.mark.parametrize(
    ("key", "stages"),
    [
        ("so-cu", [("so-cu", "từ năm 2016, đến tháng 02/2025", True), ("so-tu-phap", "", False)]),
        ("so-tu-phap", [("so-cu", "từ năm 2016, đến tháng 02/2025", False), ("so-tu-phap", "", True)]),
        ("so-noi-vu", []),
    ],
)
def test_a_history_goes_from_before_to_today(departments: Path, key: str, stages: list[object]) -> None:
    site = site_of(departments)
    agency = site.home_agency(key)
    assert agency
    assert [(stage.agency.key, stage.when, stage.is_this) for stage in history(site, agency)] == stages


def test_a_page_counts_what_an_agency_leads_and_supports(departments: Path) -> None:
    tasks = [
        {"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Cũ"], "phoi_hop": ["Sở Tư pháp"]},
        {"ma": "2", "noi_dung": "B", "chu_tri": ["Sở Tư pháp"]},
    ]
    add_plan(departments, nhiem_vu=tasks)
    facts = SiteFacts(site_of(departments))
    agency = facts.site.home_agency("so-tu-phap")
    assert agency
    page = agency_page(facts, agency)
    assert [(group.name, group.in_force.total, group.over.total) for group in page.progress] == [
        ("Nhiệm vụ chủ trì", 2, 0),
        ("Nhiệm vụ phối hợp", 1, 0),
    ]
    assert len(page.table.rows) == 2
    assert [unit.key for unit in page.units] == ["phong-ho-tich"]


def test_a_page_names_what_is_overdue_before_what_is_due_soon(departments: Path) -> None:
    tasks = [
        {"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Tư pháp"], "thoi_gian": "đến hết ngày 30/11/2026"},
        {"ma": "2", "noi_dung": "B", "phoi_hop": ["Sở Tư pháp"], "thoi_gian": "Quý I/2026"},
        {"ma": "3", "noi_dung": "C", "chu_tri": ["Sở Tư pháp"], "thoi_gian": "Quý I/2026", "trang_thai": "hoan_thanh"},
    ]
    add_plan(departments, nhiem_vu=tasks)
    over = {"so_ky_hieu": "9/KH-UBND", "ngay_ban_hanh": "2021-02-01", "nam": 2021}
    add_plan(departments, "plans/2021/cu.md", **over, nhiem_vu=[{**tasks[1], "thoi_gian": "Quý I/2021"}])
    facts = SiteFacts(site_of(departments))
    agency = facts.site.home_agency("so-tu-phap")
    assert agency
    found = agency_page(facts, agency).pressing
    assert [(each.state.value, [row.task.id for row in each.rows]) for each in found] == [
        ("qua_han", ["2"]),
        ("sap_den_han", ["1"]),
    ]
