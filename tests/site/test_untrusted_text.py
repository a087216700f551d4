"""What citizens wrote reaches pages, feeds and the search index as text alone."""

from pathlib import Path

import pytest
from lxml import etree, html

import golden_site
from search_index import shown_pages, text_of
from site_build import build

HARMFUL = """\
<script>TANCONG(1)</script>

<div onclick="TANCONG(2)">
<img src=x onerror=TANCONG(3)> <b>TANCONG(4)</b> <svg/onload=TANCONG(5)>

[bấm](javascript:TANCONG(6)) ![x](javascript:TANCONG(7)) <javascript:TANCONG(8)> {: onclick="TANCONG(9)" }

<div markdown="1" onclick="TANCONG(10)">

</div></div></article>&lt;script&gt;TANCONG(11)&lt;/script&gt; {{ TANCONG(12) }} {% TANCONG %}
"""
QUESTION = f"""---
title: Một câu hỏi
ngay_hoi: 2026-11-18
nguoi_hoi: <i onclick="TANCONG(13)">A</i>
co_quan_tra_loi: <u onclick="TANCONG(14)">Sở</u>
trang_thai: tiep_nhan
nguon: {{ten: "<s onclick='TANCONG(15)'>B</s>"}}
---
{HARMFUL}"""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = golden_site.make(tmp_path_factory.mktemp("attacked"))
    (root / "docs/hoi-dap/tan-cong.md").write_text(QUESTION, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
        return build(root, root / "site")


@pytest.mark.parametrize("page", ["hoi-dap/tan-cong/", "hoi-dap/"])
def test_a_page_holds_it_as_text(attacked: Path, page: str) -> None:
    root = html.fromstring((attacked / page / "index.html").read_bytes())
    assert_nothing_works(root)
    (article,) = root.iter("article")
    assert page == "hoi-dap/" or "TANCONG(12)" in "".join(map(str, article.itertext()))


PLAIN = ("summary", "name", "creator", "category")
"""Elements of Atom, of RSS and of Dublin Core that are plain text; what else holds text is HTML to readers."""


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml", "hoi-dap/rss.xml", "hoi-dap/atom.xml"])
def test_a_feed_holds_it_as_text(attacked: Path, name: str) -> None:
    feed = etree.fromstring((attacked / name).read_bytes())
    found = [element for element in feed.iter() if "TANCONG" in (element.text or "")]
    assert found
    for element in found:
        if etree.QName(element).localname not in PLAIN:
            assert_nothing_works(html.fragment_fromstring(element.text or "", create_parent="div"))


def test_the_search_index_holds_it_as_text(attacked: Path) -> None:
    found = [shown for shown in shown_pages(attacked).values() if "TANCONG" in text_of(shown)]
    assert found
    # plain text, of which the browser makes text nodes: tests/browser/test_search.py
    assert any("<script>" in text_of(shown) for shown in found)
    assert not any("&lt;" in text_of(shown) for shown in found)


def assert_nothing_works(root: html.HtmlElement) -> None:
    """No element is named or carries an attribute by which a browser would run what the citizen wrote."""
    for element in root.iter():
        if isinstance(element.tag, str):
            # JSON-LD is data: no browser runs it, and nothing in it ends its element
            runs = element.tag in ("script", "style", "svg", "iframe") and element.get("type") != "application/ld+json"
            assert not (runs and "TANCONG" in (element.text or ""))
            assert not (element.tag in ("b", "i", "u", "s", "img") and "TANCONG" in html.tostring(element).decode())
            # a description says in a head what the page says, and no browser runs it there
            values = [value for name, value in element.attrib.items() if (element.tag, name) != ("meta", "content")]
            assert not any("TANCONG" in value for value in values), values
            assert not any(name.startswith("on") for name in element.attrib)
