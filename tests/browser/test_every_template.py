"""One page of each template: it fits every screen, without errors and without another host (see `visit`)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_templates import DEMONSTRATION

# what stands out of the screen to the right, apart from what lies in a scroller of its own
CUT = """() => [...document.body.querySelectorAll("*")].filter(element =>
  element.getBoundingClientRect().right > innerWidth && !element.closest(".cchc-scroll, .cchc-section, pre")
).map(element => element.outerHTML.slice(0, 200))"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_a_page_fits_screens_of_every_width(visit: Callable[..., Page], address: str) -> None:
    page = visit(address)
    for width in (1280, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT) == []


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_a_page_fits_a_telephone_without_scripts(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=360, script=False)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(CUT) == []


def test_every_address_of_these_tests_is_built(demonstration_site: Path) -> None:
    for address in DEMONSTRATION.values():
        here = demonstration_site / address
        assert here.is_file() or (here / "index.html").is_file(), address
