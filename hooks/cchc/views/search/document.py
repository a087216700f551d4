"""What the search knows of a page, and of a task, which is a result of its own: who looks for it is led to its row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from cchc.content.item import Item
from cchc.content.page import PAGE
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.facts.markup import words_in
from cchc.facts.registers.all_registers import REGISTERS
from cchc.facts.registers.register import FIELDS, Choice, of_terms, of_years
from cchc.facts.related import agencies_of
from cchc.facts.tasks.rows import TaskRow
from cchc.facts.tasks.tables import cited
from cchc.text.dates import PartialDate, printed
from cchc.text.look_alikes import clean
from cchc.text.sentences import shortened
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


_KIND = ("nhiem-vu", "Nhiệm vụ")
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
    yield KIND, _KIND
    yield from ((FIELD, choice) for choice in of_terms(*row.reform_fields))
    agencies = {agency.key: agency.title for name in row.agencies for agency in (name.agency, *name.now) if agency}
    yield from ((AGENCY, choice) for choice in agencies.items())
    if row.plan.years:
        years = range(row.plan.years.first, row.plan.years.last + 1)
        yield from ((YEAR, choice) for choice in of_years(*years))
