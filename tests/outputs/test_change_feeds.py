"""Feeds of changes: of all plans, of a plan, of an agency; there in every build, with ids that stay."""

from pathlib import Path

import feedparser
import pytest

from cchc.facts.site_facts import SiteFacts
from cchc.outputs.feeds.files import feed_files
from histories import PLAN, commit, git, needs_git, task, with_versions
from small_repository import add_plan, site_of

TAG = "tag:cchc.vidu.example,2017-01-01:"
FOLDERS = ("ke-hoach/thay-doi/", "ke-hoach/2026/thu/", "co-quan/so-noi-vu/")
VERSIONS = [
    {"nhiem_vu": [task()]},
    {"nhiem_vu": [task(thoi_gian="Quý III/2026", trang_thai="dang_thuc_hien")]},
    {"nhiem_vu": [task(thoi_gian="Quý III/2026", trang_thai="hoan_thanh", noi_dung="A < b & ]]> B")]},
]


def files_of(root: Path) -> dict[str, bytes]:
    facts = SiteFacts(site_of(root))
    return feed_files(facts.site, facts.feeds, {})


def parsed(content: bytes) -> feedparser.FeedParserDict:
    feed = feedparser.parse(content)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


@needs_git
@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_changes_come_newest_first_with_ids_of_their_own(repository: Path, folder: str, name: str) -> None:
    entries = parsed(files_of(with_versions(repository, *VERSIONS))[folder + name]).entries
    assert [entry.id.removeprefix(TAG) for entry in entries] == [
        "plans/2026/thu/8/2026-03-03/trang-thai",
        "plans/2026/thu/8/2026-03-03/noi-dung",
        "plans/2026/thu/8/2026-03-02/trang-thai",
        "plans/2026/thu/8/2026-03-02/thoi-gian",
        "plans/2026/thu/2026-03-01/dang",
    ]
    assert entries[3].title == "Nhiệm vụ 8, 1/KH-UBND: hạn lùi từ Quý II/2026 sang Quý III/2026"
    assert entries[3].link == "https://cchc.vidu.example/trang/ke-hoach/2026/thu/#nv-8"
    assert entries[3].published_parsed[:5] == (2026, 3, 2, 1, 0)
    # RSS has no place for the key beside the label
    assert (entries[3].tags[0].label or entries[3].tags[0].term) == "Thời gian thực hiện"
    assert "không phải quyết định" in entries[3].content[0].value
    assert "A &lt; b &amp; ]]&gt; B" in entries[1].content[0].value


@needs_git
def test_ids_survive_a_rename_and_what_comes_later(repository: Path) -> None:
    root = with_versions(repository, *VERSIONS)
    before = {entry.id for entry in parsed(files_of(root)["ke-hoach/thay-doi/atom.xml"]).entries}
    git(root, "mv", PLAN, "plans/2026/tên khác.md")
    commit(root, "2026-04-01")
    add_plan(root, "plans/2026/tên khác.md", nhiem_vu=[task(ma="9")])
    commit(root, "2026-04-02")
    after = [entry.id for entry in parsed(files_of(root)["ke-hoach/thay-doi/atom.xml"]).entries]
    assert len(after) == len(set(after)) == len(before) + 2
    assert before < set(after)


def test_without_a_history_the_feeds_are_there_and_say_why_they_are_empty(repository: Path) -> None:
    """Who has subscribed to an address must not lose it because one build had a shallow clone."""
    add_plan(repository)
    files = files_of(repository)
    for folder in FOLDERS:
        for name in ("rss.xml", "atom.xml"):
            feed = parsed(files[folder + name])
            assert feed.entries == []
            assert "không có lịch sử của nội dung" in feed.feed.subtitle


def test_a_page_announces_the_feed_of_its_own_changes(repository: Path) -> None:
    add_plan(repository)
    feeds = SiteFacts(site_of(repository)).feeds
    assert [feed.folder for feed in feeds.of_page("co-quan/so-noi-vu/")] == ["", "co-quan/so-noi-vu/"]
    assert [feed.folder for feed in feeds.of_page("ke-hoach/2026/thu/")] == ["", "ke-hoach/", "ke-hoach/2026/thu/"]
    assert [feed.folder for feed in feeds.of_page("ke-hoach/thay-doi/")] == ["", "ke-hoach/", "ke-hoach/thay-doi/"]


def test_no_two_feeds_are_in_one_place(repository: Path) -> None:
    add_plan(repository)
    folders = [feed.folder for feed in SiteFacts(site_of(repository)).feeds]
    assert len(folders) == len(set(folders))
