"""What the state of a task is on a day: one table, held by the library and by the pages in a browser."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc.facts.tasks.rows import TaskRow, TaskRows
from small_repository import add_plan, site_of


@dataclass(frozen=True, slots=True)
class Case:
    """A task of a plan for `years` (`2026`, `2021-2030`), what was reported, a day, its state."""

    time: str | None
    years: str
    reported: str | None
    today: str
    state: str
    done_on: str | None = None
    role: str = "thuc_hien"
    plan_state: str | None = None

    @property
    def plan(self) -> dict[str, object]:
        """Keys of the plan's front matter."""
        first, _, last = self.years.partition("-")
        term = {"giai_doan": {"tu": int(first), "den": int(last)}} if last else {}
        year = {} if last else {"nam": int(first)}
        state = {"trang_thai": self.plan_state} if self.plan_state else {}
        return {"cot_thoi_gian": self.role, "ngay_ban_hanh": "2015-01-05", **term, **year, **state}

    @property
    def task(self) -> dict[str, object]:
        """Keys of the task."""
        keys = {"thoi_gian": self.time, "trang_thai": self.reported, "hoan_thanh_ngay": self.done_on}
        return {"noi_dung": "Việc", **{name: value for name, value in keys.items() if value}}


_Q1, _Q3 = "Quý I/2026", "Quý III/2026"
_SOON = "sap_den_han"

