"""Makes the search index of what each page says to it; a preview has none.

An index of thousands of pages takes longer than all the rest of a preview.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from build_steps.build import Build
from build_steps.files import retained_record
from cchc.content.plan import Plan
from cchc.content.writing import OutsideError, write_below
from cchc.outputs.search.files import ENTRY, FOLDER, SearchFile, search_files
from cchc.outputs.search.page import search_page
from cchc.outputs.search.service import SearchIndexError
from cchc.rebuild.last_build import LastBuild, new_record
from cchc.rebuild.store import FileRecord, TextKind
from cchc.text.digests import Digest, digest_of
from cchc.views.search.document import search_document, task_documents


def note_text(html: str, page: Page, build: Build) -> None:
    """Take what the index shall say of a page; of one that is not to be found nothing, in place of an earlier text."""
    if not build.site.is_preview:
        is_left_out = page.meta.get("search", {}).get("exclude")
        build.search_texts[page.file.dest_uri] = "" if is_left_out else _text(html, page, build)


def _text(html: str, page: Page, build: Build) -> str:
    """A line for the page and one for each of its tasks, with the address: they are drawn and retained together."""
    item = build.item_of(page.file.src_uri)
    # the menu may call a page by a shorter name
    title = (item.heading if item else "") or unescape(str(page.title))
    address = page.file.dest_uri.removesuffix("index.html")
    rows = build.facts.tasks.of_plan(item) if isinstance(item, Plan) else ()
    documents = (search_document(build.site, address, title, html, item), *task_documents(rows))
    return "\n".join(f"{document.address}\t{search_page(document).as_text()}" for document in documents)


def start_index(build: Build, config: MkDocsConfig) -> None:
    """Begin to make the index, unless it stays: Pagefind, a process of its own, works while feeds are written."""
    if build.site.is_preview:
        return
    texts = dict(_texts(build))
    fingerprint = digest_of(build.build_fingerprint, *(digest_of(*pair) for pair in texts.items()))
    if build.last.retain(ENTRY, fingerprint) and build.last.retain_folder(FOLDER):
        return
    executor = ThreadPoolExecutor(1)
    build.search_index = executor.submit(_made, texts, fingerprint, build.last, Path(config.site_dir))
    executor.shutdown(wait=False)


def _texts(build: Build) -> Iterator[tuple[str, str]]:
    """Address and text of all that can be found; of a retained page the store has what it said last time."""
    for path, text in build.search_texts.items():
        build.last.store.put_text(TextKind.SEARCH, path, text)
    # they are large: none is there twice
    drawn, build.search_texts = build.search_texts, {}
    retained = {file.dest_uri for file in build.files if retained_record(file)}
    for path in sorted(drawn.keys() | retained):
        text = drawn.get(path) or build.last.store.text(TextKind.SEARCH, path)
        for line in text.splitlines():
            address, _, words = line.partition("\t")
            yield address, words


def _made(texts: Mapping[str, str], fingerprint: Digest, last: LastBuild, folder: Path) -> list[FileRecord]:
    """The records of the files that were not there yet; the one that a browser asks for first stands for all."""
    files = (
        replace(file, fingerprint=fingerprint) if file.output_path == ENTRY else file for file in search_files(texts)
    )
    return [_write(file, folder) for file in files if not last.retain(file.output_path, file.fingerprint)]


def _write(file: SearchFile, folder: Path) -> FileRecord:
    content = file.content()
    write_below(folder, file.output_path, content)
    return new_record(file.output_path, file.fingerprint, content)


def finish_index(build: Build) -> None:
    """Wait for the index. Raises PluginError where it cannot be made."""
    if build.search_index is None:
        return
    try:
        records = build.search_index.result()
    except (SearchIndexError, OutsideError) as error:
        raise PluginError(f"Không lập được chỉ mục tìm kiếm: {error}") from None
    for record in records:
        build.last.add(record)
