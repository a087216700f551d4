"""The search index, made by Pagefind, which is asked over its pipe.

Pagefind is given folded words alone, and what the reader shall see is put into its fragments: bare words make an index
a fifth as large, and Pagefind knows no đ. `assets/search-engine.js` asks it, ranks the best anew by how near the words
stand, and has all numbers of ranking; `search-passage.js` marks. Measure with `python -m bench.search`.

It would read pages from a folder too, at twice the cost of the processor: a file for each page, written and read again.
Its own wrapper for Python hears one answer in a tenth of a second: four minutes for 2,000 pages.
"""

import gzip
import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import IO, Any, NamedTuple, Self

from cchc.text.digests import Digest, digest_of
from cchc.text.folding import fold, nfc
from cchc.views.search import Passage, SearchDocument, passages, weighted_words

Facets = tuple[tuple[str, str, str], ...]
"""Of a page: facet, key and label of each choice that it belongs to."""


class Indexed(NamedTuple):
    """What Pagefind reads of a page: its words, each as often as it weighs; its title; words that find it besides."""

    text: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`indexed` is for Pagefind, `shown` the JSON for the browser; the same for the same document."""

    indexed: Indexed
    shown: str
    facets: Facets

    def as_text(self) -> str:
        return json.dumps((self.indexed, self.shown, self.facets), ensure_ascii=False)

    @classmethod
    def of_text(cls, text: str) -> Self:
        indexed, shown, facets = json.loads(text)
        return cls(Indexed(*indexed), shown, tuple((name, key, label) for name, key, label in facets))


def search_page(document: SearchDocument) -> SearchPage:
    """Return the HTML of a page as Pagefind reads it.

    Pagefind gets every word once, without marks and with d for đ, as people type on a telephone. It would take the
    marks off itself, but for đ; and of a page that it reads as it is it keeps where each word stands: a first search
    in 2,000 pages loaded a megabyte of that. What the reader sees is kept apart, in its own spelling.
    """
    parts = passages(document.html)
    weights = weighted_words([Passage("", nfc(document.summary)), *parts])
    text = " ".join(" ".join([word] * weight) for weight, words in weights.items() for word in words)
    indexed = Indexed(text, fold(document.title), fold(" ".join(document.words)))
    facets = tuple((name, key, label) for name, (key, label) in document.facets)
    return SearchPage(indexed, json.dumps(_shown(document, parts), ensure_ascii=False, separators=(",", ":")), facets)


def _shown(document: SearchDocument, parts: Iterable[Passage]) -> dict[str, object]:
    return {
        "title": nfc(document.title),
        "kind": document.kind,
        "dated": document.dated,
        "summary": nfc(document.summary),
        "words": nfc(" ".join(document.words)),
        "passages": [(part.anchor, part.text) for part in parts],
    }


_BUFFER = 1 << 16


class SearchIndexError(Exception):
    """Pagefind could not make the index; its own words say why."""


def pagefind_files(pages: Iterable[tuple[str, Indexed]]) -> dict[str, bytes]:
    """All files that Pagefind makes of pages, by their path; the pages by their URL.

    Raises SearchIndexError.
    """
    # brings asyncio along, which nothing else here needs: a tenth of the start of every command
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise SearchIndexError("không có chương trình pagefind; cài lại các gói trong requirements.txt")
    with subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        # what it answers meanwhile has to be taken from it, or both would wait
        asking = Thread(target=_ask, args=(_requests(pages), process.stdin))
        asking.start()
        try:
            files = _last_answer(process.stdout)["files"]
        finally:
            process.kill()
            asking.join()
            with suppress(BrokenPipeError):
                process.stdin.close()
    return {file["path"]: b64decode(file["content"]) for file in files}


def _requests(pages: Iterable[tuple[str, Indexed]]) -> Iterator[Mapping[str, object]]:
    yield {"type": "NewIndex", "config": {}}
    for url, page in pages:
        meta = {"title": page.title, "tu_khoa": page.words}
        record = {"content": page.text, "language": "vi", "meta": meta, "filters": None, "sort": None}
        yield {"type": "AddRecord", "index_id": 0, "url": url, **record}
    yield {"type": "GetFiles", "index_id": 0}


def _ask(requests: Iterable[Mapping[str, object]], pipe: IO[bytes]) -> None:
    # it has ended: its answer says why
    with suppress(BrokenPipeError, ValueError):
        for number, request in enumerate(requests, 1):
            pipe.write(b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b",")
        pipe.flush()


def _last_answer(pipe: IO[bytes]) -> Mapping[str, Any]:
    for answer in _answers(pipe):
        payload: Mapping[str, Any] = answer["payload"]
        if payload["type"] == "Error":
            raise SearchIndexError(payload.get("message", payload))
        if payload["type"] == "GetFiles":
            return payload
    raise SearchIndexError("pagefind đã dừng giữa chừng")


def _answers(pipe: IO[bytes]) -> Iterator[Mapping[str, Any]]:
    parts: list[bytes] = []
    while part := pipe.read1(_BUFFER):  # type: ignore[attr-defined]
        *ends, start = part.split(b",")
        for end in ends:
            yield json.loads(b64decode(b"".join([*parts, end])))
            parts.clear()
        parts.append(start)


FOLDER = "tim-kiem/chi-muc/"
"""Where they lie on the site."""

ENTRY = FOLDER + "pagefind-entry.json"
"""What a browser asks for first; it names the others."""

_WANTED = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")
"""What is needed of Pagefind's own files: no interfaces, no worker; besides, `index/` and the list of pages."""

