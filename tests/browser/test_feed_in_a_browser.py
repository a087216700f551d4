"""A feed that a person opens in a browser: titles lead to their pages, and what it is stands above them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["tin-tuc/rss.xml", "tin-tuc/atom.xml", "rss.xml", "tai-lieu/atom.xml"])
def test_a_title_leads_to_its_page(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=360)
    titles = page.locator("item > title > a, entry > title > a")
    expect(titles.first).to_be_visible()
    assert titles.count() == page.locator("item, entry").count() > 0
    told = page.evaluate("document.querySelector('item > link, entry > link').textContent")
    assert titles.first.evaluate("link => link.href") == told
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_a_script_the_address_is_written_out(visit: Callable[..., Page]) -> None:
    page = visit("tin-tuc/rss.xml", script=False)
    expect(page.locator("item > link").first).to_be_visible()


def test_a_recording_can_be_followed(visit: Callable[..., Page]) -> None:
    page = visit("tai-lieu/rss.xml")
    files = page.locator("item > enclosure > a")
    assert files.count() > 0
