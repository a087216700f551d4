"""Every template on paper: how many sheets, none without words, no word in pieces, no head alone at the foot."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from printed_page import PrintedPage, print_page
from site_templates import DEMONSTRATION, GOLDEN

pytestmark = pytest.mark.browser

SHEETS = {
    "home": 2,
    "index of plans": 2,
    "calendars": 2,
    "progress": 3,
    # one where the letters of the system are narrow
    "index over years": 2,
    "plan": 6,
    "plan with groups": 7,
    "plan of the running year": 7,
    "news": 2,
    "news item": 2,
    "documents": 4,
    "agencies": 4,
    "agency with tasks": 7,
    "questions": 2,
    "events": 2,
    "material": 2,
    "feeds": 3,
    "procedures": 3,
    "procedure": 3,
    "indexes": 2,
    "open data": 4,
    "criteria": 4,
    "accessibility": 2,
    "site map": 3,
    "plan under way": 2,
    "plan that is over": 2,
    "news with a picture and a recording": 2,
    "agency that was merged": 2,
    "index with charts": 2,
    # thirty procedures that a decision makes known
    "document with a file": 2,
}
"""Of those that take more than one: no plan more than seven."""


def told(printed: PrintedPage) -> dict[str, object]:
    """What is wrong with a page on paper."""
    empty = [sheet for sheet in printed.sheets if len(sheet.split()) < 10]
    found = {"broken words": printed.broken_words, "lonely heads": printed.lonely, "empty sheets": empty}
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize("name", [*DEMONSTRATION, *GOLDEN])
def test_a_template_on_paper(page: Page, origin: str, golden_origin: str, name: str) -> None:
    page.goto(origin + DEMONSTRATION[name] if name in DEMONSTRATION else golden_origin + GOLDEN[name])
    printed = print_page(page)
    assert told(printed) == {}
    assert len(printed.sheets) <= SHEETS.get(name, 1)


def test_a_search_prints_what_was_found(page: Page, origin: str) -> None:
    page.goto(f"{origin}tim-kiem/?q=dang+ky+khai+sinh")
    page.wait_for_selector(".cchc-results li")
    titles = page.locator(".cchc-results li h2, .cchc-results li a").all_inner_texts()
    printed = print_page(page)
    paper = "".join("".join(printed.sheets).split())
    assert told(printed) == {}
    assert len(printed.sheets) <= 3
    assert titles
    assert [title for title in titles if "".join(title.split()) not in paper] == []


def test_a_search_that_found_nothing_prints_so(page: Page, origin: str) -> None:
    page.goto(f"{origin}tim-kiem/?q=xyzxyz")
    page.wait_for_function("document.querySelector('.cchc-search-told').textContent.includes('xyzxyz')")
    (sheet,) = print_page(page).sheets
    assert all(words in sheet for words in ("Tìm kiếm", "xyzxyz"))


def test_a_question_takes_a_sheet_for_each_450_words(page: Page, origin: str, demonstration_site: Path) -> None:
    too_long = []
    for file in sorted(demonstration_site.glob("hoi-dap/*/index.html")):
        page.goto(f"{origin}hoi-dap/{file.parent.name}/")
        printed = print_page(page)
        if len(printed.sheets) > printed.sheets_of_words:
            too_long.append(file.parent.name)
    assert too_long == []


@pytest.mark.parametrize(("name", "most"), [("question", 1), ("news item", 1), ("procedure", 3), ("plan", 1)])
def test_the_address_beside_the_code_is_in_few_lines(page: Page, origin: str, name: str, most: int) -> None:
    page.goto(origin + DEMONSTRATION[name])
    address = page.locator(".cchc-sheet-code p").evaluate("p => p.lastChild.data.trim()")
    assert 1 <= print_page(page).lines_of(address) <= most
