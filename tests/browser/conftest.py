"""A Chromium, a server on this machine, and visits that may ask nothing of any other host."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from shared_builds import SharedBuilds
from site_server import serving
from visits import Visits, listen

# the shell has no windows of its own: the tests take less than half of the processor with it
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# no other host is ever reached: the browser finds no address for it
FLAGS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
FLAGS += ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not found:
        give_up = pytest.fail if os.environ.get("REQUIRE_BROWSER") else pytest.skip
        give_up(f"No Chromium here: install one of {', '.join(CHROMIUMS)}")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def origin(browser: Browser, demonstration_site: Path) -> Iterator[str]:
    """Where the built site is served; `browser` comes first, so that nothing is built in vain."""
    with serving(demonstration_site) as address:
        yield address


@pytest.fixture(scope="session")
def golden_origin(browser: Browser, golden: Path) -> Iterator[str]:
    """Where the small site of tests/golden/ is served, with states that the demonstration does not have."""
    with serving(golden) as address:
        yield address


@pytest.fixture(scope="session")
def visits(browser: Browser, origin: str, builds: SharedBuilds) -> Visits:
    """What was found on pages of the whole site, at every width."""
    return Visits(browser, origin, builds)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all tests of a file, which set its size and medium themselves."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def lasting_contexts(browser: Browser) -> dict[bool, BrowserContext]:
    """A context with scripts and one without, by whether scripts run: a new one takes longer than most tests."""
    contexts = {script: browser.new_context(java_script_enabled=script) for script in (True, False)}
    for context in contexts.values():
        context.set_default_timeout(15_000)
    return contexts


@pytest.fixture
def visit(browser: Browser, origin: str, lasting_contexts: dict[bool, BrowserContext]) -> Iterator[Callable[..., Page]]:
    """Open an address of the site; afterwards, no visit may have met an error or asked another host.

    The first visit of a test is in a lasting context, from which all that pages keep is taken afterwards; every other
    is in a new one, so that no visit knows anything of another.
    """
    own: list[BrowserContext] = []
    pages: list[Page] = []
    problems: list[str] = []

    def open_page(address: str, *, width: int = 1280, height: int = 800, script: bool = True) -> Page:
        context = lasting_contexts[script]
        if pages:
            context = browser.new_context(java_script_enabled=script)
            context.set_default_timeout(15_000)
            own.append(context)
        page = context.new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        listen(page, origin, problems)
        page.goto(origin + address)
        return page

    yield open_page
    for page in pages[:1]:
        forget(page.context, page, origin)
    for context in own:
        context.close()
    assert problems == []


def forget(context: BrowserContext, page: Page, origin: str) -> None:
    """Take what the pages of a context have kept and may do, and close them."""
    whole = {"origin": origin.rstrip("/"), "storageTypes": "all"}
    context.new_cdp_session(page).send("Storage.clearDataForOrigin", whole)
    context.clear_cookies()
    context.clear_permissions()
    for opened in context.pages:
        opened.close()
