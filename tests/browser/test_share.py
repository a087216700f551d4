"""Sharing: links that need nothing, buttons where the browser can do more; no other host before a press (`visit`)."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ADDRESS = "thu-tuc/1.000894/"


def address_of(page: Page) -> str:
    return page.locator("meta[property='og:url']").get_attribute("content") or ""


def test_without_scripts_there_are_links_and_no_dead_button(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, script=False)
    box = page.get_by_role("region", name="Chia sẻ trang này")
    assert box.get_by_role("button").count() == 0
    mail, facebook = (urlsplit(link.get_attribute("href") or "") for link in box.get_by_role("link").all())
    assert mail.scheme == "mailto"
    told = parse_qs(mail.query)
    assert told["body"] == [f"{told['subject'][0]}\r\n{address_of(page)}"]
    assert (facebook.netloc, parse_qs(facebook.query)) == ("www.facebook.com", {"u": [address_of(page)]})


def test_a_link_to_another_host_hands_nothing_over(visit: Callable[..., Page]) -> None:
    link = visit(ADDRESS).get_by_role("link", name="Facebook")
    assert {"noopener", "noreferrer"} <= set((link.get_attribute("rel") or "").split())


def test_the_address_is_copied(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Sao chép liên kết").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Đã sao chép liên kết")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address_of(page)


def test_where_copying_fails_the_address_is_shown(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Sao chép liên kết").click()
    expect(page.locator(".cchc-share-done")).to_have_text(address_of(page))


def test_the_applications_of_a_telephone_are_offered_where_there_are_some(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS, width=360)
    page.add_init_script("navigator.share = async what => { window.shared = what; };")
    page.reload()
    page.get_by_role("button", name="Gửi qua ứng dụng").click()
    assert page.evaluate("window.shared.url") == address_of(page)


def test_paper_has_a_code_and_no_buttons(visit: Callable[..., Page]) -> None:
    page = visit(ADDRESS)
    code = page.get_by_role("img", name="Mã QR mở trang này")
    expect(code).to_be_hidden()
    page.emulate_media(media="print")
    expect(code).to_be_visible()
    expect(page.locator(".cchc-share")).to_be_hidden()
