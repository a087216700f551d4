"""The repository itself, built strictly: what the public gets."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
import pytest
from lxml import html

import demonstration
from cchc.content.loader import load_site
from cchc.content.registry import TYPES
from cchc.text.dates import today_in_vietnam
from site_build import ROOT, build

FOLDERS = ["", *(f"{kind.address}/" for kind in TYPES if kind.feed)]
FEEDS = [f"{folder}{name}.xml" for folder in FOLDERS for name in ("rss", "atom")]


def pages(built: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for file in sorted(built.rglob("*.html")):
        yield file.relative_to(built).as_posix(), html.fromstring(file.read_bytes())


def test_every_task_is_on_the_site(built: Path) -> None:
    site = load_site(ROOT, today_in_vietnam())
    for plan in site.plans:
        page = html.fromstring((built / plan.address / "index.html").read_bytes())
        rows = page.xpath("//tr[contains(@class, 'cchc-task')]/@id")
        assert rows == [task.permalink for task in plan.tasks]


@pytest.mark.usefixtures("demonstration_site")
def test_the_five_plans_have_all_their_tasks() -> None:
    site = load_site(ROOT, today_in_vietnam())
    counts = {plan.path: len(plan.tasks) for plan in site.plans}
    assert counts | demonstration.TASKS == counts


def test_every_internal_link_and_anchor_resolves(built: Path) -> None:
    trees = dict(pages(built))
    ids = {name: set(tree.xpath("//@id")) for name, tree in trees.items()}
    broken = []
    for name, tree in trees.items():
        if name == "404.html":
            continue
        for target in tree.xpath("//a/@href | //img/@src | //link/@href | //script/@src"):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            if not parts.path:
                path = name
            elif (built / path).is_dir():
                path = posixpath.normpath(posixpath.join(path, "index.html"))
            fragment_is_missing = parts.fragment and parts.fragment not in ids.get(path, {parts.fragment})
            if not (built / path).is_file() or fragment_is_missing:
                broken.append(f"{name}: {target}")
    assert broken == []


def test_every_page_shows_hotline_feedback_demonstration_and_feeds(built: Path) -> None:
    settings = load_site(ROOT, today_in_vietnam()).settings
    for name, tree in pages(built):
        assert tree.xpath("//a[@href=$hotline]", hotline=settings.hotline.href), name
        assert name == "404.html" or tree.xpath("//a[contains(@href, '?trang=')]"), name
        banner = tree.xpath("string(//*[contains(@class, 'md-banner')])")
        assert ("Trang trình diễn" in banner) is settings.extra.demo, name
        noindex = tree.xpath("//meta[@name='robots' and contains(@content, 'noindex')]")
        assert bool(noindex) is settings.extra.demo, name
        assert tree.xpath("//link[@type='application/rss+xml']"), name
        elements = tree.xpath("//meta[starts-with(@name, 'DC.')]/@name")
        mandatory = {"DC.title", "DC.creator", "DC.description", "DC.publisher", "DC.identifier"}
        assert name == "404.html" or mandatory <= set(elements), name


@pytest.mark.parametrize("name", FEEDS)
def test_feeds_are_complete_and_without_complaint(built: Path, name: str) -> None:
    feed = feedparser.parse((built / name).read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    moments = [entry.published_parsed for entry in feed.entries]
    assert moments == sorted(moments, reverse=True)
    for entry in feed.entries:
        assert entry.link.startswith("https://")
        text = entry.content[0].value
        assert text
        targets = re.findall(r'(?:href|src)="([^"]*)"', text)
        assert all(urlsplit(target).scheme for target in targets)


@pytest.mark.parametrize("folder", ["", "tin-tuc/", "ke-hoach/", "van-ban/", "hoi-dap/"])
def test_the_feeds_of_the_demonstration_hold_whole_texts(demonstration_site: Path, folder: str) -> None:
    entries = feedparser.parse((demonstration_site / folder / "rss.xml").read_bytes()).entries
    assert entries
    assert all(len(entry.content[0].value) > 500 for entry in entries)


def test_two_builds_of_one_day_are_equal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    first, second = (build(ROOT, tmp_path / name) for name in ("a", "b"))
    names = {file.relative_to(first) for file in first.rglob("*") if file.is_file()}
    assert names == {file.relative_to(second) for file in second.rglob("*") if file.is_file()}
    different = [str(name) for name in sorted(names) if (first / name).read_bytes() != (second / name).read_bytes()]
    assert different == []
