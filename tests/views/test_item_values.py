"""Templates of pages that are drawn from values read nothing but these, whatever they include."""

from collections.abc import Iterator
from dataclasses import fields

import jinja2
import pytest
from jinja2 import meta, nodes

import golden_site
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.loader import load_site
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.views.drawing import PageDrawing, install_filters
from cchc.views.item_values import DRAWN_FROM_VALUES, ItemValues, item_values, link_targets
from site_build import ROOT
from whole_pages import drawn, environment, pages_of

TEMPLATES = [str(kind.template) for kind in TYPES if kind.model in DRAWN_FROM_VALUES]
FUNCTIONS = {"link", "text", "written", "raw_html", "unindexed_html", "labels"}
OF_THE_TEXT = {"body", "markdown", "source", "question", "answer"}
"""Attributes of items that are made of their texts: an item within another's page counts without its text."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return load_site(golden_site.make(tmp_path_factory.mktemp("kho")), golden_site.TODAY)


def parsed(name: str, seen: set[str]) -> Iterator[nodes.Template]:
    """A template with all that it includes or imports."""
    if name not in seen:
        seen.add(name)
        tree = environment("thử").parse((ROOT / "overrides" / name).read_text("utf-8"))
        yield tree
        for other in meta.find_referenced_templates(tree):
            assert other, f"{name} includes a template whose name nobody knows beforehand"
            yield from parsed(other, seen)


def variables(env: jinja2.Environment) -> set[str]:
    return {field.name for field in fields(ItemValues)} | FUNCTIONS | set(env.globals)


@pytest.mark.parametrize("name", TEMPLATES)
def test_they_read_no_other_variable(name: str) -> None:
    env = install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides")), ROOT / "overrides")
    read = {variable for tree in parsed(name, set()) for variable in meta.find_undeclared_variables(tree)}
    assert read - variables(env) == set()
    assert {"item", "view", "files"} <= read


@pytest.mark.parametrize("name", TEMPLATES)
def test_they_show_the_text_of_no_other_item(name: str) -> None:
    trees = list(parsed(name, set()))
    reads = [read for tree in trees for read in tree.find_all(nodes.Getattr) if read.attr in OF_THE_TEXT]
    assert {read.node.name for read in reads if isinstance(read.node, nodes.Name)} <= {"view"}
    assert all(isinstance(read.node, nodes.Name) for read in reads)


def test_nothing_of_the_site_is_handed_to_them(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: dict[str, set[str]] = {}

    def render(template: jinja2.Template, *names: dict[str, object], **more: object) -> str:
        handed[str(template.name)] = {*more, *(name for each in names for name in each)}
        return ""

    monkeypatch.setattr(jinja2.Template, "render", render)
    for item in pages_of(site):
        drawing = PageDrawing(SiteFacts(site), environment("thử"), item.address, str, {})
        drawing.item_page(item, item.body)
    assert handed == {name: {field.name for field in fields(ItemValues)} | FUNCTIONS for name in TEMPLATES}


def test_texts_are_those_whose_links_are_looked_at(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """`text` draws the links of a field; a field without the mark of Markdown has none that counts."""
    of_item: dict[str, set[str]] = {}

    def note(drawing: PageDrawing, words: str, of: Item) -> str:
        of_item.setdefault(of.path, set()).add(words)
        return ""

    monkeypatch.setattr(PageDrawing, "_text", note)
    drawn(site)
    assert of_item
    for path, texts in of_item.items():
        item = site.item_at(path)
        assert item
        assert texts <= {text for _, text in marked(item, Mark.MARKDOWN)}


def test_what_a_page_leads_to(site: Site) -> None:
    """What its text links to and what its keys name, each once."""
    item = site.item_at("news/2026/hoi-thi.md")
    assert item
    targets = {target.file: target for target in link_targets(site, item)}
    files = ["phu-luc.pdf", "hoi-thi.jpg", "so-01.mp3", "ap-phich.svg"]
    assert list(targets) == ["plans/2026/2-kh-ubnd.md", *(f"tep/{name}" for name in files)]
    assert targets["plans/2026/2-kh-ubnd.md"].address == "ke-hoach/2026/2-kh-ubnd/"
    picture = targets["tep/hoi-thi.jpg"].picture
    assert picture
    assert picture.files[0].length > 0


def test_the_values_of_a_page_hold_its_own_item_and_text(site: Site) -> None:
    item = site.item_at("news/2026/hoi-thi.md")
    assert item
    values = item_values(SiteFacts(site), item, "Lời.")
    assert (values.item, values.body) == (item, "Lời.")
    assert [file.name for file in values.files] == []
    assert [task.address for task in values.tasks] == ["ke-hoach/2026/2-kh-ubnd/#nv-i.2"]
