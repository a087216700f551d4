"""Firefox and WebKit where this machine has them; elsewhere these tests are skipped, and say what is missing."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browsers.driven import Driven, run
from browsers.firefox import COMMANDS, Firefox
from browsers.listening_server import ListeningHandler
from browsers.webkit import DISPLAY, DRIVER, WebKit
from site_server import serving

MINI_BROWSERS = ("/usr/lib", "*/webkit2gtk-4.*/MiniBrowser")


def started_firefox(folder: Path) -> Driven:
    found = next(filter(None, map(shutil.which, COMMANDS)), None)
    if not found:
        pytest.skip("No Firefox here (on Debian: firefox-esr)")
    return Firefox(found, folder)


def started_webkit(folder: Path) -> Driven:
    driver, display = shutil.which(DRIVER), shutil.which(DISPLAY)
    browser = next(iter(sorted(Path(MINI_BROWSERS[0]).glob(MINI_BROWSERS[1]), reverse=True)), None)
    if not driver or not display or not browser:
        pytest.skip("No WebKit here that can be driven (on Debian: webkit2gtk-driver, xvfb)")
    return WebKit(driver, browser, display, folder)


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driven]:
    """One Firefox for all tests: it takes seconds to start, and each test has an origin of its own."""
    started = started_firefox(tmp_path_factory.mktemp("firefox"))
    yield started
    started.close()


@pytest.fixture
def webkit(tmp_path: Path) -> Iterator[Driven]:
    """A new WebKit for each test: its page process does not live through sixty pages."""
    started = started_webkit(tmp_path)
    yield started
    started.close()


@pytest.fixture(params=["firefox", "webkit"])
def browser(request: pytest.FixtureRequest) -> Driven:
    """Each browser, with no page open from an earlier test."""
    started: Driven = request.getfixturevalue(request.param)
    started.open("about:blank")
    return started


@pytest.fixture
def origin(browser: Driven, demonstration_site: Path) -> Iterator[str]:
    """Where the built site is served; `browser` comes first, so that nothing is built in vain."""
    with serving(demonstration_site, ListeningHandler) as address:
        yield address


@pytest.fixture
def visit(browser: Driven, origin: str) -> Iterator[Callable[..., Driven]]:
    """Open an address of the site; in the end, no page may have met an error or asked another host."""
    problems: list[str] = []

    def open_page(address: str, *, width: int = 1280) -> Driven:
        problems.extend(run(browser, "return window.heard ?? [];"))
        browser.resize(width, 800)
        browser.open(origin + address)
        return browser

    yield open_page
    problems.extend(run(browser, "return window.heard;"))
    assert problems == []
