"""What is chosen above a table stands in the address, so that it can be sent; on a telephone the choices are folded."""

from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.facts.tasks.rows import TaskRows, table_over_plans
from cchc.views.drawing import install_filters
from site_server import serving
from small_repository import add_plan, make, site_of

LAI_CHAU = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
CALL = "{% from 'blocks/task_table.html' import task_table %}"
CALL += "{{ task_table(table, link, text, 'mot') }}{{ task_table(table, link, text, 'hai') }}"

pytestmark = pytest.mark.browser


def count(page: Page) -> int:
    return page.locator(".cchc-task:visible, .cchc-register tbody tr:not(.cchc-group):visible").count()


def test_what_is_chosen_stands_in_the_address_and_comes_back_from_it(visit: Callable[..., Page], origin: str) -> None:
    page = visit(LAI_CHAU)
    page.locator("[name=co-quan]").select_option("so-tu-phap")
    page.get_by_label("Tìm nhiệm vụ").fill("pháp luật")
    page.locator("[name=sap-xep]").select_option("thoi-han")
    shown = page.locator(".cchc-task:visible").evaluate_all("rows => rows.map(row => row.id)")
    query = page.evaluate("location.href").removeprefix(origin + LAI_CHAU)
    assert query == "?co-quan=so-tu-phap&tim=ph%C3%A1p+lu%E1%BA%ADt&sap-xep=thoi-han"
    sent = visit(LAI_CHAU + query)
    assert sent.locator(".cchc-task:visible").evaluate_all("rows => rows.map(row => row.id)") == shown
    expect(sent.locator("[name=co-quan]")).to_have_value("so-tu-phap")
    sent.locator("[name=co-quan]").select_option("")
    sent.locator("[name=sap-xep]").select_option("")
    sent.get_by_label("Tìm nhiệm vụ").fill("")
    assert sent.evaluate("location.href") == origin + LAI_CHAU


def test_back_and_forward_go_from_choice_to_choice(visit: Callable[..., Page]) -> None:
    page = visit(LAI_CHAU)
    every = count(page)
    page.locator("[name=co-quan]").select_option("so-tu-phap")
    chosen = count(page)
    assert chosen < every
    page.go_back()
    expect(page.locator("[name=co-quan]")).to_have_value("")
    assert count(page) == every
    page.go_forward()
    expect(page.locator("[name=co-quan]")).to_have_value("so-tu-phap")
    assert count(page) == chosen


@pytest.mark.parametrize("address", [LAI_CHAU, "ke-hoach/", "van-ban/", "co-quan/"])
def test_words_that_no_row_has_lead_to_the_search_of_the_site(
    visit: Callable[..., Page], origin: str, address: str
) -> None:
    page = visit(address)
    page.locator(".cchc-filters [name=tim]").first.fill("zzz & đất")
    expect(page.get_by_role("link", name="Tìm “zzz & đất” trên toàn trang")).to_have_attribute(
        "href", f"{origin}tim-kiem/?q=zzz%20%26%20%C4%91%E1%BA%A5t"
    )
    page.locator(".cchc-filters [name=tim]").first.fill("ke")
    expect(page.get_by_role("link", name="trên toàn trang")).to_have_count(0)


def test_the_directory_finds_an_agency_without_marks(visit: Callable[..., Page]) -> None:
    page = visit("co-quan/", width=360)
    page.locator(".cchc-filters [name=tim]").fill("so noi vu")
    rows = page.locator(".cchc-directory tbody tr:not(.cchc-group):visible")
    expect(rows.first).to_contain_text("Sở Nội vụ")
    assert 1 <= rows.count() < 10


@pytest.mark.parametrize(
    "query",
    ["?co-quan=khong-co", "?trang-thai=", "?la=1", "?nam=2099", "?%E0%A4%A", "?co-quan-2=x", "#nv-%E0%A4%A", "#nv-999"],
)
@pytest.mark.parametrize("address", [LAI_CHAU, "ke-hoach/", "van-ban/"])
def test_what_no_table_knows_is_left_alone(visit: Callable[..., Page], address: str, query: str) -> None:
    page = visit(address + query)
    assert count(page) == count(visit(address))
    assert not any(page.locator(".cchc-filters select").evaluate_all("all => all.map(each => each.selectedIndex)"))
    assert page.evaluate("location.href").endswith(query)


@pytest.mark.parametrize("query", ["?linh_vuc=dat-dai", "?linh-vuc=dat-dai"])
def test_addresses_that_were_sent_before_still_filter(visit: Callable[..., Page], query: str) -> None:
    page = visit(f"thu-tuc/{query}")
    assert 0 < count(page) < count(visit("thu-tuc/"))
    expect(page.locator("[name=linh-vuc]")).to_have_value("dat-dai")


