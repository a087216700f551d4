"""What a screen reader goes by on every page of the site: its title, language, headings, landmarks, first link."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

import golden_site
import small_repository
from site_build import build

Pages = dict[str, html.HtmlElement]


@pytest.fixture(scope="module")
def pages(built: Path) -> Pages:
    """Every page but those that only lead on to another address."""
    read = {path.relative_to(built).as_posix(): html.fromstring(path.read_bytes()) for path in built.rglob("*.html")}
    return {name: page for name, page in read.items() if not page.xpath("//meta[@http-equiv='refresh']")}


def headings(page: html.HtmlElement) -> list[int]:
    return [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]


def names(page: html.HtmlElement, landmark: str) -> list[str]:
    """Of all that are a landmark: within the text, <header> and <footer> are not."""
    found = page.xpath(f"//{landmark}" if landmark in ("main", "nav") else f"//{landmark}[not(ancestor::main)]")
    return [element.get("aria-label") or "" for element in found]


def test_every_page_is_in_vietnamese(pages: Pages) -> None:
    assert {page.get("lang") for page in pages.values()} == {"vi"}


def test_no_two_pages_have_one_title(pages: Pages) -> None:
    titles = Counter(page.findtext("head/title") for page in pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_headings_begin_with_the_title_and_leave_out_no_level(pages: Pages) -> None:
    for name, page in pages.items():
        levels = headings(page)
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(below <= above + 1 for above, below in pairwise(levels)), (name, levels)


def test_the_first_link_leads_past_the_menu_to_the_title(pages: Pages) -> None:
    for name, page in pages.items():
        first = next(page.iter("a", "button"))
        assert first.get("class") == "md-skip", name
        assert page.get_element_by_id(first.get("href", "").removeprefix("#")).tag == "h1", name


def test_landmarks_are_there_once_or_have_a_name_of_their_own(pages: Pages) -> None:
    for name, page in pages.items():
        assert [len(names(page, landmark)) for landmark in ("main", "header", "footer")] == [1, 1, 1], name
        navigations = names(page, "nav")
        assert all(navigations), name
        assert len(set(navigations)) == len(navigations), name


def test_no_mark_is_given_twice(pages: Pages) -> None:
    for name, page in pages.items():
        assert [mark for mark, count in Counter(page.xpath("//@id")).items() if count > 1] == [], name


def test_each_menu_entry_is_current_for_one_page_at_most(pages: Pages) -> None:
    for name, page in pages.items():
        for entries in submenus(page):
            assert sum(link.get("aria-current") is not None for link in entries) <= 1, name


def submenus(page: html.HtmlElement) -> Iterator[list[html.HtmlElement]]:
    for menu in page.xpath("//nav[@id='trinh-don']//ul"):
        yield menu.xpath("li/a")


def test_a_page_without_a_heading_has_its_title_for_one(tmp_path: Path) -> None:
    root = golden_site.make(tmp_path / "kho")
    small_repository.add(root, "docs/gioi-thieu/khong-de-muc.md", {"title": "Không đề mục"}, "Chỉ một câu.\n")
    page = html.fromstring((build(root, root / "site") / "gioi-thieu/khong-de-muc/index.html").read_bytes())
    assert [heading.text for heading in page.iter("h1")] == ["Không đề mục"]
    assert "Chỉ một câu." in "".join(map(str, page.itertext()))


def test_no_checkbox_carries_what_only_text_fields_may(pages: Pages) -> None:
    """The HTML standard knows no autocomplete for a checkbox; a frame of the theme's would bring two to each page."""
    for name, page in pages.items():
        assert page.xpath("//input[@type='checkbox' or @type='radio' or @type='button'][@autocomplete]") == [], name
        assert page.xpath("//*[starts-with(@id, '__') or contains(@class, 'md-toggle')]") == [], name
