"""What the search knows of a page: its text, what it can be chosen by, and words that find it but stand nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cchc.content.item import Item
from cchc.content.registry import PAGE, type_of
from cchc.content.site import Site
from cchc.facts.register import FIELDS, Choice, of_years
from cchc.facts.registers import REGISTERS
from cchc.facts.related import agencies_of
from cchc.text.dates import PartialDate, printed
from cchc.text.unseen import clean
from cchc.views.search.words import words_of

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
    words, facets = tuple(map(clean, words_of(item))), tuple(_facets(site, item))
    return SearchDocument(address, clean(title), html, clean(item.description or ""), _dated(item), words, facets)


def _dated(item: Item) -> str:
    """When it was issued, where it was; else when it was published, but of an ordinary page."""
    issued: PartialDate | date | None = getattr(item, "issued", None)
    if issued:
        return f"ban hành {issued.in_words if isinstance(issued, PartialDate) else printed(issued)}"
    return printed(item.published_on) if item.published_on and type_of(item.path) is not PAGE else ""


_PLAIN = ("trang", PAGE.name)


def _facets(site: Site, item: Item) -> Iterator[tuple[str, Choice]]:
    """By the filters of the register of its type, where it has one; by what all types have, where not."""
    kind = type_of(item.path)
    yield KIND, (kind.address, kind.name) if kind.address else _PLAIN
    form = REGISTERS.get(kind.address)
    of_register = {choice.name: choice for choice in form.filters} if form else {}
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
