"""The search as a citizen uses it: what is found, how it is shown, by mouse, keyboard, address and without scripts."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from search_index import ASK, queries

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]
RECALL = 0.98
BOX = "[data-cchc-search] input[name=q]"


def results(page: Page) -> list[str]:
    page.wait_for_selector(".cchc-results a")
    return [str(link.get_attribute("href")) for link in page.locator(".cchc-results a").all()]


def told(page: Page) -> str:
    words = page.locator(".cchc-search-told")
    expect(words).not_to_have_text(re.compile("^(Đang tìm…)?$"))
    return words.inner_text()


def test_what_citizens_look_for_is_among_the_first_ten(visit: Visit) -> None:
    asked = list(queries())
    found = visit("gioi-thieu/").evaluate(ASK, [query.text for query in asked])
    missed = [query for query, pages in zip(asked, found, strict=True) if not query.wanted & set(pages)]
    assert len(asked) >= 80
    assert len(missed) <= (1 - RECALL) * len(asked), Counter(query.sort for query in missed)


def test_every_page_of_the_list_is_there(demonstration_site: Path) -> None:
    wanted = {address for query in queries() for address in query.wanted}
    assert [address for address in wanted if not (demonstration_site / address / "index.html").is_file()] == []


def test_nothing_is_loaded_before_the_first_search(visit: Visit) -> None:
    page = visit("tim-kiem/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.locator(BOX).focus()
    assert [url for url in asked if "/tim-kiem/" in url and not url.endswith("/tim-kiem/")] == []
    page.keyboard.type("đất")
    page.wait_for_selector("[role=option]")
    assert any(url.endswith("ten-goi.json") for url in asked)
    assert [url for url in asked if "chi-muc" in url] == []


def test_the_passage_is_marked_in_its_own_spelling(visit: Visit) -> None:
    page = visit("tim-kiem/?q=dang+ky+dat+dai")
    results(page)
    marks = {mark.inner_text().lower() for mark in page.locator("mark").all()}
    assert {"đăng", "ký", "đất", "đai"} <= marks
    assert not any("d̵" in mark or "ḓ" in mark for mark in marks)


def test_a_result_leads_to_the_task_that_has_the_words(visit: Visit) -> None:
    page = visit("tim-kiem/?" + "q=cấp tên miền, quyền quản trị Trang thông tin")
    assert results(page)[0].endswith("/ke-hoach/2017/993-kh-ubnd-lai-chau/#nv-4")
    page.locator(".cchc-results a").first.click()
    expect(page.locator("#nv-4")).to_be_in_viewport()


def test_choices_stand_in_the_address(visit: Visit) -> None:
    page = visit("tim-kiem/?q=đất")
    results(page)
    everything = told(page)
    page.select_option("select[name=loai]", "thu-tuc")
    expect(page).to_have_url(re.compile("loai=thu-tuc"))
    expect(page.locator(".cchc-search-told")).not_to_have_text(everything)
    kinds = page.locator(".cchc-result-kind")
    assert all("Thủ tục hành chính" in kind.inner_text() for kind in kinds.all())
    page.select_option("select[name=linh_vuc]", "dat-dai")
    expect(page).to_have_url(re.compile("linh_vuc=dat-dai"))
    page.go_back()
    page.go_back()
    expect(page.locator(".cchc-search-told")).to_have_text(everything)
    expect(page.locator("select[name=loai]")).to_have_value("")


def test_a_choice_is_made_among_what_has_the_name(visit: Visit) -> None:
    """An everyday name stands in no text: the words of it alone would find what has nothing to do with it."""
    page = visit("tim-kiem/?q=giấy khai sinh&loai=thu-tuc")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert "/thu-tuc/" in results(page)[0]
    assert {kind.inner_text().partition(" · ")[0] for kind in page.locator(".cchc-result-kind").all()} == {
        "Thủ tục hành chính"
    }
    assert [url for url in asked if "/chi-muc/tu/" in url] == []
    expect(page.get_by_role("link", name="Tìm cả trong nội dung")).to_have_attribute("href", re.compile("loai=thu-tuc"))


def test_a_choice_says_how_many_there_are(visit: Visit) -> None:
    page = visit("tim-kiem/?q=đất&loai=thu-tuc")
    results(page)
    label = page.locator("select[name=loai] option:checked").inner_text()
    found = re.search(r"^Thủ tục hành chính, (\d+) trang$", label)
    assert found
    assert found[1] in told(page)


@pytest.mark.parametrize("query", ["giấy khai sinh", "xyzzyx", "kế hoạch&loai=nhiem-vu"])
def test_nothing_moves_when_results_come(visit: Visit, query: str) -> None:
    """Cumulative layout shift (Web Vitals: good up to 0.1), on a telephone."""
    page = visit(f"tim-kiem/?q={query}", width=360, height=740)
    page.add_init_script(
        "window.shifted = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())"
        " window.shifted += entry.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    page.reload()
    expect(page.locator(".cchc-search:is([data-state=found], [data-state=''])")).to_be_attached()
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifted") <= 0.1


def test_a_task_is_found_and_its_row_opened(visit: Visit) -> None:
    page = visit("tim-kiem/?q=hoi thi tim hieu cai cach hanh chinh lai chau&loai=nhiem-vu&toan_van=1", width=360)
    first = page.locator(".cchc-results li").first
    expect(first).to_contain_text("Nhiệm vụ 8: Tổ chức Hội thi")
    expect(first).to_contain_text("Sở Nội vụ")
    first.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/ke-hoach/2017/993-kh-ubnd-lai-chau/#nv-8$"))
    expect(page.locator("#nv-8")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("address", ["", "tim-kiem/"])
def test_what_a_field_asks_for_is_read_whole(visit: Visit, width: int, address: str) -> None:
    page = visit(address, width=width)
    cut = page.evaluate(
        """() => [...document.querySelectorAll("input[placeholder]")].filter((field) => field.checkVisibility())
        .filter((field) => {
          const style = getComputedStyle(field), pen = document.createElement("canvas").getContext("2d");
          pen.font = style.font;
          const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          return pen.measureText(field.placeholder).width > room;
        }).map((field) => field.placeholder)"""
    )
    assert cut == []


def test_further_results_come_when_asked_for(visit: Visit) -> None:
    page = visit("tim-kiem/?q=cải cách hành chính")
    assert len(results(page)) == 10
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(".cchc-results li")).to_have_count(20)
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('.cchc-results li')[10]")


def test_suggestions_are_gone_through_by_keys(visit: Visit) -> None:
    page = visit("tim-kiem/")
    page.keyboard.press("/")
    page.keyboard.type("dang ky ket hon")
    box = page.get_by_role("combobox", name="Từ cần tìm")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("option")
    expect(options.last).to_have_text("Xem tất cả kết quả cho “dang ky ket hon”")
    assert options.count() <= 7
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type(" ")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/thu-tuc/1.000894/$"))


def test_enter_without_a_choice_searches(visit: Visit) -> None:
    page = visit("tim-kiem/")
    page.keyboard.press("/")
    page.keyboard.type("giay khai sinh")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=giay\+khai\+sinh$"))
    assert any("2.000635" in address for address in results(page))


def test_a_network_that_fails_once_is_asked_again(visit: Visit) -> None:
    page = visit("gioi-thieu/")
    names = re.compile("ten-goi.json$")
    # broken off in the middle
    page.route(names, lambda route: route.fulfill(body='{"titles": "'))
    page.keyboard.press("/")
    with page.expect_response(names):
        page.keyboard.type("ket hon")
    page.unroute(names)
    page.keyboard.type(" o")
    expect(page.get_by_role("option").last).to_have_text("Xem tất cả kết quả cho “ket hon o”")


def test_a_slash_that_is_written_stays_one(visit: Visit) -> None:
    page = visit("tim-kiem/")
    page.locator(BOX).fill("993")
    page.keyboard.type("/KH")
    expect(page.locator(BOX)).to_have_value("993/KH")


def test_nothing_found_says_so_and_helps(visit: Visit) -> None:
    page = visit("tim-kiem/?q=zzyyxx")
    assert "“zzyyxx”" in told(page)
    expect(page.locator(".cchc-search-tips")).to_be_visible()
    for name in ("Danh mục thủ tục hành chính", "Câu hỏi đã được trả lời", "gửi phản ánh, kiến nghị"):
        expect(page.locator(".cchc-search-help").get_by_role("link", name=name)).to_be_visible()
    expect(page.locator(".cchc-search-help a[href^='tel:']")).to_be_visible()


def test_what_is_only_near_is_not_counted_as_here(visit: Visit) -> None:
    told = visit("tim-kiem/?q=mở phòng gym").locator(".cchc-search-told")
    expect(told).to_contain_text("Ở đây không có thủ tục hay trang nào mang tên như vậy")
    expect(told).not_to_contain_text("có đủ các từ")


def test_words_run_together_are_marked_as_they_were_meant(visit: Visit) -> None:
    page = visit("tim-kiem/?q=dangky kethon")
    expect(page.locator(".cchc-results mark").first).to_have_text("đăng")


def test_words_that_no_page_has_are_named_and_left_out(visit: Visit) -> None:
    page = visit("tim-kiem/?q=đăng ký Kếthônxyz")
    assert results(page)
    assert "Không có trang nào có từ “Kếthônxyz”" in told(page)
    assert "“đăng”, “ký”" in told(page)


@pytest.mark.parametrize(
    "attack", ["<img src=x onerror=document.title='TANCONG'>", "đất <script>document.title='TANCONG'</script>"]
)
def test_what_is_typed_stays_text(visit: Visit, attack: str) -> None:
    page = visit("tim-kiem/?q=" + quote(attack))
    told(page)
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelectorAll('[data-cchc-search] :is(img, script)').length") == 0
    assert page.title() != "TANCONG"


def test_without_scripts_the_page_offers_other_ways(visit: Visit) -> None:
    page = visit("tim-kiem/?q=đất", script=False)
    words = page.locator(".cchc-search noscript p")
    expect(words).to_be_visible()
    expect(words).to_contain_text("Trình duyệt không chạy JavaScript")
    expect(page.get_by_role("link", name="Danh mục thủ tục hành chính")).to_be_visible()


def test_a_site_below_a_folder_is_searched_there(visit: Visit) -> None:
    page = visit("lai-chau/tim-kiem/?q=kết hôn")
    assert all("/lai-chau/" in address for address in results(page))
    page.locator(BOX).fill("kết hôn ở đâu")
    page.wait_for_selector("[role=option]")
    addresses = page.eval_on_selector_all("[role=option]", "all => all.map(each => each.dataset.address)")
    assert all("/lai-chau/" in address for address in addresses)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_results_fit_the_screen(visit: Visit, width: int) -> None:
    page = visit("tim-kiem/?q=sử dụng đất", width=width)
    results(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
