"""What docs/gioi-thieu/bao-ve-du-lieu-ca-nhan.md says of the reader's own machine; `visit` sees to other hosts."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

KEPT = """async () => ({
  local: { ...localStorage },
  session: Object.keys(sessionStorage),
  databases: await indexedDB.databases(),
  workers: await navigator.serviceWorker.getRegistrations(),
})"""


def kept(page: Page) -> dict[str, Any]:
    """What this browser keeps of the site: names and values in its stores, cookies."""
    stores: dict[str, Any] = page.evaluate(KEPT)
    return {name: store for name, store in (stores | {"cookies": page.context.cookies()}).items() if store}


@pytest.mark.parametrize("address", ["", "ke-hoach/", "phan-anh/?trang=/ke-hoach/", "gioi-thieu/"])
def test_nothing_is_kept_of_who_reads_and_looks_into_the_panel(visit: Callable[..., Page], address: str) -> None:
    page = visit(address)
    page.get_by_role("button", name="Hiển thị").click()
    page.keyboard.press("Escape")
    assert kept(page) == {}


def test_nothing_is_kept_of_what_is_looked_for(visit: Callable[..., Page]) -> None:
    page = visit("tim-kiem/?q=kế hoạch")
    page.wait_for_selector(".cchc-results a")
    assert kept(page) == {}


def test_only_what_is_chosen_in_the_panel_is_kept_until_it_is_taken_back(visit: Callable[..., Page]) -> None:
    page = visit("ke-hoach/")
    page.get_by_role("button", name="Hiển thị").click()
    page.get_by_label("Rất lớn").check()
    page.get_by_label("Nền tối").check()
    assert kept(page) == {"local": {"cchc.text": "larger", "cchc.theme": "dark"}}
    page.get_by_label("Vừa").check()
    page.get_by_label("Theo thiết bị").check()
    assert kept(page) == {}


def test_without_scripts_nothing_is_kept(visit: Callable[..., Page]) -> None:
    page = visit("ke-hoach/", script=False)
    assert page.context.storage_state() == {"cookies": [], "origins": []}
