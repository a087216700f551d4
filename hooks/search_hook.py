"""What the search is told of each page, and the files of its index."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from cchc.content.anchors import path_of
from cchc.content.plan import Plan
from cchc.content.writing import OutsideError, write_below
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.search.files import ENTRY, FOLDER, SearchFile, search_files
from cchc.outputs.search.page import search_page
from cchc.outputs.search.service import SearchIndexError
from cchc.rebuild.last_build import LastBuild, new_file
from cchc.rebuild.store import TextKind, Written
from cchc.rebuild.this_build import ThisBuild
from cchc.text.digests import Digest, digest_of
from cchc.views.search.document import search_document, task_documents


@dataclass
class _Run:
    """`files` are those of the site; `index` is in the making, unless it stays as it was: the records of its files."""

    files: Files = field(default_factory=lambda: Files([]))
    index: Future[list[Written]] | None = None


_run = _Run()


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    _run.files, _run.index = files, None
    return nav


@event_priority(-3000)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Without the ways to other pages, which pages_hook has left out by now."""
    if not _is_preview(config):
        is_left_out = page.meta.get("search", {}).get("exclude")
        # empty, so that nothing of an earlier build is found
        _this_build(config).search[page.file.dest_uri] = "" if is_left_out else _text(html, page, config)
    return html


def _text(html: str, page: Page, config: MkDocsConfig) -> str:
    views: SiteFacts = config.extra["site"]["views"]
    site, item = views.site, views.site.item_at(path_of(page.file.src_uri))
    # the menu may call a page by a shorter name
    title = (item.heading if item else "") or unescape(str(page.title))
    address = page.file.dest_uri.removesuffix("index.html")
    rows = views.tasks.of_plan(item) if isinstance(item, Plan) else ()
    documents = (search_document(site, address, title, html, item), *task_documents(rows))
    # a page and its tasks are drawn anew and kept together: a line each, with the address
    return "\n".join(f"{document.address}\t{search_page(document).as_text()}" for document in documents)


@event_priority(1600)
def _begin(config: MkDocsConfig) -> None:
    """Pagefind has a process of its own: it works while this one writes the feeds."""
    if _is_preview(config):
        return
    last, texts = _this_build(config).last, _texts(config)
    number = digest_of(_this_build(config).surroundings, *(digest_of(*pair) for pair in texts.items()))
    if last.keeps(ENTRY, number) and last.keeps_below(FOLDER):
        return
    executor = ThreadPoolExecutor(1)
    _run.index = executor.submit(_made, texts, number, last, Path(config.site_dir))
    executor.shutdown(wait=False)


def _made(texts: Mapping[str, str], number: Digest, last: LastBuild, folder: Path) -> list[Written]:
    """The records of the files that were not there yet; the first that a browser asks for has the number of all."""
    files = (replace(file, number=number) if file.place == ENTRY else file for file in search_files(texts))
    return [_write(file, folder) for file in files if not last.keeps(file.place, file.number)]


def _write(file: SearchFile, folder: Path) -> Written:
    content = file.content()
    write_below(folder, file.place, content)
    return new_file(file.place, file.number, content)


def _texts(config: MkDocsConfig) -> Mapping[str, str]:
    """By address; pages that are kept have said last time what is to be found in them, some have nothing to say."""
    build = _this_build(config)
    for place, text in build.search.items():
        build.last.store.put_text(TextKind.SEARCH, place, text)
    drawn, build.search = build.search, {}
    standing = {file.dest_uri for file in _run.files if getattr(file, "record", None)}
    places = sorted(drawn.keys() | standing)
    # they are large: none is there twice
    texts = ((place, drawn.get(place) or build.last.store.text(TextKind.SEARCH, place)) for place in places)
    lines = (line.partition("\t") for _, text in texts for line in text.splitlines())
    return {address: text for address, _, text in lines}


@event_priority(-500)
def _finish(config: MkDocsConfig) -> None:
    if _run.index is None:
        return
    try:
        records = _run.index.result()
    except (SearchIndexError, OutsideError) as error:
        raise PluginError(f"Không lập được chỉ mục tìm kiếm: {error}") from None
    for record in records:
        _this_build(config).last.note(record)
    _run.index = None


on_post_build = CombinedEvent(_begin, _finish)


def _is_preview(config: MkDocsConfig) -> bool:
    """An index of thousands of pages takes longer than all the rest of a preview."""
    views: SiteFacts = config.extra["site"]["views"]
    return views.site.is_preview


def _this_build(config: MkDocsConfig) -> ThisBuild:
    found: ThisBuild = config.extra["site"]["build"]
    return found
