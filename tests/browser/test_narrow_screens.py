"""On a telephone a task is a card; on a screen in between the table is scrolled by keys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

LAI_CHAU = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
# every cell beside the head of its card that is not a block of its own with its heading written before what it says
NOT_CARDS = """cells => cells.filter(cell => {
  const label = getComputedStyle(cell, "::before");
  const written = label.content.startsWith(`"${cell.dataset.label}`) && label.display !== "none";
  return getComputedStyle(cell).display !== "block" || !written;
}).map(cell => cell.outerHTML)"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", [LAI_CHAU, "ke-hoach/", "co-quan/so-noi-vu/"])
@pytest.mark.parametrize("script", [True, False])
def test_on_a_telephone_each_row_is_a_card_with_its_headings(
    visit: Callable[..., Page], address: str, script: bool
) -> None:
    page = visit(address, width=360, script=script)
    cells = page.locator(".cchc-scroll tbody tr:not(.cchc-group) > [data-label]:not(.cchc-empty, .cchc-task-state)")
    assert cells.count() > 0
    assert cells.evaluate_all(NOT_CARDS) == []
    for head in page.locator(".cchc-scroll thead").all():
        expect(head).to_have_css("clip-path", "inset(50%)")


def test_on_a_telephone_a_cell_that_says_nothing_is_left_out(visit: Callable[..., Page]) -> None:
    empty = visit("ke-hoach/2019/165-kh-ubnd-can-tho/", width=360).locator(".cchc-scroll .cchc-empty")
    assert empty.count() > 0
    assert empty.all_inner_texts() == [""] * empty.count()
    assert not any(cell.is_visible() for cell in empty.all())


def test_on_a_wide_screen_a_row_is_a_row_and_its_headings_are_above(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU)
    expect(page.locator("#nv-8")).to_have_css("display", "table-row")
    expect(page.get_by_role("columnheader", name="Cơ quan chủ trì")).to_be_visible()


@pytest.mark.parametrize(
    ("address", "name"), [(LAI_CHAU, "Nhiệm vụ của Kế hoạch số 993"), ("ke-hoach/", "Danh sách kế hoạch")]
)
def test_the_table_is_a_named_region_reached_by_tab_and_scrolled_by_keys(
    visit: Callable[..., Page], address: str, name: str
) -> None:
    page = visit(address, width=800)
    region = page.get_by_role("region", name=name)
    page.add_style_tag(content=".cchc-scroll table { min-width: 1200px !important; }")
    page.locator(".cchc-filters select").last.focus()
    page.keyboard.press("Tab")
    expect(region).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_a_table_that_fits_has_nothing_to_scroll(visit: Callable[..., Page]) -> None:
    for width in (360, 1280):
        regions = visit(LAI_CHAU, width=width).locator(".cchc-scroll")
        wider = regions.evaluate_all("regions => regions.map(region => region.scrollWidth - region.clientWidth)")
        assert wider
        assert not any(wider)
