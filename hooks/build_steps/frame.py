"""What is around the text of a page: the menu, the head and the foot, by the templates of overrides/."""

import re
from dataclasses import fields
from html import escape, unescape
from typing import Any

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from build_steps.build import Build
from cchc.views.colours_and_mark import dark, light
from cchc.views.drawing import COMPILED, escape_in
from cchc.views.feedback import footer_pages, frame_addresses
from cchc.views.frame import announced_feeds, cache_partials, frame_of

_UNUSED = re.compile(r"assets/(javascripts|images)/|assets/stylesheets/palette|assets/.*\.map$")
_THEME_STYLES = re.compile(r"assets/stylesheets/main\..*\.css$")


def remove_unused_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what the frame does not load of Material: its scripts, its search, its palettes, their maps."""
    for file in list(files):
        if file.src_dir != config.docs_dir and _UNUSED.match(file.src_uri):
            files.remove(file)


def read_menu(nav: Navigation, build: Build) -> None:
    """Note which pages the menu shows, and escape its titles.

    MkDocs reads titles of pages as HTML, while those that the settings give in the menu are text.
    """
    build.menu_addresses = {page.url for page in nav.pages}
    for entry in nav.items:
        _escape_title(entry)


def _escape_title(entry: StructureItem) -> None:
    if "title" in vars(entry):
        entry.title = escape(str(entry.title), quote=False)
    for child in entry.children if isinstance(entry, Section) else ():
        _escape_title(child)


def prepare(env: jinja2.Environment, files: Files, build: Build) -> None:
    """Give the environment of whole pages, 404.html too, what their templates ask for."""
    site, facts = build.site, build.facts
    escape_in(env, site.root / "overrides").bytecode_cache = COMPILED
    env.filters["from_html"] = unescape
    env.globals["theme_styles"] = next(uri for uri in files.src_uris if _THEME_STYLES.match(uri))
    env.globals.update(settings=site.settings, feeds=announced_feeds(facts, ""), here=None)
    env.globals["is_preview"] = site.is_preview
    # for 404.html
    env.globals.update(life_events=facts.life_events.listed, has_page=site.has_page)
    env.globals["footer_pages"] = footer_pages(site)
    colours = site.settings.province.colours
    env.globals.update(light=light(colours), dark=dark(colours))
    cache_partials(env, build.menu_addresses | frame_addresses(site))


def fill_context(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template of a whole page what it asks for; search has read the page's text by now."""
    item, title = build.item_of(page.file.src_uri), unescape(str(page.title))
    shown = frame_of(build.facts, build.generated, title, page.url.lstrip("./"), item)
    context.update((field.name, getattr(shown, field.name)) for field in fields(shown))
    page.content = Markup(build.drawings.pop(page.url).finished(page.content or ""))
