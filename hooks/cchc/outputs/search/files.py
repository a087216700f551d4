"""The files of the search index, which a browser loads when somebody searches."""

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from cchc.outputs.search.page import Facets, SearchPage
from cchc.outputs.search.service import SearchIndexError, pagefind_files
from cchc.text.digests import Digest, digest_of

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
