"""Larger, wider-set text and a magnified page lose nothing: WCAG 1.4.4, 1.4.10, 1.4.12. 320 px are 1280 at 400 %."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from site_templates import DEMONSTRATION
from visits import Visits

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_nothing_is_lost(visits: Visits, address: str) -> None:
    """At 200 %; with the largest text of the panel; with letters, words, lines and paragraphs set apart."""
    facts = visits.facts(address)
    assert facts.get("too wide when enlarged", []) == []
    assert facts.get("lost when enlarged", []) == []


@pytest.mark.parametrize("panel", ["trinh-don", "hien-thi"])
def test_a_panel_can_be_read_to_its_end_on_a_magnified_screen(visit: Callable[..., Page], panel: str) -> None:
    page = visit("ke-hoach/", width=320, height=256)
    page.evaluate("document.documentElement.display('text', 'larger')")
    page.locator(f"[popovertarget={panel}]").first.click()
    shown = page.locator(f"#{panel}")
    for control in shown.locator("a, button, label").all():
        control.scroll_into_view_if_needed()
        box = control.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["y"] + box["height"] <= 257
