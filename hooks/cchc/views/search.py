"""What the search knows of a page, and of a task, which is a result of its own: who looks for it is led to its row."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape

from lxml import etree, html

from cchc.content.item import Item
from cchc.content.page import PAGE
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.facts.markup import words_in
from cchc.facts.registers.all_registers import REGISTERS
from cchc.facts.registers.register import FIELDS, Choice, of_terms, of_years
from cchc.facts.related import agencies_of
from cchc.facts.tasks.rows import TaskRow, cited
from cchc.text.dates import PartialDate, printed
from cchc.text.folding import fold, nfc
from cchc.text.look_alikes import clean
from cchc.text.sentences import shortened
from cchc.views.presentation import presentation_of

_PARSER = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
_DROPPED = frozenset(("button", "form", "h1", "noscript", "script", "style", "svg", "template"))
_INLINE = frozenset(
    "a abbr b cite code del em i ins kbd mark q s small span strong sub sup time u".split()  # noqa: SIM905
)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "caption", "dt"))


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text. `anchor` is the last one before it, or empty; a heading says what follows."""

    anchor: str
    text: str
    is_heading: bool = False


def passages(body: str) -> tuple[Passage, ...]:
    """Of the HTML of a page's text: without the title, which is told apart, and without controls."""
    # a lone surrogate has no bytes
    document = html.document_fromstring(b"<body>" + body.encode("utf-8", "ignore") + b"</body>", parser=_PARSER)
    reading = _Reading()
    reading.read(next(document.iter("body")))
    return tuple(reading.end())


