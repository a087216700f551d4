"""No word of an ordinary length is broken in cells, headings, labels and buttons, on whatever screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from site_templates import DEMONSTRATION

pytestmark = pytest.mark.browser

BROKEN = """() => {
  const found = new Set(), range = document.createRange();
  const places = "td, th, dt, dd, caption, summary, button, h1, h2, h3, label, a, .cchc-state";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const box = node.parentElement;
    if (!box.closest(places) || box.closest("code") || !box.checkVisibility()) continue;
    for (const word of node.data.matchAll(/[\\p{L}\\p{N}]{2,15}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) found.add(word[0]);
    }
  }
  return [...found];
}"""
WIDTHS = (320, 360, 412, 600, 768, 1024, 1280)
TABLE = (
    "<table><thead><tr><th>Nội dung</th><th>Chỉ tiêu</th><th>Năm</th></tr></thead>"
    "<tbody><tr><td>{}</td><td>đạt 100 %</td><td>2020</td></tr></tbody></table>"
)


@pytest.mark.parametrize("name", DEMONSTRATION)
def test_no_word_is_broken(page: Page, origin: str, name: str) -> None:
    page.goto(origin + DEMONSTRATION[name])
    broken = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if words := page.evaluate(BROKEN):
            broken[width] = words
    assert broken == {}


@pytest.mark.parametrize("width", [320, 412, 1024])
def test_a_table_of_an_editor_scrolls_rather_than_breaks(visit: Callable[..., Page], width: int) -> None:
    page = visit("tin-tuc/2026/hieu-cach-ke-hoach-noi-ve-thoi-gian/", width=width)
    html = TABLE.format("Cán bộ, công chức nắm vững mục tiêu, nhiệm vụ cải cách hành chính " * 3)
    page.evaluate("html => document.querySelector('.cchc-text, article').insertAdjacentHTML('beforeend', html)", html)
    assert not {"2020", "đạt", "tiêu", "Năm"} & set(page.evaluate(BROKEN))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
