"""The index of the full text, in small files: a browser loads those that a search needs, and nothing before.

- `bang-tra.json` tells which pages there are, what they can be narrowed by, and which file has which words;
- `tu/….json` have, for words in the order of the alphabet, the numbers of the pages that they stand in;
- `trang/….json` have what is shown of a page, in its own spelling, beside a folded word for each that is found.

`assets/search-engine.js` reads them and has all numbers of ranking. Measure with `python -m bench.search`.

Pagefind made this index until November 2026. Given folded words, our own fragments and our own ranking, nothing was
left to it but the list of words, while its own parts (a program of 68 kB, the list of pages) were more than a first
search may load, and it took half of the time of a build after one change.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from cchc.text.digests import Digest, digest_of
from cchc.text.folding import nfc
from cchc.views.search import HEAVIEST, Passage, SearchDocument, folded_words, passages, weighted_words

Facets = tuple[tuple[str, str, str], ...]
"""Of a page: facet, key and label of each choice that it belongs to."""


class IndexedWords(NamedTuple):
    """The words of a page: of its text by their weight, from 1 on, of its title, and those that find it besides."""

    of_text: tuple[tuple[str, ...], ...]
    of_title: tuple[str, ...]
    besides: tuple[str, ...]

    @property
    def in_columns(self) -> tuple[tuple[str, ...], ...]:
        """The words of each column of a `Postings`."""
        return (*self.of_text, self.of_title, self.besides)


Postings = list[list[int]]
"""The numbers of the pages that a word stands in: for each weight that it has in their texts, then those that have it
in the title, then those that it finds besides."""

_COLUMNS = HEAVIEST + 2


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`shown` is the JSON for the browser; the same for the same document."""

    words: IndexedWords
    shown: str
    facets: Facets

    def as_text(self) -> str:
        words = [" ".join(column) for column in self.words.in_columns]
        return json.dumps((words, self.shown, self.facets), ensure_ascii=False)

    @classmethod
    def of_text(cls, text: str) -> Self:
        columns, shown, facets = json.loads(text)
        *of_text, of_title, besides = (tuple(column.split(" ")) if column else () for column in columns)
        words = IndexedWords(tuple(of_text), of_title, besides)
        return cls(words, shown, tuple((name, key, label) for name, key, label in facets))


def search_page(document: SearchDocument) -> SearchPage:
    """What the search has of a page.

    Words are found without marks and with d for đ, as people type on a telephone. What the reader sees is kept apart,
    in its own spelling.
    """
    parts = passages(document.html)
    weights = weighted_words([Passage("", nfc(document.summary)), *parts])
    of_text = tuple(weights.get(weight, ()) for weight in range(1, HEAVIEST + 1))
    words = IndexedWords(of_text, folded_words([document.title]), folded_words(document.words))
    facets = tuple((name, key, label) for name, (key, label) in document.facets)
    return SearchPage(words, json.dumps(_shown(document, parts), ensure_ascii=False, separators=(",", ":")), facets)


def _shown(document: SearchDocument, parts: Iterable[Passage]) -> dict[str, object]:
    return {
        "title": nfc(document.title),
        "kind": document.kind,
        "dated": document.dated,
        "summary": nfc(document.summary),
        "words": nfc(" ".join(document.words)),
        "passages": [(part.anchor, part.text) for part in parts],
    }


FOLDER = "tim-kiem/chi-muc/"
"""Where they lie on the site."""

ENTRY = FOLDER + "bang-tra.json"
"""What a browser asks for first; it names the others."""

_LONGEST = 24_000
"""Letters of a file of words: some 8 kB as it is sent. A longer one loads words that nobody asked for, shorter ones are
more files."""


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A file by its path on the site; files with the same fingerprint have the same content."""

    output_path: str
    fingerprint: Digest
    content: str


def search_files(pages: Mapping[str, str]) -> Iterator[SearchFile]:
    """The files that make pages found, by their address (`thu-tuc/1.000894/`); each page is `SearchPage.as_text`."""
    read = [SearchPage.of_text(text) for text in pages.values()]
    files = []
    for words in _word_files(page.words for page in read):
        content = _json(words)
        # its name is that of its content: a browser never takes the words of another build for these
        name = digest_of(content).hex()[:10]
        files.append((next(iter(words)), name))
        yield _text_file(f"{FOLDER}tu/{name}.json", content)
    for address, page in zip(pages, read, strict=True):
        yield _text_file(shown_path(address), page.shown)
    yield _text_file(ENTRY, _json({**_table(list(pages), read), "files": files}))


def shown_path(address: str) -> str:
    """The output path of what is shown of a page, by its address; `search-engine.js` knows it too.

    `thu-tuc/1.000894/` → `trang/thu-tuc/1.000894.json`, `ke-hoach/2017/x/#nv-8` → `trang/ke-hoach/2017/x~nv-8.json`.
    """
    page, _, anchor = address.partition("#")
    return f"{FOLDER}trang/{page.removesuffix('/') or 'index'}{f'~{anchor}' if anchor else ''}.json"


def _text_file(output_path: str, content: str) -> SearchFile:
    return SearchFile(output_path, digest_of(content), content)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _word_files(pages: Iterable[IndexedWords]) -> Iterator[dict[str, Postings]]:
    """Words and their postings in the order of the alphabet, each file of about `_LONGEST` letters."""
    postings: defaultdict[str, Postings] = defaultdict(lambda: [[] for _ in range(_COLUMNS)])
    for number, words in enumerate(pages):
        for column, found in enumerate(words.in_columns):
            for word in found:
                postings[word][column].append(number)
    file: dict[str, Postings] = {}
    length = 0
    for word in sorted(postings):
        file[word] = _in_steps(postings.pop(word))
        length += len(word) + len(_json(file[word]))
        if length > _LONGEST:
            yield file
            file, length = {}, 0
    if file:
        yield file


def _in_steps(postings: Postings) -> Postings:
    """Each number as its distance from the one before, which is short; without empty columns at the end."""
    steps = [[number - before for before, number in zip([0, *column], column, strict=False)] for column in postings]
    while steps and not steps[-1]:
        steps.pop()
    return steps


def _table(addresses: Sequence[str], pages: Sequence[SearchPage]) -> dict[str, object]:
    """`choices` are facet, key and label of each; `chosen` the numbers of those that each page has."""
    choices = sorted({choice for page in pages for choice in page.facets})
    numbers = {choice: number for number, choice in enumerate(choices)}
    chosen = [[numbers[choice] for choice in page.facets] for page in pages]
    return {"addresses": "\n".join(addresses), "choices": choices, "chosen": chosen}
