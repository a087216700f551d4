"""axe finds nothing on one page of each template: telephone and desktop, light and dark.

What axe cannot see: test_keyboard.py, test_enlarged_text.py, test_colours.py, tests/site/test_page_structure.py.
"""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from axe_runs import WIDTHS, all_findings, findings, prepare
from site_templates import DEMONSTRATION, GOLDEN

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all addresses; colours change at once, so that none is measured on its way."""
    with browser.new_context(reduced_motion="reduce") as context:
        yield context.new_page()


def load(page: Page, address: str) -> None:
    page.goto(address)
    prepare(page)


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_axe_finds_nothing(page: Page, origin: str, address: str) -> None:
    page.goto(origin + address)
    assert all_findings(page) == {}


@pytest.mark.parametrize("words", ["ket hon", "khong co gi nhu the nay"])
def test_axe_finds_nothing_in_what_was_found(page: Page, origin: str, words: str) -> None:
    page.goto(f"{origin}tim-kiem/?q={words}")
    expect(page.locator(".cchc-search-told")).not_to_be_empty(timeout=15_000)
    assert all_findings(page) == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_suggestions(page: Page, origin: str, width: int) -> None:
    load(page, origin + "ke-hoach/")
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_label("Tìm trên trang này").press_sequentially("ket hon")
    expect(page.locator(".cchc-suggestions li").first).to_be_visible(timeout=15_000)
    assert findings(page, width) == []


@pytest.mark.parametrize("address", GOLDEN.values(), ids=GOLDEN)
def test_axe_finds_nothing_in_states_that_the_demonstration_does_not_have(
    page: Page, golden_origin: str, address: str
) -> None:
    page.goto(golden_origin + address)
    assert all_findings(page) == {}


@pytest.mark.parametrize("address", ["", "ke-hoach/tien-do/", "thu-tuc/1.000894/"])
def test_axe_finds_nothing_in_high_contrast_and_the_largest_text(page: Page, origin: str, address: str) -> None:
    load(page, origin + address)
    for choice in (["theme", "contrast"], ["text", "larger"]):
        page.evaluate("choice => document.documentElement.display(...choice)", choice)
    for width in WIDTHS:
        assert findings(page, width) == [], width


@pytest.mark.parametrize(("panel", "width"), [("trinh-don", 360), ("hien-thi", 360), ("hien-thi", 1280)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_panel(
    page: Page, origin: str, panel: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    load(page, origin + "ke-hoach/")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.locator(f"[popovertarget={panel}]").first.click()
    assert findings(page, width) == []


def test_axe_would_find_something(page: Page, origin: str) -> None:
    load(page, origin)
    page.locator("h1").evaluate("heading => { heading.style.color = '#bbb'; heading.after(new Image()) }")
    kinds = {finding.partition(":")[0] for finding in findings(page, 1280)}
    assert {"color-contrast", "image-alt"} <= kinds


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (360, "light"), (360, "dark")])
def test_axe_would_find_a_colour_that_is_bad_in_one_place_alone(
    page: Page, origin: str, width: int, scheme: str
) -> None:
    page.goto(origin + "ke-hoach/")
    at = f"(width: {width}px) and (prefers-color-scheme: {scheme})"
    page.add_style_tag(content=f"@media {at} {{ main p {{ color: #777 !important; background: #888 !important }} }}")
    (place,) = all_findings(page)
    assert place == (f"{width}, dark" if scheme == "dark" else f"{width}")
