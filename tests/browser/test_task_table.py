"""The table of tasks: complete without scripts, filtered and sorted with them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

LAI_CHAU = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
CAN_THO = "ke-hoach/2019/165-kh-ubnd-can-tho/"
ORIGINAL = list(range(1, 15))

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[int]:
    """The numbers of the tasks that can be seen, in the order of the page."""
    heads = page.locator(".cchc-task:visible > .cchc-task-head > a")
    return [int(number) for number in heads.evaluate_all("links => links.map(link => link.dataset.task)")]


def test_without_scripts_all_tasks_are_there_and_no_form(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU, script=False)
    assert shown(page) == ORIGINAL
    expect(page.locator(".cchc-filters")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_words_typed_without_marks_find_the_task_and_the_count_is_said(visit: Callable[..., Page], width: int) -> None:
    page = visit(LAI_CHAU, width=width)
    page.get_by_label("Tìm nhiệm vụ").fill("hoi thi")
    assert shown(page) == [8]
    expect(page.locator("output")).to_have_text("Đang hiện 1 nhiệm vụ")
    page.get_by_label("Tìm nhiệm vụ").fill("ĐÀI phát")
    assert shown(page) == [3, 12]
    page.get_by_label("Tìm nhiệm vụ").fill("không có việc nào như vậy")
    assert shown(page) == []
    expect(page.locator("output")).to_have_text("Đang hiện 0 nhiệm vụ. Tìm “không có việc nào như vậy” trên toàn trang")


def test_an_agency_keeps_the_tasks_it_leads_or_supports(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU)
    page.locator("[name=co-quan]").select_option("so-tu-phap")
    assert shown(page) == [2, 11]
    page.get_by_label("Tìm nhiệm vụ").fill("pháp luật")
    assert shown(page) == [2]
    page.locator("[name=co-quan]").select_option("")
    page.get_by_label("Tìm nhiệm vụ").fill("")
    assert shown(page) == ORIGINAL


def test_tasks_are_sorted_by_deadline_and_by_lead_and_back(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU)
    order = page.get_by_label("Sắp xếp")
    order.select_option(label="Theo thời hạn")
    assert shown(page)[:3] == [4, 5, 8]
    assert shown(page)[3:] == [number for number in ORIGINAL if number not in (4, 5, 8)]
    order.select_option(label="Theo cơ quan chủ trì")
    assert shown(page) == [14, 1, 2, 3, 12, 10, 5, 7, 8, 6, 4, 9, 11, 13]
    order.select_option(label="Theo bản gốc")
    assert shown(page) == ORIGINAL


def test_a_heading_goes_with_the_last_of_its_tasks(visit: Callable[..., Page]) -> None:
    page = visit(CAN_THO)
    headings = page.locator(".cchc-group:visible")
    assert headings.count() == 6
    page.get_by_label("Tìm nhiệm vụ").fill("khong viec nao nhu the")
    assert headings.count() == 0
    page.get_by_label("Tìm nhiệm vụ").fill("24 so (02")
    assert headings.count() == 1


def test_after_going_back_the_table_agrees_with_its_form(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU)
    page.get_by_label("Tìm nhiệm vụ").fill("hoi thi")
    page.locator("#nv-8 .cchc-names a").first.click()
    page.go_back()
    expect(page.get_by_label("Tìm nhiệm vụ")).to_have_value("hoi thi")
    expect(page.locator(".cchc-task:visible")).to_have_count(1)


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_a_permalink_shows_its_task(visit: Callable[..., Page], width: int) -> None:
    page = visit(LAI_CHAU + "#nv-8", width=width)
    expect(page.locator("#nv-8 > .cchc-task-head")).to_be_in_viewport(ratio=1)
