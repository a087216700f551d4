"""The anchors that templates make are known to the check."""

import re
from pathlib import Path

import pytest

from cchc.content.anchors import may_be_made
from cchc.content.site import Site
from site_build import ROOT
from small_repository import add, add_plan, site_of

WRITTEN = re.compile(r"\{: ?#(?P<heading>(?:\{\{.*?\}\}|[^\s}])+)|\bid=\"(?P<id>[^\"]*)\"")
TEMPLATES = sorted((ROOT / "overrides/pages").glob("*.html"))


@pytest.fixture
def site(repository: Path) -> Site:
    add_plan(repository)
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"}, "Chữ\n")
    add(repository, "docs/muc-luc/index.md", {"title": "Mục lục"}, "<!-- cchc:tasks -->\n")
    return site_of(repository)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.stem)
def test_the_anchors_of_templates_are_known(site: Site, template: Path) -> None:
    plan = site.plans[0]
    for found in WRITTEN.finditer(template.read_text("utf-8")):
        anchor = found["heading"] or found["id"]
        assert "{" in anchor or template.stem == "index_series" or may_be_made(plan, anchor)


def test_a_page_as_it_is_written_has_no_more_than_its_text(site: Site) -> None:
    item = site.item_at("docs/gioi-thieu/index.md")
    assert item is not None
    assert not may_be_made(item, "nhiem-vu")


def test_a_page_with_a_directive_may_have_any(site: Site) -> None:
    item = site.item_at("docs/muc-luc/index.md")
    assert item is not None
    assert may_be_made(item, "bat-ky")
