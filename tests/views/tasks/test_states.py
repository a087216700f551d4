"""The state of a task on a day, by the table that the browser is held to as well."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.terms import ShownState, TaskState
from cchc.facts.tasks.rows import TaskRow, TaskRows
from cchc.facts.tasks.states import TaskProgress
from cchc.text.period import YearSpan, parse_period
from small_repository import PLAN, add_plan, make, problems_in, site_of
from task_state_cases import CASES, rows_of

LONG_AGO = date(2010, 1, 1)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[TaskRow]:
    return rows_of(make(tmp_path_factory.mktemp("cases")))


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{case.time}-{case.today}" for case in CASES])
def test_a_state_holds_on_its_day(rows: list[TaskRow], number: int) -> None:
    case = CASES[number]
    assert rows[number].progress.state_on(date.fromisoformat(case.today)).value == case.state


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{case.time}-{case.today}" for case in CASES])
def test_the_steps_that_a_page_carries_tell_the_same(rows: list[TaskRow], number: int) -> None:
    progress = rows[number].progress
    steps = progress.steps_from(LONG_AGO)
    days = range(date(2014, 12, 1).toordinal(), date(2031, 2, 1).toordinal(), 3)
    for day in map(date.fromordinal, days):
        told = [state for since, state in steps if since <= day][-1]
        assert told is progress.state_on(day), day


@pytest.mark.parametrize(
    ("day", "as_it_begins", "as_it_ends"),
    [
        ("2026-09-29", ShownState.DUE_SOON, ShownState.DUE_SOON),
        ("2026-09-30", ShownState.DUE_SOON, ShownState.OVERDUE),
        ("2026-10-01", ShownState.OVERDUE, ShownState.OVERDUE),
        ("2026-12-31", ShownState.OVERDUE, ShownState.OVERDUE),
        ("2027-01-01", ShownState.UNDETERMINED, ShownState.UNDETERMINED),
    ],
)
def test_a_report_tells_what_a_day_left_undone(
    rows: list[TaskRow], day: str, as_it_begins: ShownState, as_it_ends: ShownState
) -> None:
    progress, when = rows[0].progress, date.fromisoformat(day)
    assert (progress.state_on(when), progress.state_after(when)) == (as_it_begins, as_it_ends)


def test_the_table_is_large_and_knows_every_state() -> None:
    assert len(CASES) >= 60
    assert len(set(CASES)) == len(CASES)
    assert {case.state for case in CASES} == {state.value for state in ShownState}


def test_the_days_before_a_due_day_are_a_setting(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    added = settings.read_text("utf-8").replace("    phan_anh:", "    ke_hoach: {sap_den_han: 3}\n    phan_anh:")
    settings.write_text(added, "utf-8")
    add_plan(repository)
    assert problems_in(repository) == []
    states = [rows[0].state.value for rows in (_rows(repository, date(2026, 3, day)) for day in (27, 28))]
    assert states == ["dang_thuc_hien", "sap_den_han"]


def _rows(repository: Path, today: date) -> tuple[TaskRow, ...]:
    return TaskRows(site_of(repository, today)).all


_PARTS = st.sampled_from(
    [
        "Quý I/2026",
        "thường xuyên",
        "trước ngày",
        "28/5/2026",
        "hàng tháng",
        "đến hết",
        "Tháng 4/2022",
        "theo quy định",
        "?",
    ]
)
_DAYS = st.dates(date(2014, 1, 1), date(2032, 1, 1))


@given(
    parts=st.lists(_PARTS, max_size=4),
    reported=st.sampled_from([None, *TaskState]),
    done_on=st.none() | _DAYS,
    day=_DAYS,
)
def test_whatever_is_written_has_a_state_and_only_an_understood_day_is_overdue(
    parts: list[str], reported: TaskState | None, done_on: date | None, day: date
) -> None:
    period = parse_period(" ".join(parts), years=YearSpan(2021, 2030))
    due = period.last_day if period.kind.has_end else None
    progress = TaskProgress(reported, done_on, period.intervals, due, date(2030, 12, 31), 14)
    state = progress.state_on(day)
    if state is ShownState.OVERDUE:
        assert due is not None
        assert due < day <= date(2030, 12, 31)
    told = [state for since, state in progress.steps_from(date(2013, 1, 1)) if since <= day][-1]
    assert told is state


@pytest.mark.parametrize(
    ("reported", "told"),
    [
        ({}, "Chưa có báo cáo kết quả"),
        ({"trang_thai": "dang_thuc_hien"}, "Báo cáo gần nhất: đang thực hiện"),
        ({"trang_thai": "chua_thuc_hien"}, "Báo cáo gần nhất: chưa thực hiện"),
        ({"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-03-01"}, "Xong ngày 01/03/2026"),
        ({"trang_thai": "hoan_thanh"}, ""),
        ({"trang_thai": "duy_tri"}, ""),
    ],
)
def test_a_state_from_the_calendar_says_that_nobody_reported_it(
    repository: Path, reported: dict[str, str], told: str
) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "thoi_gian": "Quý I/2026", **reported}
    add_plan(repository, **{**PLAN, "nhiem_vu": [task]})
    (row,) = _rows(repository, date(2026, 11, 21))
    assert row.reported == told
