"""No address that somebody writes lies in the place of what the build makes, nor in that of a file of the content."""

import shutil
from pathlib import Path

import pytest

import golden_site
from cchc.content.loader import load_site
from cchc.content.preview import preview_of
from cchc.content.problems import Problem
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.files import plain_files, plain_output_paths
from cchc.outputs.output_paths import output_path_problems
from cchc.views.pages import generated_pages
from sample_files import add_file
from site_build import ROOT, build
from small_repository import SETTINGS, add, add_news, add_plan, site_of


def problems_of(repository: Path) -> list[Problem]:
    facts = SiteFacts(preview_of(site_of(repository)))
    return list(output_path_problems(facts, tuple(generated_pages(facts))))


@pytest.mark.parametrize(
    "free",
    ["/tin/bai-cu/", "/tin-tuc/2026/bai-cu/", "/Pages/TinTuc.aspx/", "/rss.xml.cu/", "/tep/cu/", "/2024/", "/asset/"],
)
def test_an_old_address_that_nothing_has_is_taken(repository: Path, free: str) -> None:
    add_file(repository, "docs/tep/mau.pdf")
    add_news(repository, chuyen_tu=[free])
    assert problems_of(repository) == []


@pytest.mark.parametrize(
    "old",
    [
        "/rss.xml/",
        "/RSS.XML/",
        "/atom.xml/",
        "/feed.json/",
        "/feeds.opml/",
        "/llms.txt/",
        "/ke-hoach/2026/thu/index.html.md/",
        "/tin-tuc/rss.xml/",
        "/co-quan/so-noi-vu/rss.xml/them/",
        "/ke-hoach/2026/thu/feed.json/",
        "/sitemap.xml/",
        "/sitemap.xml.gz/",
        "/robots.txt/",
        "/404.html/",
        "/ke-hoach/nhiem-vu.ics/",
        "/du-lieu/v1/",
        "/du-lieu/v1/nhiem-vu.csv/",
        "/tim-kiem/chi-muc/",
        "/hinh-chia-se/",
        "/hinh-chia-se/trang.png/",
        "/assets/",
        "/assets/theme.css/",
        "/tep/",
        "/tep/mau.pdf/",
        "/tep/mau.pdf/trang-2/",
        "/tin-tuc/2026/",
        "/tin-tuc/2026/05/",
        "/ke-hoach/2026/",
    ],
)
def test_an_old_address_that_is_taken_is_told_at_its_line(repository: Path, old: str) -> None:
    add_file(repository, "docs/tep/mau.pdf")
    add_file(repository, "overrides/assets/theme.css", b"")
    add_plan(repository)
    add_news(repository, chuyen_tu=["/tin/cu/", old])
    (problem,) = problems_of(repository)
    assert (problem.path, problem.line, problem.key) == ("news/2026/tin.md", 7, "chuyen_tu[2]")
    assert problem.is_error
    assert f"địa chỉ cũ {old}" in problem.message


@pytest.mark.parametrize(
    ("path", "front"),
    [
        ("news/2026/05.md", {}),
        ("news/2026/bai.md", {"id": "05"}),
        ("news/2026/bai.md", {"id": "index"}),
        ("docs/rss.xml.md", None),
        ("docs/sitemap.xml.md", None),
        ("docs/feeds.opml.md", None),
        ("docs/tin-tuc/2026/index.md", None),
        ("docs/tin-tuc/atom.xml/x.md", None),
    ],
)
def test_a_page_in_the_place_of_another_is_told(repository: Path, path: str, front: dict[str, object] | None) -> None:
    add_file(repository, "docs/tep/mau.pdf")
    add_news(repository)
    if front is None:
        add(repository, path, {"title": "Trang"})
    else:
        add_news(repository, path, **front)
    (problem,) = problems_of(repository)
    assert (problem.path, problem.is_error) == (path, True)
    assert "đổi tên tệp hoặc ghi id khác" in problem.message


def test_a_draft_is_told_before_its_day(repository: Path) -> None:
    add_news(repository, chuyen_tu=["/rss.xml/"], draft=True)
    assert [problem.key for problem in problems_of(repository)] == ["chuyen_tu[1]"]


@pytest.mark.parametrize("place", ["rss.xml", "robots.txt", "assets/theme.css", "du-lieu/v1/nhiem-vu.csv", "404.html"])
def test_a_file_of_the_content_in_the_place_of_one_of_the_build_is_told(repository: Path, place: str) -> None:
    add_file(repository, "overrides/assets/theme.css", b"")
    add_file(repository, f"docs/{place}", b"x")
    # what the settings name may be of any kind
    settings = SETTINGS.replace("    nguon_tin:", f"    tep: {{luon_dang: [/{place}]}}\n    nguon_tin:")
    (repository / "mkdocs.yml").write_text(settings, "utf-8")
    (problem,) = problems_of(repository)
    assert (problem.path, problem.is_error) == (f"docs/{place}", True)


def test_files_are_at_the_places_that_are_told_before(repository: Path) -> None:
    add_plan(repository)
    shutil.copytree(ROOT / "overrides/markdown", repository / "overrides/markdown")
    facts = SiteFacts(site_of(repository))
    assert set(plain_output_paths(facts)) == set(plain_files(facts, ()))


def test_every_file_and_folder_of_a_built_site_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the build comes to write one day: an old address may not be in its place."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    built = build(golden_site.make(tmp_path), tmp_path / "site")
    files = {path.relative_to(built) for path in built.rglob("*") if path.is_file() and path.suffix != ".html"}
    # names of the search index are worked out by its content, and lie in one folder; so do the theme's in assets/
    by_content = {file for file in files if file.as_posix().startswith(("tim-kiem/chi-muc/", "assets/stylesheets/"))}
    old = sorted(f"/{file.as_posix()}/" for file in files - by_content)
    old += sorted({f"/{file.parent.as_posix()}/" for file in files - by_content if len(file.parts) > 1})
    site = load_site(tmp_path, golden_site.TODAY)
    facts = SiteFacts(site)
    items = tuple(item.model_copy(update={"moved_from": ()}) for item in site.items)
    news = site.news[0].model_copy(update={"moved_from": tuple(old)})
    with_old = SiteFacts(type(site)(site.root, site.today, site.settings, (*items, news), site.files))
    found = output_path_problems(with_old, tuple(generated_pages(facts)))
    numbers = {int(problem.key.removeprefix("chuyen_tu[").rstrip("]")) - 1 for problem in found if "[" in problem.key}
    pages = {f"/{item.address}" for item in site.items}
    assert {address for number, address in enumerate(old) if number not in numbers} <= pages
