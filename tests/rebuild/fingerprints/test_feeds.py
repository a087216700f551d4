"""The fingerprint of a file of a feed changes with all that stands in it."""

from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path

import pytest

from cchc.content.item import Item
from cchc.facts.feeds.feeds import Feed
from cchc.facts.feeds.item_entries import FeedEntry
from cchc.outputs.feeds.documents import FeedDocument
from cchc.rebuild.fingerprints.feeds import FeedFingerprints
from cchc.text.digests import Digest
from small_repository import add_news, site_of

MOMENT = datetime(2026, 11, 21, 7)
CHANGE = FeedEntry("thay-doi/1", "Đổi hạn", "ke-hoach/x/#nv-1", MOMENT, MOMENT, "Tóm tắt.", ("Đoạn thứ nhất.",))
FEED = Feed("tin-tuc/", "Tin tức", "Tin mới", (CHANGE,), 50, "tin-tuc/")
DOCUMENT = FeedDocument(FEED, "tin-tuc/rss.xml", (CHANGE,), (("current", "tin-tuc/rss.xml"),), 1)


def fingerprint(document: FeedDocument, build: Digest = b"x", body: Digest = b"body") -> Digest:
    return FeedFingerprints(build, lambda address: body).of(document)


def with_entry(entry: FeedEntry) -> FeedDocument:
    return replace(DOCUMENT, feed=replace(FEED, entries=(entry,)), entries=(entry,))


@pytest.mark.parametrize("name", [field.name for field in fields(FeedEntry) if field.name != "item"])
def test_all_of_an_entry_counts(name: str) -> None:
    value = () if name == "paragraphs" else f"not {getattr(CHANGE, name)!r}"
    assert fingerprint(with_entry(replace(CHANGE, **{name: value}))) != fingerprint(DOCUMENT)  # type: ignore[arg-type]


def test_so_do_the_words_of_a_paragraph() -> None:
    other = replace(CHANGE, paragraphs=("Đoạn thứ nhất, đã sửa.",))
    assert fingerprint(with_entry(other)) != fingerprint(DOCUMENT)


@pytest.mark.parametrize("name", [field.name for field in fields(Feed) if field.name != "entries"])
def test_all_of_a_feed_counts(name: str) -> None:
    feed = replace(FEED, **{name: f"not {getattr(FEED, name)!r}"})  # type: ignore[arg-type]
    assert fingerprint(replace(DOCUMENT, feed=feed)) != fingerprint(DOCUMENT)


@pytest.mark.parametrize(
    "other",
    [
        replace(DOCUMENT, path="tin-tuc/atom.xml"),
        replace(DOCUMENT, links=()),
        replace(DOCUMENT, number=2),
        replace(DOCUMENT, entries=()),
        replace(DOCUMENT, entries=(CHANGE, replace(CHANGE, name="thay-doi/2"))),
    ],
)
def test_all_of_a_file_counts(other: FeedDocument) -> None:
    assert fingerprint(other) != fingerprint(DOCUMENT)


def test_entries_of_other_files_do_not_count() -> None:
    """Archives are older files of a feed: none of them changes when entries come."""
    later = replace(FEED, entries=(replace(CHANGE, name="thay-doi/2"), CHANGE))
    assert fingerprint(replace(DOCUMENT, feed=later)) == fingerprint(DOCUMENT)


def test_the_text_of_the_page_counts_where_it_is_the_text_of_the_entry() -> None:
    of_a_page = with_entry(replace(CHANGE, paragraphs=()))
    assert fingerprint(of_a_page, body=b"other") != fingerprint(of_a_page)
    assert fingerprint(DOCUMENT, body=b"other") == fingerprint(DOCUMENT)


def test_the_program_counts() -> None:
    assert fingerprint(DOCUMENT, build=b"y") != fingerprint(DOCUMENT)


def test_an_item_counts_by_its_keys(repository: Path) -> None:
    """What stands in the entry of it is worked out of these, and of its page."""

    def of(item: Item) -> Digest:
        return fingerprint(with_entry(replace(CHANGE, item=item)))

    add_news(repository)
    before = of(site_of(repository).news[0])
    add_news(repository, tac_gia="Người khác")
    assert of(site_of(repository).news[0]) != before
