"""The next days of what comes again, and the state of an event, on another day than that of the build."""

from datetime import date
from pathlib import Path

import jinja2
import pytest
from playwright.sync_api import Page

from cchc.content.event import Event
from cchc.facts.event_calendar import listed_event
from cchc.views.drawing import install_filters
from small_repository import add, make, site_of

BUILT_ON = date(2026, 9, 1)
CALL = """{% from "blocks/event_parts.html" import event_state, next_days %}{% from "blocks/states.html" import as_of %}
<div class="md-typeset">{{ as_of(today) }}{{ event_state(one.course) }}{{ next_days(one.days, 2) }}</div>"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def markup(tmp_path_factory: pytest.TempPathFactory, root: Path) -> str:
    """What comes on the 15th of each month of 2026, as of September, with the scripts and styles of the page."""
    repository = make(tmp_path_factory.mktemp("next-days"))
    front = {"title": "Tiếp công dân", "loai": "hop_bao", "lap_lai": "ngày 15 hằng tháng", "nam": 2026}
    add(repository, "docs/su-kien/a.md", {**front, "chu_tri": "UBND tỉnh"})
    site = site_of(repository, BUILT_ON)
    env = install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides")), root / "overrides")
    drawn = env.from_string(CALL).render(one=listed_event(site, site.all(Event)[0]), today=BUILT_ON)
    script = (root / "overrides/assets/task-states.js").read_text("utf-8")
    style = (root / "overrides/assets/content.css").read_text("utf-8")
    return f"<style>{style}</style>{drawn}<script type=module>{script}</script>"


@pytest.mark.parametrize(
    ("today", "days", "state"),
    [
        ("2026-09-01", ["thứ Ba, 15/09/2026", "thứ Năm, 15/10/2026"], "Diễn ra định kỳ"),
        ("2026-09-15", ["thứ Ba, 15/09/2026", "thứ Năm, 15/10/2026"], "Diễn ra định kỳ"),
        ("2026-09-16", ["thứ Năm, 15/10/2026", "thứ Hai, 16/11/2026"], "Diễn ra định kỳ"),
        ("2026-12-15", ["thứ Ba, 15/12/2026"], "Diễn ra định kỳ"),
        ("2026-12-16", [], "Diễn ra định kỳ"),
        ("2027-01-01", [], "Đã hết thời gian áp dụng"),
    ],
)
def test_the_next_two_days_are_those_of_the_reader(
    page: Page, markup: str, today: str, days: list[str], state: str
) -> None:
    page.clock.set_fixed_time(f"{today}T12:00:00+07:00")
    page.set_content(markup)
    assert page.locator(".cchc-next-days li:visible time").all_inner_texts() == days
    assert page.locator(".cchc-state").inner_text() == state
    assert page.locator("[data-after]:visible").count() == (not days)
