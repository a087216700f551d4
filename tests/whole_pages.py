"""Pages of items as the templates draw them, frame and all, without MkDocs; and the fingerprints of the same pages."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import jinja2
from markupsafe import Markup

from cchc.content.anchors import file_at, path_of, uri_of
from cchc.content.item import Item
from cchc.content.site import Site
from cchc.facts.citations import address_of
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.text.digests import Digest, digest_of
from cchc.views.colours_and_mark import dark, light
from cchc.views.drawing import PageDrawing, install_filters
from cchc.views.feedback import footer_pages
from cchc.views.frame import frame_of
from cchc.views.item_values import DRAWN_FROM_VALUES
from cchc.views.pages import generated_pages
from site_build import ROOT

MENU = ["index.md", {"Kế hoạch": ["plans/2026/2-kh-ubnd.md"]}]
"""A menu with a page that has its title from its own file."""

_LINK = re.compile(r'(?<=href=")(?!https?:|mailto:|#)[^"]*\.md(?=["#])')


def pages_of(site: Site) -> list[Item]:
    """The items whose pages are drawn from values."""
    return [item for item in site.published if isinstance(item, DRAWN_FROM_VALUES)]


def fingerprints(site: Site, statics: Mapping[str, Digest] | None = None) -> dict[str, Digest]:
    """The fingerprints of these pages by the paths of their items."""
    facts = SiteFacts(site)
    made = {page.address: page for page in generated_pages(facts)}
    page_fingerprints = PageFingerprints(facts, made, MENU, b"build", statics_of(site) if statics is None else statics)
    return {item.path: page_fingerprints.of_item(item) for item in pages_of(site)}


def statics_of(site: Site) -> dict[str, Digest]:
    """The fingerprints of the files that lie in docs/ and are published."""
    paths = [path for path in sorted(site.published_files) if path.startswith("docs/")]
    return {uri_of(path): digest_of((site.root / path).read_bytes()) for path in paths}


def drawn(site: Site) -> dict[str, str]:
    """The HTML of the same pages."""
    facts = SiteFacts(site)
    made = {page.address: page for page in generated_pages(facts)}
    return {item.path: _page(facts, made, item) for item in pages_of(site)}


def _page(facts: SiteFacts, made: Mapping[str, object], item: Item) -> str:
    site, env = facts.site, environment(facts.site.settings.site_name)
    drawing = PageDrawing(facts, env, item.address, str, {})
    text = _with_links(site, item, drawing.finished(drawing.item_page(item, item.body)))
    frame = frame_of(facts, made, item.heading, item.address, item)  # type: ignore[arg-type]
    names = {field.name: getattr(frame, field.name) for field in fields(frame)}
    meta = {"tags": list(item.tags)}
    page = SimpleNamespace(toc=[], content=Markup(text), meta=meta, url=item.address, canonical_url="", parent=None)
    names |= {"settings": site.settings, "footer_pages": footer_pages(site), "is_preview": site.is_preview}
    colours = site.settings.province.colours
    names |= {"light": light(colours), "dark": dark(colours), "nav": SimpleNamespace(items=list(_menu(site, MENU)))}
    return env.get_template("main.html").render(page=page, **names)


def _menu(site: Site, menu: Sequence[object]) -> Iterator[SimpleNamespace]:
    """The menu with the titles that MkDocs finds in the pages."""
    for entry in menu:
        if isinstance(entry, dict):
            for title, part in entry.items():
                yield SimpleNamespace(title=title, url="", children=list(_menu(site, part)))
        elif item := site.item_at(path_of(str(entry))):
            yield SimpleNamespace(title=item.heading, url=item.address, children=[], is_homepage=not item.address)


def _with_links(site: Site, item: Item, html: str) -> str:
    """The links of the item's text as MkDocs writes them: to the addresses of the pages."""
    folder = posixpath.dirname(uri_of(item.path))
    return _LINK.sub(lambda link: str(address_of(site, file_at(link[0], folder)[0])), html)


@cache
def environment(site_name: str) -> jinja2.Environment:
    """The environment of both a page's text and its frame."""
    theme_files = find_spec("material")
    assert theme_files
    assert theme_files.submodule_search_locations
    folders = [ROOT / "overrides", Path(theme_files.submodule_search_locations[0]) / "templates"]
    env = install_filters(jinja2.Environment(loader=jinja2.FileSystemLoader(folders)), ROOT / "overrides")
    # compiled templates of a build call other filters by these names
    env.bytecode_cache = None
    env.filters.update(url=str, script_tag=str, from_html=str)
    theme = SimpleNamespace(favicon="", language="vi", icon=SimpleNamespace())
    config = SimpleNamespace(theme=theme, extra_css=[], extra_javascript=[], site_name=site_name, extra={})
    env.globals.update(config=config, theme_styles="", feeds=(), here=None)
    return env
