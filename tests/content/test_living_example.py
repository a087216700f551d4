"""An illustration whose years move along: every state on every day, and nothing real ever moves."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from cchc.content.illustration import in_year
from cchc.content.loader import examine
from cchc.content.plan import Plan
from cchc.content.source import divide
from cchc.content.terms import ShownState
from cchc.facts.tasks.rows import TaskRows
from site_build import ROOT
from small_repository import add_plan, problems_in

ALWAYS = set(ShownState) - {ShownState.DUE_SOON}
DAYS = [date(2026, 11, 26), *(date(year, month, 1 + month) for year in (2027, 2028, 2032) for month in range(1, 13))]


@pytest.fixture
def example(repository: Path) -> Path:
    """A repository with the demonstration's agencies, its example plan and what that names."""
    if not (ROOT / "plans/mau").is_dir():
        pytest.skip("The demonstration is not here any more")
    for folder in ("plans/mau", "news/mau", "docs/co-quan"):
        shutil.copytree(ROOT / folder, repository / folder, dirs_exist_ok=True)
    return repository


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_example_has_every_state_on_any_day(example: Path, today: date) -> None:
    examination = examine(example, today)
    assert not examination.errors
    assert examination.site
    plan = next(plan for plan in examination.site.all(Plan) if plan.example_year)
    rows = TaskRows(examination.site).of_plan(plan)
    assert plan.title.endswith(f"{today.year - 1} - {today.year + 1}")
    assert len(rows) == 24
    assert {row.state for row in rows} >= ALWAYS
    assert sum(len(row.evidence) for row in rows) >= 10


def test_something_is_due_soon_in_most_weeks(example: Path) -> None:
    found = Counter(
        row.state
        for day in range(1, 29)
        for row in TaskRows(examine(example, date(2027, 5, day)).site).all  # type: ignore[arg-type]
    )
    assert found[ShownState.DUE_SOON] >= 10


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nam_mau: 2026\nngay: 2026-03-04", "nam_mau: 2028\nngay: 2028-03-04"),
        ("nam_mau: 2026\nthoi_gian: Quý IV/2025 - 30/6/2027", "nam_mau: 2028\nthoi_gian: Quý IV/2027 - 30/6/2029"),
        ("nam_mau: 2026\nminh_chung: /news/2026/a.md", "nam_mau: 2028\nminh_chung: /news/2026/a.md"),
        ("nam_mau: 2026\ncan_cu: 20269, 12026, 1945", "nam_mau: 2028\ncan_cu: 20269, 12026, 1945"),
        ("ngay: 2026-03-04", "ngay: 2026-03-04"),
        ("nam_mau: 2026\nngay: 2024-02-29", "nam_mau: 2028\nngay: 2026-02-28"),
        ("nam_mau: 2026\nngay: trước 29/2/2024", "nam_mau: 2028\nngay: trước 28/2/2026"),
        ("a:\n  nam_mau: 2026", "a:\n  nam_mau: 2026"),
    ],
)
def test_years_move_and_nothing_else_does(text: str, told: str) -> None:
    source = in_year(divide(f"---\n{text}\n---\nNăm 2026.\n", "plans/mau/a.md"), 2028)
    assert source.front.strip() == told
    assert source.body == ("Năm 2028.\n" if text.startswith("nam_mau") else "Năm 2026.\n")


def test_only_an_illustration_moves(repository: Path) -> None:
    add_plan(repository, nam_mau=2026)
    assert [problem.key for problem in problems_in(repository) if problem.is_error] == ["nam_mau"]
    add_plan(repository, nam_mau=2026, minh_hoa=True)
    assert not [problem for problem in problems_in(repository) if problem.is_error]


@pytest.mark.parametrize(
    "written", ['"2026"', "2026 # năm viết", "+2026", "2_026", "02026", "-1", "1899", "99999", "2025.0", "true"]
)
def test_a_year_that_would_move_nothing_is_told(repository: Path, written: str) -> None:
    add_plan(repository, minh_hoa=True, nam_mau=2026)
    file = repository / "plans/2026/thu.md"
    assert [problem for problem in problems_in(repository) if problem.is_error] == []
    file.write_text(file.read_text("utf-8").replace("nam_mau: 2026", f"nam_mau: {written}"), "utf-8")
    # the year of the tests is 2026: what reads as that is right in any form today, and wrong next year
    (told,) = [problem for problem in examine(repository, date(2027, 3, 1)).problems if problem.key == "nam_mau"]
    assert told.is_error
