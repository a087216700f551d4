"""What a shared link shows: every page of the built site tells it, and every picture it names is there."""

import struct
from pathlib import Path

import pytest
from lxml import html

from cchc.content.loader import load_site
from cchc.content.registry import type_of
from cchc.text.dates import today_in_vietnam
from search_index import shown_pages, text_of
from site_build import ROOT

WANTED = ["title", "description", "url", "type", "site_name", "locale", "image", "image:alt"]


@pytest.fixture(scope="module")
def told(built: Path) -> dict[str, dict[str, str]]:
    """By address: the properties of Open Graph, and the page's own description."""
    found = {}
    for file in built.rglob("index.html"):
        metas = list(html.fromstring(file.read_bytes()).iter("meta"))
        graph = {meta.get("property", ""): meta.get("content", "") for meta in metas if meta.get("property")}
        named = {meta.get("name", ""): meta.get("content", "") for meta in metas if meta.get("name")}
        place = file.relative_to(built).as_posix().removesuffix("index.html")
        found[place] = {**graph, "description": named["description"], "card": named["twitter:card"]}
    return found


def test_every_page_tells_what_a_link_to_it_shows(told: dict[str, dict[str, str]]) -> None:
    base = load_site(ROOT, today_in_vietnam()).settings.base_url
    for address, page in told.items():
        assert [name for name in WANTED if not page.get(f"og:{name}")] == [], address
        assert page["og:url"] == base + address
        assert page["og:description"] == page["description"]
        assert (page["og:locale"], page["card"]) == ("vi_VN", "summary_large_image")


def test_items_are_articles_and_lists_are_not(told: dict[str, dict[str, str]]) -> None:
    site = load_site(ROOT, today_in_vietnam())
    for item in site.published:
        is_article = type_of(item.path).template is not None
        assert told[item.address]["og:type"] == ("article" if is_article else "website"), item.address


def test_pictures_are_there_in_the_size_that_is_told(built: Path, told: dict[str, dict[str, str]]) -> None:
    base = load_site(ROOT, today_in_vietnam()).settings.base_url
    for page in told.values():
        image = (built / page["og:image"].removeprefix(base)).read_bytes()
        if "og:image:width" in page:
            size = (int(page["og:image:width"]), int(page["og:image:height"]))
            assert struct.unpack(">II", image[16:24]) == size


def test_few_pages_are_described_in_the_same_words(told: dict[str, dict[str, str]]) -> None:
    site = load_site(ROOT, today_in_vietnam())
    words = [told[item.address]["description"] for item in site.published]
    assert sorted(text for text in set(words) if words.count(text) > 1) == []


def test_items_can_be_shared_and_printed(built: Path) -> None:
    site = load_site(ROOT, today_in_vietnam())
    for item in site.published:
        page = html.fromstring((built / item.address / "index.html").read_bytes())
        count = 1 if type_of(item.path).template else 0
        for part in ("cchc-share", "cchc-sheet-end", "cchc-sheet-end']//*[@class='cchc-qr"):
            assert page.xpath(f"count(//*[@class='{part}'])") == count, item.address


def test_search_and_feeds_do_not_read_the_end_of_a_sheet(built: Path) -> None:
    texts = {name: (built / name).read_text("utf-8") for name in ("rss.xml", "thu-tuc/rss.xml")}
    texts |= {f"search: {address}": text_of(shown) for address, shown in shown_pages(built).items()}
    for name, text in texts.items():
        assert "Nội dung có thể đã thay đổi sau khi in" not in text, name
        assert "Mã QR mở trang" not in text, name
