"""From any page to the feedback page, which says what page the opinion is about."""

from collections.abc import Callable
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

PLAN = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
HOSTILE = [
    "//evil.example/",
    "javascript:alert(1)",
    "https://evil.example/",
    "/\\evil.example/",
    "/a?b",
    "data:text/html,",
]

pytestmark = pytest.mark.browser


def expect_to_be_about(page: Page, address: str) -> None:
    link = page.locator(".cchc-about-page a")
    expect(link).to_be_visible()
    expect(link).to_have_text(address)
    assert link.evaluate("link => link.href") == address
    letters = page.locator('a[href^="mailto:"]')
    assert letters.count() > 0
    for letter in letters.all():
        said = parse_qs(urlsplit(letter.get_attribute("href") or "").query)
        assert said["subject"][0].startswith("Góp ý về trang /")
        assert address in said["body"][0]


@pytest.mark.parametrize("folder", ["", "lai-chau/"])
def test_the_feedback_page_says_and_mails_the_address_of_the_page_it_is_about(
    visit: Callable[..., Page], origin: str, folder: str
) -> None:
    page = visit(folder + PLAN)
    page.get_by_role("link", name="Góp ý về trang này").click()
    expect(page).to_have_url(f"{origin}{folder}phan-anh/?trang=/{PLAN}")
    expect_to_be_about(page, origin + folder + PLAN)


def test_a_host_that_writes_out_index_html_changes_nothing(visit: Callable[..., Page], origin: str) -> None:
    expect_to_be_about(visit(f"phan-anh/index.html?trang=/{PLAN}"), origin + PLAN)


@pytest.mark.parametrize("path", HOSTILE)
def test_what_is_not_a_page_of_the_site_is_ignored(visit: Callable[..., Page], path: str) -> None:
    page = visit("phan-anh/?trang=" + quote(path, safe=""))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".cchc-about-page")).to_be_hidden()
    assert page.locator('a[href*="evil"], a[href^="javascript:"], a[href*="?subject="]').count() == 0


def test_without_scripts_the_feedback_page_is_complete(visit: Callable[..., Page]) -> None:
    page = visit("phan-anh/?trang=/" + PLAN, script=False)
    content = page.locator(".md-content")
    expect(content.locator('a[href^="tel:"]').first).to_be_visible()
    expect(content.locator('a[href^="mailto:"]').first).to_be_visible()
    expect(content.get_by_role("heading", name="Các bước xử lý")).to_be_visible()
    expect(page.locator(".cchc-about-page")).to_be_hidden()
