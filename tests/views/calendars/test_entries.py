"""What stands in an entry: the mark of what was reported, a reminder only where one helps, what a reader needs."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.terms import ReformField
from cchc.facts.calendars.entries import CalendarEntry
from cchc.facts.site_facts import SiteFacts
from small_repository import PLAN, TODAY, add, add_plan, site_of

TASK = {"ma": "1", "noi_dung": "Việc thứ nhất", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý IV/2026"}
BEFORE = date(2026, 2, 1)


def entries_of(root: Path, today: date, plan: dict[str, object], **task: object) -> tuple[CalendarEntry, ...]:
    add_plan(root, **{**plan, "nhiem_vu": [{**TASK, **task}]})
    return SiteFacts(site_of(root, today)).calendars.tasks.entries


@pytest.mark.parametrize(
    ("today", "plan", "task", "title", "is_reminded"),
    [
        (TODAY, {}, {}, "Hạn: Việc thứ nhất (1/KH-UBND)", True),
        (date(2026, 12, 31), {}, {}, "Hạn: ", True),
        (date(2027, 1, 1), {}, {}, "Hạn: ", False),
        (TODAY, {}, {"thoi_gian": "Quý III/2026"}, "Hạn: ", False),
        (TODAY, {}, {"trang_thai": "dang_thuc_hien"}, "Hạn: ", True),
        (TODAY, {}, {"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-11-02"}, "Đã hoàn thành: ", False),
        (date(2027, 3, 1), {}, {"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2027-02-02"}, "Đã hoàn thành: ", False),
        (TODAY, {}, {"trang_thai": "khong_thuc_hien"}, "Không thực hiện: ", False),
        (TODAY, {}, {"trang_thai": "duy_tri"}, "Đang duy trì: ", False),
        (TODAY, {"trang_thai": "het_hieu_luc"}, {}, "Hạn: ", False),
        (BEFORE, {}, {"thoi_gian": "trước ngày 30 hàng tháng"}, "Định kỳ: ", True),
        (BEFORE, {}, {"thoi_gian": "Thứ Hai hàng tuần"}, "Định kỳ: ", False),
        (date(2027, 1, 1), {}, {"thoi_gian": "trước ngày 30 hàng tháng"}, "Định kỳ: ", False),
        (TODAY, {"so_ky_hieu": None}, {}, "Hạn: Việc thứ nhất", True),
    ],
)
def test_only_what_is_still_expected_is_reminded_of(
    repository: Path, today: date, plan: dict[str, object], task: dict[str, object], title: str, is_reminded: bool
) -> None:
    (entry,) = entries_of(repository, today, plan, **task)
    assert entry.title.startswith(title)
    assert entry.is_reminded is is_reminded


def test_of_two_times_only_the_one_ahead_is_reminded_of(repository: Path) -> None:
    found = entries_of(repository, TODAY, {}, thoi_gian="Quý I/2026, Quý IV/2026")
    assert [entry.is_reminded for entry in found] == [False, True]
    assert [entry.name for entry in found] == ["plans/2026/thu#nv-1", "plans/2026/thu#nv-1~2"]


def test_the_second_time_of_a_task_is_never_taken_for_another_task(repository: Path) -> None:
    """A task may be called `1-2`, so its number cannot stand for the second time of `1`."""
    tasks = [{**TASK, "thoi_gian": "Quý I/2026, Quý IV/2026"}, {**TASK, "ma": "1-2"}, {**TASK, "ma": "1.2"}]
    add_plan(repository, nhiem_vu=tasks)
    names = [entry.name for entry in SiteFacts(site_of(repository)).calendars.tasks.entries]
    assert len(set(names)) == len(names) == 4


def test_the_description_tells_what_does_not_change(repository: Path) -> None:
    task = {
        "noi_dung": "**Mở** chuyên mục; xem [kế hoạch](/plans/2026/thu.md)",
        "san_pham": ["12 số", "Báo cáo"],
        "phoi_hop": ["UBND tỉnh"],
        "linh_vuc": ["chinh_quyen_so"],
    }
    (entry,) = entries_of(repository, TODAY, {}, **task)
    assert entry.description.splitlines() == [
        "Mở chuyên mục; xem kế hoạch",
        "Sản phẩm: 12 số; Báo cáo",
        "Cơ quan chủ trì: Sở Nội vụ",
        "Cơ quan phối hợp: UBND tỉnh",
        "Thời gian thực hiện: Quý IV/2026 (tức là: 01/10/2026 – 31/12/2026)",
        "Nhiệm vụ 1, Kế hoạch số 1/KH-UBND (UBND tỉnh Lai Châu)",
        "Tình hình mới nhất: https://cchc.vidu.example/trang/ke-hoach/2026/thu/#nv-1",
    ]
    assert entry.categories == ("Nhiệm vụ", ReformField.DIGITAL_GOVERNMENT.label)
    (later,) = entries_of(repository, date(2026, 12, 25), {}, **task)
    assert (later.title, later.description) == (entry.title, entry.description)


def test_a_done_task_says_when(repository: Path) -> None:
    (entry,) = entries_of(repository, TODAY, {}, trang_thai="hoan_thanh", hoan_thanh_ngay="2026-11-02")
    assert "Ngày hoàn thành: 02/11/2026" in entry.description


def test_an_agency_has_its_own_tasks_and_a_plan_too(repository: Path) -> None:
    add_plan(repository, nhiem_vu=[TASK, {**TASK, "ma": "2", "chu_tri": ["UBND tỉnh"], "phoi_hop": ["Sở Nội vụ"]}])
    add_plan(repository, "plans/2026/hai.md", so_ky_hieu="2/KH-UBND", nhiem_vu=[{**TASK, "chu_tri": ["UBND tỉnh"]}])
    calendars = SiteFacts(site_of(repository)).calendars
    found = {calendar.path: [entry.name for entry in calendar.entries] for calendar in calendars.every}
    first, second, other = "plans/2026/thu#nv-1", "plans/2026/thu#nv-2", "plans/2026/hai#nv-1"
    assert found == {
        "ke-hoach/nhiem-vu.ics": [other, first, second],
        "su-kien/su-kien.ics": [],
        "ke-hoach/2026/thu/nhiem-vu.ics": [first, second],
        "ke-hoach/2026/hai/nhiem-vu.ics": [other],
        "co-quan/so-noi-vu/nhiem-vu.ics": [first, second],
        "co-quan/ubnd-tinh-lai-chau/nhiem-vu.ics": [other, second],
    }
    assert calendars.tasks.webcal == "webcal://cchc.vidu.example/trang/ke-hoach/nhiem-vu.ics"


def test_a_successor_has_the_tasks_of_the_body_it_succeeds(repository: Path) -> None:
    agency = {"loai": "so", "dia_ban": "tỉnh Lai Châu"}
    old = {"title": "Sở Thông tin tỉnh Lai Châu", "ten_khac": ["Sở Thông tin"], "hieu_luc_den": "2026-02-28"}
    add(repository, "docs/co-quan/so-cu.md", {**agency, **old, "ke_thua_boi": ["so-moi"]})
    add(repository, "docs/co-quan/so-moi.md", {**agency, "title": "Sở Mới", "hieu_luc_tu": "2026-03-01"})
    add_plan(repository, nhiem_vu=[{**TASK, "chu_tri": ["Sở Thông tin"]}])
    paths = [calendar.path for calendar in SiteFacts(site_of(repository)).calendars.every if calendar.entries]
    assert {"co-quan/so-cu/nhiem-vu.ics", "co-quan/so-moi/nhiem-vu.ics"} <= set(paths)


def test_what_is_not_in_a_calendar_is_counted(repository: Path) -> None:
    times = ["Quý IV/2026", "Thường xuyên", "Theo quy định", None]
    add_plan(repository, nhiem_vu=[{**TASK, "ma": str(number), "thoi_gian": time} for number, time in enumerate(times)])
    calendars = SiteFacts(site_of(repository)).calendars
    assert (calendars.tasks.dated, calendars.tasks.undated, calendars.without_end) == (1, 3, 1)


def test_plans_in_force_are_listed_else_the_latest(repository: Path) -> None:
    for year in range(2018, 2026):
        add_plan(repository, f"plans/{year}/kh.md", so_ky_hieu=f"{year}/KH-UBND", nam=year, nhiem_vu=[TASK])
    calendars = SiteFacts(site_of(repository)).calendars
    assert (len(calendars.plans), calendars.are_plans_in_force) == (5, False)
    add_plan(repository, nhiem_vu=[TASK])
    calendars = SiteFacts(site_of(repository)).calendars
    assert [plan.number for plan, _ in calendars.plans] == [PLAN["so_ky_hieu"]]
    assert calendars.are_plans_in_force


def test_a_plan_that_is_not_public_has_no_calendar(repository: Path) -> None:
    add_plan(repository, draft=True)
    assert [calendar.path for calendar in SiteFacts(site_of(repository)).calendars.every] == [
        "ke-hoach/nhiem-vu.ics",
        "su-kien/su-kien.ics",
    ]
