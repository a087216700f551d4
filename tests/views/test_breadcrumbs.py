"""The pages above a page: those that there are, in the words of their sections."""

from pathlib import Path

import pytest

from cchc.facts.site_facts import SiteFacts
from cchc.views.pages import generated_pages
from cchc.views.site_map import breadcrumbs
from small_repository import add, add_news, add_plan, site_of


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", []),
        ("./", []),
        ("404.html", []),
        ("tin-tuc/", []),
        ("tin-tuc/2026/", [("Tin tức", "tin-tuc/")]),
        ("tin-tuc/2026/05/", [("Tin tức", "tin-tuc/"), ("Tin tức năm 2026", "tin-tuc/2026/")]),
        ("ke-hoach/2026/ke-hoach/", [("Kế hoạch năm 2026", "ke-hoach/2026/")]),
        ("gioi-thieu/bao-ve/", [("Về trang này", "gioi-thieu/")]),
        # a folder that lies in the section which lists it
        ("chi-so/bang/ddci/", [("Chỉ số", "chi-so/")]),
        ("khong-co/trang/", []),
    ],
)
def test_pages_above(repository: Path, address: str, expected: list[tuple[str, str]]) -> None:
    add(repository, "docs/tin-tuc/index.md", {"title": "Mọi tin tức của tỉnh"})
    add(repository, "docs/gioi-thieu/index.md", {"title": "Về trang này"})
    add(repository, "docs/chi-so/index.md", {"title": "Chỉ số"})
    add(repository, "docs/khong-co/index.md", {"title": "Bản nháp", "draft": True})
    add_plan(repository)
    add_news(repository)
    facts = SiteFacts(site_of(repository))
    made = {page.address: page for page in generated_pages(facts)}
    found = breadcrumbs(facts.site, made, address)
    assert [(crumb.title, crumb.address) for crumb in found] == expected
