"""A citizen's opinion on its way to a server of this test's own, which keeps what it is sent."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qsl, quote

import pytest
from playwright.sync_api import Browser, Page, expect

import golden_site
from cchc.content.feedback import LARGEST_REQUEST
from site_build import build
from site_server import SiteHandler, serving

LIMIT = 300
MESSAGE = "Hồ sơ đất đai bị chậm 3 tuần & phí “sai” 50% <b>+1</b>=?\nMong được trả lời sớm. 😊"
HOSTILE = [
    "//evil.example/",
    "javascript:alert(1)",
    "/a?b",
    "/../../x",
    '/"><script>alert(1)</script>',
    "/" + "a" * 400,
]

pytestmark = pytest.mark.browser

Requests = list[tuple[str, str, bytes]]


class Receiver(SiteHandler):
    """The site, and the server behind its form; `received` holds path, content type and body of each request."""

    received: ClassVar[Requests] = []

    def do_POST(self) -> None:  # noqa: N802 - the name that the standard library calls
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.received.append((self.path, self.headers["Content-Type"], body))
        self.send_response(303)
        self.send_header("Location", dict(parse_qsl(body.decode("ascii")))["trang_tra_loi"])
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture(scope="module")
def origin(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site whose form has an address, served beside that address; it takes the place of the whole site."""
    root = golden_site.make(tmp_path_factory.mktemp("form"))
    with serving(root / "site", Receiver) as address:
        write_settings(root / "mkdocs.yml", address)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
            build(root, root / "site")
        yield address


def write_settings(file: Path, address: str) -> None:
    form = f'{{dia_chi: "{address}nhan", don_vi: Sở <Nội vụ>, thoi_gian_luu: 12 tháng, gioi_han_ky_tu: {LIMIT}}}'
    text = file.read_text("utf-8").replace("https://cchc.vidu.example/", address)
    file.write_text(text.replace("    phan_anh:\n", f"    phan_anh:\n      bieu_mau: {form}\n", 1), "utf-8")


@pytest.fixture
def received() -> Requests:
    Receiver.received.clear()
    return Receiver.received


def sent(received: Requests) -> dict[str, str]:
    """The fields of the only request."""
    ((path, kind, body),) = received
    assert (path, kind) == ("/nhan", "application/x-www-form-urlencoded")
    assert len(body) <= LARGEST_REQUEST
    pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")
    assert len(pairs) == len(dict(pairs))
    return dict(pairs)


def send(page: Page) -> None:
    page.get_by_role("button", name="Gửi ý kiến").click()


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_an_opinion_arrives_as_it_was_written(
    visit: Callable[..., Page], origin: str, received: Requests, script: bool
) -> None:
    page = visit("phan-anh/", width=360, script=script)
    page.get_by_label("Nội dung").fill(MESSAGE)
    page.get_by_label("Cơ quan liên quan").select_option("Sở Nội vụ")
    page.get_by_label("Lĩnh vực").select_option("Cải cách thể chế")
    page.get_by_label("Trang bạn góp ý").fill("Trang kế hoạch")
    page.get_by_label("Họ và tên").fill("Nguyễn Thị Thử")
    page.get_by_label("Số điện thoại hoặc thư điện tử").fill("thu@vidu.example")
    page.get_by_label("Tôi đồng ý").check()
    send(page)
    expect(page).to_have_url(f"{origin}phan-anh/da-gui/")
    expect(page.get_by_role("heading", name="Đã nhận ý kiến")).to_be_visible()
    expect(page.get_by_text("Ý kiến đã đến Sở <Nội vụ>.")).to_be_visible()
    assert sent(received) == {
        "noi_dung": MESSAGE.replace("\n", "\r\n"),
        "co_quan": "Sở Nội vụ",
        "linh_vuc": "Cải cách thể chế",
        "trang": "Trang kế hoạch",
        "ho_ten": "Nguyễn Thị Thử",
        "lien_he": "thu@vidu.example",
        "dong_y": "co",
        "website": "",
        "trang_tra_loi": f"{origin}phan-anh/da-gui/",
    }


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_only_the_message_is_asked_for(visit: Callable[..., Page], received: Requests, script: bool) -> None:
    page = visit("phan-anh/", script=script)
    page.get_by_label("Nội dung").fill("Chậm.")
    send(page)
    expect(page.get_by_role("heading", name="Đã nhận ý kiến")).to_be_visible()
    fields = sent(received)
    assert {name for name, value in fields.items() if value} == {"noi_dung", "co_quan", "linh_vuc", "trang_tra_loi"}
    assert fields["co_quan"] == fields["linh_vuc"] == "Tôi không biết"
    assert "dong_y" not in fields


