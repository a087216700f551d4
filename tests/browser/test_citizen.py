"""What citizens come for, from the first page to the end; an opinion is sent in test_feedback_form.py."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, time

import feedparser
import pytest
from playwright.sync_api import Browser, Page, expect

import golden_site
from cchc.text.dates import VIETNAM
from site_build import build
from site_server import serving

PLAN = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
PROCEDURE = "thu-tuc/1.000894/"

pytestmark = pytest.mark.browser


def test_a_procedure_is_found_on_a_telephone_without_diacritics(visit: Callable[..., Page]) -> None:
    page = visit("", width=360, height=640)
    box = page.get_by_role("search").get_by_role("combobox").or_(page.get_by_role("searchbox"))
    box.fill("dang ky ket hon")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/tim-kiem/\?q=dang\+ky\+ket\+hon$"))
    page.locator(".cchc-results").get_by_role("link", name="Thủ tục đăng ký kết hôn").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Thủ tục đăng ký kết hôn")
    expect(page.get_by_text("Cần mang theo").last).to_be_visible()


def test_a_suggestion_leads_there_by_keys_alone(visit: Callable[..., Page]) -> None:
    page = visit("")
    page.keyboard.press("/")
    page.keyboard.type("khai sinh", delay=20)
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("khai sinh")


@pytest.fixture(scope="module")
def running(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with a plan in force, one of whose tasks is overdue."""
    root = golden_site.make(tmp_path_factory.mktemp("running"))
    plan = root / "plans/2026/2-kh-ubnd.md"
    task = "    noi_dung: Báo cáo kết quả\n"
    plan.write_text(plan.read_text("utf-8").replace(task, task + "    chu_tri: [Sở Nội vụ]\n"), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
        with serving(build(root, root / "site")) as origin:
            yield origin


def test_overdue_tasks_of_an_agency_are_filtered_out_of_its_table(browser: Browser, running: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 640}) as context:
        page = context.new_page()
        page.clock.set_fixed_time(datetime.combine(golden_site.TODAY, time(8), VIETNAM))
        page.goto(running + "co-quan/so-noi-vu/")
        every = page.locator(".cchc-task:visible").count()
        page.get_by_text("Lọc", exact=True).click()
        page.get_by_role("combobox", name="Trạng thái").select_option("Quá hạn")
        overdue = page.locator(".cchc-task:visible")
        assert 0 < overdue.count() < every
        for task in overdue.all():
            expect(task.locator(".cchc-task-state .cchc-state")).to_have_text("Quá hạn")
        expect(page.locator("output")).to_have_text(f"Đang hiện {overdue.count()} nhiệm vụ")


def test_a_feed_is_found_from_the_foot_of_any_page_and_can_be_read(visit: Callable[..., Page], origin: str) -> None:
    page = visit(PLAN, width=360)
    page.get_by_role("contentinfo").get_by_role("link", name="Nhận tin mới qua RSS").click()
    address = page.locator("article").get_by_role("link", name="RSS", exact=True).first.get_attribute("href")
    answer = page.request.get(page.url + (address or ""))
    feed = feedparser.parse(answer.body())
    assert not feed.bozo
    assert len(feed.entries) > 10
    # what a reader's program finds by itself
    announced = page.locator('link[type="application/rss+xml"]').first.get_attribute("href")
    assert page.request.get(page.url + (announced or "")).ok


def test_a_procedure_is_printed_for_the_notice_board(visit: Callable[..., Page]) -> None:
    page = visit(PROCEDURE)
    page.emulate_media(media="print")
    for name in ("navigation", "banner", "search", "contentinfo"):
        assert not any(part.is_visible() for part in page.get_by_role(name).all()), name
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("QR"))).to_be_visible()
    expect(page.locator(".cchc-sheet-end")).to_contain_text("Trang trình diễn")
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_a_plan_is_read_whole_without_scripts(visit: Callable[..., Page]) -> None:
    page = visit(PLAN, width=360, script=False)
    assert page.locator(".cchc-task:visible").count() == 14
    expect(page.locator("#nv-8")).to_contain_text("Hội thi tìm hiểu cải cách hành chính")
    for task in page.locator(".cchc-task").all():
        expect(task.locator(".cchc-task-head .cchc-state")).to_be_visible()
    page.get_by_role("button", name="Trình đơn").click()
    page.get_by_role("navigation", name="Trình đơn chính").get_by_role("link", name="Hỏi đáp").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Dân hỏi")
