"""What is read aloud, in the tree that screen readers are given: headings, headers of rows, choices with a pause."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from site_templates import DEMONSTRATION

CAN_THO = "ke-hoach/2019/165-kh-ubnd-can-tho/"

pytestmark = pytest.mark.browser


def spoken(page: Page, role: str) -> list[str]:
    """The names of everything of a role, as Chromium tells them to a screen reader."""
    nodes: list[dict[str, Any]] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    seen = (node for node in nodes if not node["ignored"] and node["role"]["value"] == role)
    return [str(node.get("name", {}).get("value", "")) for node in seen]


@pytest.mark.parametrize("name", DEMONSTRATION)
def test_no_heading_is_read_with_the_mark_of_its_link(visit: Callable[..., Page], name: str) -> None:
    page = visit(DEMONSTRATION[name])
    headings = spoken(page, "heading")
    assert headings
    assert [heading for heading in headings if "¶" in heading] == []
    assert not [link for link in spoken(page, "link") if "¶" in link]
    assert page.locator("main a.headerlink:not([tabindex='-1'][aria-hidden='true'])").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_the_header_of_a_row_is_the_task_and_nothing_else_of_its_cell(visit: Callable[..., Page], width: int) -> None:
    page = visit(CAN_THO, width=width)
    named = page.locator(".cchc-task > th").evaluate_all(
        "cells => cells.map(cell => document.getElementById(cell.getAttribute('aria-labelledby')))"
        ".map(words => words.textContent.replace(/\\s+/g, ' ').trim())"
    )
    headers = [" ".join(header.split()) for header in spoken(page, "rowheader")]
    tasks = [header for header in headers if header in named]
    assert len(tasks) == len(named) == 14
    assert not [header for header in tasks if header.isdigit() or "Xem trong văn bản" in header or "Đã đăng" in header]
    assert page.locator(".cchc-task > th .cchc-anchor").count() == 14


def test_choices_are_read_with_a_pause_before_their_count(visit: Callable[..., Page]) -> None:
    page = visit("tim-kiem/?q=ket+hon")
    page.locator(".cchc-facets").wait_for()
    labels = page.locator(".cchc-facets label:visible option:not([value=''])").evaluate_all(
        "all => all.map(o => o.label)"
    )
    assert labels
    assert [label for label in labels if not label.endswith(" trang") or ", " not in label] == []
