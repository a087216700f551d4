"""Each format by its own rules: what it has, and that nothing an editor writes makes it invalid."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cchc.content.site import Site
from cchc.facts.feeds.feeds import Feed
from cchc.facts.feeds.files import FeedFile
from cchc.facts.feeds.item_entries import Category, FeedEntry
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.feeds.files import OPML, feed_files, opml_file, paths_of
from cchc.text.dates import VIETNAM
from feed_rules import ATOM, wrong_in
from small_repository import add_news, make, site_of

BASE = "https://cchc.vidu.example/trang/"
NOON = datetime(2026, 5, 4, 12, tzinfo=VIETNAM)
RECORDING = FeedFile("tep/so 1.mp3", "audio/mpeg", 1234, "Số 1", is_recording=True)
PICTURE = FeedFile("tep/ảnh đẹp.png", "image/png", 55, "Ảnh")
SHEET = FeedFile("tep/bang.pdf", "application/pdf", 99, "Bảng <1>")
ENTRY = FeedEntry("news/2026/a", "Tin", "tin-tuc/2026/a/", NOON, NOON, "Tóm tắt của tin.")
FORMATS = ("rss.xml", "atom.xml", "feed.json")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(make(tmp_path_factory.mktemp("kho")))


def feed_of(*entries: FeedEntry, size: int = 50) -> Feed:
    return Feed("tin-tuc/", "Tin tức", "Tin, bài mới đăng", entries, size, "tin-tuc/", is_archived=True)


def files_of(site: Site, feed: Feed, body: str = "<p>Nội dung.</p>") -> dict[str, bytes]:
    """The files of a feed, all of them valid and read without complaint."""
    files = feed_files(site, [feed], dict.fromkeys((entry.address for entry in feed.entries), body))
    assert set(files) == set(paths_of(feed))
    for path, content in files.items():
        assert wrong_in(path, content, BASE) == []
        if path.endswith(".xml"):
            parsed = feedparser.parse(content)
            assert not parsed.bozo, parsed.get("bozo_exception")
    return files


def item_of(site: Site, entry: FeedEntry, body: str = "<p>Nội dung.</p>") -> dict[str, object]:
    """An entry in JSON, the plainest of the three, after all three were found valid."""
    item: dict[str, object] = json.loads(files_of(site, feed_of(entry), body)["tin-tuc/feed.json"])["items"][0]
    return item


TITLES = {
    "control characters": ("a\x00b\x07c\x1b\x7fd\x85e", "abcd e"),
    "end of CDATA": ("a ]]> b <![CDATA[ c", "a ]]> b <![CDATA[ c"),
    "quotes": ("\"a\" 'b' “c” «d»", "\"a\" 'b' “c” «d»"),
    "emoji": ("Cờ 🇻🇳 👩‍👩‍👧 😀", "Cờ 🇻🇳 👩‍👩‍👧 😀"),
    "tags": ("<b>đậm</b> &amp; & <script>x</script>", "<b>đậm</b> &amp; & <script>x</script>"),
    "a lone surrogate": ("a\ud800b\udfffc", "abc"),
    "no characters": ("a\ufffeb\uffffc\ufdd0d", "abcd"),
    "right to left": ("a\u202eb\u200fc\u2066d\u2069", "a\u202eb\u200fc\u2066d\u2069"),
    "lines": ("a\r\n\tb\u2028c", "a b c"),
    "nothing is left": ("\x07", "news/2026/a"),
    "very long": ("dài " * 5000, ("dài " * 5000).strip()),
}


@pytest.mark.parametrize(("title", "shown"), TITLES.values(), ids=TITLES)
def test_any_title_is_kept_as_it_can_be(site: Site, title: str, shown: str) -> None:
    entry = replace(ENTRY, title=title, summary=title, authors=(title,), categories=(Category("x", "x", title),))
    item = item_of(site, entry)
    assert item["title"] == shown
    files = files_of(site, feed_of(entry))
    assert etree.fromstring(files["tin-tuc/atom.xml"]).findtext(f"{ATOM}entry/{ATOM}title") == shown
    assert etree.fromstring(files["tin-tuc/rss.xml"]).findtext("channel/item/title") == shown


BODIES = {
    "empty": "",
    "blank": " \n ",
    "200 kB": "<p>" + "một hai ba bốn " * 10_000 + "</p>",
    "control characters": "<p>a\x00b\x07c&#7;d&#0;e</p>",
    "end of CDATA": "<p>]]> <code>]]&gt;</code></p>",
    "a lone surrogate": "<p>a\ud800b&#xD800;c</p>",
    "no characters": "<p>a\ufffeb&#xFFFE;c</p>",
    "never closed": "<p>a<b>b<p>c<li>d<td>e",
    "closed too often": "</div></div></body></html><p>a</p>",
    "script": "<script>alert(1)</script><p onclick='x()'><a href='javascript:x()'>a</a></p>",
    "comments": "<!-- a -- > b --><p>c</p><?php d ?>",
    "addresses": '<a href="http://[x">a</a><a href="">b</a><a href="100%.pdf">c</a><img src="ảnh 1.png" alt="">',
    "deep": "<div>" * 300 + "a" + "</div>" * 300,
    "whole page": "<!DOCTYPE html><html><head><title>x</title></head><body class='y'><p>a</p></body></html>",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_any_text_makes_a_valid_entry(site: Site, body: str) -> None:
    files_of(site, feed_of(replace(ENTRY, summary=None), ENTRY_OF_PARAGRAPHS), body)


ENTRY_OF_PARAGRAPHS = replace(ENTRY, name="x", address="x/#nv-1", paragraphs=("a\x07 <b> ]]>", "\ud800"), summary=None)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 1, 1, tzinfo=VIETNAM),
        datetime(2025, 12, 31, 23, 59, 59, 999_999, VIETNAM),
        datetime(1945, 9, 2, tzinfo=VIETNAM),
        datetime(2028, 2, 29, tzinfo=VIETNAM),
    ],
)
def test_dates_at_the_edges(site: Site, moment: datetime) -> None:
    item = item_of(site, replace(ENTRY, published=moment, updated=moment))
    assert item["date_published"] == moment.isoformat()


def test_an_entry_may_be_of_five_hundred_categories(site: Site) -> None:
    categories = tuple(Category("linh-vuc", f"k{number}", f"Nhãn {number}") for number in range(500))
    assert len(item_of(site, replace(ENTRY, categories=categories))["tags"]) == 500  # type: ignore[arg-type]


TEXT = st.text(st.characters(codec=None), max_size=60)


@given(title=TEXT, body=TEXT, author=TEXT, summary=TEXT, note=TEXT)
def test_no_text_makes_a_feed_invalid(site: Site, title: str, body: str, author: str, summary: str, note: str) -> None:
    note_of_day = ((date(2026, 6, 1), note),)
    entry = replace(ENTRY, title=title, authors=(author,), summary=summary, corrections=note_of_day)
    files_of(site, feed_of(entry, replace(ENTRY_OF_PARAGRAPHS, paragraphs=(body,))), f"<p>{body}</p>")


def test_authors_need_no_address_and_may_have_commas(site: Site) -> None:
    files = files_of(site, feed_of(replace(ENTRY, authors=("Nguyễn Thị Thử, Sở Nội vụ", "B"))))
    rss = etree.fromstring(files["tin-tuc/rss.xml"])
    names = ["Nguyễn Thị Thử, Sở Nội vụ", "B"]
    assert [creator.text for creator in rss.iter("{http://purl.org/dc/elements/1.1/}creator")] == names
    atom = etree.fromstring(files["tin-tuc/atom.xml"])
    assert [name.text for name in atom.findall(f"{ATOM}entry/{ATOM}author/{ATOM}name")] == names


def test_files_have_their_length_type_and_address(site: Site) -> None:
    """RSS has room for one: the recording, else an attachment; the others take all."""
    files = files_of(site, feed_of(replace(ENTRY, files=(PICTURE, SHEET, RECORDING), picture=PICTURE.address)))
    enclosure = etree.fromstring(files["tin-tuc/rss.xml"]).find("channel/item/enclosure")
    assert enclosure is not None
    assert [enclosure.get(name) for name in ("url", "length", "type")] == [
        f"{BASE}tep/so%201.mp3",
        "1234",
        "audio/mpeg",
    ]
    atom = etree.fromstring(files["tin-tuc/atom.xml"])
    links = [link for link in atom.findall(f"{ATOM}entry/{ATOM}link") if link.get("rel") == "enclosure"]
    assert [link.get("length") for link in links] == ["55", "99", "1234"]
    item = json.loads(files["tin-tuc/feed.json"])["items"][0]
    assert item["image"] == f"{BASE}tep/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.png"
    assert [file["size_in_bytes"] for file in item["attachments"]] == [55, 99, 1234]
    files = files_of(site, feed_of(replace(ENTRY, files=(PICTURE, SHEET), picture=PICTURE.address)))
    assert b'length="99"' in files["tin-tuc/rss.xml"]
    assert b'length="55"' not in files["tin-tuc/rss.xml"]


def test_a_correction_stands_before_the_text(site: Site) -> None:
    corrections = ((date(2026, 6, 1), "Sửa số <b>"), (date(2026, 6, 9), "Sửa tên"))
    assert item_of(site, replace(ENTRY, corrections=corrections))["content_html"] == (
        "<div><p><strong>Đính chính ngày 01/06/2026:</strong> Sửa số &lt;b&gt;</p>"
        "<p><strong>Đính chính ngày 09/06/2026:</strong> Sửa tên</p><p>Nội dung.</p></div>"
    )


def test_categories_say_of_which_list_they_are(site: Site) -> None:
    files = files_of(site, feed_of(replace(ENTRY, categories=(Category("linh-vuc", "the_che", "Thể chế"),))))
    scheme = "tag:cchc.vidu.example,2017-01-01:linh-vuc"
    assert f'<category domain="{scheme}">Thể chế</category>'.encode() in files["tin-tuc/rss.xml"]
    assert f'<category term="the_che" scheme="{scheme}" label="Thể chế"/>'.encode() in files["tin-tuc/atom.xml"]


def test_a_series_that_can_be_heard_is_a_podcast(site: Site) -> None:
    feed = replace(feed_of(replace(ENTRY, files=(RECORDING,))), is_podcast=True, image="tep/bìa.png", author="Đài")
    root = etree.fromstring(files_of(site, feed)["tin-tuc/rss.xml"])
    itunes = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
    assert root.findtext(f"channel/{itunes}author") == "Đài"
    assert root.findtext(f"channel/{itunes}explicit") == "no"
    image = root.find(f"channel/{itunes}image")
    assert image is not None
    assert image.get("href") == f"{BASE}tep/b%C3%ACa.png"


def entries(count: int) -> tuple[FeedEntry, ...]:
    """Newest first."""
    numbers = reversed(range(1, count + 1))
    return tuple(replace(ENTRY, name=f"news/{number}", title=f"Tin {number}") for number in numbers)


def archives_of(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: content for path, content in files.items() if "/luu-tru/" in path}


@pytest.mark.parametrize("count", range(2, 9))
def test_archives_never_change_when_new_entries_come(site: Site, count: int) -> None:
    before = archives_of(files_of(site, feed_of(*entries(count), size=2)))
    after = archives_of(files_of(site, feed_of(*entries(count + 1), size=2)))
    assert len(before) == 2 * -(-(count - 2) // 2)
    assert before.items() <= after.items()


def test_a_feed_that_is_a_part_of_another_has_no_archives(site: Site) -> None:
    part = replace(feed_of(*entries(7), size=2), is_archived=False)
    assert archives_of(files_of(site, part)) == {}


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_every_entry_is_reached_by_way_of_the_archives(site: Site, name: str) -> None:
    files = files_of(site, feed_of(*entries(7), size=2))
    found: list[str] = []
    path, steps = f"tin-tuc/{name}", 0
    while path and steps < 10:
        root = etree.fromstring(files[path])
        found += [title.text or "" for title in root.iter("title", f"{ATOM}title")][1:]
        links = {link.get("rel"): link.get("href", "") for link in root.iter(f"{ATOM}link")}
        path, steps = links.get("prev-archive", "").removeprefix(BASE), steps + 1
    assert list(dict.fromkeys(found)) == [f"Tin {number}" for number in range(7, 0, -1)]
    assert steps == 4


def test_a_page_is_read_once_however_many_feeds_it_stands_in(site: Site) -> None:
    class Bodies(dict[str, str]):
        read = 0

        def get(self, key: str, default: object = None) -> str:
            self.read += 1
            return "<p>Nội dung.</p>"

    bodies = Bodies()
    feed_files(site, [feed_of(*entries(4), size=2), replace(feed_of(*entries(4)), folder="khac/")], bodies)
    assert bodies.read == 4


def test_style_sheet_and_script_are_found_from_any_folder(site: Site) -> None:
    files = files_of(site, feed_of(*entries(4), size=2))
    assert b'href="../assets/feed.css"' in files["tin-tuc/rss.xml"]
    assert b'href="../../../assets/feed.css"' in files["tin-tuc/luu-tru/1/atom.xml"]
    assert b'src="../assets/feed.js"' in files["tin-tuc/rss.xml"]
    assert b'src="../../../assets/feed.js"' in files["tin-tuc/luu-tru/1/atom.xml"]
    top = feed_files(site, [replace(feed_of(ENTRY), folder="")], {})
    assert b'href="assets/feed.css"' in top["atom.xml"]


def test_a_hub_is_named_only_where_the_settings_name_one(repository: Path) -> None:
    without = files_of(site_of(repository), feed_of(*entries(4), size=2))
    assert not any(b"hub" in content for content in without.values())
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("2017-01-01}", '2017-01-01, hub: "https://hub.vidu.example/"}')
    settings.write_text(text, "utf-8")
    named = {
        path
        for path, content in files_of(site_of(repository), feed_of(*entries(4), size=2)).items()
        if b"https://hub.vidu.example/" in content
    }
    assert named == {f"tin-tuc/{name}" for name in FORMATS}


def test_all_feeds_are_in_one_list(repository: Path) -> None:
    add_news(repository, title='Tin <b> & "x"')
    facts = SiteFacts(site_of(repository))
    content = opml_file(facts.site, facts.feeds)[OPML]
    assert wrong_in(OPML, content, BASE) == []
    listed = [outline.get("xmlUrl") for outline in etree.fromstring(content).iter("outline") if outline.get("xmlUrl")]
    assert listed == [BASE + feed.rss for feed in facts.feeds]
