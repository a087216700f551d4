"""Registers: the list of all items of a type as a table that a reader can filter."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from cchc.content.content_type import ContentType
from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.terms import Term
from cchc.facts.news_archive import page_address
from cchc.text.folding import sort_key

LONGEST = 300
"""Rows on one page. A longer register shows its groups alone, each with a page of its own, or goes on further pages."""

PAGE_SIZE = 200
"""Rows on each page of a register that is too long for one."""

Choice = tuple[str, str]
"""What a filter is set to: its key, and its label."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what a row says in it, as plain text. The first one is the row's link and heading."""

    heading: str
    cell: Callable[[Site, Any], str]


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice by which rows are kept. `name` is its key, `linh_vuc`; addresses write it `?linh-vuc=dat-dai`."""

    name: str
    label: str
    choices: Callable[[Site, Any], Iterable[Choice]]


def of_terms(*terms: Term) -> list[Choice]:
    """Return the choices of a filter for words of a closed list."""
    return [(term.value, term.label) for term in terms]


def of_years(*years: int) -> list[Choice]:
    """Return a choice of a filter for each year."""
    return [(str(year), str(year)) for year in years]


FIELDS = Filter("linh_vuc", "Lĩnh vực", lambda site, item: of_terms(*item.reform_fields))
"""By the fields of reform, which every type has."""


@dataclass(frozen=True, slots=True)
class RegisterSpec:
    """The specification of a register: how the items of a type are listed.

    `counted` is what one item is called, in a count and in the search field ("Tìm thủ tục"); `order` sorts the rows.
    `group` gives the key and heading of an item's group, whose page is `<address>/<group_folder>/<key>/`.
    """

    kind: ContentType
    counted: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    order: Callable[[Any], Any]
    newest_first: bool = False
    group: Callable[[Any], Choice] | None = None
    group_folder: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One item: its address, its cells, and for each filter the keys that it has, with blanks between."""

    item: Item
    cells: tuple[str, ...]
    keys: dict[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Some rows under a heading; `address` is the page of the group."""

    heading: str
    address: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """A table of items, or the page of it with a `number`. `groups` lead to shorter tables.

    `filters` are name, label and choices of each, of the rows that this page shows.
    """

    spec: RegisterSpec
    caption: str
    address: str
    rows: tuple[Row, ...]
    filters: tuple[tuple[str, str, tuple[Choice, ...]], ...] = ()
    groups: tuple[Group, ...] = ()
    number: int = 1

    @property
    def page_count(self) -> int:
        is_short = len(self.rows) <= LONGEST or len(self.groups) > 1
        return 1 if is_short else -(-len(self.rows) // PAGE_SIZE)

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows of this page: none where there are too many for one, and the groups have them."""
        if self.page_count == 1:
            return self.rows if len(self.rows) <= LONGEST else ()
        return self.rows[(self.number - 1) * PAGE_SIZE : self.number * PAGE_SIZE]

    @property
    def before(self) -> str | None:
        """Address of the page before this one."""
        return page_address(self.address, self.number - 1) if self.number > 1 else None

    @property
    def after(self) -> str | None:
        return page_address(self.address, self.number + 1) if self.number < self.page_count else None


def register(site: Site, spec: RegisterSpec) -> Register:
    """The register of a type, of what the public may see."""
    items = [item for item in site.published if type_of(item.path) is spec.kind]
    items.sort(key=spec.order, reverse=spec.newest_first)
    rows = [_row(site, spec, item) for item in items]
    address, groups = f"{spec.kind.address}/", tuple(_groups(spec, rows))
    return _page(site, Register(spec, spec.kind.heading, address, tuple(rows), groups=groups), 1)


def group_register(site: Site, spec: RegisterSpec, group: Group) -> Register:
    """The register of one group."""
    return _page(site, Register(spec, group.heading, group.address, group.rows), 1)


def further_pages(site: Site, first: Register) -> Iterator[Register]:
    """The pages of a register after its first one; most have none."""
    return (_page(site, first, number) for number in range(2, first.page_count + 1))


def _page(site: Site, whole: Register, number: int) -> Register:
    page = replace(whole, number=number)
    return replace(page, filters=_filters(site, page.spec, [row.item for row in page.shown]))


def _row(site: Site, spec: RegisterSpec, item: Item) -> Row:
    cells = tuple(column.cell(site, item) for column in spec.columns)
    return Row(
        item, cells, {choice.name: " ".join(key for key, _ in choice.choices(site, item)) for choice in spec.filters}
    )


def _filters(site: Site, spec: RegisterSpec, items: Sequence[Item]) -> tuple[tuple[str, str, tuple[Choice, ...]], ...]:
    """The choices that some item has, in the order of their labels; a filter with one choice says nothing."""
    found = []
    for choice in spec.filters:
        # two spellings of one name have one key: the first is as good as the other
        labels = {key: label for item in reversed(items) for key, label in choice.choices(site, item)}
        if len(labels) > 1:
            found.append((choice.name, choice.label, tuple(sorted(labels.items(), key=lambda pair: sort_key(pair[1])))))
    return tuple(found)


def _groups(spec: RegisterSpec, rows: Sequence[Row]) -> Iterator[Group]:
    if spec.group is None:
        return
    by_group = spec.group
    in_groups = sorted(rows, key=lambda row: by_group(row.item)[0], reverse=spec.newest_first)
    for key, found in groupby(in_groups, key=lambda row: by_group(row.item)[0]):
        members = tuple(found)
        yield Group(by_group(members[0].item)[1], f"{spec.kind.address}/{spec.group_folder}/{key}/", members)
