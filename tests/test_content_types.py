"""The checklist for a content type: each that lacks something fails here, and is told what to add and where."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import small_repository
from cchc.content.content_type import ContentType
from cchc.content.page import PAGE
from cchc.content.registry import FOLDERS, TYPES
from cchc.facts.site_facts import SiteFacts
from cchc.views.pages import generated_pages
from golden_site import examples_of
from site_build import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

Requirement = Callable[[ContentType], bool]


def has_a_template(kind: ContentType) -> bool:
    """Add the template of its page to overrides/pages/ and name it in the declaration: template="pages/x.html"."""
    return kind.template is not None and (ROOT / "overrides" / kind.template).is_file()


def says_what_an_empty_section_is_for(kind: ContentType) -> bool:
    """Say in the declaration what its section tells while it has nothing: empty="… sẽ có ở đây"."""
    return kind.empty.endswith(".")


def is_told_to_editors(kind: ContentType) -> bool:
    """Add a row to the table of folders in CONTRIBUTING.md: what lies in `<folder>/`."""
    return re.search(rf"^\| `{kind.folder}/(?:<năm>/)?` \| \S", CONTRIBUTING, re.MULTILINE) is not None


def has_a_golden_example(kind: ContentType) -> bool:
    """Add an example below tests/golden/content/<folder>/; tests/site/test_golden.py tells how its page is written."""
    return bool(examples_of(kind))


REQUIREMENTS: tuple[Requirement, ...] = (
    has_a_template,
    says_what_an_empty_section_is_for,
    is_told_to_editors,
    has_a_golden_example,
)


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: requirement.__name__)
@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind is not PAGE], ids=lambda kind: kind.module)
def test_a_content_type_lacks_nothing(kind: ContentType, requirement: Requirement) -> None:
    remedy = " ".join((requirement.__doc__ or "").split())
    remedy = remedy.replace("<address>", kind.address).replace("<folder>", kind.folder)
    assert requirement(kind), f"{kind.name} ({kind.module}): {remedy}"


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.module)
def test_a_content_type_lies_in_a_folder_of_content(kind: ContentType) -> None:
    assert kind.folder.split("/")[0] in FOLDERS, f"{kind.folder} lies in none of {', '.join(FOLDERS)}"


INITIATIVE = {
    "title": "Thử",
    "don_vi": "Sở Nội vụ",
    "nam": 2026,
    "trang_thai": "thi_diem",
    "van_de": "Chậm.",
    "giai_phap": "Nhanh.",
}


def test_a_section_that_nobody_has_written_is_made(repository: Path) -> None:
    small_repository.add(repository, "docs/mo-hinh/thu.md", INITIATIVE)
    made = {page.address: page for page in generated_pages(SiteFacts(small_repository.site_of(repository)))}
    assert made["mo-hinh/"].title == "Mô hình, sáng kiến"
    small_repository.add(repository, "docs/mo-hinh/index.md", {"title": "Mô hình"})
    assert "mo-hinh/" not in {page.address for page in generated_pages(SiteFacts(small_repository.site_of(repository)))}
