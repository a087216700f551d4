"""Pages and feeds of a small site, compared with what they are to be: tests/golden/expected/.

After a wanted change a failing test tells the command that renews the files; then read what git says of them.
"""

from pathlib import Path

import pytest

from expected_files import EXPECTED, compare
from golden_pages import frame, frame_pieces, own_part, parsed
from golden_site import examples_of_other_types
from search_index import shown_pages, text_of

PAGES = {
    "plan": "ke-hoach/2026/2-kh-ubnd/",
    "plan-done": "ke-hoach/2024/1-kh-ubnd/",
    "plan-index": "ke-hoach/",
    "plan-year": "ke-hoach/2024/",
    "news": "tin-tuc/2026/hoi-thi/",
    "news-withdrawn": "tin-tuc/2025/thu-hoi/",
    "news-archive": "tin-tuc/",
    "news-month": "tin-tuc/2026/10/",
    "moved": "tin/bai-cu/",
    "document": "van-ban/5-qd-ubnd/",
    "document-cited": "van-ban/76-nq-cp/",
    "document-revoked": "van-ban/7-qd-ubnd/",
    "documents": "van-ban/",
    "documents-year": "van-ban/nam/2024/",
    "agency": "co-quan/so-noi-vu/",
    "agencies": "co-quan/",
    "field": "linh-vuc/chi-dao-dieu-hanh/",
    "fields": "linh-vuc/",
    "feedback": "phan-anh/",
    "feeds": "rss/",
    "indexes": "chi-so/",
    "index-series": "chi-so/par-index/",
    "index-own": "chi-so/chi-so-rieng-cua-tinh-thu/",
    "index-result": "chi-so/par-index-thu-2025/",
    "initiatives": "mo-hinh/",
    "initiative": "mo-hinh/quay-thu/",
    "procedure": "thu-tuc/1.000010/",
    "procedure-abolished": "thu-tuc/1.000020/",
    "procedure-with-gaps": "thu-tuc/1.000030/",
    "procedures": "thu-tuc/",
    "life-event": "su-kien-doi-song/mo-cua-hang/",
    "procedures-of-domain": "thu-tuc/linh-vuc/hoat-dong-xay-dung/",
    "home": "",
    "criteria": "gioi-thieu/muc-do-dap-ung/",
    "press": "bao-chi/",
    "event": "su-kien/hoi-thi/",
    "event-held": "su-kien/doi-thoai/",
    "event-repeated": "su-kien/tiep-cong-dan/",
    "event-postponed": "su-kien/hop-bao/",
    "event-cancelled": "su-kien/toa-dam/",
    "events": "su-kien/",
    "report": "bao-cao/quy-2-2026/",
    "reports": "bao-cao/",
    "series": "chuyen-muc/cai-cach-thu/",
    "series-without-issues": "chuyen-muc/chua-co-so/",
    "series-all": "chuyen-muc/",
    "material": "tai-lieu/ap-phich/",
    "material-recording": "tai-lieu/loi-chao/",
    "materials": "tai-lieu/",
    "questions": "hoi-dap/",
    "question": "hoi-dap/nop-ho-so-o-dau/",
    "question-open": "hoi-dap/dang-cho/",
}
PAGES |= examples_of_other_types(PAGES.values())
FEEDS = ("rss.xml", "atom.xml")
CALENDARS = {
    "tasks": "ke-hoach/nhiem-vu.ics",
    "plan": "ke-hoach/2026/2-kh-ubnd/nhiem-vu.ics",
    "agency": "co-quan/so-noi-vu/nhiem-vu.ics",
    "events": "su-kien/su-kien.ics",
}
FRAMES = {"home": "index.html", "page": "van-ban/76-nq-cp/index.html", "not-found": "404.html"}
"""Pages whose frames are kept: all others have that of "page"."""
NOT_SHARED = {"cchc-listen", "cchc-share", "cchc-sheet-end"}
"""Pieces of the frame that only pages of items have; the expected file of each page names those that it has."""
TWINS = {
    "procedure": "thu-tuc/1.000010/index.html.md",
    "procedure-abolished": "thu-tuc/1.000020/index.html.md",
    "plan": "ke-hoach/2026/2-kh-ubnd/index.html.md",
}
LLMS = "llms.txt"
OPEN_DATA = ("nhiem-vu.csv", "nhiem-vu.json", "datapackage.json")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_is_to_be(golden: Path, name: str) -> None:
    compare(f"{name}.html", own_part(parsed((golden / PAGES[name] / "index.html").read_bytes())))


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_is_as_it_is_to_be(golden: Path, name: str) -> None:
    compare(f"frame-{name}.html", frame(parsed((golden / FRAMES[name]).read_bytes())))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_frame_of_all_others(golden: Path, name: str) -> None:
    ordinary = pieces_of(golden, FRAMES["page"])
    pieces = pieces_of(golden, f"{PAGES[name]}index.html")
    assert ordinary.keys() - pieces.keys() <= NOT_SHARED
    assert {piece: pieces[piece] for piece in pieces} == {piece: ordinary[piece] for piece in pieces}


def pieces_of(site: Path, name: str) -> dict[str, str]:
    return frame_pieces(parsed((site / name).read_bytes()), name.removesuffix("index.html"))


def test_nothing_is_expected_of_pages_that_are_gone() -> None:
    names = {f"{name}.html" for name in PAGES} | {f"frame-{name}.html" for name in FRAMES}
    names |= (
        {*FEEDS, *OPEN_DATA, LLMS}
        | {f"twin-{name}.md" for name in TWINS}
        | {f"calendar-{name}.ics" for name in CALENDARS}
    )
    assert {file.name for file in EXPECTED.iterdir()} == names


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_as_it_is_to_be(golden: Path, name: str) -> None:
    compare(name, (golden / name).read_text("utf-8"))


@pytest.mark.parametrize("name", CALENDARS)
def test_a_calendar_is_as_it_is_to_be(golden: Path, name: str) -> None:
    compare(f"calendar-{name}.ics", (golden / CALENDARS[name]).read_text("utf-8"))


@pytest.mark.parametrize("name", TWINS)
def test_a_markdown_twin_is_as_it_is_to_be(golden: Path, name: str) -> None:
    compare(f"twin-{name}.md", (golden / TWINS[name]).read_text("utf-8"))


def test_the_list_of_markdown_twins_is_as_it_is_to_be(golden: Path) -> None:
    compare(LLMS, (golden / LLMS).read_text("utf-8"))


@pytest.mark.parametrize("name", OPEN_DATA)
def test_open_data_are_as_they_are_to_be(golden: Path, name: str) -> None:
    compare(name, (golden / "du-lieu/v1" / name).read_text("utf-8"))


@pytest.mark.parametrize("secret", ["BIMATNHAP", "BIMATHENNGAY", "BIMATHETHAN", "BIMATANH"])
def test_what_is_not_public_is_nowhere(golden: Path, secret: str) -> None:
    """A draft, an item of a coming day, an item past its last day, what a photograph tells besides what it shows."""
    files = [file for file in golden.rglob("*") if file.is_file()]
    assert [file for file in files if secret.encode() in file.read_bytes()] == []


def test_search_reads_a_page_and_not_its_ways_to_others(golden: Path) -> None:
    words = text_of(shown_pages(golden)[PAGES["news"]])
    page = (golden / PAGES["news"] / "index.html").read_text("utf-8")
    assert "Tin trước" in page
    assert "Tin trước" not in words
    assert "Bản ghi lời" in words
