"""Where no server takes the form, it composes a letter; and on paper it is one sheet of A4."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

MAILBOX = "gopy@cchc-laichau.example"
PLAN = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
# a click composes; no mail program may start here
STAY = "document.addEventListener('click', event => event.target.closest('[href^=mailto]') && event.preventDefault())"

pytestmark = pytest.mark.browser


def compose(page: Page, message: str) -> dict[str, str]:
    """The letter after a click: `to`, `subject`, `body`, and its whole address."""
    page.evaluate(STAY)
    page.get_by_label("Nội dung", exact=False).first.fill(message)
    link = page.get_by_role("link", name="Soạn thư điện tử")
    link.click()
    address = link.get_attribute("href") or ""
    parts = urlsplit(address)
    said = parse_qs(parts.query, strict_parsing=True, errors="strict")
    return {"to": parts.path, "subject": said["subject"][0], "body": said["body"][0], "address": address}


def test_a_letter_is_composed_of_all_that_was_filled_in(visit: Callable[..., Page], origin: str) -> None:
    page = visit(f"phan-anh/?trang=/{PLAN}", width=360)
    page.get_by_label("Cơ quan liên quan").select_option("Sở Nội vụ tỉnh Lai Châu")
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Thử")
    page.get_by_label("Tôi đồng ý").check()
    letter = compose(page, "Nhiệm vụ 8 & 9:\nchưa làm, 50%?")
    assert (letter["to"], letter["subject"]) == (MAILBOX, f"Góp ý về trang /{PLAN}")
    assert letter["body"].split("\r\n\r\n") == [
        "Nội dung: Nhiệm vụ 8 & 9:\r\nchưa làm, 50%?",
        "Cơ quan liên quan: Sở Nội vụ tỉnh Lai Châu",
        "Lĩnh vực: Tôi không biết",
        f"Trang: {origin}{PLAN}",
        "Họ và tên: Nguyễn Thị Thử",
        "Đồng ý công khai câu hỏi và câu trả lời: có",
    ]
    expect(page.get_by_label(f"Thư gửi đến {MAILBOX}")).to_have_value(letter["body"].replace("\r\n", "\n"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_letter_without_consent_says_so(visit: Callable[..., Page]) -> None:
    letter = compose(visit("phan-anh/"), "Chậm.")
    assert letter["subject"] == "Phản ánh, kiến nghị"
    assert letter["body"].endswith("Đồng ý công khai câu hỏi và câu trả lời: không")
    assert "Họ và tên" not in letter["body"]


def test_a_long_letter_is_copied_instead(visit: Callable[..., Page]) -> None:
    page = visit("phan-anh/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    message = "Hồ sơ bị trả lại nhiều lần. " * 100
    letter = compose(page, message)
    assert len(letter["address"]) <= 2000
    assert "dán" in letter["body"]
    expect(page.locator(".cchc-letter [role=status]")).to_have_text(
        "Thư dài, hộp thư không nhận hết. Đã chép nội dung thư."
    )
    assert message.strip() in page.evaluate("navigator.clipboard.readText()")
    # a shorter one fits again
    assert compose(page, "Ngắn.")["body"].startswith("Nội dung: Ngắn.")


def test_a_letter_can_be_copied_where_the_clipboard_is_refused(visit: Callable[..., Page]) -> None:
    page = visit("phan-anh/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    compose(page, "Chậm.")
    page.get_by_role("button", name="Chép nội dung thư").click()
    expect(page.locator(".cchc-letter [role=status]")).to_contain_text("Ctrl+C")
    box = page.get_by_label(f"Thư gửi đến {MAILBOX}")
    expect(box).to_be_focused()
    assert box.evaluate("box => box.selectionEnd - box.selectionStart === box.value.length")


@pytest.mark.parametrize("message", ["", "ế" * 4001], ids=["empty", "too long"])
def test_what_is_empty_or_too_long_is_no_letter(visit: Callable[..., Page], message: str) -> None:
    page = visit("phan-anh/")
    page.get_by_label("Nội dung", exact=False).first.fill(message)
    link = page.get_by_role("link", name="Soạn thư điện tử")
    link.click()
    expect(page.locator(".cchc-form-error")).to_be_visible()
    expect(page.locator(".cchc-letter")).to_be_hidden()
    assert link.get_attribute("href") == f"mailto:{MAILBOX}"


def test_nothing_leaves_the_page_by_the_keyboard(visit: Callable[..., Page], origin: str) -> None:
    """A form without an address would put what was written into the address of the page."""
    page = visit("phan-anh/")
    page.get_by_label("Nội dung", exact=False).first.fill("Chậm.")
    page.get_by_label("Họ và tên").press("Enter")
    page.locator("form.cchc-form").evaluate("form => form.requestSubmit()")
    page.wait_for_timeout(200)
    assert page.url == f"{origin}phan-anh/"


def test_without_scripts_there_is_a_plain_letter_and_the_sheet(visit: Callable[..., Page]) -> None:
    page = visit("phan-anh/", width=360, script=False)
    link = page.get_by_role("link", name="Soạn thư điện tử")
    expect(link).to_be_visible()
    assert link.get_attribute("href") == f"mailto:{MAILBOX}"
    expect(page.locator("form.cchc-form")).to_be_hidden()
    expect(page.get_by_role("button", name="In phiếu giấy")).to_be_hidden()
    expect(page.get_by_text("hãy chọn “In” trong trình duyệt")).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_it_prints_as_one_sheet_for_a_pen(visit: Callable[..., Page], script: bool) -> None:
    page = visit("phan-anh/", script=script)
    assert paper_sizes(page) == [(595, 842)]
    page.emulate_media(media="print")
    paper = page.locator(".cchc-paper")
    expect(paper.get_by_role("heading", name="Phiếu phản ánh, kiến nghị")).to_be_visible()
    expect(paper.get_by_role("img", name="Mã QR")).to_be_visible()
    for words in ("0213 000 0001", "Trung tâm Phục vụ hành chính công", "Trang trình diễn", "Họ và tên"):
        expect(paper).to_contain_text(words)
    assert paper.locator(".cchc-paper-rules hr").count() == 9
    expect(paper.locator(".cchc-paper-rules hr").last).to_be_visible()
    expect(page.get_by_role("heading", name="Các bước xử lý")).to_be_hidden()
    expect(page.get_by_role("link", name="Soạn thư điện tử")).to_be_hidden()


def test_what_was_filled_in_is_printed(visit: Callable[..., Page]) -> None:
    page = visit("phan-anh/")
    page.get_by_label("Nội dung", exact=False).first.fill("Hồ sơ chậm\nba tuần <b>")
    page.get_by_label("Lĩnh vực").select_option("Lĩnh vực khác")
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Thử")
    page.get_by_label("Tôi đồng ý").check()
    assert paper_sizes(page) == [(595, 842)]
    page.emulate_media(media="print")
    paper = page.locator(".cchc-paper")
    expect(paper.locator(".cchc-paper-text")).to_have_text("Hồ sơ chậm\nba tuần <b>", use_inner_text=True)
    expect(paper.locator(".cchc-paper-rules")).to_be_hidden()
    expect(paper).to_contain_text("Nguyễn Thị Thử")
    assert paper.locator("[data-value]", has_text="×").count() == 2
    assert paper.locator("[data-of=co_quan]", has_text=re.compile(r"\S")).count() == 0


def paper_sizes(page: Page) -> list[tuple[int, int]]:
    """Width and height of each printed page, in points."""
    found = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", found)
    return [(round(float(width)), round(float(height))) for width, height in boxes]