CASES = (
    # a window: before it, in it, its last 14 days, after it
    Case(_Q3, "2026", None, "2026-06-30", "chua_den_han"),
    Case(_Q3, "2026", None, "2026-07-01", "dang_thuc_hien"),
    Case(_Q3, "2026", None, "2026-09-15", "dang_thuc_hien"),
    Case(_Q3, "2026", None, "2026-09-16", _SOON),
    Case(_Q3, "2026", None, "2026-09-30", _SOON),
    Case(_Q3, "2026", None, "2026-10-01", "qua_han"),
    Case(_Q3, "2026", None, "2026-12-31", "qua_han"),
    # the same, reported as not begun: nobody says that it is under way
    Case(_Q3, "2026", "chua_thuc_hien", "2026-06-30", "chua_den_han"),
    Case(_Q3, "2026", "chua_thuc_hien", "2026-08-01", "chua_den_han"),
    Case(_Q3, "2026", "chua_thuc_hien", "2026-09-20", _SOON),
    Case(_Q3, "2026", "chua_thuc_hien", "2026-10-01", "qua_han"),
    # reported as under way, even before its time
    Case(_Q3, "2026", "dang_thuc_hien", "2026-02-01", "dang_thuc_hien"),
    Case(_Q3, "2026", "dang_thuc_hien", "2026-09-16", _SOON),
    Case(_Q3, "2026", "dang_thuc_hien", "2026-10-01", "qua_han"),
    # settled: the day changes nothing
    Case(_Q3, "2026", "hoan_thanh", "2026-10-01", "hoan_thanh"),
    Case(_Q3, "2026", "hoan_thanh", "2031-01-01", "hoan_thanh"),
    Case(_Q3, "2026", "duy_tri", "2026-10-01", "duy_tri"),
    Case(_Q3, "2026", "khong_thuc_hien", "2026-08-01", "khong_thuc_hien"),
    Case(_Q3, "2026", "khong_thuc_hien", "2027-06-01", "khong_thuc_hien"),
    # done in time, on the last day, a day late; before the day of doing it was not done
    Case(_Q3, "2026", "hoan_thanh", "2026-11-01", "hoan_thanh", done_on="2026-08-15"),
    Case(_Q3, "2026", "hoan_thanh", "2026-11-01", "hoan_thanh", done_on="2026-09-30"),
    Case(_Q3, "2026", "hoan_thanh", "2026-11-01", "hoan_thanh_muon", done_on="2026-10-01"),
    Case(_Q3, "2026", "hoan_thanh", "2027-11-01", "hoan_thanh_muon", done_on="2026-10-01"),
    Case(_Q3, "2026", "hoan_thanh", "2026-07-14", "dang_thuc_hien", done_on="2026-08-15"),
    Case(_Q3, "2026", "hoan_thanh", "2026-10-15", "qua_han", done_on="2026-10-20"),
    Case(_Q3, "2026", "hoan_thanh", "2026-10-20", "hoan_thanh_muon", done_on="2026-10-20"),
    # a deadline without a start: nobody knows when the work begins
    Case("trước ngày 28/5/2026", "2026", None, "2026-01-01", "chua_den_han"),
    Case("trước ngày 28/5/2026", "2026", None, "2026-05-13", _SOON),
    Case("trước ngày 28/5/2026", "2026", None, "2026-05-27", _SOON),
    Case("trước ngày 28/5/2026", "2026", None, "2026-05-28", "qua_han"),
    Case("đến hết ngày 15/12", "2026", None, "2026-12-15", _SOON),
    Case("đến hết ngày 15/12", "2026", "dang_thuc_hien", "2026-12-16", "qua_han"),
    Case(_Q1, "2026", None, "2026-03-31", _SOON, role="hoan_thanh"),
    Case(_Q1, "2026", None, "2026-04-01", "qua_han", role="hoan_thanh"),
    # two windows: nothing is expected between them
    Case("Quý III/2017 Quý III/2019", "2017-2020", None, "2017-08-01", "dang_thuc_hien"),
    Case("Quý III/2017 Quý III/2019", "2017-2020", None, "2017-09-20", _SOON),
    Case("Quý III/2017 Quý III/2019", "2017-2020", None, "2018-05-01", "chua_den_han"),
    Case("Quý III/2017 Quý III/2019", "2017-2020", None, "2019-09-20", _SOON),
    Case("Quý III/2017 Quý III/2019", "2017-2020", None, "2019-10-01", "qua_han"),
    Case("Quý III/2017 Quý III/2019", "2017-2020", None, "2021-01-01", "chua_xac_dinh"),
    # a month, a whole year, days
    Case("Tháng 4/2022", "2022", None, "2022-04-16", _SOON),
    Case("Tháng 4/2022", "2022", None, "2022-05-01", "qua_han"),
    Case("Trong năm 2019", "2019", None, "2019-06-01", "dang_thuc_hien"),
    Case("Trong năm 2019", "2019", None, "2019-12-31", _SOON),
    Case("Trong năm 2019", "2019", None, "2020-01-01", "chua_xac_dinh"),
    Case("từ ngày 29/9 đến 26/10/2025", "2025", None, "2025-09-28", "chua_den_han"),
    Case("từ ngày 29/9 đến 26/10/2025", "2025", None, "2025-10-01", "dang_thuc_hien"),
    Case("từ ngày 29/9 đến 26/10/2025", "2025", None, "2025-10-27", "qua_han"),
    # continuous work is never due and never overdue
    Case("Thường xuyên", "2026", None, "2025-12-31", "chua_den_han"),
    Case("Thường xuyên", "2026", None, "2026-06-01", "dang_thuc_hien"),
    Case("Thường xuyên", "2026", None, "2026-12-31", "dang_thuc_hien"),
    Case("Thường xuyên", "2026", "chua_thuc_hien", "2026-06-01", "chua_den_han"),
    Case("Thường xuyên", "2026", "duy_tri", "2030-01-01", "duy_tri"),
    Case("Thường xuyên", "2026", "dang_thuc_hien", "2027-01-01", "chua_xac_dinh"),
    Case("Thường xuyên", "2021-2030", "dang_thuc_hien", "2027-01-01", "dang_thuc_hien"),
    Case("Thường xuyên năm 2019", "2017-2020", None, "2019-06-01", "dang_thuc_hien"),
    Case("Thường xuyên năm 2019", "2017-2020", None, "2020-01-01", "chua_xac_dinh"),
    Case("Thường xuyên năm 2019", "2017-2020", None, "2021-01-01", "chua_xac_dinh"),
    # open: it has begun and has no end, also when its plan has
    Case("2025 và những năm tiếp theo", "2025", None, "2024-12-31", "chua_den_han"),
    Case("2025 và những năm tiếp theo", "2025", None, "2025-03-01", "dang_thuc_hien"),
    Case("2025 và những năm tiếp theo", "2025", None, "2040-01-01", "dang_thuc_hien"),
    # rhythms and quotas last as long as their plan
    Case("trước ngày 30 hàng tháng", "2026", None, "2026-03-10", "dang_thuc_hien"),
    Case("trước ngày 30 hàng tháng", "2026", None, "2027-01-01", "chua_xac_dinh"),
    Case("24 số (02 số/tháng)", "2019", None, "2019-05-05", "dang_thuc_hien"),
    Case("24 số (02 số/tháng)", "2019", "hoan_thanh", "2026-05-05", "hoan_thanh"),
    # no understood day: never due, never overdue
    Case(None, "2026", None, "2026-06-01", "chua_xac_dinh"),
    Case(None, "2026", "dang_thuc_hien", "2026-06-01", "dang_thuc_hien"),
    Case(None, "2026", "chua_thuc_hien", "2026-06-01", "chua_xac_dinh"),
    Case(None, "2026", "dang_thuc_hien", "2027-01-01", "chua_xac_dinh"),
    Case("khi nào xong thì xong", "2021-2030", "dang_thuc_hien", "2030-06-01", "dang_thuc_hien"),
    Case("Theo Kế hoạch của tỉnh", "2026", None, "2026-06-01", "chua_xac_dinh"),
    Case("20 ngày sau khi Tỉnh ủy ban hành", "2026", None, "2026-12-01", "chua_xac_dinh"),
    Case("Khi có yêu cầu", "2026", "hoan_thanh", "2026-06-01", "hoan_thanh"),
    # a plan that is over shows its final account; a task may outlive it
    Case(_Q1, "2026", "dang_thuc_hien", "2027-01-01", "chua_xac_dinh"),
    Case(_Q1, "2026", "chua_thuc_hien", "2035-01-01", "chua_xac_dinh"),
    Case("Quý I/2027", "2026", None, "2027-01-15", "dang_thuc_hien"),
    Case("Quý I/2027", "2026", None, "2027-04-01", "chua_xac_dinh"),
    Case(_Q1, "2021-2030", None, "2028-01-01", "qua_han"),
    Case(_Q3, "2026", None, "2026-08-01", "chua_xac_dinh", plan_state="het_hieu_luc"),
    Case(_Q3, "2026", "hoan_thanh", "2026-08-01", "hoan_thanh", plan_state="het_hieu_luc"),
    # a year that no plan has is not understood
    Case("Năm 9999", "2026", None, "2026-08-01", "chua_xac_dinh"),
)


LATEST = date(2041, 1, 1)
"""After every day of the cases, so that nothing reported in them lies in the future."""


def rows_of(repository: Path) -> list[TaskRow]:
    """The row of each case, all in one repository, as of `LATEST`."""
    for number, case in enumerate(CASES):
        keys = {**case.plan, "so_ky_hieu": f"{number + 1}/KH-UBND", "nhiem_vu": [{"ma": "1", **case.task}]}
        add_plan(repository, f"plans/2015/{number:03}.md", **{"nam": None, **keys})
    rows = TaskRows(site_of(repository, LATEST)).all
    return sorted(rows, key=lambda row: row.plan.path)
