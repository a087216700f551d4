"""Each value that a page is drawn from counts in its fingerprint: none can be left out on the way."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest

import golden_site
from cchc.content.loader import load_site
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints import pages
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.views.feedback import Sheet
from cchc.views.frame import Frame
from cchc.views.item_values import ItemValues, LinkTarget
from cchc.views.metadata import Metadata
from cchc.views.presentations.news import NewsPage
from cchc.views.presentations.procedure import ProcedurePage
from cchc.views.presentations.question import QuestionPage
from cchc.views.social import SocialCard

NEWS, PROCEDURE = "news/2026/hoi-thi.md", "docs/thu-tuc/1.000010.md"
QUESTION = "docs/hoi-dap/nop-ho-so-o-dau.md"


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> SiteFacts:
    return SiteFacts(load_site(golden_site.make(tmp_path_factory.mktemp("kho")), golden_site.TODAY))


def ways(kind: type, before: str = "") -> Iterator[str]:
    yield from (f"{before}{field.name}" for field in fields(kind))


VALUES = [
    *((NEWS, "item_values", way) for way in (*ways(ItemValues), *ways(NewsPage, "view."))),
    *((PROCEDURE, "item_values", way) for way in (*ways(ItemValues), *ways(ProcedurePage, "view."))),
    *((QUESTION, "item_values", way) for way in (*ways(ItemValues), *ways(QuestionPage, "view."))),
    *((PROCEDURE, "frame_of", way) for way in (*ways(Frame), *ways(Metadata, "metadata."), *ways(Sheet, "sheet."))),
    *((NEWS, "frame_of", way) for way in ways(SocialCard, "metadata.social.")),
    *((path, "link_targets", way) for path in (NEWS, PROCEDURE, QUESTION) for way in ways(LinkTarget)),
]
"""The item, the function that works out values of its page, and the way to one of these values."""


def changed(value: Any, way: str) -> Any:  # noqa: ANN401 - any of the values of a page
    """The value with another part at the end of the way."""
    name, _, rest = way.partition(".")
    part = getattr(value, name)
    return replace(value, **{name: changed(part, rest) if rest else f"not {part!r}"})


@pytest.mark.parametrize(("path", "function", "way"), VALUES)
def test_each_value_counts(
    facts: SiteFacts, monkeypatch: pytest.MonkeyPatch, path: str, function: str, way: str
) -> None:
    item, fingerprints = facts.site.item_at(path), PageFingerprints(facts, {}, None, b"x", {})
    assert item
    before = fingerprints.of_item(item)
    work_out = getattr(pages, function)

    def work_out_otherwise(*given: object) -> object:
        worked_out = work_out(*given)
        is_many = isinstance(worked_out, tuple)
        return (changed(worked_out[0], way), *worked_out[1:]) if is_many else changed(worked_out, way)

    monkeypatch.setattr(pages, function, work_out_otherwise)
    assert fingerprints.of_item(item) != before


@pytest.mark.parametrize("path", [NEWS, PROCEDURE, QUESTION])
def test_the_same_values_give_the_same_fingerprint(facts: SiteFacts, path: str) -> None:
    item = facts.site.item_at(path)
    assert item
    again = SiteFacts(facts.site)
    assert len({PageFingerprints(each, {}, None, b"x", {}).of_item(item) for each in (facts, again)}) == 1
