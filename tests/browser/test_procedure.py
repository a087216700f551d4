"""The page of a procedure: what was ticked stays in this browser, what is folded opens, the notice prints."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ADDRESS = "thu-tuc/1.000894/"
MANY_CASES = "thu-tuc/2.001610/"


def test_ticks_stay_until_they_are_cleared(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, width=360)
    told = page.locator(".cchc-ticks")
    expect(told).to_be_hidden()
    page.get_by_role("checkbox").nth(1).check()
    expect(told).to_be_visible()
    page.reload()
    assert [box.is_checked() for box in page.get_by_role("checkbox").all()] == [False, True, False, False]
    told.get_by_role("button", name="Bỏ hết dấu").click()
    expect(told).to_be_hidden()
    page.reload()
    assert not any(box.is_checked() for box in page.get_by_role("checkbox").all())
    assert page.evaluate("localStorage.length") == 0


def test_ticks_are_of_one_procedure(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    page.get_by_role("checkbox").first.check()
    page.goto(page.url.replace(ADDRESS, "thu-tuc/1.004827/"))
    assert not any(box.is_checked() for box in page.get_by_role("checkbox").all())


@pytest.mark.parametrize("store", ["throw new Error('no')", "return '{'", "return '5'", "return '{}'"])
def test_a_browser_that_keeps_nothing_still_ticks(visit: Callable[..., Page], store: str) -> None:
    page = visit(ADDRESS)
    for name in ("getItem", "setItem", "removeItem"):
        page.add_init_script(f"Storage.prototype.{name} = () => {{ {store} }};")
    page.reload()
    page.get_by_role("checkbox").first.check()
    expect(page.locator(".cchc-ticks")).to_be_visible()


def test_cases_are_unfolded_by_their_address_and_on_paper(visit: Callable[..., Page]) -> None:
    page = visit(f"{MANY_CASES}#truong-hop-3", width=360)
    opened = page.locator(".cchc-cases details[open]")
    expect(opened).to_have_count(2)
    page.locator("#truong-hop-2 summary").click()
    expect(page.locator("#truong-hop-2[open]")).to_be_attached()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(opened).to_have_count(page.locator(".cchc-cases details").count())
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(opened).to_have_count(3)


def test_the_notice_is_printed_by_a_button(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="In bản A4").click()
    assert page.evaluate("window.printed")


def test_without_a_script_there_is_no_dead_button(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, script=False)
    expect(page.get_by_role("button", name="In bản A4")).to_be_hidden()
    expect(page.get_by_role("checkbox").first).to_be_visible()
