"""Nghe trang này: a Vietnamese voice of the reader's own device reads the text of the page, piece by piece."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

PROCEDURE = "thu-tuc/1.000894/"
PLAN = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
VIETNAMESE = {"lang": "vi-VN", "localService": True}
ELSEWHERE = {"lang": "vi-VN", "localService": False}
ENGLISH = {"lang": "en-US", "localService": True}
# an engine that says nothing: `end()` of what is being read is called by the test
ENGINE = """
const said = window.said = [];
class Utterance { constructor(text) { this.text = text; } }
const engine = Object.assign(new EventTarget(), {
  voices: [], getVoices: () => engine.voices, cancelled: 0,
  speak: (utterance) => { said.push(utterance); engine.now = utterance; },
  cancel: () => {
    const ended = engine.now;
    engine.cancelled += 1;
    engine.now = null;
    ended?.onerror?.({ error: "interrupted" });
  },
});
Object.defineProperty(window, "speechSynthesis", { value: engine });
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
"""

pytestmark = pytest.mark.browser

Listen = Callable[..., Page]


@pytest.fixture
def listen(visit: Callable[..., Page]) -> Listen:
    def open_page(address: str, *voices: dict[str, object], width: int = 1280) -> Page:
        page = visit(address, width=width)
        page.add_init_script(f"{{{ENGINE} engine.voices = {json.dumps(voices)}; }}")
        page.reload()
        return page

    return open_page


def button(page: Page) -> Locator:
    return page.locator(".cchc-listen button").first


def said(page: Page) -> list[str]:
    return [str(text) for text in page.evaluate("said.map(({ text }) => text)")]


def all_of(page: Page) -> list[str]:
    """All that is read, from the first piece to the last."""
    button(page).click()
    page.evaluate("for (let n = 0; n < 2000 && speechSynthesis.now === said.at(-1); n++) said.at(-1).onend()")
    expect(button(page)).to_have_text("Nghe trang này")
    return said(page)


@pytest.mark.parametrize("voices", [(), (ENGLISH,), (ELSEWHERE,)])
def test_without_a_vietnamese_voice_of_the_device_there_is_no_button(
    listen: Listen, voices: tuple[object, ...]
) -> None:
    expect(button(listen(PROCEDURE, *voices))).to_be_hidden()


def test_the_button_comes_when_the_voices_do(listen: Listen) -> None:
    page = listen(PROCEDURE)
    page.evaluate("voice => { speechSynthesis.voices = [voice]; }", VIETNAMESE | {"lang": "vi_VN"})
    page.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(button(page)).to_be_visible()


def test_the_text_is_read_in_short_pieces_without_the_menu(listen: Listen) -> None:
    page = listen(PROCEDURE, ENGLISH, ELSEWHERE, VIETNAMESE)
    pieces = all_of(page)
    assert page.evaluate("said.every(({ voice }) => voice.lang === 'vi-VN' && voice.localService)")
    assert pieces[0] == "Thủ tục đăng ký kết hôn"
    assert max(map(len, pieces)) <= 180
    assert "Cần mang theo" in pieces
    assert "Nộp hồ sơ." in pieces
    everything = " ".join(pieces)
    assert "¶" not in everything
    for unread in ("Trong trang này", "In bản A4", "Gửi qua thư điện tử", "Trang chủ", "Chỗ chưa khớp trong nguồn"):
        assert unread not in everything, unread
    words = page.locator(".cchc-steps").inner_text().split()
    assert " ".join(words) in everything.replace(":;", ":")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_is_read_row_by_row_with_its_headings(listen: Listen, width: int) -> None:
    everything = " ".join(all_of(listen(PROCEDURE, VIETNAMESE, width=width)))
    assert (
        "Trực tuyến; Thời hạn: Hỏi nơi nộp: nguồn ghi “1”, không ghi là ngày hay giờ; Phí, lệ phí: Lệ phí: Miễn lệ phí"
        in (everything)
    )
    assert "Cách nộp; Thời hạn" not in everything
    tasks = " ".join(all_of(listen(PLAN, VIETNAMESE, width=width)))
    assert "Xem trong văn bản" not in tasks
    assert "Chủ trì: Sở Nội vụ" in tasks or "Cơ quan chủ trì: Sở Nội vụ" in tasks


def test_reading_pauses_goes_on_and_ends(listen: Listen) -> None:
    page = listen(PROCEDURE, VIETNAMESE)
    button(page).press("Enter")
    page.evaluate("said.at(-1).onend()")
    expect(button(page)).to_have_text("Tạm dừng")
    button(page).press("Enter")
    expect(button(page)).to_have_text("Nghe tiếp")
    assert page.evaluate("speechSynthesis.now") is None
    button(page).press("Enter")
    first, second, again = said(page)
    assert first != second == again
    end = page.get_by_role("button", name="Thôi nghe")
    end.press("Enter")
    expect(end).to_be_hidden()
    expect(button(page)).to_be_focused()
    expect(button(page)).to_have_text("Nghe trang này")
    button(page).press("Enter")
    assert said(page)[-1] == first


def test_leaving_the_page_ends_the_reading(listen: Listen) -> None:
    page = listen(PROCEDURE, VIETNAMESE)
    button(page).click()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("[speechSynthesis.now, said.length, speechSynthesis.cancelled > 0]") == [None, 1, True]


def test_an_engine_that_fails_is_told(listen: Listen) -> None:
    page = listen(PROCEDURE, VIETNAMESE)
    button(page).click()
    page.evaluate("said.at(-1).onerror({ error: 'synthesis-failed' })")
    expect(page.locator(".cchc-listen [role=status]")).to_have_text("Máy này không đọc được trang.")
    expect(button(page)).to_have_text("Nghe trang này")