def test_a_state_in_an_address_of_before_still_filters(visit: Callable[..., Page]) -> None:
    page = visit(f"{LAI_CHAU}?state=chua_xac_dinh&agencies=so-tu-phap")
    expect(page.locator("[name=trang-thai]")).to_have_value("chua_xac_dinh")
    assert count(page) == 2


def test_a_link_to_a_task_shows_it_whatever_the_filters_say(visit: Callable[..., Page]) -> None:
    page = visit(f"{LAI_CHAU}?co-quan=so-tu-phap#nv-8")
    expect(page.locator("#nv-8")).to_be_in_viewport()
    expect(page.locator("[name=co-quan]")).to_have_value("")
    kept = visit(f"{LAI_CHAU}?co-quan=so-tu-phap#nv-2")
    expect(kept.locator("#nv-2")).to_be_in_viewport()
    assert count(kept) == 2


@pytest.mark.parametrize("address", [LAI_CHAU, "ke-hoach/", "van-ban/", "thu-tuc/", "co-quan/so-noi-vu/"])
def test_on_a_telephone_only_the_field_is_seen_until_something_is_chosen(
    visit: Callable[..., Page], address: str
) -> None:
    page = visit(address, width=360, height=740)
    form = page.locator(".cchc-filters").first
    expect(form.get_by_role("searchbox")).to_be_visible()
    assert not any(choice.is_visible() for choice in form.locator("select").all())
    form.get_by_text("Lọc", exact=True).click()
    assert all(choice.is_visible() for choice in form.locator("select").all())
    form.locator("select").first.select_option(index=1)
    page.reload()
    expect(page.locator(".cchc-filters select").first).to_be_visible()


def test_on_a_wide_screen_all_choices_are_seen(visit: Callable[..., Page]) -> None:
    form = visit(LAI_CHAU).locator(".cchc-filters")
    assert all(choice.is_visible() for choice in form.locator("select").all())
    expect(form.get_by_text("Lọc", exact=True)).to_be_hidden()


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("thu-tuc/", "Tìm thủ tục"),
        ("hoi-dap/", "Tìm câu hỏi"),
        ("van-ban/", "Tìm văn bản"),
        ("ke-hoach/", "Tìm kế hoạch"),
        (LAI_CHAU, "Tìm nhiệm vụ"),
    ],
)
def test_a_field_says_what_it_looks_for(visit: Callable[..., Page], address: str, label: str) -> None:
    expect(visit(address, width=360).get_by_label(label)).to_be_visible()


@pytest.mark.parametrize("address", ["thu-tuc/", "van-ban/", "hoi-dap/", "ke-hoach/"])
def test_the_head_of_a_card_is_the_linked_title(visit: Callable[..., Page], address: str) -> None:
    row = visit(address, width=360).locator(".cchc-register tbody tr:not(.cchc-group)").first
    title = row.locator("a").first
    assert row.inner_text().strip().startswith(title.inner_text())
    expect(row.locator("th[scope=row] a")).to_have_count(1)


def test_what_is_not_known_is_no_row(visit: Callable[..., Page]) -> None:
    assert "Chưa rõ" not in visit("thu-tuc/", width=360).locator(".cchc-register").inner_text()


@pytest.fixture(scope="module")
def two_tables(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[str]:
    """A page of two tables of the same tasks."""
    folder, repository = tmp_path_factory.mktemp("two"), make(tmp_path_factory.mktemp("repository"))
    add_plan(
        repository, nhiem_vu=[{"ma": str(n), "noi_dung": f"Việc số {n}", "chu_tri": ["Sở Nội vụ"]} for n in (1, 2)]
    )
    site = site_of(repository)
    env = install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(root / "overrides")), root / "overrides")
    table = table_over_plans("Nhiệm vụ", TaskRows(site).all, site.today)
    drawn = env.from_string(CALL).render(table=table, link=str, text=lambda words, _: words)
    script = (root / "overrides/assets/task-table.js").read_text("utf-8")
    page = f"<!doctype html><meta charset=utf-8>{drawn}<script type=module>{script}</script>"
    (folder / "index.html").write_text(page, "utf-8")
    with serving(folder) as address:
        yield address


def test_two_tables_of_a_page_do_not_disturb_each_other(browser: Browser, two_tables: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(two_tables)
        first, second = page.locator(".cchc-tasks").all()
        first.get_by_label("Tìm nhiệm vụ").fill("so 1")
        second.get_by_label("Tìm nhiệm vụ").fill("so 2")
        assert page.evaluate("location.href") == f"{two_tables}?tim=so+1&tim-2=so+2"
        page.reload()
        for block, left in zip(page.locator(".cchc-tasks").all(), ("Việc số 1", "Việc số 2"), strict=True):
            expect(block.locator(".cchc-task:visible")).to_have_count(1)
            expect(block.locator(".cchc-task:visible")).to_contain_text(left)
