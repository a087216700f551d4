"""Every template on paper: how many sheets, no sheet without words, no word in pieces, no head of a table alone."""

import io
import re
from collections.abc import Callable

import pypdf
import pytest
from playwright.sync_api import Browser, Page

from site_templates import DEMONSTRATION

pytestmark = pytest.mark.browser

MOST = {
    "plan": 7,
    "plan with groups": 7,
    "agency with tasks": 8,
    "agencies": 5,
    "documents": 4,
    "news item": 2,
    "feeds": 4,
    "procedure": 4,
    "open data": 4,
    "criteria": 4,
    "question": 1,
    "search": 1,
}
OTHERS = 3
"""Sheets of a template that is not named."""


@pytest.fixture(scope="module")
def paper(browser: Browser, origin: str) -> Callable[[str], list[str]]:
    """The text of each sheet of an address, as a reader of PDF has it."""
    page = browser.new_page()

    def printed(address: str) -> list[str]:
        page.goto(origin + address)
        found = page.pdf(prefer_css_page_size=True)
        return [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(found)).pages]

    return printed


@pytest.mark.parametrize("name", DEMONSTRATION)
def test_a_template_on_paper(paper: Callable[[str], list[str]], name: str) -> None:
    sheets = paper(DEMONSTRATION[name])
    assert len(sheets) <= MOST.get(name, OTHERS)
    # an empty sheet, or a column one letter wide
    assert all(len(sheet.split()) > 5 for sheet in sheets)
    # lines of one letter below each other
    assert not any(re.search(r"(?:^\s*\S\s*\n){8}", sheet, re.MULTILINE) for sheet in sheets)


def test_a_search_prints_what_it_is(paper: Callable[[str], list[str]]) -> None:
    (sheet,) = paper("tim-kiem/")
    assert "Tìm kiếm" in sheet


@pytest.mark.parametrize("name", ["plan", "plan with groups", "agency with tasks", "agencies", "criteria"])
def test_no_head_of_a_table_stands_alone(visit: Callable[..., Page], name: str) -> None:
    """What keeps a head and its first row together is asked of the style sheet: a PDF does not tell rows apart."""
    page = visit(DEMONSTRATION[name])
    page.emulate_media(media="print")
    kept = page.evaluate(
        """() => [...document.querySelectorAll("main table:has(thead)")].filter((table) => table.checkVisibility())
        .map((table) => [[table.tHead, "breakAfter"], [table.tBodies[0].rows[0], "breakBefore"]]
        .map(([part, property]) => getComputedStyle(part)[property]))"""
    )
    assert kept
    assert all("avoid" in pair for pair in kept)
