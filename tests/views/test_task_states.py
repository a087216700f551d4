"""What is told of a task's progress on a day."""

from datetime import date
from pathlib import Path

import pytest

from cchc.views.task_states import state_of
from small_repository import add_plan, site_of

QUARTER = "Quý I/2026"
UNREPORTED, PAST = "Chưa có thông tin", "Chưa có thông tin (đã qua thời hạn)"


@pytest.mark.parametrize(
    ("time", "state", "today", "label"),
    [
        (QUARTER, None, date(2026, 3, 31), UNREPORTED),
        (QUARTER, None, date(2026, 4, 1), PAST),
        (QUARTER, "dang_thuc_hien", date(2026, 3, 31), "Đang thực hiện"),
        (QUARTER, "dang_thuc_hien", date(2026, 4, 1), "Quá hạn"),
        (QUARTER, "chua_thuc_hien", date(2026, 4, 1), "Quá hạn"),
        (QUARTER, "hoan_thanh", date(2026, 4, 1), "Hoàn thành"),
        (QUARTER, "duy_tri", date(2026, 4, 1), "Duy trì thường xuyên"),
        (QUARTER, "khong_thuc_hien", date(2026, 4, 1), "Không thực hiện"),
        ("Thường xuyên", "dang_thuc_hien", date(2030, 1, 1), "Đang thực hiện"),
        ("Thường xuyên", None, date(2030, 1, 1), UNREPORTED),
        (None, "dang_thuc_hien", date(2030, 1, 1), "Đang thực hiện"),
        ("khi nào xong thì xong", "dang_thuc_hien", date(2030, 1, 1), "Đang thực hiện"),
        ("Theo Kế hoạch của tỉnh", "chua_thuc_hien", date(2030, 1, 1), "Chưa thực hiện"),
        ("2026 và những năm tiếp theo", "dang_thuc_hien", date(2040, 1, 1), "Đang thực hiện"),
    ],
)
def test_a_state_holds_on_its_day(
    repository: Path, time: str | None, state: str | None, today: date, label: str
) -> None:
    """Overdue only after an understood last day, and only what an agency reports as not settled."""
    task = {"ma": "1", "noi_dung": "Việc", "thoi_gian": time, "trang_thai": state}
    add_plan(repository, nhiem_vu=[task])
    (assigned,) = site_of(repository, today).tasks
    assert state_of(assigned, today).label == label
