"""What needs attention on a day, sorted by day; and the lines and the JSON that tell it."""

import json
from datetime import date
from pathlib import Path

import pytest

import report_content
from cchc.facts.site_facts import SiteFacts
from cchc.views.status import Notice, Status, status, status_json, status_lines
from small_repository import add_plan, site_of


@pytest.fixture
def filled(repository: Path) -> Path:
    return report_content.fill(repository)


def status_on(root: Path, day: str, days: int = 30, agency: str | None = None) -> Status:
    site = site_of(root)
    found = site.home_agency(agency) if agency else None
    return status(SiteFacts(site), date.fromisoformat(day), days, found)


def told(notices: tuple[Notice, ...]) -> list[str]:
    return [f"{notice.day} {notice.reference} {notice.why}" for notice in notices]


def test_each_part_is_sorted_by_day(filled: Path) -> None:
    found = status_on(filled, "2026-07-01")
    assert told(found.overdue) == [
        "2025-12-31 9/QĐ-UBND#1 quá 182 ngày",
        "2026-05-31 1/KH-UBND#4 quá 31 ngày",
        "2026-06-30 1/KH-UBND#11 quá 1 ngày",
    ]
    assert told(found.due) == ["2026-07-29 1/KH-UBND#9 còn 28 ngày"]
    assert told(found.undated) == ["None 1/KH-UBND#6 kế hoạch để trống cột thời gian"]
    assert [notice.row.task.id for notice in found.unproven] == ["2", "1", "2", "3"]


@pytest.mark.parametrize(
    ("day", "days", "due"),
    [
        ("2026-07-01", 28, ["1/KH-UBND#9"]),
        ("2026-07-01", 27, []),
        ("2026-07-29", 0, ["1/KH-UBND#9"]),
        ("2026-09-01", 30, ["1/KH-UBND#9", "1/KH-UBND#8"]),
        ("2026-12-30", 60, ["1/KH-UBND#7", "1/KH-UBND#9"]),
        ("2027-01-01", 300, []),
    ],
)
def test_what_is_due_lies_in_the_days_that_are_asked_for(filled: Path, day: str, days: int, due: list[str]) -> None:
    assert [notice.reference for notice in status_on(filled, day, days).due] == due


def test_of_a_plan_that_is_over_nothing_is_expected(filled: Path) -> None:
    found = status_on(filled, "2027-01-01")
    assert (found.plans, found.closed) == (2, 1)
    assert [notice.reference for notice in found.overdue] == ["9/QĐ-UBND#1"]
    assert found.undated == ()


@pytest.mark.parametrize(
    ("time", "why"),
    [
        (None, "kế hoạch để trống cột thời gian"),
        ("Theo Kế hoạch của tỉnh", "không nêu ngày cụ thể: “Theo Kế hoạch của tỉnh”"),
        ("20 ngày sau khi Tỉnh ủy ban hành", "tính từ một việc chưa rõ ngày: “20 ngày sau khi Tỉnh ủy ban hành”"),
        ("Mùa nước nổi", "máy không hiểu “Mùa nước nổi”"),
    ],
)
def test_why_a_time_is_not_understood_is_told(repository: Path, time: str | None, why: str) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "thoi_gian": time}
    add_plan(repository, nhiem_vu=[{name: value for name, value in task.items() if value}])
    assert [notice.why for notice in status_on(repository, "2026-07-01").undated] == [why]


def test_an_agency_sees_its_own(filled: Path) -> None:
    found = status_on(filled, "2026-07-01", agency="Sở Tư pháp")
    assert [notice.reference for notice in found.due] == ["1/KH-UBND#9"]
    assert (found.overdue, found.undated) == ((), ())


def test_lines_are_aligned_and_plain(filled: Path) -> None:
    lines = list(status_lines(status_on(filled, "2026-07-01")))
    assert lines[0] == "Tính đến ngày 01/07/2026: 2 kế hoạch, trong đó 0 đã hết thời hạn"
    overdue = lines[3:6]
    assert lines[2] == "Quá hạn: 3"
    assert overdue[0] == "  31/12/2025  quá 182 ngày  9/QĐ-UBND#1   Sở Nội vụ  Tồn từ năm trước"
    assert len({line.index("Sở Nội vụ") for line in overdue}) == 1
    assert all(line == line.rstrip() and line.isprintable() for line in lines)


def test_machines_get_the_same(filled: Path) -> None:
    found = status_on(filled, "2026-07-01")
    data = json.loads(status_json(found))
    assert (data["today"], data["until"]) == ("2026-07-01", "2026-07-31")
    assert [len(data[name]) for name in ("overdue", "due", "undated", "done_without_evidence")] == [3, 1, 1, 4]
    assert data["due"][0] == {
        "day": "2026-07-29",
        "task": "1/KH-UBND#9",
        "state": "dang_thuc_hien",
        "lead": ["Sở Tư pháp"],
        "text": "Họp hằng tháng",
        "why": "còn 28 ngày",
        "address": "ke-hoach/2026/thu/#nv-9",
    }
