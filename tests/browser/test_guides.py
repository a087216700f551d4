"""The guides for editors in a browser: they fit a telephone, and axe finds nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

import axe_runs
from guides.site_with_guides import make
from shared_builds import SharedBuilds
from site_server import serving

pytestmark = pytest.mark.browser

PAGES = ("", "mau-tung-loai/", "khoa/ke-hoach/", "khoi/", "thong-bao/", "lenh/")


@pytest.fixture(scope="module")
def guides_origin(browser: Browser, builds: SharedBuilds) -> Iterator[str]:
    with serving(builds.of("guides", make)) as address:
        yield address


@pytest.mark.parametrize("name", PAGES)
def test_a_guide_fits_a_telephone_and_has_no_fault(page: Page, guides_origin: str, name: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{guides_origin}huong-dan/{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    axe_runs.prepare(page)
    assert axe_runs.findings(page, 360) == []
