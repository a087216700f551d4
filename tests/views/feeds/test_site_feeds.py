"""Which feeds a site has, what stands in which, which of them a page announces."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.terms import NewsSection, ReformField
from cchc.facts.feeds.feeds import Feed, Feeds
from cchc.facts.site_facts import SiteFacts
from histories import needs_git, task, with_versions
from procedures import CODE, add_procedure
from sample_files import add_file
from small_repository import SETTINGS, TODAY, add, add_news, add_plan, site_of

SERIES = {"title": "Chuyên mục thử", "kenh": "Đài tỉnh", "nam": 2026}
DOCUMENT = {
    "title": "Quyết định thử",
    "loai": "quyet_dinh",
    "so_ky_hieu": "5/QĐ-UBND",
    "co_quan_ban_hanh": "UBND tỉnh",
    "ngay_ban_hanh": "2026-05-06",
}


def feeds_of(root: Path, today: date = TODAY) -> Feeds:
    return SiteFacts(site_of(root, today)).feeds


def feed_at(root: Path, folder: str, today: date = TODAY) -> Feed:
    feed = feeds_of(root, today).at(folder)
    assert feed is not None, folder
    return feed


def names_in(root: Path, folder: str, today: date = TODAY) -> list[str]:
    return [entry.name for entry in feed_at(root, folder, today).entries]


@pytest.fixture
def varied(repository: Path) -> Path:
    """News of two sections, a plan, a document, an abolished procedure, a series with one issue."""
    add_news(repository, "news/2026/a.md", date="2026-05-04", don_vi="Sở Nội vụ", linh_vuc=["the_che", "cong_vu"])
    add_news(repository, "news/2026/b.md", date="2026-05-05", chuyen_muc="thong_bao", linh_vuc=["the_che"])
    add(repository, "docs/van-ban/5-qd-ubnd.md", {**DOCUMENT, "linh_vuc": ["the_che"]})
    add(repository, "docs/chuyen-muc/phat-thanh.md", SERIES)
    add_news(repository, "news/2026/so-1.md", date="2026-05-07", chuyen_muc_phat="phat-thanh", so_phat=1)
    add_procedure(repository, tinh_trang="bai_bo")
    add_plan(repository)
    return repository


def test_the_addresses_of_all_feeds(repository: Path) -> None:
    """Also of a site without anything: who has subscribed does not lose an address."""
    add(repository, "docs/chuyen-muc/phat-thanh.md", SERIES)
    feeds = feeds_of(repository)
    fields, sections = ([f"{term.slug}/" for term in kind] for kind in (ReformField, NewsSection))
    types = ("tin-tuc", "ke-hoach", "su-kien", "bao-cao", "tai-lieu", "thu-tuc", "van-ban", "hoi-dap", "so-lieu")
    assert [feed.folder for feed in feeds] == [
        "",
        *(f"{name}/" for name in types),
        "ke-hoach/thay-doi/",
        *(f"tin-tuc/chuyen-muc/{name}" for name in sections),
        *(f"linh-vuc/{name}" for name in fields),
        "chuyen-muc/phat-thanh/",
        "co-quan/so-noi-vu/",
        "co-quan/ubnd-tinh-lai-chau/",
    ]
    assert not any(feed.entries for feed in feeds)
    assert (feeds.listed[0].feeds[0].rss, feeds.listed[0].feeds[0].json) == ("rss.xml", "feed.json")


def test_no_two_feeds_are_in_one_place(varied: Path) -> None:
    folders = [feed.folder for feed in feeds_of(varied)]
    assert len(folders) == len(set(folders))


@pytest.mark.parametrize(
    ("folder", "names"),
    [
        ("tin-tuc/", ["news/2026/so-1", "news/2026/b", "news/2026/a"]),
        ("tin-tuc/chuyen-muc/thong-bao/", ["news/2026/b"]),
        ("tin-tuc/chuyen-muc/tin-tuc/", ["news/2026/so-1", "news/2026/a"]),
        ("linh-vuc/the-che/", ["docs/van-ban/5-qd-ubnd", "news/2026/b", "news/2026/a"]),
        ("linh-vuc/cong-vu/", ["news/2026/a"]),
        ("ke-hoach/", ["plans/2026/thu"]),
        ("thu-tuc/", [f"docs/thu-tuc/{CODE}/bai-bo/10-qd-ubnd"]),
        ("chuyen-muc/phat-thanh/", ["news/2026/so-1"]),
        ("co-quan/so-noi-vu/", ["news/2026/a", f"docs/thu-tuc/{CODE}/bai-bo/10-qd-ubnd"]),
        ("co-quan/ubnd-tinh-lai-chau/", ["docs/van-ban/5-qd-ubnd", "plans/2026/thu"]),
    ],
)
def test_what_stands_in_which_feed(varied: Path, folder: str, names: list[str]) -> None:
    assert names_in(varied, folder) == names


def test_everything_stands_once_in_the_feed_of_the_site(varied: Path) -> None:
    names = names_in(varied, "")
    assert len(names) == len(set(names)) == 6


def test_no_entry_stands_twice_in_a_feed(varied: Path) -> None:
    add_news(varied, "news/2026/c.md", linh_vuc=["the_che", "the_che"], don_vi="Sở Nội vụ tỉnh Lai Châu")
    for feed in feeds_of(varied):
        names = [entry.name for entry in feed.entries]
        assert len(names) == len(set(names)), feed.folder


def test_an_item_has_one_entry_in_however_many_feeds(varied: Path) -> None:
    found = {id(entry) for feed in feeds_of(varied) for entry in feed.entries if entry.name == "news/2026/a"}
    assert len(found) == 1


@needs_git
def test_an_agency_has_one_feed_of_items_and_changes(repository: Path) -> None:
    add_news(repository, "news/2026/a.md", date="2026-03-02T12:00", don_vi="Sở Nội vụ")
    whole, later = {"nhiem_vu": [task()]}, {"nhiem_vu": [task(thoi_gian="Quý III/2026")]}
    feeds = feeds_of(with_versions(repository, whole, whole, later))
    by_folder = {feed.folder: feed.entries for feed in feeds}
    assert [entry.name for entry in by_folder["co-quan/so-noi-vu/"]] == [
        "plans/2026/thu/8/2026-03-03/thoi-gian",
        "news/2026/a",
        "plans/2026/thu/2026-03-01/dang",
    ]
    of_plan, of_agency = by_folder["ke-hoach/2026/thu/"], by_folder["co-quan/so-noi-vu/"]
    assert {id(entry) for entry in of_plan} < {id(entry) for entry in of_agency}


@pytest.mark.parametrize(
    "hidden", [{"draft": True}, {"date": "2026-11-22"}, {"dang_tu": "2026-11-22"}, {"dang_den": "2026-11-20"}]
)
def test_what_the_public_may_not_see_is_in_no_feed(varied: Path, hidden: dict[str, object]) -> None:
    add_news(varied, "news/2026/kin.md", **{"don_vi": "Sở Nội vụ", "linh_vuc": ["the_che"], **hidden})
    assert not [entry for feed in feeds_of(varied) for entry in feed.entries if "kin" in entry.name]


def test_what_waited_comes_as_new(varied: Path) -> None:
    """Not below what was published while it waited: nobody reads an archive again."""
    add_news(varied, "news/2026/cho.md", date="2026-01-01", dang_tu="2026-06-01")
    assert names_in(varied, "tin-tuc/")[0] == "news/2026/cho"


@pytest.mark.parametrize(
    ("address", "folders"),
    [
        ("", [""]),
        ("phan-anh/", [""]),
        ("tin-tuc/", ["", "tin-tuc/"]),
        ("tin-tuc/2026/05/", ["", "tin-tuc/"]),
        ("tin-tuc/chuyen-muc/thong-bao/", ["", "tin-tuc/", "tin-tuc/chuyen-muc/thong-bao/"]),
        ("tin-tuc/chuyen-muc/thong-bao/trang/2/", ["", "tin-tuc/", "tin-tuc/chuyen-muc/thong-bao/"]),
        ("news/2026/b.md", ["", "tin-tuc/", "tin-tuc/chuyen-muc/thong-bao/"]),
        ("news/2026/so-1.md", ["", "tin-tuc/", "tin-tuc/chuyen-muc/tin-tuc/", "chuyen-muc/phat-thanh/"]),
        ("docs/chuyen-muc/phat-thanh.md", ["", "chuyen-muc/phat-thanh/"]),
        ("linh-vuc/the-che/", ["", "linh-vuc/the-che/"]),
        ("docs/co-quan/so-noi-vu.md", ["", "co-quan/so-noi-vu/"]),
        ("plans/2026/thu.md", ["", "ke-hoach/", "ke-hoach/2026/thu/"]),
        ("ke-hoach/thay-doi/", ["", "ke-hoach/", "ke-hoach/thay-doi/"]),
        (f"docs/thu-tuc/{CODE}.md", ["", "thu-tuc/"]),
    ],
)
def test_a_page_announces_the_feeds_that_belong_to_it(varied: Path, address: str, folders: list[str]) -> None:
    """`address` is the file of an item, or the address of another page."""
    site = site_of(varied)
    item = site.item_at(address)
    found = SiteFacts(site).feeds.of_page(item.address if item else address, item)
    assert [feed.folder for feed in found] == folders


def test_a_feed_belongs_to_a_page_that_is_there(varied: Path) -> None:
    """A section without items has no page, nor has a field of which nobody has written."""
    add(varied, "docs/linh-vuc/cong-vu.md", {"title": "Công vụ"})
    pages = {feed.folder: feed.page for feed in feeds_of(varied)}
    assert pages["tin-tuc/chuyen-muc/thong-bao/"] == "tin-tuc/chuyen-muc/thong-bao/"
    assert pages["tin-tuc/chuyen-muc/guong-dien-hinh/"] == "tin-tuc/"
    assert (pages["linh-vuc/cong-vu/"], pages["linh-vuc/the-che/"]) == ("linh-vuc/cong-vu/", "linh-vuc/")


def test_a_series_is_a_podcast_once_an_issue_can_be_heard(varied: Path) -> None:
    assert not feed_at(varied, "chuyen-muc/phat-thanh/").is_podcast
    add_file(varied, "docs/so-2.mp3")
    add_file(varied, "docs/bia.png")
    cover = {"tep": "/bia.png", "mo_ta": "Bìa"}
    add(varied, "docs/chuyen-muc/phat-thanh.md", {**SERIES, "don_vi": "Đài tỉnh", "anh": cover})
    audio = {"tep": "/so-2.mp3", "ban_ghi_loi": "Lời."}
    add_news(varied, "news/2026/so-2.md", chuyen_muc_phat="phat-thanh", so_phat=2, audio=audio)
    feed = feed_at(varied, "chuyen-muc/phat-thanh/")
    assert (feed.is_podcast, feed.image, feed.author, feed.category) == (True, "bia.png", "Đài tỉnh", "Government")


def test_subscribers_get_the_newest_and_archives_never_change(repository: Path) -> None:
    """Archives are counted from the oldest entry: a new one leaves them as they are."""
    settings = SETTINGS.replace("2017-01-01}", "2017-01-01, so_muc: 2}")
    (repository / "mkdocs.yml").write_text(settings, "utf-8")
    before: list[list[str]] = []
    for day in range(1, 8):
        add_news(repository, f"news/2026/{day}.md", date=f"2026-05-0{day}")
        feed = feed_at(repository, "tin-tuc/")
        assert [entry.name[-1] for entry in feed.current] == [str(day), str(day - 1)][: len(feed.entries)]
        archives = [[entry.name[-1] for entry in archive.entries] for archive in feed.archives]
        assert archives[: len(before)] == before
        reached = {entry.name for part in (feed.current, *(a.entries for a in feed.archives)) for entry in part}
        assert len(reached) == day
        before = archives
    assert before == [["2", "1"], ["4", "3"], ["6", "5"]]
