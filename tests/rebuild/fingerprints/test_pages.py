"""The fingerprint of a page drawn from values changes with all that the page shows, and with nothing else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cchc.content.preview import preview_of
from pages_that_show_others import (
    NEW,
    NEWS,
    OLD,
    PLAN,
    QUESTION,
    STATICS,
    TODAY,
    add_b,
    add_question,
    change_a_plan,
    change_neighbours_text,
    fill,
    fingerprint,
    fingerprint_in,
    fingerprints_of,
    path_of,
    rename_agency,
    rename_neighbour,
)
from procedures import add_procedure
from small_repository import add, add_news, site_of


@pytest.fixture
def repository(repository: Path) -> Path:
    return fill(repository)


def move_linked_page(repository: Path) -> None:
    """Too far away to be a neighbour or related."""
    add_news(repository, "news/2024/xa.md", title="Tin xa", date="2024-05-07", id="noi-khac")


def let_linked_page_expire(repository: Path) -> None:
    add_news(repository, "news/2024/xa.md", title="Tin xa", date="2024-05-07", dang_den="2025-01-01")


def share_a_tag(repository: Path) -> None:
    add_news(repository, "news/2026/them.md", title="Tin thêm", date="2026-01-07", tags=["b"])


def change_own_text(repository: Path) -> None:
    add_b(repository, "Khác. Xem [tin g](g.md).\n")


def withdraw_the_section(repository: Path) -> None:
    """It is named above the title of the page."""
    add(repository, "docs/tin-tuc/index.md", {"title": "Tin tức", "draft": True})


def add_a_page_of_the_footer(repository: Path) -> None:
    add(repository, "docs/bao-chi/index.md", {"title": "Báo chí"})


@pytest.mark.parametrize(
    "change",
    [
        rename_neighbour,
        rename_agency,
        share_a_tag,
        change_own_text,
        withdraw_the_section,
        add_a_page_of_the_footer,
    ],
)
def test_what_a_news_page_shows_changes_its_fingerprint(repository: Path, change: Callable[[Path], None]) -> None:
    before = fingerprint(repository)
    change(repository)
    assert fingerprint(repository) != before


@pytest.mark.parametrize("change", [move_linked_page, let_linked_page_expire])
@pytest.mark.parametrize(
    "body",
    ["Xem [tin](../2024/xa.md).\n", "Xem [tin][1].\n\n[1]: ../2024/xa.md\n", 'Xem <a href="../2024/xa.md">tin</a>\n'],
)
def test_so_does_the_way_to_what_its_text_links_to(repository: Path, body: str, change: Callable[[Path], None]) -> None:
    add_news(repository, "news/2024/xa.md", title="Tin xa", date="2024-05-07")
    add_b(repository, body)
    before = fingerprint(repository)
    change(repository)
    assert fingerprint(repository) != before


def test_so_does_a_file_that_it_offers(repository: Path) -> None:
    site = site_of(repository)
    own, other = (STATICS | {file: b"2" * 16} for file in STATICS)
    assert fingerprint_in(site, NEWS, fingerprints_of(site, statics=own)) != fingerprint_in(site, NEWS)
    assert fingerprint_in(site, NEWS, fingerprints_of(site, statics=other)) == fingerprint_in(site, NEWS)


@pytest.mark.parametrize("path", [NEWS, PLAN, path_of(NEW), QUESTION])
def test_so_do_the_program_and_the_menu(repository: Path, path: str) -> None:
    site = site_of(repository)
    menus = ([PLAN], [{"Kế hoạch": PLAN}])
    change_a_plan(repository)
    renamed = site_of(repository)
    found = {fingerprint_in(site, path, fingerprints_of(site, menu, build)) for menu in menus for build in (b"x", b"y")}
    assert len({*found, fingerprint_in(renamed, path, fingerprints_of(renamed, menus[0]))}) == 5


def add_news_of_another_time(repository: Path) -> None:
    add_news(repository, "news/2026/moi.md", title="Tin mới", date="2026-11-01", tags=["khac"])


@pytest.mark.parametrize("change", [change_neighbours_text, add_news_of_another_time, change_a_plan])
def test_nothing_else_does(repository: Path, change: Callable[[Path], None]) -> None:
    before = fingerprint(repository)
    change(repository)
    assert fingerprint(repository) == before


def test_a_directive_may_show_anything(repository: Path) -> None:
    add_b(repository, "<!-- cchc:plans -->\n")
    before = fingerprint(repository)
    change_a_plan(repository)
    assert fingerprint(repository) != before


@pytest.mark.parametrize("path", [path_of(OLD), path_of(NEW), QUESTION])
def test_a_procedure_is_named_by_what_replaces_it_and_what_asks_for_it(repository: Path, path: str) -> None:
    """Both ways: the old one names the new one, the new one the old one."""
    before = fingerprint(repository, path)
    other = OLD if path == path_of(NEW) else NEW
    links = "" if other == OLD else f'["{OLD}"]'
    add_procedure(repository, other, title="Tên khác", **({"thay_the": links} if links else {}))
    renamed = fingerprint(repository, path)
    assert renamed != before
    add_procedure(repository, other, title="Tên khác", draft="true", **({"thay_the": links} if links else {}))
    assert fingerprint(repository, path) != renamed


def test_a_procedure_shows_the_decisions_that_publish_it_and_what_is_related_to_it(repository: Path) -> None:
    def decide(codes: list[str], title: str = "Quyết định") -> None:
        front = {"title": title, "so_ky_hieu": "7/QĐ-UBND", "loai": "quyet_dinh", "co_quan_ban_hanh": "Sở Nội vụ"}
        add(repository, "docs/van-ban/7.md", {**front, "ngay_ban_hanh": "2026-11-01", "thu_tuc": codes})

    decide([NEW])
    without = fingerprint(repository, path_of(OLD))
    decide([NEW, OLD])
    named = fingerprint(repository, path_of(OLD))
    assert named != without
    # the page calls the decision by its number
    decide([NEW, OLD], "Tên khác")
    assert fingerprint(repository, path_of(OLD)) == named
    add_procedure(repository, "1.000003", thu_tuc_lien_quan=f'["{NEW}"]')
    before = fingerprint(repository, path_of("1.000003"))
    add_procedure(repository, NEW, title="Tên khác", thay_the=f'["{OLD}"]')
    assert fingerprint(repository, path_of("1.000003")) != before


def test_a_procedure_does_not_show_other_procedures(repository: Path) -> None:
    add_procedure(repository, "1.000003")
    before = fingerprint(repository, path_of(NEW))
    add_procedure(repository, "1.000003", title="Tên khác")
    assert fingerprint(repository, path_of(NEW)) == before


def test_the_day_counts_only_where_a_page_shows_it(repository: Path) -> None:
    later, next_year = date(2026, 11, 22), date(2027, 11, 22)
    for path in (NEWS, QUESTION, path_of(NEW)):
        assert fingerprint(repository, path, later) == fingerprint(repository, path)
    assert fingerprint(repository, PLAN, later) != fingerprint(repository, PLAN)
    assert fingerprint(repository, path_of(NEW), next_year) != fingerprint(repository, path_of(NEW))
    add_question(repository, trang_thai="dang_xu_ly", ngay_tra_loi=None)
    assert fingerprint(repository, QUESTION, later) != fingerprint(repository, QUESTION)


def test_what_a_preview_says_of_a_page_counts(repository: Path) -> None:
    """A page that waits for its day says so, above its title and in it."""
    add_b(repository, date="2026-12-01")
    waiting = preview_of(site_of(repository, TODAY))
    add_b(repository, date="2026-12-01", draft=True)
    drafted = preview_of(site_of(repository, TODAY))
    assert fingerprint_in(waiting, NEWS) != fingerprint_in(drafted, NEWS)
