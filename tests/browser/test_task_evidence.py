"""The evidence of a task in its row: a card on a telephone, folded when it is long, whole on paper."""

from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cchc.facts.tasks.rows import TaskRows, table_over_plans
from cchc.views.drawing import install_filters
from small_repository import add_news, add_plan, make, site_of

CALL = "{% from 'blocks/task_table.html' import task_table %}{{ task_table(table, link, text, 'bang') }}"
TITLE = "Tin số {} về hội thi tìm hiểu cải cách hành chính trên địa bàn toàn tỉnh"
LONG = "https://vidu.example/" + "a" * 150
QUOTA = {"tong": 24, "don_vi": "số", "moi": "tháng", "so_moi_ky": 2}

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def markup(tmp_path_factory: pytest.TempPathFactory, root: Path) -> str:
    """A table of one task with a quota, one address of its own and seven news that name it."""
    repository = make(tmp_path_factory.mktemp("evidence"))
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "dinh_muc": QUOTA, "minh_chung": [LONG]}])
    for number in range(1, 8):
        keys = {"title": TITLE.format(number), "date": f"2026-11-{number:02}", "nhiem_vu": ["1/KH-UBND#1"]}
        add_news(repository, f"news/2026/{number}.md", **keys)
    site = site_of(repository)
    env = install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides")), root / "overrides")
    table = table_over_plans("Nhiệm vụ", TaskRows(site).all, site.today)
    drawn = env.from_string(CALL).render(table=table, link=str, text=lambda words, _: words)
    sheets = (root / f"overrides/assets/{name}.css" for name in ("theme", "content", "print"))
    styles = "".join(sheet.read_text("utf-8") for sheet in sheets)
    viewport = "<meta name=viewport content='width=device-width'>"
    return f"<!doctype html>{viewport}<style>{styles}</style><body class=md-typeset>{drawn}"


@pytest.fixture(params=[360, 1280])
def page(browser: Browser, markup: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    with browser.new_context(viewport={"width": request.param, "height": 800}) as context:
        page = context.new_page()
        page.set_content(markup)
        yield page


def links(page: Page) -> Locator:
    return page.locator(".cchc-evidence a:visible")


def test_the_first_are_seen_and_the_rest_unfold(page: Page) -> None:
    newest_first = [TITLE.format(number) for number in range(7, 0, -1)]
    assert links(page).all_inner_texts() == [LONG, *newest_first[:4]]
    assert page.locator(".cchc-evidence li small").nth(1).inner_text() == "Tin, bài · 07/11/2026"
    page.get_by_text("3 minh chứng khác").click()
    assert links(page).all_inner_texts() == [LONG, *newest_first]


def test_nothing_of_it_is_wider_than_its_card(page: Page) -> None:
    page.locator(".cchc-evidence details").evaluate("details => details.open = true")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    cell = page.locator("th", has=page.locator(".cchc-evidence")).bounding_box()
    assert cell
    for line in page.locator(".cchc-evidence li").all():
        box = line.bounding_box()
        assert box
        assert box["x"] + box["width"] <= cell["x"] + cell["width"]
        assert box["width"] >= 150


def test_the_quota_stands_above_it(page: Page) -> None:
    expect(page.locator(".cchc-quota")).to_have_text("Đã đăng trên trang này: 7/24 số; tháng 11/2026: 7/2 số")


def test_paper_shows_all_of_it(page: Page) -> None:
    page.emulate_media(media="print")
    expect(links(page)).to_have_count(8)
    box = page.locator(".cchc-evidence a").last.bounding_box()
    assert box
    assert box["height"] > 0
    expect(page.locator(".cchc-evidence summary")).to_be_hidden()
