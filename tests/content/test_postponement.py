"""A task that is given another time: what is accepted, what is told, and what follows the new time."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.terms import ShownState
from cchc.facts.calendars.entries import lines_of_task
from cchc.facts.open_data.tasks import task_records
from cchc.facts.tasks.rows import TaskRow, TaskRows
from small_repository import add_plan, problems_in, site_of

TO_AUTUMN = {"thoi_gian": "Quý III/2026", "van_ban": "12/QĐ-UBND", "ngay": "2026-06-15"}
TO_NO_DAY = {"thoi_gian": "Chưa xác định", "ly_do": "Chờ kinh phí", "ngay": "2026-06-20"}
TO_WINTER = {"thoi_gian": "Quý IV/2026", "ly_do": "Chờ kinh phí", "ngay": "2026-09-20"}


def task(*postponements: dict[str, str], **keys: str) -> dict[str, object]:
    first = {"ma": "1", "noi_dung": "Họp", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý II/2026"}
    return {**first, "gia_han": list(postponements), **keys}


def row_of(repository: Path, *postponements: dict[str, str], **keys: str) -> TaskRow:
    add_plan(repository, nhiem_vu=[task(*postponements, **keys)])
    return TaskRows(site_of(repository)).all[0]


@pytest.mark.parametrize(
    ("postponements", "due", "state"),
    [
        ([], date(2026, 6, 30), ShownState.OVERDUE),
        ([TO_AUTUMN], date(2026, 9, 30), ShownState.OVERDUE),
        ([TO_NO_DAY], None, ShownState.UNDETERMINED),
        ([TO_AUTUMN, TO_WINTER], date(2026, 12, 31), ShownState.UNDER_WAY),
    ],
)
def test_the_last_postponement_counts(
    repository: Path, postponements: list[dict[str, str]], due: date, state: ShownState
) -> None:
    row = row_of(repository, *postponements)
    assert (row.progress.due, row.state) == (due, state)
    assert row.sort_day == (due.isoformat() if due else "")


def test_done_after_the_first_time_is_in_time(repository: Path) -> None:
    done = {"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-08-01"}
    assert row_of(repository, **done).state is ShownState.DONE_LATE
    assert row_of(repository, TO_AUTUMN, **done).state is ShownState.DONE


def test_calendars_and_data_tell_both_times(repository: Path) -> None:
    add_plan(repository, nhiem_vu=[task(TO_AUTUMN, TO_WINTER, ghi_chu="Chuyển **đơn vị** khác")])
    site = site_of(repository)
    rows = TaskRows(site)
    lines = list(lines_of_task(site, rows.all[0], "Họp"))
    assert "Thời gian thực hiện: Quý IV/2026 (tức là: 01/10/2026 – 31/12/2026)" in lines
    assert "Ban đầu: Quý II/2026; gia hạn ngày 20/09/2026: Chờ kinh phí" in lines
    (record,) = task_records(site, rows)
    assert (record.time, record.new_time, record.due) == ("Quý II/2026", "Quý IV/2026", date(2026, 12, 31))
    assert (record.postponed, record.note) == ("ngày 20/09/2026: Chờ kinh phí", "Chuyển đơn vị khác")


@pytest.mark.parametrize(
    ("postponements", "told"),
    [
        ([TO_AUTUMN, TO_WINTER], []),
        ([{**TO_AUTUMN, "thoi_gian": "Quý I/2027"}], []),
        ([{**TO_AUTUMN, "thoi_gian": "Quý I/2026"}], ["nhiem_vu[1].gia_han[1].thoi_gian"]),
        ([{**TO_AUTUMN, "thoi_gian": "Quý II/2026"}], ["nhiem_vu[1].gia_han[1].thoi_gian"]),
        ([{**TO_AUTUMN, "thoi_gian": "Khi trăng tròn"}], ["nhiem_vu[1].gia_han[1].thoi_gian"]),
        ([{**TO_AUTUMN, "ngay": "2026-11-22"}], ["nhiem_vu[1].gia_han[1].ngay"]),
        ([{**TO_AUTUMN, "ngay": "2020-06-15"}], ["nhiem_vu[1].gia_han[1].ngay"]),
        ([{"thoi_gian": "Quý III/2026", "ngay": "2026-06-15"}], ["nhiem_vu[1].gia_han[1]"]),
        ([{"thoi_gian": "Quý III/2026", "ly_do": "A"}], ["nhiem_vu[1].gia_han[1].ngay"]),
        ([{"ngay": "2026-06-15", "ly_do": "A"}], ["nhiem_vu[1].gia_han[1].thoi_gian"]),
        ([{**TO_AUTUMN, "ngay": "2026-10-01"}, TO_WINTER], ["nhiem_vu[1].gia_han[2].ngay"]),
    ],
)
def test_what_cannot_be_is_told_at_its_place(
    repository: Path, postponements: list[dict[str, str]], told: list[str]
) -> None:
    add_plan(repository, nhiem_vu=[task(*postponements, phoi_hop=["UBND tỉnh"], san_pham=["Báo cáo"])])  # type: ignore[arg-type]
    assert [problem.key for problem in problems_in(repository)] == told
