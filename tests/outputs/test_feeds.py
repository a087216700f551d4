"""RSS and Atom: order, ids, dates, text for readers elsewhere."""

from pathlib import Path

import feedparser
import pytest
from lxml import html

from cchc.facts.site_facts import SiteFacts
from cchc.outputs.feeds.files import feed_files
from cchc.outputs.feeds.texts import drawn, first_paragraph, full_text
from small_repository import add_news, add_plan, site_of

TAG = "tag:cchc.vidu.example,2017-01-01:"


def parsed(root: Path, name: str, bodies: dict[str, str] | None = None) -> feedparser.FeedParserDict:
    site = site_of(root)
    feed = feedparser.parse(feed_files(site, SiteFacts(site).feeds, bodies or {})[name])
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_items_come_newest_first_with_ids_that_stay(repository: Path, name: str) -> None:
    """A plan counts from the day it was put on the site; ids follow the file, not title or address."""
    add_news(repository, "news/2026/a.md", date="2026-05-04T10:00")
    add_news(repository, "news/2026/b.md", date="2026-05-04T09:00", id="dia-chi-khac")
    add_plan(repository, date="2026-05-05")
    entries = parsed(repository, name).entries
    assert [entry.id for entry in entries] == [TAG + path for path in ("plans/2026/thu", "news/2026/a", "news/2026/b")]
    assert [entry.published_parsed[:5] for entry in entries] == [
        (2026, 5, 4, 17, 0),
        (2026, 5, 4, 3, 0),
        (2026, 5, 4, 2, 0),
    ]
    assert entries[2].link == "https://cchc.vidu.example/trang/tin-tuc/2026/dia-chi-khac/"


def test_dates_follow_the_content_alone(repository: Path) -> None:
    corrected = [{"ngay": "2026-06-01", "noi_dung": "Sửa số"}]
    add_news(repository, ghi_chu_sua=corrected)
    feed = parsed(repository, "atom.xml")
    assert feed.entries[0].updated == "2026-06-01T00:00:00+07:00"
    assert feed.entries[0].published == "2026-05-04T00:00:00+07:00"
    assert feed.feed.updated == "2026-06-01T00:00:00+07:00"


def test_an_empty_feed_is_valid(repository: Path) -> None:
    assert parsed(repository, "tin-tuc/atom.xml").feed.updated == "2017-01-01T00:00:00+07:00"


@pytest.mark.parametrize("title", ["a ]]> b", "<b>đậm</b> & «x»", "😀 emoji"])
def test_no_title_breaks_a_feed(repository: Path, title: str) -> None:
    add_news(repository, title=title)
    address = "tin-tuc/2026/tin/"
    for name in ("rss.xml", "atom.xml"):
        assert parsed(repository, name, {address: f"<p>{title}</p>"}).entries[0].title


def test_the_text_is_whole_for_readers_elsewhere() -> None:
    """Addresses absolute; no second title, no controls, nothing that only our scripts and styles know."""
    body = (
        '<h1 id="x">Tên</h1><p class="y" data-x="1"><a href="../b/#c">b</a><img src="/d.png" alt="D"></p>'
        '<form><input></form><p data-feed="no">Không</p><h2>Hai<a class="headerlink" href="#hai">¶</a></h2>'
    )
    assert drawn(full_text(body, "https://vidu.example/tin/a/")) == (
        '<div><p><a href="https://vidu.example/tin/b/#c">b</a>'
        '<img src="https://vidu.example/d.png" alt="D"></p><h2>Hai</h2></div>'
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('<img src="ảnh 1.png" alt="">', '<img src="https://vidu.example/tin/a/%E1%BA%A3nh%201.png" alt="">'),
        ('<img src="%E1%BA%A3nh.png" alt="">', '<img src="https://vidu.example/tin/a/%E1%BA%A3nh.png" alt="">'),
        ('<img srcset="a.png, /b 2.png 2x">', '<img srcset="https://vidu.example/tin/a/a.png">'),
        (
            '<img srcset="a.png 1x,/b.png  2x">',
            '<img srcset="https://vidu.example/tin/a/a.png 1x, https://vidu.example/b.png 2x">',
        ),
        (
            '<video controls poster="p.jpg"><source src="v.mp4" type="video/mp4"></video>',
            '<video controls poster="https://vidu.example/tin/a/p.jpg">'
            '<source src="https://vidu.example/tin/a/v.mp4" type="video/mp4"></video>',
        ),
        ('<a href="?x=1&amp;y=2#z">a</a>', '<a href="https://vidu.example/tin/a/?x=1&amp;y=2#z">a</a>'),
        ('<a href="tel:02130000001">a</a>', '<a href="tel:02130000001">a</a>'),
        ('<a href="mailto:a@vidu.example">a</a>', '<a href="mailto:a@vidu.example">a</a>'),
        ('<a href=" JavaScript:x()" onclick="x()">a</a>', "<a>a</a>"),
        ('<a href="//khac.example/x">a</a>', '<a href="https://khac.example/x">a</a>'),
        ("a<script>b</script>c<!-- d -->e", "ace"),
    ],
)
def test_each_address_is_absolute_and_encoded(given: str, expected: str) -> None:
    assert drawn(full_text(given, "https://vidu.example/tin/a/")) == f"<div>{expected}</div>"


def test_a_feed_has_no_more_items_than_the_settings_say(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("2017-01-01}", "2017-01-01, so_muc: 2}"), "utf-8")
    for day in (1, 2, 3):
        add_news(repository, f"news/2026/{day}.md", date=f"2026-05-0{day}")
    assert [entry.id[-1] for entry in parsed(repository, "rss.xml").entries] == ["3", "2"]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("<div><p>02/10/2026</p><p>Hội thi của <b>tỉnh</b> mở ngày 02/10/2026, ai cũng dự được.</p></div>", 0),
        ("<div><p>Ngắn.</p></div>", None),
        (f"<div><p>{'một hai ba ' * 60}</p></div>", 300),
    ],
)
def test_an_item_without_description_is_summed_up_by_its_first_paragraph(text: str, summary: int | None) -> None:
    words = first_paragraph(html.fromstring(text))
    if summary is None:
        assert words == ""
    elif summary == 0:
        assert words == "Hội thi của tỉnh mở ngày 02/10/2026, ai cũng dự được."
    else:
        assert len(words) <= summary + 1
        assert words.endswith(("một…", "hai…", "ba…"))
