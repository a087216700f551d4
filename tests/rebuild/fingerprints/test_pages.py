"""A page's number changes with all that the page shows, and news have one that nothing else changes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.views.pages import generated_pages
from sample_files import add_file
from small_repository import add, add_news, add_plan, site_of

TODAY = date(2026, 11, 21)
PAGE = "news/2026/b.md"
STATICS = {"tep/x.pdf": b"1" * 16}


@pytest.fixture
def repository(repository: Path) -> Path:
    """Seven news items in a row, `b` among them with everything that a news item can name."""
    for day, name in enumerate("abcdefg", 1):
        add_news(
            repository, f"news/2026/{name}.md", title=f"Tin {name}", date=f"2026-05-{day:02}", tags=[name, "chung"]
        )
    add_file(repository, "docs/tep/x.pdf")
    add_b(repository)
    add_plan(repository)
    return repository


def add_b(repository: Path, body: str = "Xem [tin g](g.md).\n", **changes: object) -> None:
    keys = {
        "title": "Tin b",
        "date": "2026-05-02",
        "don_vi": "Sở Nội vụ",
        "tep": [{"ten": "Phụ lục", "duong_dan": "/tep/x.pdf"}],
        "tags": ["b", "chung"],
    }
    add_news(repository, PAGE, body, **{**keys, **changes})


def number(repository: Path, path: str = PAGE, today: date = TODAY, **given: object) -> bytes:
    site = site_of(repository, today)
    inputs = PageFingerprints(SiteFacts(site), {}, None, b"x", given.get("statics", STATICS))  # type: ignore[arg-type]
    item = site.item_at(path)
    assert item
    return inputs.of_item(item)


def rename_neighbour(repository: Path) -> None:
    add_news(repository, "news/2026/a.md", title="Tên khác", date="2026-05-01", tags=["a", "chung"])


def rename_agency(repository: Path) -> None:
    front = {"title": "Sở Nội vụ mới", "ten_khac": ["Sở Nội vụ"], "loai": "so", "dia_ban": "tỉnh Lai Châu"}
    add(repository, "docs/co-quan/so-noi-vu.md", front)


def move_linked_page(repository: Path) -> None:
    add_news(repository, "news/2026/g.md", title="Tin g", date="2026-05-07", tags=["g", "chung"], id="noi-khac")


def share_a_tag(repository: Path) -> None:
    add_news(repository, "news/2026/xa.md", title="Tin xa", date="2026-01-07", tags=["b"])


def change_own_text(repository: Path) -> None:
    add_b(repository, "Khác. Xem [tin g](g.md).\n")


@pytest.mark.parametrize(
    "change",
    [rename_neighbour, rename_agency, move_linked_page, share_a_tag, change_own_text],
)
def test_what_a_news_page_shows_changes_its_number(repository: Path, change: Callable[[Path], None]) -> None:
    before = number(repository)
    change(repository)
    assert number(repository) != before


def test_so_does_a_file_that_it_offers(repository: Path) -> None:
    assert number(repository, statics={"tep/x.pdf": b"2" * 16}) != number(repository)


def change_neighbours_text(repository: Path) -> None:
    front = {"title": "Tin a", "date": "2026-05-01", "tags": ["a", "chung"]}
    add_news(repository, "news/2026/a.md", "Nội dung khác.\n", **front)


def add_news_of_another_time(repository: Path) -> None:
    add_news(repository, "news/2026/moi.md", title="Tin mới", date="2026-11-01", tags=["khac"])


def change_a_plan(repository: Path) -> None:
    add_plan(repository, title="Kế hoạch khác")


@pytest.mark.parametrize("change", [change_neighbours_text, add_news_of_another_time, change_a_plan])
def test_nothing_else_does(repository: Path, change: Callable[[Path], None]) -> None:
    before = number(repository)
    change(repository)
    assert number(repository) == before


def test_a_block_or_a_link_told_elsewhere_may_show_anything(repository: Path) -> None:
    for body in ("<!-- cchc:plans -->\n", "Xem [tin][1].\n\n[1]: g.md\n"):
        add_b(repository, body)
        add_plan(repository)
        before = number(repository)
        change_a_plan(repository)
        assert number(repository) != before


def test_the_day_is_in_a_number_only_where_a_page_shows_it(repository: Path) -> None:
    later = date(2026, 11, 22)
    assert number(repository, today=later) == number(repository)
    assert number(repository, "plans/2026/thu.md", later) != number(repository, "plans/2026/thu.md")


def test_a_plan_may_show_any_news_but_not_its_text(repository: Path) -> None:
    before = number(repository, "plans/2026/thu.md")
    change_neighbours_text(repository)
    assert number(repository, "plans/2026/thu.md") == before
    rename_neighbour(repository)
    assert number(repository, "plans/2026/thu.md") != before


def test_a_page_of_an_archive_is_that_of_its_items(repository: Path) -> None:
    def numbers() -> dict[str, bytes]:
        facts = SiteFacts(site_of(repository))
        inputs = PageFingerprints(facts, {}, None, b"x", STATICS)
        return {page.address: inputs.of_generated(page) for page in generated_pages(facts)}

    before = numbers()
    add_news(repository, "news/2025/cu.md", title="Tin cũ", date="2025-01-01", tags=["chung"])
    after = numbers()
    changed = {address for address in before if after[address] != before[address]}
    assert "tin-tuc/the/chung/" in changed
    assert "tin-tuc/2026/05/" not in changed
    assert "tin-tuc/2025/" in after
