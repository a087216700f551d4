"""What stands below the title of a plan: the days ahead on which something is due, and when it begins."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations import plan as plan_pages
from cchc.views.presentations.plan import PlanStanding, plan_page
from small_repository import add_plan, site_of

TASKS: list[dict[str, Any]] = [
    {"ma": "1", "noi_dung": "A", "thoi_gian": "Quý I/2026"},
    {"ma": "2", "noi_dung": "B", "thoi_gian": "đến hết ngày 30/11/2026"},
    {"ma": "3", "noi_dung": "C", "thoi_gian": "Tháng 11/2026"},
    {"ma": "4", "noi_dung": "D", "thoi_gian": "Quý IV/2026"},
    {"ma": "5", "noi_dung": "E", "thoi_gian": "Quý IV/2026", "trang_thai": "hoan_thanh"},
    {"ma": "6", "noi_dung": "F", "thoi_gian": "Thường xuyên"},
]


def standing_on(root: Path, day: date, **keys: object) -> PlanStanding:
    add_plan(root, nhiem_vu=TASKS, **keys)
    facts = SiteFacts(site_of(root, day))
    return plan_page(facts, facts.site.plans[0]).standing


def told(found: PlanStanding) -> list[tuple[str, str | None, list[str]]]:
    return [
        (str(due.day), due.after and str(due.after), [row.task.id for row in due.rows])  # type: ignore[misc]
        for due in found.due
    ]


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (
            date(2026, 11, 21),
            [("2026-11-30", None, ["2", "3"]), ("2026-12-31", "2026-11-30", ["4"])],
        ),
        (date(2026, 11, 30), [("2026-11-30", None, ["2", "3"]), ("2026-12-31", "2026-11-30", ["4"])]),
        (date(2026, 12, 1), [("2026-12-31", None, ["4"])]),
        (date(2027, 1, 1), []),
    ],
)
def test_what_is_not_settled_is_due_on_the_last_day_of_its_time(
    repository: Path, day: date, due: list[tuple[str, str | None, list[str]]]
) -> None:
    assert told(standing_on(repository, day)) == due


@pytest.mark.parametrize("status", ["du_thao", "het_hieu_luc"])
def test_of_a_draft_and_of_a_plan_that_was_ended_nothing_is_due(repository: Path, status: str) -> None:
    assert standing_on(repository, date(2026, 11, 21), trang_thai=status).due == ()


def test_a_page_carries_so_many_days_and_no_more(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_pages, "MOST_DAYS", 1)
    assert len(standing_on(repository, date(2026, 11, 21)).due) == 1


def test_a_plan_of_the_next_year_begins_after_its_eve(repository: Path) -> None:
    found = standing_on(repository, date(2026, 11, 21), nam=2027)
    assert found.eve == date(2026, 12, 31)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 11, 21), date(2027, 2, 1)])
def test_a_plan_whose_year_has_begun_has_no_eve(repository: Path, day: date) -> None:
    assert standing_on(repository, day, ngay_ban_hanh="2025-12-28").eve is None
