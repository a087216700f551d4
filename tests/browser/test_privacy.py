"""What docs/gioi-thieu/bao-ve-du-lieu-ca-nhan.md says of the reader's own machine; `visit` sees to other hosts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

KEPT = """async () => ({
  local: Object.keys(localStorage).map(key => key.split(".").pop()),
  session: Object.keys(sessionStorage),
  databases: await indexedDB.databases(),
  workers: await navigator.serviceWorker.getRegistrations(),
})"""


@pytest.mark.parametrize("address", ["", "ke-hoach/", "phan-anh/?trang=/ke-hoach/", "gioi-thieu/"])
def test_nothing_is_kept(visit: Callable[..., Page], address: str) -> None:
    visit(address)
    page = visit("tim-kiem/?q=kế hoạch")
    page.wait_for_selector(".cchc-results a")
    kept = page.evaluate(KEPT)
    assert kept == {"local": [], "session": [], "databases": [], "workers": []}
    assert page.context.cookies() == []


def test_without_scripts_nothing_is_kept(visit: Callable[..., Page]) -> None:
    page = visit("ke-hoach/", script=False)
    assert page.context.storage_state() == {"cookies": [], "origins": []}
