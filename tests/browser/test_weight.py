"""What a first visit loads, as it goes over the line: telephones are cheap, and lines slow."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_server import serving

pytestmark = pytest.mark.browser

LIMIT, SCRIPT_LIMIT = 64_000, 15_000
"""Bytes, with the heads of the answers: three seconds of a slow line."""
PAGES = {"home": "", "procedure": "thu-tuc/1.000894/", "plan": "ke-hoach/2017/993-kh-ubnd-lai-chau/"}


@pytest.fixture(scope="module")
def compressed(demonstration_site: Path) -> Iterator[str]:
    with serving(demonstration_site) as origin:
        yield origin


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_first_visit_is_light(browser: Browser, compressed: str, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    network = context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    loaded: dict[str, int] = {}
    network.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))
    network.on("Network.loadingFinished", lambda event: loaded.update({event["requestId"]: event["encodedDataLength"]}))
    network.send("Network.enable")
    page.goto(compressed + address, wait_until="networkidle")
    context.close()
    scripts = sum(size for request, size in loaded.items() if kinds[request] == "Script")
    assert 5_000 < sum(loaded.values()) <= LIMIT
    assert 0 < scripts <= SCRIPT_LIMIT
