"""Sizes of files, Markdown of single fields, references of editors."""

import re
from datetime import date
from pathlib import Path

import pytest
from lxml.html import fragment_fromstring

from cchc.facts.attachments import size_in_words
from cchc.facts.citations import address_of, shown_references
from cchc.facts.markup import plain, render
from sample_files import add_file
from small_repository import add_news, add_plan, site_of


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (12_345, "12 kB"), (1_000_000, "1,0 MB"), (1_240_000, "1,2 MB")],
)
def test_sizes_are_told_in_words(count: int, words: str) -> None:
    assert size_in_words(count) == words


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Một dòng", "Một dòng"),
        ("a & b < c", "a &amp; b &lt; c"),
        ("**Đậm**", "<strong>Đậm</strong>"),
        ("Một\n\nHai", "<p>Một</p>\n<p>Hai</p>"),
        ("[tin](/news/2026/x.md#y)", '<a href="[news/2026/x.md#y]">tin</a>'),
        ("[cạnh](khac.md)", '<a href="[plans/2026/khac.md]">cạnh</a>'),
        ("[trên](../2025/x.md)", '<a href="[plans/2025/x.md]">trên</a>'),
        ("[ngoài](https://vidu.example/)", '<a href="https://vidu.example/">ngoài</a>'),
        ("`[mã](/news/x.md)`", "<code>[mã](/news/x.md)</code>"),
    ],
)
def test_markdown_of_a_field_has_its_links_resolved(text: str, html: str) -> None:
    assert render(text, "plans/2026", lambda uri: f"[{uri}]") == html


@pytest.mark.parametrize("title", ["Giá *cũ* và _mới_", "1. [Tin] #2", "<b>đậm</b> & `mã`", "a\\*b", "Thường"])
def test_a_plain_text_is_shown_as_it_is(title: str) -> None:
    heading = fragment_fromstring(render(f"# {plain(title)}", "", str))
    assert (heading.tag, heading.text_content()) == ("h1", title)


@pytest.mark.parametrize(("today", "titles"), [(date(2026, 5, 3), []), (date(2026, 5, 4), ["Tin thử"])])
def test_evidence_waits_for_its_day(repository: Path, today: date, titles: list[str]) -> None:
    add_plan(repository)
    add_news(repository)
    add_file(repository, "docs/a.pdf")
    site = site_of(repository, today)
    shown = shown_references(site, ["/news/2026/tin.md#x", "/a.pdf", "https://vidu.example/b"])
    assert [reference.text for reference in shown] == [*titles, "a.pdf", "https://vidu.example/b"]
    assert [reference.is_elsewhere for reference in shown][-2:] == [False, True]
    assert address_of(site, "plans/2026/thu.md#nv-1") == "ke-hoach/2026/thu/#nv-1"
    assert address_of(site, "news/2026/tin.md") == ("tin-tuc/2026/tin/" if titles else None)


def test_a_text_with_footnotes_may_stand_twice_on_a_page() -> None:
    text = "a[^1]\n\n[^1]: b"
    first, second = (set(re.findall(r'id="([^"]+)"', render(text, "", str, occurrence=each))) for each in (1, 2))
    assert len(first) == len(second) == 2
    assert not first & second
