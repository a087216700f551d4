"""Draws the text of each page, and notes what came of it: feeds take its HTML, the next build all of it."""

from collections.abc import Callable
from dataclasses import replace
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url

from build_steps.anchors import linked_anchors
from build_steps.build import Build
from cchc.rebuild.last_build import DrawnPage, new_record
from cchc.rebuild.store import TextKind
from cchc.text.digests import digest_of
from cchc.views.drawing import PageDrawing, install_filters
from cchc.views.metadata import theme_meta


def prepare(build: Build, config: MkDocsConfig) -> None:
    """Make the environment of the templates of pages and blocks."""
    build.environment = install_filters(config.theme.get_env(), build.site.root / "overrides")


def source_of(page: Page, build: Build) -> str | None:
    """The text below the front matter, which the library has read already; the blank line keeps it whole.

    None where no file of the content has it.
    """
    item = build.item_of(page.file.src_uri)
    return None if item is None else f"\n{item.body}"


def draw(markdown: str, page: Page, build: Build) -> str:
    """The Markdown of a page by its template; `markdown` is the text of its item."""
    build.warnings_before_page = build.warning_count
    drawing = PageDrawing(build.facts, build.environment, page.url.lstrip("./"), _linker(page), build.sizes)
    build.drawings[page.url] = drawing
    generated = build.generated.get(page.url)
    if generated is not None and page.file.generated_by is not None:
        page.meta.update(title=escape(generated.title), hide=["navigation"], moved_to=generated.moved_to)
        page.meta["noindex"] = not generated.to_be_found
        if generated.is_listing or not generated.to_be_found:
            page.meta["search"] = {"exclude": True}
        return drawing.generated_page(generated)
    item = build.item_of(page.file.src_uri)
    if item is None:
        return markdown
    page.meta.update(theme_meta(item))
    return drawing.item_page(item, markdown)


def _linker(page: Page) -> Callable[[str], str]:
    return lambda address: get_relative_url(address or "./", page.url)


def note_drawn_page(html: str, page: Page, build: Build) -> None:
    """Note the finished HTML of a page's text and its anchors; a page that was warned of is drawn again each time."""
    path, body = page.file.dest_uri, build.drawings[page.url].finished(html)
    anchors = tuple(sorted(page.present_anchor_ids or ()))
    build.drawn_pages[path] = DrawnPage(body, digest_of(body), anchors, linked_anchors(page, build))
    if build.warning_count > build.warnings_before_page:
        build.page_fingerprints.pop(path, None)
    # title and menu ask only whether there was any
    page.markdown = ""


def restore_indexed_html(html: str, page: Page, build: Build) -> str:
    """A page's HTML without ways to other pages: they are nothing to search for, and reading them takes long."""
    drawing = build.drawings[page.url]
    return drawing.restore(html, except_for=drawing.unindexed)


def note_record(output: str, page: Page, build: Build) -> None:
    """Note what the next build shall know of a page that is about to be written."""
    path = page.file.dest_uri
    # thousands of pages are large
    page.content, page.toc = "", TableOfContents([])
    if fingerprint := build.page_fingerprints.get(path):
        content = output.encode("utf-8", "xmlcharrefreplace")
        build.records[path] = new_record(path, fingerprint, content, build.drawn_pages[path])


def store_bodies(build: Build) -> None:
    """Put the HTML of all pages into the store, once all have theirs; only pages of items stand in feeds."""
    for file in build.files:
        drawn = build.drawn_pages.get(file.dest_uri)
        if drawn:
            if not file.generated_by:
                build.last.store.put_text(TextKind.BODY, file.dest_uri, drawn.html)
            build.drawn_pages[file.dest_uri] = replace(drawn, html="")
