"""Larger, wider-set text and a magnified page lose nothing: WCAG 1.4.4, 1.4.10, 1.4.12. 320 px are 1280 at 400 %."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from site_templates import DEMONSTRATION

SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
# text that its box does not show whole: cut off inside it, or standing out of the screen
LOST = """() => [...document.body.querySelectorAll("*")].filter(element => {
  const mayScroll = "svg, .cchc-section ul, .cchc-scroll, pre, table:not([class])";
  if (!element.checkVisibility() || element.closest(mayScroll)) return false;
  const style = getComputedStyle(element);
  if (style.clipPath !== "none" || element.matches(".md-skip, option, select")) return false;
  const cuts = /hidden|clip|auto|scroll/;
  const wide = element.scrollWidth > element.clientWidth + 1 && cuts.test(style.overflowX);
  const high = element.scrollHeight > element.clientHeight + 1 && cuts.test(style.overflowY);
  return element.innerText && (wide || high) || element.getBoundingClientRect().right > innerWidth + 1;
}).map(element => element.outerHTML.slice(0, 200))"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(reduced_motion="reduce") as context:
        yield context.new_page()


def expect_nothing_lost(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width, width
    assert page.evaluate(LOST) == [], width


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_nothing_is_lost(page: Page, origin: str, address: str) -> None:
    """At 200 %; with the largest text of the panel; with letters, words, lines and paragraphs set apart."""
    page.goto(origin + address)
    expect_nothing_lost(page, 640)
    page.evaluate("document.documentElement.display('text', 'larger')")
    for width in (1280, 360, 320):
        expect_nothing_lost(page, width)
    page.evaluate("document.documentElement.display('text', '')")
    page.add_style_tag(content=SPACED)
    for width in (1280, 360, 320):
        expect_nothing_lost(page, width)


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