def test_the_keyboard_is_enough_and_meets_no_trap(visit: Callable[..., Page], origin: str, received: Requests) -> None:
    page = visit("phan-anh/", width=360)
    page.get_by_label("Nội dung").focus()
    met = []
    for _ in range(12):
        at = page.evaluate("document.activeElement.name || document.activeElement.textContent")
        met.append(at)
        if at == "Gửi ý kiến":
            break
        keys = {"noi_dung": "Chậm ba tuần", "ho_ten": "Thử", "dong_y": " "}.get(at, "")
        page.keyboard.type(keys)
        page.keyboard.press("Tab")
    assert [name for name in met if "_" in name or name in ("trang", "website")] == [
        *["noi_dung", "co_quan", "linh_vuc", "trang", "ho_ten", "lien_he", "dong_y"]
    ]
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{origin}phan-anh/da-gui/")
    fields = sent(received)
    assert (fields["noi_dung"], fields["ho_ten"], fields["dong_y"]) == ("Chậm ba tuần", "Thử", "co")


@pytest.mark.parametrize("width", [360, 1280])
def test_people_do_not_meet_the_field_for_robots(visit: Callable[..., Page], width: int) -> None:
    page = visit("phan-anh/", width=width)
    field = page.locator("input[name=website]")
    box = field.bounding_box()
    assert box
    assert box["x"] + box["width"] < 0
    assert field.get_attribute("tabindex") == "-1"
    assert field.get_attribute("autocomplete") == "off"
    assert field.get_attribute("type") == "text"
    tree = page.locator("form.cchc-form").aria_snapshot()
    assert "Nội dung" in tree
    assert "để trống ô này" not in tree


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "Hãy viết nội dung ý kiến."),
        (" \n ", "Hãy viết nội dung ý kiến."),
        ("ế" * (LIMIT + 7), "Nội dung dài quá 7 ký tự, hãy rút gọn."),
    ],
    ids=["empty", "blank", "too long"],
)
def test_what_cannot_be_sent_is_told_in_vietnamese(
    visit: Callable[..., Page], origin: str, received: Requests, words: str, message: str
) -> None:
    page = visit("phan-anh/", width=360)
    field = page.get_by_label("Nội dung")
    field.focus()
    page.keyboard.insert_text(words)
    send(page)
    expect(page.locator(".cchc-form-error")).to_have_text(message)
    expect(field).to_be_focused()
    assert field.get_attribute("aria-invalid") == "true"
    assert field.evaluate("field => field.validationMessage") == message
    assert (page.url, received) == (f"{origin}phan-anh/", [])
    field.fill("Vừa đủ")
    expect(page.locator(".cchc-form-error")).to_be_hidden()
    expect(page.get_by_text(f"Còn {LIMIT - 6} ký tự")).to_be_visible()
    send(page)
    expect(page).to_have_url(f"{origin}phan-anh/da-gui/")


def test_without_scripts_the_browser_keeps_the_limits(
    visit: Callable[..., Page], origin: str, received: Requests
) -> None:
    page = visit("phan-anh/", script=False)
    send(page)
    assert (page.url, received) == (f"{origin}phan-anh/", [])
    field = page.get_by_label("Nội dung")
    field.focus()
    page.keyboard.insert_text("ế" * (LIMIT + 7))
    assert len(field.input_value()) == LIMIT


def test_the_page_it_is_about_is_sent_too(visit: Callable[..., Page], origin: str, received: Requests) -> None:
    page = visit("phan-anh/?trang=/ke-hoach/2026/2-kh-ubnd/")
    page.get_by_label("Nội dung").fill("Chưa đúng.")
    send(page)
    expect(page).to_have_url(f"{origin}phan-anh/da-gui/")
    assert sent(received)["trang"] == f"{origin}ke-hoach/2026/2-kh-ubnd/"


@pytest.mark.parametrize("path", HOSTILE)
def test_what_is_not_a_page_of_the_site_is_not_filled_in(visit: Callable[..., Page], path: str) -> None:
    page = visit("phan-anh/?trang=" + quote(path, safe=""))
    expect(page.get_by_label("Trang bạn góp ý")).to_have_value("")
    expect(page.locator(".cchc-about-page")).to_be_hidden()


def test_readers_are_told_who_keeps_what_they_write(visit: Callable[..., Page]) -> None:
    form = visit("phan-anh/").locator("form.cchc-form")
    expect(form).to_contain_text("Sở <Nội vụ> nhận những gì bạn ghi")
    expect(form).to_contain_text("giữ 12 tháng")
    for name, token in {"ho_ten": "name", "lien_he": "tel", "trang": "off"}.items():
        assert form.locator(f"[name={name}]").get_attribute("autocomplete") == token


def test_the_page_afterwards_is_not_among_what_is_searched(visit: Callable[..., Page], origin: str) -> None:
    page = visit("phan-anh/da-gui/", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = page.request.get(f"{origin}sitemap.xml").text()
    assert "phan-anh/" in found
    assert "da-gui" not in found
