"""Has the search index made of what each page says to it.

A preview has none: names alone are found there, which are made anew in a moment.
"""

from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from build_steps.build import Build, retained_record
from cchc.content.writing import OutsideError
from cchc.rebuild import search_index
from cchc.rebuild.search_index import search_text, texts_of_pages


def note_text(html: str, page: Page, build: Build) -> None:
    """Take what the index shall say of a page; of one that is not to be found nothing, in place of an earlier text."""
    if build.site.is_preview:
        return
    item, path = build.item_of(page.file.src_uri), page.file.dest_uri
    # the menu may call a page by a shorter name
    title = (item.heading if item else "") or unescape(str(page.title))
    is_left_out = page.meta.get("search", {}).get("exclude")
    address = path.removesuffix("index.html")
    build.search_texts[path] = "" if is_left_out else search_text(build.facts, item, title, address, html)


def write_index(build: Build, config: MkDocsConfig) -> None:
    """Make the index; the pages that stay have said last time what is to be found in them. Raises PluginError."""
    if build.site.is_preview:
        return
    retained = [file.dest_uri for file in build.files if retained_record(file)]
    texts = dict(texts_of_pages(build.search_texts, retained, build.last.store))
    try:
        search_index.write_index(texts, build.last, Path(config.site_dir), build.build_fingerprint)
    except OutsideError as error:
        raise PluginError(f"Không lập được chỉ mục tìm kiếm: {error}") from None
