"""Markup in texts is shown and never runs; a recording of another host asks nothing of it before a reader does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Request

import golden_site
from site_build import build
from site_server import serving

pytestmark = pytest.mark.browser

NEWS = "tin-tuc/2026/hoi-thi/"
HOSTILE = "\"><img src=x onerror=alert(1)> </script><script>alert(1)</script> ' onmouseover=alert(1) {{7*7}}"
VIDEO = "https://www.youtube.com/watch?v=abc"


@pytest.fixture(scope="module")
def served(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    root = golden_site.make(tmp_path_factory.mktemp("hostile"))
    news = root / "news/2026/hoi-thi.md"
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    text = news.read_text("utf-8").replace('title: Hội thi "tìm hiểu" cải cách & đổi mới', f"title: {quoted}")
    text = text.replace("tac_gia: Ban biên tập", f"tac_gia: {quoted}\ntags: [{quoted[:40]}']")
    news.write_text(text.replace("https://vimeo.com/1", VIDEO), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
        build(root, root / "site")
    with serving(root / "site") as address:
        yield root / "site", address


@pytest.mark.parametrize("address", [NEWS, "tin-tuc/", "", "co-quan/so-noi-vu/"])
def test_no_dialog_no_error_and_no_request_to_another_host(
    browser: Browser, served: tuple[Path, str], address: str
) -> None:
    origin = served[1]
    wrong: list[str] = []

    def dismissed(dialog: Dialog) -> None:
        wrong.append(dialog.message)
        dialog.dismiss()

    def asked(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            wrong.append(request.url)

    page = browser.new_page()
    page.on("dialog", dismissed)
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", asked)
    page.goto(origin + address, wait_until="networkidle")
    assert page.locator("img[src=x]").count() == 0
    page.close()
    assert wrong == []


def test_a_title_with_markup_is_read_as_it_is_written(browser: Browser, served: tuple[Path, str]) -> None:
    page = browser.new_page()
    page.goto(served[1] + NEWS)
    assert page.locator("h1").inner_text().startswith(HOSTILE)
    link = page.get_by_role("link", name="Xem video trên YouTube (mở trang khác)")
    assert link.get_attribute("href") == VIDEO
    assert page.locator("iframe, video").count() == 0
    page.close()


def test_feeds_have_the_link(served: tuple[Path, str]) -> None:
    assert f'href=\\"{VIDEO}\\"' in (served[0] / "tin-tuc/feed.json").read_text("utf-8")
