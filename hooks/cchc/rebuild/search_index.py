"""The search index of a site: made of what each page says to it, and retained where no page says anything new."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.writing import write_below
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.search import ENTRY, FOLDER, SearchFile, search_files, search_page
from cchc.rebuild.last_build import LastBuild, new_record
from cchc.rebuild.store import FileRecord, Store, TextKind
from cchc.text.digests import Digest, digest_of
from cchc.views.search import search_document, task_documents


def search_text(facts: SiteFacts, item: Item | None, title: str, address: str, html: str) -> str:
    """What a page says to the index: a line for the page and one for each of its tasks, each with its address."""
    rows = facts.tasks.of_plan(item) if isinstance(item, Plan) else ()
    documents = (search_document(facts.site, address, title, html, item), *task_documents(rows))
    return "\n".join(f"{document.address}\t{search_page(document).as_text()}" for document in documents)


def texts_of_pages(drawn: dict[str, str], retained: Iterable[str], store: Store) -> Iterator[tuple[str, str]]:
    """Address and text of all that can be found.

    `drawn` are the texts of pages that this build has drawn, by output path: they go into the store, and are taken out
    of the dictionary, for together they are large. `retained` are the output paths of pages whose text the store has.
    """
    for path in sorted(drawn.keys() | set(retained)):
        if path in drawn:
            store.put_text(TextKind.SEARCH, path, drawn[path])
        text = drawn.pop(path, "") or store.text(TextKind.SEARCH, path)
        for line in text.splitlines():
            address, _, words = line.partition("\t")
            yield address, words


class SearchIndex:
    """The index in the making. Pagefind is a process of its own: it works while this one writes feeds."""

    def __init__(self, last: LastBuild, folder: Path) -> None:
        self._last, self._folder = last, folder
        self._files: Future[list[FileRecord]] | None = None

    def start(self, texts: Mapping[str, str], build_fingerprint: Digest) -> None:
        """Begin to make the index of these texts by address, unless the last one is the same."""
        fingerprint = digest_of(build_fingerprint, *(digest_of(*pair) for pair in texts.items()))
        if self._last.retain(ENTRY, fingerprint) and self._last.retain_folder(FOLDER):
            return
        executor = ThreadPoolExecutor(1)
        self._files = executor.submit(self._write, texts, fingerprint)
        executor.shutdown(wait=False)

    def finish(self) -> None:
        """Wait until it is there. Raises SearchIndexError, and OutsideError where a link leads out of the site."""
        for record in self._files.result() if self._files else ():
            self._last.add(record)

    def _write(self, texts: Mapping[str, str], fingerprint: Digest) -> list[FileRecord]:
        """The records of files that were not there yet; the one that a browser asks for first stands for all."""
        files = (
            replace(file, fingerprint=fingerprint) if file.output_path == ENTRY else file
            for file in search_files(texts)
        )
        return [self._write_file(file) for file in files if not self._last.retain(file.output_path, file.fingerprint)]

    def _write_file(self, file: SearchFile) -> FileRecord:
        content = file.content()
        write_below(self._folder, file.output_path, content)
        return new_record(file.output_path, file.fingerprint, content)
