"""Every feed of the repository itself, and of a site with the worst that editors can write, built whole."""

from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from lxml import etree

import golden_site
import small_repository
from cchc.content.loader import load_site
from cchc.text.dates import today_in_vietnam
from feed_rules import ATOM, CHECKS, wrong_in
from site_build import ROOT, build

GOLDEN_BASE = "https://cchc.vidu.example/"
WORST = {
    "title": 'A ]]> "b" <b>c</b> &amp; 😀',
    "description": "Mô tả <i>x</i> ]]>",
    "tac_gia": "Nguyễn Thị Thử, Sở Nội vụ",
    "tags": [f"nhãn {number} <&>" for number in range(500)],
    "ghi_chu_sua": [{"ngay": "2026-01-02", "noi_dung": "Sửa <số> ]]>"}],
    "tep": [{"ten": "Ảnh & <bảng>", "duong_dan": "/tep/ảnh đẹp, số 1 (100%).svg"}],
}
BODY = """\
Đoạn có ]]> và <b>thẻ</b> &lt;b>, ký tự điều khiển \x07 &#7; và \ufffe, Tie\u0302\u0301ng Vie\u0323\u0302t tổ hợp.

![Ảnh](</tep/ảnh đẹp, số 1 (100%25).svg>) [nối](/tin-tuc/index.md) [ngoài](<https://vidu.example/đường dẫn>)

`<script>alert("x")</script>` &lt;script>alert(1)&lt;/script>
"""


def feeds_in(built: Path) -> Iterator[str]:
    for file in sorted(built.rglob("*")):
        if file.name.endswith(tuple(CHECKS)):
            yield file.relative_to(built).as_posix()


def wrong_in_all(built: Path, base: str) -> list[str]:
    return [problem for path in feeds_in(built) for problem in wrong_in(path, (built / path).read_bytes(), base)]


def test_every_feed_of_the_site_is_valid(built: Path) -> None:
    settings = load_site(ROOT, today_in_vietnam()).settings
    assert len(list(feeds_in(built))) > 10
    assert wrong_in_all(built, settings.base_url) == []


def test_every_feed_is_in_the_list_of_feeds(built: Path) -> None:
    base = load_site(ROOT, today_in_vietnam()).settings.base_url
    root = etree.parse(built / "feeds.opml")
    listed = {outline.get("xmlUrl", "").removeprefix(base) for outline in root.iter("outline")} - {""}
    assert listed == {path for path in feeds_in(built) if path.endswith("rss.xml") and "luu-tru/" not in path}


@pytest.fixture(scope="module")
def worst(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = golden_site.make(tmp_path_factory.mktemp("worst"))
    (root / "docs/tep/ảnh đẹp, số 1 (100%).svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    for number, day in enumerate(("2026-01-01", "2025-12-31T23:59", "2026-01-01T00:00", "2026-10-02"), 1):
        small_repository.add_news(root, f"news/{day[:4]}/te-{number}.md", BODY, **{**WORST, "date": day})
    small_repository.add_news(root, "news/2026/khong-chu.md", "", title="Không chữ", date="2026-10-05")
    small_repository.add_news(root, "news/2026/dai.md", "một hai ba bốn " * 6_000, title="Dài", date="2026-10-04")
    odd = "news/2026/Tên có dấu, 50 cách.md"
    small_repository.add_news(root, odd, "Địa chỉ lạ.", title="Tên tệp lạ", date="2026-10-03")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
        return build(root, root / "site")


def test_nothing_that_an_editor_writes_makes_a_feed_invalid(worst: Path) -> None:
    assert wrong_in_all(worst, GOLDEN_BASE) == []
    for path in feeds_in(worst):
        if path.endswith(".xml"):
            parsed = feedparser.parse((worst / path).read_bytes())
            assert not parsed.bozo, (path, parsed.get("bozo_exception"))


def test_what_editors_write_is_all_there(worst: Path) -> None:
    files = (worst / path for path in feeds_in(worst) if path.startswith("tin-tuc/") and path.endswith("atom.xml"))
    found = (entry for file in files for entry in etree.parse(file).iter(f"{ATOM}entry"))
    entries = {entry.findtext(f"{ATOM}title"): entry for entry in found}
    entry = entries['A ]]> "b" <b>c</b> &amp; 😀']
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Nguyễn Thị Thử, Sở Nội vụ"
    assert entry.findtext(f"{ATOM}summary") == "Mô tả <i>x</i> ]]>"
    text = entry.findtext(f"{ATOM}content", "")
    assert "Đính chính ngày 02/01/2026:" in text
    assert text.count("Đính chính") == 1
    assert "Tiếng Việt tổ hợp" in text
    assert '<img alt="Ảnh" src="https://cchc.vidu.example/tep/' in text.replace("\n", " ")
    assert "Địa chỉ lạ." in entries["Tên tệp lạ"].findtext(f"{ATOM}content", "")
    assert "Dài" in entries
    assert "Không chữ" in entries
