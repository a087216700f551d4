"""Puts generated blocks into pages, and gives each page what its frame shows."""

import re
from collections.abc import Callable
from dataclasses import fields
from html import escape, unescape
from typing import Any

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from cchc.content.anchors import path_of
from cchc.content.item import Item
from cchc.facts.site_facts import SiteFacts
from cchc.views.colours_and_mark import dark, light
from cchc.views.drawing import PageDrawing, equip
from cchc.views.feedback import footer_pages, frame_addresses
from cchc.views.frame import announced_feeds, frame_of
from cchc.views.kept_parts import keep_parts
from cchc.views.metadata import theme_meta
from cchc.views.templates import COMPILED, escape_in

_UNUSED = re.compile(r"assets/(javascripts|images)/|assets/stylesheets/palette|assets/.*\.map$")
_THEME_STYLES = re.compile(r"assets/stylesheets/main\..*\.css$")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Without what the frame does not load of Material: its scripts, its search, its palettes, their maps."""
    for file in list(files):
        if file.src_dir != config.docs_dir and _UNUSED.match(file.src_uri):
            files.remove(file)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The text below the front matter, which the library has read already; the blank line keeps it whole."""
    item = _item(page, config)
    return None if item is None else f"\n{item.body}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    state = config.extra["site"]
    if "env" not in state:
        state["env"] = equip(config.theme.get_env(), state["views"].site.root / "overrides")
    drawing = PageDrawing(state["views"], state["env"], page.url.lstrip("./"), _linker(page), state["sizes"])
    state["drawings"][page.url] = drawing
    made = state["made"].get(page.url)
    if made is not None and page.file.generated_by is not None:
        page.meta.update(title=escape(made.title), hide=["navigation"], moved_to=made.moved_to)
        page.meta["noindex"] = not made.to_be_found
        if made.is_listing:
            page.meta["search"] = {"exclude": True}
        return drawing.generated_page(made)
    item = _item(page, config)
    if item is None:
        return markdown
    page.meta.update(theme_meta(item))
    return drawing.item_page(item, markdown)


def _with_kept(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    drawing: PageDrawing = config.extra["site"]["drawings"][page.url]
    config.extra["site"]["marked"][page.url] = html
    return drawing.finished(html)


@event_priority(-2000)
def _without_asides(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Ways to other pages are nothing to search for, and reading them takes the search index long."""
    drawing: PageDrawing = config.extra["site"]["drawings"][page.url]
    return drawing.with_kept(config.extra["site"]["marked"].pop(page.url), later=drawing.asides)


on_page_content = CombinedEvent(_with_kept, _without_asides)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    config.extra["site"]["menu"] = {page.url for page in nav.pages}
    for entry in nav.items:
        _as_html(entry)
    return nav


def _as_html(entry: StructureItem) -> None:
    """MkDocs reads the titles of pages as HTML; those that the settings give in the menu are text."""
    if "title" in vars(entry):
        entry.title = escape(str(entry.title), quote=False)
    for child in entry.children if isinstance(entry, Section) else ():
        _as_html(child)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """The environment of whole pages, 404.html too; blocks have one of their own, which is there earlier."""
    views: SiteFacts = config.extra["site"]["views"]
    escape_in(env, views.site.root / "overrides").bytecode_cache = COMPILED
    env.filters["from_html"] = unescape
    env.globals["theme_styles"] = next(uri for uri in files.src_uris if _THEME_STYLES.match(uri))
    env.globals.update(settings=views.site.settings, feeds=announced_feeds(views, ""), here=None)
    env.globals["is_preview"] = views.site.is_preview
    # for 404.html
    env.globals.update(life_events=views.life_events.listed, has_page=views.site.has_page)
    env.globals["footer_pages"] = footer_pages(views.site)
    colours = views.site.settings.province.colours
    env.globals.update(light=light(colours), dark=dark(colours))
    keep_parts(env, config.extra["site"]["menu"] | frame_addresses(views.site))
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    views: SiteFacts = config.extra["site"]["views"]
    made, title = config.extra["site"]["made"], unescape(str(page.title))
    frame = frame_of(views, made, title, page.url.lstrip("./"), _item(page, config))
    context.update((field.name, getattr(frame, field.name)) for field in fields(frame))
    # search has read it by now
    page.content = Markup(config.extra["site"]["drawings"].pop(page.url).finished(page.content))
    return context


def _linker(page: Page) -> Callable[[str], str]:
    return lambda address: get_relative_url(address or "./", page.url)


def _item(page: Page, config: MkDocsConfig) -> Item | None:
    views: SiteFacts = config.extra["site"]["views"]
    return views.site.item_at(path_of(page.file.src_uri))