class _Reading:
    """Goes through the elements of a page once; text goes on through inline elements, and ends at all others."""

    def __init__(self) -> None:
        self._found: list[Passage] = []
        self._words: list[str] = []
        self._anchor = ""
        self._is_heading = False

    def read(self, element: etree._Element) -> None:
        if _is_no_text(element):
            return
        is_block = element.tag not in _INLINE
        if is_block:
            self._close()
            self._is_heading = element.tag in _HEADINGS
        # a link to this place is worth more than one to a part of a sentence
        if is_block and element.get("id"):
            self._anchor = str(element.get("id"))
        self._words.append(element.text or "")
        for child in element:
            self.read(child)
            self._words.append(child.tail or "")
        if is_block:
            self._close()

    def end(self) -> Iterator[Passage]:
        self._close()
        yield from self._found

    def _close(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            self._found.append(Passage(self._anchor, nfc(clean(text)), self._is_heading))
        self._is_heading = False


def _is_no_text(element: etree._Element) -> bool:
    return (
        element.tag in _DROPPED
        or not isinstance(element.tag, str)
        or "data-search-exclude" in element.attrib
        or "headerlink" in element.get("class", "")
    )


def words_of(item: Item) -> tuple[str, ...]:
    """Of any item, each once; tags are among them."""
    return tuple(dict.fromkeys([*presentation_of(item).search_words(item), *item.tags]))


_WORD = re.compile(r"[^\W_]+")
_WRITTEN_IN_ONE = re.compile(r"\w\S*\w")
_HEADING = 3
"""A word of a heading counts as often as this."""

HEAVIEST = 4
"""The weight of a word that a page has most often."""


def weighted_words(passages: Iterable[Passage]) -> Mapping[int, tuple[str, ...]]:
    """The words of a page by their weight (1 to 4), each once: lower case, without marks, in the order of letters.

    What is written in one ("993/KH-UBND") is a word, and so are its parts.
    """
    parts = tuple(passages)
    counts = _word_counts(part.text for part in parts)
    # those of headings are counted once by now
    for word, count in _word_counts(part.text for part in parts if part.is_heading).items():
        counts[word] += (_HEADING - 1) * count
    found: dict[int, list[str]] = {}
    for word, count in sorted(counts.items()):
        found.setdefault(min(count.bit_length(), HEAVIEST), []).append(word)
    return {weight: tuple(words) for weight, words in sorted(found.items())}


def folded_words(texts: Iterable[str]) -> tuple[str, ...]:
    """The words of texts, each once, as `weighted_words` has them."""
    return tuple(sorted(_word_counts(texts)))


def _word_counts(texts: Iterable[str]) -> Counter[str]:
    """How often each word is there."""
    counts: Counter[str] = Counter()
    for token, count in Counter("\n".join(texts).split()).items():
        for word in _words_in(token):
            counts[word] += count
    return counts


# a language has few thousands of syllables, and a site has them on every page
@lru_cache(maxsize=16384)
def _words_in(token: str) -> tuple[str, ...]:
    """The words of what stands between two blanks; odd signs in it may be blanks too."""
    text = fold(token)
    in_one = filter(None, (_WRITTEN_IN_ONE.search(part) for part in text.split() if not part.isalnum()))
    return (*_WORD.findall(text), *(part[0] for part in in_one if not part[0].isalnum()))


KIND, FIELD, AGENCY, YEAR = "loai", "linh_vuc", "co_quan", "nam"

FACETS = ((KIND, "Loại"), (FIELD, "Lĩnh vực"), (AGENCY, "Cơ quan"), (YEAR, "Năm"))
"""By what results can be narrowed: the key in addresses, and the label."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page. `html` is that of its text; `summary` is what an editor says it is about, `dated` when it was issued or
    published.

    `facets` are by their name in addresses (`linh_vuc`) the choices that it belongs to, as key and label.
    """

    address: str
    title: str
    html: str
    summary: str = ""
    dated: str = ""
    words: tuple[str, ...] = ()
    facets: tuple[tuple[str, Choice], ...] = ()

    @property
    def kind(self) -> str:
        """What it is, for readers: "Thủ tục hành chính"."""
        return next(label for name, (_, label) in self.facets if name == KIND)


def search_document(site: Site, address: str, title: str, html: str, item: Item | None) -> SearchDocument:
    """Of the page at an address; `item` is None for a page that no file stands for."""
    if item is None:
        return SearchDocument(address, clean(title), html, facets=((KIND, _PLAIN),))
    if item.withdrawal:
        kind = tuple(facet for facet in _facets(site, item) if facet[0] == KIND)
        return SearchDocument(address, clean(f"{title} ({WITHDRAWN})"), html, facets=kind)
    words, facets = tuple(map(clean, words_of(item))), tuple(_facets(site, item))
    return SearchDocument(address, clean(title), html, clean(item.description or ""), _dated(item), words, facets)


def _dated(item: Item) -> str:
    """When it was issued, where it was; else when it was published, but of an ordinary page."""
    issued: PartialDate | date | None = getattr(item, "issued", None)
    if issued:
        return f"ban hành {issued.in_words if isinstance(issued, PartialDate) else printed(issued)}"
    return printed(item.published_on) if item.published_on and type_of(item.path) is not PAGE else ""


WITHDRAWN = "đã thu hồi"
"""Stands beside the title of what is withdrawn."""

_PLAIN = ("trang", PAGE.name)


def _facets(site: Site, item: Item) -> Iterator[tuple[str, Choice]]:
    """By the filters of the register of its type, where it has one; by what all types have, where not."""
    kind = type_of(item.path)
    yield KIND, (kind.address, kind.name) if kind.address else _PLAIN
    spec = REGISTERS.get(kind.address)
    of_register = {choice.name: choice for choice in spec.filters} if spec else {}
    of_all = {FIELD: FIELDS.choices, AGENCY: _agencies, YEAR: _year}
    for name, choices in of_all.items():
        found = of_register[name].choices if name in of_register else choices
        yield from ((name, choice) for choice in dict.fromkeys(found(site, item)))


def _agencies(site: Site, item: Item) -> list[Choice]:
    return [(agency.key, agency.title) for agency in agencies_of(site, item)]


def _year(site: Site, item: Item) -> list[Choice]:
    """The year it is for; without one, that in which it was issued or published."""
    day = getattr(item, "issued", None) or item.published_on
    year = getattr(item, "year", None) or (day.year if day else None)
    return of_years(year) if year else []


TASK = ("nhiem-vu", "Nhiệm vụ")
"""What a task is, as key and label."""
_LONGEST = 140
"""Letters of a task that its title has."""


def task_documents(rows: Iterable[TaskRow]) -> Iterator[SearchDocument]:
    """The tasks of a plan, each at its address (`ke-hoach/2017/x/#nv-8`)."""
    for row in rows:
        text = clean(words_in(row.task.text))
        parts = [text, *row.task.products, words_in(row.task.result or ""), words_in(row.task.note or "")]
        yield SearchDocument(
            row.assigned.address,
            f"Nhiệm vụ {row.task.id}: {shortened(text, _LONGEST)}",
            "".join(f"<p>{escape(part)}</p>" for part in map(clean, parts) if part),
            clean(_summary(row)),
            facets=tuple(_facets_of_task(row)),
        )


def _summary(row: TaskRow) -> str:
    """Whose it is and by when, as the plan says it."""
    lead = f"Chủ trì: {', '.join(row.task.lead)}" if row.task.lead else ""
    time = f"Thời gian: {row.task.current_time}" if row.task.current_time else ""
    return ". ".join(filter(None, (cited(row.plan), lead, time)))


def _facets_of_task(row: TaskRow) -> Iterator[tuple[str, Choice]]:
    yield KIND, TASK
    yield from ((FIELD, choice) for choice in of_terms(*row.reform_fields))
    agencies = {agency.key: agency.title for name in row.agencies for agency in (name.agency, *name.now) if agency}
    yield from ((AGENCY, choice) for choice in agencies.items())
    if row.plan.years:
        years = range(row.plan.years.first, row.plan.years.last + 1)
        yield from ((YEAR, choice) for choice in of_years(*years))
