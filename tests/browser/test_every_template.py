"""One page of each template: it fits every screen, without errors and without another host (see `visit`)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

TEMPLATES = {
    "home": "",
    "index of plans": "ke-hoach/",
    "plans of a year": "ke-hoach/2017/",
    "calendars": "ke-hoach/lich/",
    "progress": "ke-hoach/tien-do/",
    "field of reform": "linh-vuc/chi-dao-dieu-hanh/",
    "plan": "ke-hoach/2017/993-kh-ubnd-lai-chau/",
    "plan with groups": "ke-hoach/2019/165-kh-ubnd-can-tho/",
    "news": "tin-tuc/",
    "news of a month": "tin-tuc/2026/11/",
    "news item": "tin-tuc/2026/hieu-cach-ke-hoach-noi-ve-thoi-gian/",
    "news of a tag": "tin-tuc/the/hoi-thi/",
    "news of a field": "tin-tuc/linh-vuc/thu-tuc-hanh-chinh/",
    "news of an agency": "tin-tuc/co-quan/ubnd-tinh-lai-chau/",
    "documents": "van-ban/",
    "documents of a year": "van-ban/nam/2021/",
    "document": "van-ban/61-2018-nd-cp/",
    "agencies": "co-quan/",
    "agency with tasks": "co-quan/so-noi-vu/",
    "questions": "hoi-dap/",
    "question": "hoi-dap/phi-chung-thuc-ban-sao/",
    "events": "su-kien/",
    "event": "su-kien/doi-thoai-doanh-nghiep-can-tho-2019/",
    "reports": "bao-cao/",
    "series of broadcasts": "chuyen-muc/",
    "series": "chuyen-muc/dan-hoi-chinh-quyen-tra-loi-thanh-tri-2022/",
    "materials": "tai-lieu/",
    "material": "tai-lieu/ba-buoc-gui-y-kien/",
    "feedback": "phan-anh/",
    "feeds": "rss/",
    "about": "gioi-thieu/",
    "not found": "404.html",
}
# what stands out of the screen to the right, apart from what lies in a scroller of its own
CUT = """() => [...document.body.querySelectorAll("*")].filter(element =>
  element.getBoundingClientRect().right > innerWidth && !element.closest(".cchc-scroll, .cchc-section, pre")
).map(element => element.outerHTML.slice(0, 200))"""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_a_page_fits_screens_of_every_width(visit: Callable[..., Page], address: str) -> None:
    page = visit(address)
    for width in (1280, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT) == []


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_a_page_fits_a_telephone_without_scripts(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=360, script=False)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(CUT) == []


def test_every_address_of_these_tests_is_built(demonstration_site: Path) -> None:
    for address in TEMPLATES.values():
        here = demonstration_site / address
        assert here.is_file() or (here / "index.html").is_file(), address