_SIGNATURE = b"pagefind_dcd"
"""Before the content of all of Pagefind's compressed files."""


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A file by its path on the site; files with the same fingerprint have the same content."""

    output_path: str
    fingerprint: Digest
    content: Callable[[], bytes]


def search_files(pages: Mapping[str, str]) -> Iterator[SearchFile]:
    """The files that make pages found, by their address (`thu-tuc/1.000894/`); each page is `SearchPage.as_text`.

    The same pages give the same files. Raises SearchIndexError.
    """
    # its name tells a browser whether it has a file already: it says of what is shown too, which Pagefind does not read
    addresses = {f"/{digest_of(address, page).hex()}": address for address, page in pages.items()}
    read = ((url, SearchPage.of_text(pages[address]).indexed) for url, address in addresses.items())
    facets: dict[str, Facets] = {}
    for path, content in sorted(pagefind_files(read).items()):
        if path.startswith("fragment/"):
            url = _url(path, content)
            address = addresses[url]
            page = SearchPage.of_text(pages[address])
            facets[path.removeprefix("fragment/").partition(".")[0]] = page.facets
            yield SearchFile(FOLDER + path, digest_of(url), partial(_fragment, address, page))
        elif path in _WANTED or path.startswith("index/") or path.endswith(".pf_meta"):
            yield _file(path, content)
    yield _file("facets.json", json.dumps(_table(facets), ensure_ascii=False, separators=(",", ":")).encode())


def _file(path: str, content: bytes) -> SearchFile:
    return SearchFile(FOLDER + path, digest_of(content), partial(bytes, content))


def _table(facets: Mapping[str, Facets]) -> Mapping[str, object]:
    """`choices` are facet, key and label of each; `pages` the numbers of those that each page has, by Pagefind's name.

    Pagefind has filters too; it writes them in another order each time, and other pages' facets with them.
    """
    choices = sorted({choice for each in facets.values() for choice in each})
    numbers = {choice: number for number, choice in enumerate(choices)}
    return {"choices": choices, "pages": {name: [numbers[choice] for choice in each] for name, each in facets.items()}}


def _url(path: str, content: bytes) -> str:
    """The URL under which Pagefind was given the page."""
    try:
        url: str = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))["url"]
    except (OSError, ValueError, KeyError) as error:
        raise SearchIndexError(f"{path}: {error!r}") from error
    return url


def _fragment(address: str, page: SearchPage) -> bytes:
    """What is loaded of a page that was found: in place of the words that Pagefind read, what the reader shall see."""
    head = json.dumps({"url": f"/{address}", "content": "", "meta": {}, "anchors": []})
    text = f'{head[:-1]},"shown":{page.shown}}}'
    # without the time, the same text gives the same bytes
    return gzip.compress(_SIGNATURE + text.encode(), 6, mtime=0)
