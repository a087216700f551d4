"""What a telephone shows before anybody scrolls: 360 by 740 pixels."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

SCREEN = 740
HEAD = 150
"""Pixels that notice, name, tools and search may take."""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("address", ["", "thu-tuc/1.000894/", "404.html"])
def test_the_head_leaves_the_screen_to_the_page(visit: Callable[..., Page], address: str, width: int) -> None:
    page = visit(address, width=width, height=SCREEN)
    assert 80 < bottom(page, ".cchc-header") <= HEAD


def test_the_head_does_not_grow_as_the_text_does(visit: Callable[..., Page]) -> None:
    page = visit("", width=360, height=SCREEN)
    page.evaluate("localStorage.setItem('cchc.text', 'larger')")
    page.reload()
    assert bottom(page, ".cchc-header") <= 200


def test_the_first_screen_of_the_home_page_leads_on(visit: Callable[..., Page]) -> None:
    page = visit("", width=360, height=SCREEN)
    assert bottom(page, ".cchc-life-events") <= SCREEN
    expect(page.get_by_role("banner").get_by_role("searchbox").or_(page.get_by_role("combobox"))).to_be_in_viewport()
    expect(page.locator("a[href^='tel:']").first).to_be_in_viewport()


@pytest.mark.parametrize(
    ("address", "wanted", "most"),
    [
        ("thu-tuc/", "main table tbody tr", SCREEN),
        ("hoi-dap/", "main table tbody tr", SCREEN),
        ("hoi-dap/dang-ky-ket-hon-o-dau/", "#tra-loi", 900),
        ("hoi-dap/trang-thong-tin-cai-cach-hanh-chinh-do-ai-lam/", "#tra-loi", 900),
        ("thu-tuc/1.000894/", "#can-mang-theo", 1100),
        ("thu-tuc/1.013833/", "#can-mang-theo", 1100),
        ("thu-tuc/1.010040/", "#can-mang-theo", 1100),
    ],
)
def test_the_answer_comes_first(visit: Callable[..., Page], address: str, wanted: str, most: int) -> None:
    page = visit(address, width=360, height=SCREEN)
    box = page.locator(wanted).first.bounding_box()
    assert box
    assert box["y"] <= most


def test_a_life_event_leads_to_its_procedure_and_back(visit: Callable[..., Page]) -> None:
    page = visit("", width=360, height=SCREEN)
    page.get_by_role("link", name="Kết hôn", exact=True).click()
    page.get_by_role("main").get_by_role("link", name="Thủ tục đăng ký kết hôn").click()
    expect(page.get_by_role("main").get_by_role("link", name="Kết hôn", exact=True)).to_be_visible()


def test_a_page_that_is_not_found_offers_the_words_of_its_address(visit: Callable[..., Page]) -> None:
    page = visit("404.html", width=360, height=SCREEN)
    page.evaluate("path => history.replaceState(null, '', path)", "/thu-tuc/%C4%91%C4%83ng-ky_ket-hon.html")
    page.evaluate("() => eval(document.querySelector('main script').textContent)")
    field = page.get_by_role("searchbox", name="Từ cần tìm")
    expect(field).to_have_value("đăng ky ket hon")
    assert bottom(page, ".cchc-life-events") <= SCREEN
    expect(page.get_by_role("main").get_by_role("link", name="Tất cả thủ tục")).to_be_visible()
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/tim-kiem/\?q=%C4%91%C4%83ng\+ky\+ket\+hon$"))


def bottom(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return box["y"] + box["height"]
