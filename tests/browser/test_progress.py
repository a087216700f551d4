"""Sentence, bar and table of a tally on the reader's day: the same as Python draws them on that day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.content.directives import ProgressOptions
from cchc.facts.plans import plan_progress
from cchc.facts.site_facts import SiteFacts
from cchc.facts.tasks.rows import TaskRow
from cchc.views.drawing import install_filters
from cchc.views.progress import group_progress, progress
from small_repository import add_plan, make, site_of
from task_state_cases import CASES, rows_of

BUILT_ON = date(2014, 1, 1)
GROUPS = 7
CALL = """{% from 'blocks/tally.html' import group_progress, plan_cell, plan_progress %}
{% from 'blocks/pictures.html' import plans as picture %}
<section>{{ picture(all, 'hinh', day, link) }}</section>
{% for shown in plans %}<section>{{ plan_progress(shown, 'bang-' ~ loop.index) }}</section>
<section>{{ plan_cell(shown) }}</section>{% endfor %}
{% for group in groups %}<section>{{ group_progress(group, 'nhom-' ~ loop.index) }}</section>{% endfor %}"""
# what a reader sees of each section, and the pieces of its bars
SEEN = """sections => sections.map(section => [
  section.innerText.trim().replace(/\\s+/g, " "),
  ...[...section.querySelectorAll(".cchc-bar")].filter(bar => !bar.closest("[hidden]")).map(bar => [
    bar.getAttribute("viewBox"),
    ...[...bar.children].filter(piece => piece.getAttribute("width") !== "0").map(
      piece => ["class", "x", "width"].map(name => piece.getAttribute(name)).join(" ")),
  ].join(", ")),
])"""
DAYS = sorted({case.today for case in CASES})[::3]

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Drawing:
    """All cases as plans of many tasks and as groups over many plans, drawn for any day."""

    rows: list[TaskRow]
    env: jinja2.Environment

    def on(self, day: date) -> str:
        rows = [replace(row, steps=row.progress.steps_from(day)) for row in self.rows]
        by_plan: dict[tuple[object, object], list[TaskRow]] = {}
        for row in rows:
            by_plan.setdefault((row.plan.years, row.plan.status), []).append(row)
        plans = [plan_progress(members[0].plan, members, day) for members in by_plan.values()]
        groups = [group_progress(f"Nhóm {at}", rows[at::GROUPS], day) for at in range(GROUPS)]
        # in one order on every day, as the page of one build has them
        every = SimpleNamespace(pictured=plans)
        return self.env.from_string(CALL).render(plans=plans, groups=groups, all=every, day=day, link=str)


@pytest.fixture(scope="module")
def env(root: Path) -> jinja2.Environment:
    return install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides")), root / "overrides")


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory, env: jinja2.Environment) -> Drawing:
    return Drawing(rows_of(make(tmp_path_factory.mktemp("cases"))), env)


@pytest.fixture(scope="module")
def script(root: Path) -> str:
    return f"<script type=module>{(root / 'overrides/assets/task-states.js').read_text('utf-8')}</script>"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(timezone_id="America/New_York") as context:
        page = context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        yield page
        assert problems == []


def seen(page: Page, content: str, day: str) -> object:
    page.clock.set_fixed_time(f"{day}T12:00:00+07:00")
    page.set_content(content)
    return page.locator("section").evaluate_all(SEEN)


@pytest.mark.parametrize("day", DAYS)
def test_sentence_bar_and_table_are_those_of_the_readers_day(
    page: Page, drawing: Drawing, script: str, day: str
) -> None:
    wanted = seen(page, drawing.on(date.fromisoformat(day)), day)
    assert seen(page, drawing.on(BUILT_ON) + script, day) == wanted


def test_on_the_day_of_the_build_nothing_changes(page: Page, drawing: Drawing, script: str) -> None:
    plain = seen(page, drawing.on(BUILT_ON), BUILT_ON.isoformat())
    assert seen(page, drawing.on(BUILT_ON) + script, BUILT_ON.isoformat()) == plain


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """One plan that ends with the year, one that goes on; nothing of either is reported."""
    root = make(tmp_path)
    due = [
        {"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý III/2026"},
        {"ma": "2", "noi_dung": "B", "chu_tri": ["UBND tỉnh"], "thoi_gian": "đến hết ngày 30/11/2026"},
    ]
    add_plan(root, nhiem_vu=due)
    term = {"giai_doan": {"tu": 2024, "den": 2030}, "nam": None, "so_ky_hieu": "2/KH-UBND"}
    going = [{"ma": "1", "noi_dung": "C", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý I/2027"}]
    add_plan(root, "plans/2024/dai.md", **term, ngay_ban_hanh="2024-02-01", nhiem_vu=going)
    return root


def overview(env: jinja2.Environment, root: Path, day: date) -> str:
    facts = SiteFacts(site_of(root, day))
    shown = progress(facts, ProgressOptions.model_validate({}))
    names = {"site": facts.site, "link": str, "text": lambda words, _: words, "number": 1}
    return f"<main>{env.get_template('blocks/progress.html').render(view=shown, **names)}</main>"


@pytest.mark.parametrize("day", ["2026-12-31", "2027-01-01", "2027-03-20", "2031-01-01"])
def test_the_overview_follows_plans_that_end_after_the_build(
    page: Page, env: jinja2.Environment, plans: Path, script: str, day: str
) -> None:
    def told(content: str) -> list[list[str]]:
        page.clock.set_fixed_time(f"{day}T12:00:00+07:00")
        page.set_content(content)
        parts = (
            "main tbody tr:visible",
            "[data-tally]:visible > p, [data-otherwise]:visible",
            "li[data-tally]:visible",
        )
        return [sorted(page.locator(part).all_inner_texts()) for part in parts]

    late = told(overview(env, plans, date.fromisoformat(day)))
    assert told(overview(env, plans, date(2026, 11, 21)) + script) == late
    assert any(late)


def test_tasks_that_press_change_their_marks(page: Page, env: jinja2.Environment, plans: Path, script: str) -> None:
    page.clock.set_fixed_time("2026-12-01T12:00:00+07:00")
    page.set_content(overview(env, plans, date(2026, 11, 21)) + script)
    expect(page.locator("li .cchc-state")).to_have_text(["Quá hạn", "Quá hạn"])
