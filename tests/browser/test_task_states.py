"""The states that a reader sees on another day than that of the build: the same table as the library's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import jinja2
import pytest
from playwright.sync_api import Browser, Page

from cchc.content.terms import ShownState
from cchc.facts.tasks.rows import table_over_plans
from cchc.views.drawing import install_filters
from small_repository import make
from task_state_cases import CASES, rows_of

BUILT_ON = date(2014, 1, 1)
CALL = "{% from 'blocks/task_table.html' import task_table %}{{ task_table(table, link, text, 'bang') }}"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def markup(tmp_path_factory: pytest.TempPathFactory, root: Path) -> str:
    """A page of all cases as of long before them, with the script that brings it to the reader's day."""
    rows = rows_of(make(tmp_path_factory.mktemp("cases")))
    early = [replace(row, steps=row.progress.steps_from(BUILT_ON)) for row in rows]
    env = install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides")), root / "overrides")
    table = table_over_plans("Các trường hợp", early, BUILT_ON)
    drawn = env.from_string(CALL).render(table=table, link=str, text=lambda words, _: words)
    scripts = [(root / f"overrides/assets/{name}.js").read_text("utf-8") for name in ("task-states", "task-table")]
    return drawn + "".join(f"<script type=module>{script}</script>" for script in scripts)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(timezone_id="America/New_York") as context:
        yield context.new_page()


@pytest.mark.parametrize("today", sorted({case.today for case in CASES}))
def test_the_states_are_those_of_the_readers_day(page: Page, markup: str, today: str) -> None:
    # the last minute of that day in Vietnam, which is noon in New York
    page.clock.set_fixed_time(f"{today}T23:59:00+07:00")
    page.set_content(markup)
    marks = page.locator(".cchc-task-state .cchc-state").all_inner_texts()
    keys = page.locator(".cchc-task").evaluate_all("rows => rows.map(row => row.dataset.trangThai)")
    wanted = {number: case.state for number, case in enumerate(CASES) if case.today == today}
    assert {number: keys[number] for number in wanted} == wanted
    labels = {state.value: state.label for state in ShownState}
    assert [marks[number] for number in wanted] == [labels[state] for state in wanted.values()]
    assert page.locator("caption .cchc-as-of").inner_text() == f"{date.fromisoformat(today):%d/%m/%Y}"


def test_the_filter_keeps_what_is_in_a_state_on_the_readers_day(page: Page, markup: str) -> None:
    page.clock.set_fixed_time("2026-10-01T09:00:00+07:00")
    page.set_content(markup)
    page.locator("[name=trang-thai]").select_option(label="Quá hạn")
    marks = page.locator(".cchc-task:visible .cchc-task-state .cchc-state").all_inner_texts()
    assert marks
    assert set(marks) == {"Quá hạn"}


def test_a_new_day_begins_when_it_begins_in_vietnam(page: Page, markup: str) -> None:
    for moment, told in (("2026-09-30T16:59:59Z", "30/09/2026"), ("2026-09-30T17:00:00Z", "01/10/2026")):
        page.clock.set_fixed_time(moment)
        page.set_content(markup)
        assert page.locator(".cchc-as-of").inner_text() == told


def test_a_clock_that_is_slow_changes_nothing(page: Page, markup: str) -> None:
    page.clock.set_fixed_time("2001-01-01T12:00:00Z")
    page.set_content(markup)
    assert page.locator(".cchc-as-of").inner_text() == "01/01/2014"
