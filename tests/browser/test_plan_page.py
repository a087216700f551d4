"""A plan answers on its first screen: its state, its figures, what is due next, then its tasks."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import jinja2
import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.facts.site_facts import SiteFacts
from cchc.views.drawing import install_filters
from cchc.views.presentations.plan import plan_page
from demonstration import TASKS as DEMONSTRATION
from small_repository import add_plan, make, site_of

LAI_CHAU = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
PLANS = [path.replace("plans/", "ke-hoach/").removesuffix(".md") + "/" for path in DEMONSTRATION]
FIRST_TASK = 1600
"""Pixels from the top of the page, at a width of 360."""
TASKS = [
    {"ma": "1", "noi_dung": "A", "thoi_gian": "Quý I/2027"},
    {"ma": "2", "noi_dung": "B", "thoi_gian": "đến hết ngày 30/06/2027"},
    {"ma": "3", "noi_dung": "C", "thoi_gian": "Quý II/2027"},
]
CALL = "{% from 'blocks/plan_standing.html' import plan_standing %}{{ plan_standing(view.standing) }}"

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", PLANS)
def test_the_first_task_is_near_the_top_on_a_telephone(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=360, height=740)
    task = page.locator(".cchc-task").first.bounding_box()
    state = page.locator(".cchc-plan-standing").bounding_box()
    assert task
    assert state
    assert task["y"] <= FIRST_TASK
    assert state["y"] < 740


def test_the_text_of_the_plan_comes_after_its_tasks(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU, width=360)
    headings = page.locator("h2").evaluate_all("all => all.map(each => each.id)")
    order = ["nhiem-vu", "tien-do", "thong-tin", "i", "chua-khop", "noi-nhan"]
    assert [name for name in headings if name in order] == order


def test_a_card_begins_with_number_and_state_and_links_to_its_task(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU, width=360)
    head = page.locator("#nv-8 > :first-child > a")
    assert " ".join(head.inner_text().split()) == "Nhiệm vụ 8 · Chưa có báo cáo kết quả"
    expect(head).to_have_attribute("href", "#nv-8")
    assert "Số thứ tự" not in page.locator("#nv-8").inner_text()
    # each thing once
    assert page.locator("#nv-8").inner_text().count("Chưa có báo cáo") == 1


def test_the_header_of_a_row_is_its_task(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU)
    expect(page.locator("#nv-8").get_by_role("rowheader")).to_contain_text("Hội thi")
    expect(page.locator("#nv-8").get_by_role("rowheader")).to_have_count(1)


def test_the_link_of_a_task_is_copied_without_the_filters(visit: Callable[..., Page], origin: str) -> None:
    page = visit(f"{LAI_CHAU}?tim=hoi+thi")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Chép liên kết nhiệm vụ 8", exact=True)
    button.click()
    expect(page.locator(".cchc-told")).to_have_text("Đã chép liên kết nhiệm vụ 8")
    assert page.evaluate("navigator.clipboard.readText()") == f"{origin}{LAI_CHAU}#nv-8"
    page.emulate_media(media="print")
    expect(page.locator(".cchc-copy").first).to_be_hidden()


def test_without_scripts_there_is_no_button_that_could_not_copy(visit: Callable[..., Page]) -> None:
    expect(visit(LAI_CHAU, script=False).locator(".cchc-copy")).to_have_count(0)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Callable[[date], str]:
    """The state of a plan of the next year, as the build of a day draws it, with the script."""
    repository = make(tmp_path_factory.mktemp("standing"))
    add_plan(repository, nam=2027, nhiem_vu=TASKS)
    env = install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides")), root / "overrides")
    script = (root / "overrides/assets/task-states.js").read_text("utf-8")

    def drawn(day: date) -> str:
        facts = SiteFacts(site_of(repository, day))
        page = env.from_string(CALL).render(view=plan_page(facts, facts.site.plans[0]))
        return f"{page}<script type=module>{script}</script>"

    return drawn


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize(
    ("day", "state", "due"),
    [
        ("2026-12-31", "Chưa bắt đầu", "Hạn tới: 31/03/2027, nhiệm vụ 1"),
        ("2027-01-01", "Đang thực hiện", "Hạn tới: 31/03/2027, nhiệm vụ 1"),
        ("2027-03-31", "Đang thực hiện", "Hạn tới: 31/03/2027, nhiệm vụ 1"),
        ("2027-04-01", "Đang thực hiện", "Hạn tới: 30/06/2027, nhiệm vụ 2 và 1 nhiệm vụ khác"),
        ("2027-07-01", "Đang thực hiện", ""),
        ("2027-12-31", "Đang thực hiện", ""),
        ("2028-01-01", "Đã kết thúc ngày 31/12/2027", ""),
    ],
)
def test_the_state_is_that_of_the_readers_day(
    blank: Page, standing: Callable[[date], str], day: str, state: str, due: str
) -> None:
    """However old the build is, and the same without the script when it is of today."""
    blank.clock.set_fixed_time(f"{day}T12:00:00+07:00")
    for built in (date(2026, 12, 1), date.fromisoformat(day)):
        blank.set_content(standing(built))
        words = " ".join(blank.locator(".cchc-plan-standing").inner_text().split())
        assert words.startswith(f"{state} (tính đến ngày {date.fromisoformat(day):%d/%m/%Y})")
        assert words.count("Hạn tới") == bool(due)
        assert due in words
