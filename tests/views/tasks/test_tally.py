"""Counts of tasks by state, on one day and as the page carries them to later days."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cchc.content.terms import ShownState
from cchc.facts.tasks.rows import TaskRow, TaskRows
from cchc.facts.tasks.states import is_over
from cchc.facts.tasks.tally import NOT_COUNTED, Tally, tally, tally_in_force, tally_of_over
from small_repository import add_plan, make, site_of
from task_state_cases import rows_of

EARLY = date(2014, 1, 1)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[TaskRow]:
    return rows_of(make(tmp_path_factory.mktemp("cases")))


def as_of(rows: Iterable[TaskRow], day: date) -> list[TaskRow]:
    return [replace(row, steps=row.progress.steps_from(day)) for row in rows]


def rows_on(repository: Path, today: date) -> tuple[TaskRow, ...]:
    return TaskRows(site_of(repository, today)).all


def counted_from(early: Tally, day: date) -> dict[str, int]:
    """What a page of an earlier day makes of its timelines: the rule of task-states.js."""
    counts: dict[str, int] = {}
    for count, timeline in early.timelines:
        state, *later = timeline.split(" ")
        for since, other in zip(later[::2], later[1::2], strict=True):
            state = other if date.fromisoformat(since) <= day else state
        counts[state] = counts.get(state, 0) + count
    return {state: count for state, count in counts.items() if state != NOT_COUNTED}


def test_shares_add_up_to_the_whole(repository: Path) -> None:
    reported = ["hoan_thanh", "hoan_thanh", "duy_tri", None, "khong_thuc_hien", "dang_thuc_hien"]
    tasks = [
        {"ma": str(number), "noi_dung": "Việc", "thoi_gian": "Quý I/2026", **({"trang_thai": state} if state else {})}
        for number, state in enumerate(reported)
    ]
    add_plan(repository, nhiem_vu=tasks)
    shown = tally(rows_on(repository, date(2026, 11, 21)), date(2026, 11, 21))
    assert [(share.state.value, share.count, share.percent) for share in shown.shares] == [
        ("hoan_thanh", 2, 33.3),
        ("duy_tri", 1, 16.7),
        ("qua_han", 2, 33.3),
        ("khong_thuc_hien", 1, 16.7),
    ]
    assert (shown.total, shown.finished, shown.share_of_finished.percent) == (6, 3, 50)
    assert (shown.whole.count, shown.whole.percent) == (6, 100)
    # what is overdue today is undetermined once the plan is over
    assert [share.state for share in shown.possible if not share.count] == [ShownState.UNDETERMINED]


@pytest.mark.parametrize(
    ("count", "total", "percent"), [(1, 3, 33.3), (2, 3, 66.7), (1, 16, 6.3), (1, 32, 3.1), (0, 7, 0), (7, 7, 100)]
)
def test_a_half_of_the_last_decimal_goes_up(count: int, total: int, percent: float) -> None:
    """6.25 becomes 6.3, as Math.round makes it, not 6.2 as round does."""
    counts = tally([], EARLY).counts
    counts.update({ShownState.DONE: count, ShownState.OVERDUE: total - count})
    assert Tally(EARLY, total, counts, ()).share_of([ShownState.DONE]).percent == percent


def test_nothing_is_counted_as_nothing() -> None:
    empty = tally([], EARLY)
    assert (empty.total, empty.shares, empty.as_attribute, empty.whole.percent) == (0, (), "", 0)


def _of(rows: Iterable[TaskRow], day: date, *, over: bool) -> list[TaskRow]:
    return [row for row in rows if is_over(row.plan, day) == over]


@pytest.mark.parametrize("day", [EARLY + timedelta(days=97 * step) for step in range(65)], ids=str)
def test_the_courses_of_an_early_day_tell_the_counts_of_a_later_one(cases: list[TaskRow], day: date) -> None:
    rows, now = (as_of(cases, at) for at in (EARLY, day))
    kinds: list[tuple[Callable[[Iterable[TaskRow], date], Tally], list[TaskRow]]] = [
        (tally, now),
        (tally_in_force, _of(now, day, over=False)),
        (tally_of_over, _of(now, day, over=True)),
    ]
    for kind, members in kinds:
        told = tally(members, day).counts
        assert kind(now, day).counts == told
        assert counted_from(kind(rows, EARLY), day) == {state.value: count for state, count in told.items()}


def test_a_draft_is_counted_with_no_plans(repository: Path) -> None:
    add_plan(repository, trang_thai="du_thao")
    rows = rows_on(repository, date(2026, 2, 1))
    assert len(rows) == 1
    assert tally_in_force(rows, date(2026, 2, 1)).timelines == ()
    assert tally_of_over(rows, date(2026, 2, 1)).timelines == ()
