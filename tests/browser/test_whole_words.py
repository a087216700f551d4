"""No word of an ordinary length is broken in cells, headings, labels and buttons, on whatever screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from site_templates import DEMONSTRATION
from visits import Visits, broken_words

pytestmark = pytest.mark.browser

TABLE = (
    "<table><thead><tr><th>Nội dung</th><th>Chỉ tiêu</th><th>Năm</th></tr></thead>"
    "<tbody><tr><td>{}</td><td>đạt 100 %</td><td>2020</td></tr></tbody></table>"
)


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_no_word_is_broken(visits: Visits, address: str) -> None:
    assert visits.facts(address).get("broken words", []) == []


@pytest.mark.parametrize("width", [320, 412, 1024])
def test_a_table_of_an_editor_scrolls_rather_than_breaks(visit: Callable[..., Page], width: int) -> None:
    page = visit("tin-tuc/2026/hieu-cach-ke-hoach-noi-ve-thoi-gian/", width=width)
    html = TABLE.format("Cán bộ, công chức nắm vững mục tiêu, nhiệm vụ cải cách hành chính " * 3)
    page.evaluate("html => document.querySelector('.cchc-text, article').insertAdjacentHTML('beforeend', html)", html)
    assert not {"2020", "đạt", "tiêu", "Năm"} & set(broken_words(page))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
