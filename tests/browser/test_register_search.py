"""The search over all procedures, where they are too many for one page: what is chosen stands in the address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import golden_site
from procedures import add_procedure, write
from shared_builds import SharedBuilds
from site_server import serving

pytestmark = pytest.mark.browser

MANY = 90


def make_with_many_procedures(root: Path) -> None:
    golden_site.make(root)
    order = "".join(f"<!-- cchc:{name} -->\n\n" for name in ("register of=thu-tuc", "life-events", "procedure-domains"))
    write(root, f"---\ntitle: Thủ tục hành chính\n---\n# Thủ tục hành chính\n\n{order}", "docs/thu-tuc/index.md")
    for number in range(MANY):
        level, domain = ("xa", "Hộ tịch") if number % 2 else ("tinh", f"Lĩnh vực {number:02}")
        name = f"Cấp giấy số {number:02}"
        add_procedure(root, f"3.{number:06}", title=name, cap_thuc_hien=level, linh_vuc_thu_tuc=domain)


@pytest.fixture(scope="module")
def section(browser: Browser, builds: SharedBuilds) -> Iterator[str]:
    with serving(builds.of("many-procedures", make_with_many_procedures)) as origin:
        yield f"{origin}thu-tuc/"


@pytest.fixture
def telephone(browser: Browser, section: str) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(section)
        yield page


def rows(page: Page) -> list[str]:
    return page.locator(".cchc-found th[scope=row]").all_inner_texts()


def test_the_section_is_short_and_loads_no_rows_before_they_are_asked_for(telephone: Page) -> None:
    expect(telephone.get_by_role("searchbox", name="Tìm trong")).to_be_in_viewport()
    assert telephone.evaluate("document.documentElement.scrollHeight") <= 8000
    loaded = telephone.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")
    assert not any(name.endswith("danh-sach.json") for name in loaded)


def test_words_and_choices_stand_in_the_address_and_come_back_from_it(telephone: Page, section: str) -> None:
    telephone.get_by_role("searchbox", name="Tìm trong").fill("cap giay so 07")
    expect(telephone.locator(".cchc-register-search output")).to_have_text("Tìm thấy 1 thủ tục")
    assert rows(telephone) == ["Cấp giấy số 07"]
    telephone.get_by_text("Lọc theo cấp").click()
    telephone.locator("[name=cap]").select_option("tinh")
    expect(telephone.locator(".cchc-register-search output")).to_contain_text("Không có thủ tục nào như vậy")
    assert telephone.url == f"{section}?tim=cap+giay+so+07&cap=tinh"
    telephone.go_back()
    expect(telephone.locator(".cchc-register-search output")).to_have_text("Tìm thấy 1 thủ tục")
    telephone.goto(f"{section}?cap=xa&doi-tuong=cong-dan")
    expect(telephone.locator("[name=doi-tuong]")).to_have_value("cong-dan")
    assert len(rows(telephone)) == 20
    telephone.get_by_role("button", name="Xem thêm").click()
    assert len(rows(telephone)) == 40


def test_the_end_of_a_code_finds_its_procedure(telephone: Page) -> None:
    telephone.get_by_role("searchbox", name="Tìm trong").fill("000033")
    expect(telephone.locator(".cchc-found th[scope=row]")).to_have_text(["Cấp giấy số 33"])


def test_a_list_that_is_cut_is_searched_as_a_whole(telephone: Page, section: str) -> None:
    telephone.goto(f"{section}cap-xa/cong-dan/")
    expect(telephone.get_by_role("navigation", name="Chuyển trang")).to_be_visible()
    telephone.get_by_role("searchbox", name="Tìm trong").fill("giay so 89")
    expect(telephone.locator(".cchc-found th[scope=row]").first).to_have_text("Cấp giấy số 89")
    assert telephone.url == f"{section}cap-xa/cong-dan/?tim=giay+so+89"
    expect(telephone.locator("[data-cchc-browsed]")).to_be_hidden()


def test_without_scripts_lists_lead_to_each_procedure(browser: Browser, section: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(section)
        expect(page.locator(".cchc-register-search")).to_be_hidden()
        page.get_by_role("link", name="Thủ tục cấp xã: công dân").click()
        expect(page).to_have_url(f"{section}cap-xa/cong-dan/")
        first = page.locator(".cchc-register th[scope=row]").all_inner_texts()
        page.get_by_role("link", name="Trang sau").click()
        expect(page).to_have_url(f"{section}cap-xa/cong-dan/trang/2/")
        every = first + page.locator(".cchc-register th[scope=row]").all_inner_texts()
        assert {f"Cấp giấy số {number:02}" for number in range(1, MANY, 2)} <= set(every)
        assert len(every) == len(set(every))
