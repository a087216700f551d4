"""The panel "Hiển thị": text size and colours, kept from page to page once they are chosen."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

SIZE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
PAPER = "getComputedStyle(document.body).backgroundColor"
WHITE = "rgb(255, 255, 255)"

pytestmark = pytest.mark.browser


def choose(page: Page, label: str) -> None:
    page.get_by_role("button", name="Hiển thị").click()
    page.get_by_label(label).check()
    page.keyboard.press("Escape")


def test_a_text_size_is_kept_on_the_next_page(visit: Callable[..., Page]) -> None:
    page = visit("ke-hoach/", width=360)
    usual = page.evaluate(SIZE)
    choose(page, "Rất lớn")
    larger = page.evaluate(SIZE)
    assert larger > 1.4 * usual
    page.get_by_role("link", name="Góp ý về trang này").click()
    page.go_back()
    page.reload()
    assert page.evaluate(SIZE) == larger
    page.get_by_role("button", name="Hiển thị").click()
    expect(page.get_by_label("Rất lớn")).to_be_checked()


@pytest.mark.parametrize("device", ["light", "dark"])
def test_colours_are_those_of_the_device_until_the_reader_chooses_others(
    visit: Callable[..., Page], device: Literal["light", "dark"]
) -> None:
    page = visit("ke-hoach/")
    page.emulate_media(color_scheme=device)
    assert (page.evaluate(PAPER) == WHITE) == (device == "light")
    for label, is_white in (("Nền tối", False), ("Nền sáng", True), ("Tương phản cao", True)):
        choose(page, label)
        page.reload()
        assert (page.evaluate(PAPER) == WHITE) == is_white, label
    choose(page, "Theo thiết bị")
    page.reload()
    assert (page.evaluate(PAPER) == WHITE) == (device == "light")


def test_the_panel_is_used_by_keys_and_gives_the_focus_back(visit: Callable[..., Page]) -> None:
    page = visit("ke-hoach/")
    button = page.get_by_role("button", name="Hiển thị")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Vừa")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Lớn", exact=True)).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Theo thiết bị")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()
