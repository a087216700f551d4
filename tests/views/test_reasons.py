"""The four cards of the home page, with much and with nothing to tell."""

from pathlib import Path

from cchc.content.terms import NewsSection
from cchc.facts.site_facts import SiteFacts
from cchc.views.reasons import reasons
from small_repository import add_news, add_plan, site_of


def test_an_empty_site_has_cards_too(repository: Path) -> None:
    found = reasons(SiteFacts(site_of(repository)))
    assert (found.procedures, found.questions, found.plans, found.tasks, found.in_force.total) == (0, 0, 0, 0, 0)
    assert (found.newest, found.sections, list(found.domains)) == (None, [], [])
    assert found.hotline.value == "0213 000 0001"


def test_plans_tasks_and_the_newest_news_are_counted(repository: Path) -> None:
    add_plan(repository)
    add_news(repository, "news/2026/cu.md", date="2026-05-01")
    add_news(repository, "news/2026/moi.md", date="2026-05-02", chuyen_muc="thong_bao")
    found = reasons(SiteFacts(site_of(repository)))
    assert (found.plans, found.tasks, found.in_force.total, found.in_force.share_of_overdue.count) == (1, 1, 1, 1)
    assert found.newest
    assert found.newest.path == "news/2026/moi.md"
    assert found.sections == [NewsSection.NEWS, NewsSection.NOTICES]
