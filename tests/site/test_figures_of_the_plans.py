"""How many tasks of the five demonstration plans are in which state on three days: counted by hand in the originals."""

from dataclasses import replace
from datetime import date

import pytest

import demonstration
from cchc.content.loader import load_site
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.tally import tally, tally_in_force, tally_of_over
from cchc.text.dates import today_in_vietnam
from site_build import ROOT

LAI_CHAU, CAN_THO, HO_CHI_MINH, THANH_TRI, HUNG_YEN = demonstration.TASKS

pytestmark = pytest.mark.skipif(not demonstration.is_here(), reason="the five demonstration plans have been replaced")


@pytest.fixture(scope="module")
def facts() -> SiteFacts:
    """As of the day of the test: on the other days most of the content was not there yet."""
    return SiteFacts(load_site(ROOT, today_in_vietnam()))


@pytest.mark.parametrize(
    ("path", "day", "counted"),
    [
        # 4 and 5 were of 2017; the second contest of 8 is in its quarter; the rest is continuous
        (LAI_CHAU, date(2019, 7, 15), {"dang_thuc_hien": 12, "qua_han": 2}),
        # iii-4-b was of the second quarter; three have no time
        (CAN_THO, date(2019, 7, 15), {"dang_thuc_hien": 10, "qua_han": 1, "chua_xac_dinh": 3}),
        # the eight that recur each year, week or "định kỳ" had not begun; eleven have no time
        (HO_CHI_MINH, date(2019, 7, 15), {"chua_den_han": 8, "chua_xac_dinh": 11}),
        (THANH_TRI, date(2019, 7, 15), {"chua_den_han": 7}),
        # one has no time, one refers to another plan
        (HUNG_YEN, date(2019, 7, 15), {"chua_den_han": 13, "chua_xac_dinh": 2}),
        (LAI_CHAU, date(2022, 9, 20), {"chua_xac_dinh": 14}),
        (CAN_THO, date(2022, 9, 20), {"chua_xac_dinh": 14}),
        (HO_CHI_MINH, date(2022, 9, 20), {"chua_xac_dinh": 19}),
        # 1 recurs; 2, 3, 4 were of April and August; 5 is of September; 6 and 7 of October and November
        (THANH_TRI, date(2022, 9, 20), {"dang_thuc_hien": 1, "qua_han": 3, "sap_den_han": 1, "chua_den_han": 2}),
        (HUNG_YEN, date(2022, 9, 20), {"chua_den_han": 13, "chua_xac_dinh": 2}),
        # all are over, and nothing was reported: nothing is overdue, nothing is done
        (LAI_CHAU, date(2026, 11, 21), {"chua_xac_dinh": 14}),
        (CAN_THO, date(2026, 11, 21), {"chua_xac_dinh": 14}),
        (HO_CHI_MINH, date(2026, 11, 21), {"chua_xac_dinh": 19}),
        (THANH_TRI, date(2026, 11, 21), {"chua_xac_dinh": 7}),
        (HUNG_YEN, date(2026, 11, 21), {"chua_xac_dinh": 15}),
    ],
)
def test_the_tasks_of_a_plan_by_state(facts: SiteFacts, path: str, day: date, counted: dict[str, int]) -> None:
    shown = tally(_rows(facts, day, path), day)
    assert {state.value: count for state, count in shown.counts.items()} == counted
    assert shown.total == demonstration.TASKS[path]


@pytest.mark.parametrize(
    ("day", "in_force", "over"),
    [(date(2019, 7, 15), 69, 0), (date(2022, 9, 20), 22, 47), (date(2026, 11, 21), 0, 69)],
)
def test_a_task_is_of_a_plan_in_force_or_of_one_that_is_over(
    facts: SiteFacts, day: date, in_force: int, over: int
) -> None:
    rows = _rows(facts, day, *demonstration.TASKS)
    assert (tally_in_force(rows, day).total, tally_of_over(rows, day).total) == (in_force, over)


def _rows(facts: SiteFacts, day: date, *paths: str) -> list[TaskRow]:
    """Their states as of another day than the site's."""
    plans = [plan for plan in facts.site.plans if plan.path in paths]
    rows = [row for plan in plans for row in facts.tasks.of_plan(plan)]
    return [replace(row, steps=row.progress.steps_from(day)) for row in rows]
