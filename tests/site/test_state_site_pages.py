"""The pages that a state site must have: every page leads to them, and what they promise is true."""

import posixpath
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from cchc.content.loader import load_site
from cchc.text.dates import today_in_vietnam
from cchc.views.feedback import footer_pages
from site_build import ROOT

pytestmark = pytest.mark.usefixtures("demonstration_site")

# what would set a cookie, count readers or keep their data
TRACKING = re.compile(rb"document\.cookie|google-analytics|googletagmanager|matomo|serviceWorker|indexedDB|sendBeacon")


def found_in(file: Path, path: str) -> list[Any]:
    """What an XPath finds in a page."""
    found = html.fromstring(file.read_bytes()).xpath(path)
    assert isinstance(found, list)
    return found


def test_every_page_leads_to_them(built: Path) -> None:
    wanted = {page.address for page in footer_pages(load_site(ROOT, today_in_vietnam()))}
    assert len(wanted) == 7
    for file in built.rglob("*.html"):
        folder = file.parent.relative_to(built).as_posix()
        links = found_in(file, "//footer//nav//a/@href")
        # 404.html is served for any address, so its links begin at the root
        found = {posixpath.normpath(posixpath.join(folder, link)).lstrip("/") + "/" for link in links}
        assert found == wanted, file


def test_the_site_map_leads_to_every_section(built: Path) -> None:
    links = found_in(built / "so-do-trang/index.html", "//div[contains(@class, 'cchc-map')]//a/@href")
    mapped = {posixpath.normpath(posixpath.join("so-do-trang", link)) for link in links}
    sections = {file.parent.name for file in built.glob("*/index.html")}
    assert sections - mapped == set()


def test_every_criterion_of_the_settings_is_on_its_page(built: Path) -> None:
    ids = found_in(built / "gioi-thieu/muc-do-dap-ung/index.html", "//tbody/tr/@id")
    criteria = load_site(ROOT, today_in_vietnam()).settings.province.criteria
    assert len(criteria) > 20
    assert sorted(ids) == sorted(criterion.id for criterion in criteria)


# the search asks this site itself, by an address that can be linked
SENDING = "//form[@action or @method][not(@role='search' and @method='get') and not(@method='dialog')] | //iframe"


def test_no_form_sends_anything_and_nothing_tracks(built: Path) -> None:
    for file in built.rglob("*.html"):
        assert found_in(file, SENDING) == [], file
    scripts = [file for file in built.rglob("*") if file.suffix in {".js", ".html"}]
    assert [file for file in scripts if TRACKING.search(file.read_bytes())] == []
