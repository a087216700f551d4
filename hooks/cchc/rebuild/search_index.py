"""The search index of a site: made of what each page says to it, and retained where no page says anything new."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.writing import write_below
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.search import ENTRY, FOLDER, search_files, search_page
from cchc.rebuild.last_build import LastBuild, new_record
from cchc.rebuild.store import Store, TextKind
from cchc.text.digests import Digest, digest_of
from cchc.views.search import search_document, task_documents


def search_text(facts: SiteFacts, item: Item | None, title: str, address: str, html: str) -> str:
    """What a page says to the index: a line for the page and one for each of its tasks, each with its address."""
    rows = facts.tasks.of_plan(item) if isinstance(item, Plan) and not item.withdrawal else ()
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


def write_index(texts: Mapping[str, str], last: LastBuild, folder: Path, build_fingerprint: Digest) -> None:
    """Write the index of these texts by address into the folder of the site, unless the last one is the same.

    Raises OutsideError where a link leads out of the site.
    """
    whole = digest_of(build_fingerprint, *(digest_of(*pair) for pair in texts.items()))
    if last.retain(ENTRY, whole) and last.retain_folder(FOLDER):
        return
    for file in search_files(texts):
        # the one that a browser asks for first stands for all
        made = replace(file, fingerprint=whole) if file.output_path == ENTRY else file
        if last.retain(made.output_path, made.fingerprint):
            continue
        content = made.content.encode()
        write_below(folder, made.output_path, content)
        last.add(new_record(made.output_path, made.fingerprint, content))
