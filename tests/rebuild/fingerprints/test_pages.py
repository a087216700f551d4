"""A page's fingerprint changes with all that the page shows; that of a news item with nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.content.history import HistoryState
from cchc.content.history.history import FileHistory
from cchc.content.preview import preview_of
from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.text.digests import Digest
from cchc.views.pages import generated_pages
from procedures import add_procedure
from sample_files import add_file
from small_repository import add, add_news, add_plan, site_of

TODAY = date(2026, 11, 21)
NEWS, PLAN, QUESTION = "news/2026/b.md", "plans/2026/thu.md", "docs/hoi-dap/cau-hoi.md"
OLD, NEW = "1.000001", "1.000002"
HISTORY: FileHistory[Any] = FileHistory(PLAN, ())
STATICS = {"tep/x.pdf": b"1" * 16, "tep/khac.pdf": b"1" * 16}


@pytest.fixture
def repository(repository: Path) -> Path:
    """Seven news items in a row, `b` with everything that a news item can name; two procedures, a question."""
    for day, name in enumerate("abcdefg", 1):
        add_news(
            repository, f"news/2026/{name}.md", title=f"Tin {name}", date=f"2026-05-{day:02}", tags=[name, "chung"]
        )
    add_file(repository, "docs/tep/x.pdf")
    add_b(repository)
    add_plan(repository)
    add_procedure(repository, OLD)
    add_procedure(repository, NEW, thay_the=f'["{OLD}"]')
    add_question(repository)
    add(repository, "docs/tin-tuc/index.md", {"title": "Tin tức"})
    return repository


def add_b(repository: Path, body: str = "Xem [tin g](g.md).\n", **changes: object) -> None:
    keys = {
        "title": "Tin b",
        "date": "2026-05-02",
        "don_vi": "Sở Nội vụ",
        "tep": [{"ten": "Phụ lục", "duong_dan": "/tep/x.pdf"}],
        "tags": ["b", "chung"],
    }
    add_news(repository, NEWS, body, **{**keys, **changes})


def add_question(repository: Path, **changes: object) -> None:
    keys: dict[str, object] = {"title": "Hỏi", "ngay_hoi": "2026-11-03", "co_quan_tra_loi": "Sở Nội vụ"}
    keys |= {"trang_thai": "da_tra_loi", "ngay_tra_loi": "2026-11-10", "thu_tuc": [NEW]}
    keys |= changes
    body = "Hỏi gì?\n\n## Trả lời\n\nThế này.\n" if keys["ngay_tra_loi"] else "Hỏi gì?\n"
    add(repository, QUESTION, keys, body)


def path_of(code: str) -> str:
    return f"docs/thu-tuc/{code}.md"


def fingerprints_of(
    site: Site, menu: object = None, build: Digest = b"x", statics: Mapping[str, Digest] = STATICS
) -> PageFingerprints:
    facts = SiteFacts(site)
    made = {page.address: page for page in generated_pages(facts)}
    return PageFingerprints(facts, made, menu, build, statics)


def fingerprint_in(site: Site, path: str, fingerprints: PageFingerprints | None = None) -> Digest:
    item = site.item_at(path)
    assert item
    return (fingerprints or fingerprints_of(site)).of_item(item)


def fingerprint(repository: Path, path: str = NEWS, today: date = TODAY) -> Digest:
    return fingerprint_in(site_of(repository, today), path)


def rename_neighbour(repository: Path) -> None:
    add_news(repository, "news/2026/a.md", title="Tên khác", date="2026-05-01", tags=["a", "chung"])


def rename_agency(repository: Path) -> None:
    front = {"title": "Sở Nội vụ mới", "ten_khac": ["Sở Nội vụ"], "loai": "so", "dia_ban": "tỉnh Lai Châu"}
    add(repository, "docs/co-quan/so-noi-vu.md", front)


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


def change_neighbours_text(repository: Path) -> None:
    front = {"title": "Tin a", "date": "2026-05-01", "tags": ["a", "chung"]}
    add_news(repository, "news/2026/a.md", "Nội dung khác.\n", **front)


def add_news_of_another_time(repository: Path) -> None:
    add_news(repository, "news/2026/moi.md", title="Tin mới", date="2026-11-01", tags=["khac"])


def change_a_plan(repository: Path) -> None:
    add_plan(repository, title="Kế hoạch khác")


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


def test_a_plan_may_show_any_news_but_not_its_text(repository: Path) -> None:
    before = fingerprint(repository, PLAN)
    change_neighbours_text(repository)
    assert fingerprint(repository, PLAN) == before
    rename_neighbour(repository)
    assert fingerprint(repository, PLAN) != before


def change_an_agencys_text(repository: Path) -> None:
    file = repository / "docs/co-quan/so-noi-vu.md"
    file.write_text(f"{file.read_text('utf-8')}\nThêm một câu.\n", "utf-8")


@pytest.mark.parametrize("change", [rename_agency, add_question, change_a_plan, change_an_agencys_text])
def test_a_plan_may_show_anything_else(repository: Path, change: Callable[..., None]) -> None:
    add_question(repository, title="Hỏi khác")
    before = fingerprint(repository, PLAN)
    change(repository)
    assert fingerprint(repository, PLAN) != before
    site = site_of(repository)
    assert fingerprint_in(site, PLAN, fingerprints_of(site, statics={})) != fingerprint_in(site, PLAN)


@pytest.mark.parametrize(
    "changes",
    [{"state": HistoryState.SHALLOW}, {"reason": "khác"}, {"plans": {PLAN: HISTORY}}, {"events": {PLAN: HISTORY}}],
)
def test_a_plan_may_show_what_it_once_was(repository: Path, changes: dict[str, Any]) -> None:
    facts = SiteFacts(site_of(repository))
    before = PageFingerprints(facts, {}, None, b"x", STATICS).all_but_news_texts
    facts.__dict__["history"] = replace(facts.history, **changes)
    assert PageFingerprints(facts, {}, None, b"x", STATICS).all_but_news_texts != before


def test_a_page_of_an_archive_is_that_of_its_items(repository: Path) -> None:
    def all_of_them() -> dict[str, Digest]:
        facts, fingerprints = SiteFacts(site_of(repository)), fingerprints_of(site_of(repository))
        return {page.address: fingerprints.of_generated(page) for page in generated_pages(facts)}

    before = all_of_them()
    add_news(repository, "news/2025/cu.md", title="Tin cũ", date="2025-01-01", tags=["chung"])
    after = all_of_them()
    changed = {address for address in before if after[address] != before[address]}
    assert "tin-tuc/the/chung/" in changed
    assert "tin-tuc/2026/05/" not in changed
    assert "tin-tuc/2025/" in after


def test_a_page_that_has_moved_is_that_of_its_new_address(repository: Path) -> None:
    def of_the_old_address() -> Digest:
        facts, fingerprints = SiteFacts(site_of(repository)), fingerprints_of(site_of(repository))
        return next(fingerprints.of_generated(page) for page in generated_pages(facts) if page.moved_to)

    add_b(repository, chuyen_tu=["/tin/cu/"])
    before = of_the_old_address()
    change_a_plan(repository)
    assert of_the_old_address() == before
    add_b(repository, chuyen_tu=["/tin/cu/"], id="noi-moi")
    assert of_the_old_address() != before


def test_the_site_map_tells_the_day_of_each_commit(repository: Path) -> None:
    """Also of news whose text alone has changed, which no other file beside the pages shows."""
    facts = SiteFacts(site_of(repository))
    found = set()
    for day in (1, 2):
        facts.__dict__["history"] = replace(facts.history, changed_on={NEWS: date(2026, 11, day)})
        found.add(PageFingerprints(facts, {}, None, b"x", STATICS).plain_files)
    assert len(found) == 2
