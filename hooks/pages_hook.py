"""Puts generated blocks into pages, and gives each page what its frame shows."""

from collections.abc import Callable
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from cchc.content.directives import directives_in
from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.text.dates import printed
from cchc.text.folding import fold, slugify
from cchc.views.blocks import block
from cchc.views.feeds import feeds, feeds_of
from cchc.views.markup import render
from cchc.views.news_archive import section_address
from cchc.views.pages import page_view


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The text below the front matter, which the library has read already; the blank line keeps it whole."""
    item = _item(page, config)
    return None if item is None else f"\n{item.body}"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    site: Site = config.extra["site"]["content"]
    draw = _drawing(page, config)
    made = config.extra["site"]["made"].get(page.url)
    if made is not None and page.file.generated_by is not None:
        page.meta.update(title=made.title, hide=["navigation"], moved_to=made.moved_to)
        return f"# {made.title}\n\n" + draw(made.template, made.view, item=None)
    item = _item(page, config)
    if item is None:
        return markdown
    page.meta.update(_meta(item))
    text = markdown
    for directive in reversed(list(directives_in(text))):
        part = block(site, directive)
        text = text[: directive.start] + draw(part.template, part.view, item=item) + text[directive.end :]
    template = type_of(item.path).template
    if template is None:
        return text
    return draw(template, page_view(site, item, config.extra["site"]["shelf"]), item=item, body=text.strip())


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    _equip(env, config)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    site: Site = config.extra["site"]["content"]
    context["settings"] = site.settings
    context["feeds"] = feeds_of(page.url, feeds(site))
    context["link"] = _linker(page)
    context["here"] = "/" + page.url.lstrip("./")
    return context


def _drawing(page: Page, config: MkDocsConfig) -> Callable[..., str]:
    site: Site = config.extra["site"]["content"]
    env = config.extra["site"].setdefault("env", _equip(config.theme.get_env(), config))

    def draw(template: str, view: object, **more: object) -> str:
        html: str = env.get_template(template).render(
            view=view, site=site, settings=site.settings, link=_linker(page), **more
        )
        return html

    return draw


def _equip(env: jinja2.Environment, config: MkDocsConfig) -> jinja2.Environment:
    """Filters of our templates. Both environments of a build get them: blocks and whole pages."""
    env.filters["printed"] = printed
    env.filters["text"] = render
    env.filters["slug"] = slugify
    env.filters["fold"] = fold
    env.globals["section_address"] = section_address
    return env


def _linker(page: Page) -> Callable[[str], str]:
    return lambda address: get_relative_url(address or "./", page.url)


def _item(page: Page, config: MkDocsConfig) -> Item | None:
    site: Site = config.extra["site"]["content"]
    uri = page.file.src_uri
    return site.item_at(uri) or site.item_at(f"docs/{uri}")


def _meta(item: Item) -> dict[str, object]:
    meta: dict[str, object] = {"title": item.title, "description": item.description, "tags": list(item.tags)}
    hide = getattr(item, "hide", ("navigation",))
    meta["hide"] = list(hide)
    for name in ("template", "icon", "status", "search"):
        meta[name] = getattr(item, name, None)
    return {name: value for name, value in meta.items() if value}
