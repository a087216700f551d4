"""The fingerprints of pages that may show anything of the site, and of those that the build makes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc.content.history import HistoryState
from cchc.content.history.history import FileHistory
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.text.digests import Digest
from cchc.views.pages import generated_pages
from pages_that_show_others import (
    NEWS,
    PLAN,
    STATICS,
    add_b,
    add_question,
    change_a_plan,
    change_neighbours_text,
    fill,
    fingerprint,
    fingerprint_in,
    fingerprints_of,
    rename_agency,
    rename_neighbour,
)
from small_repository import add_news, site_of

HISTORY: FileHistory[Any] = FileHistory(PLAN, ())


@pytest.fixture
def repository(repository: Path) -> Path:
    return fill(repository)


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
