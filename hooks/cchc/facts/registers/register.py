"""Registers: the list of all items of a type as a table that a reader can filter."""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from cchc.content.content_type import ContentType
from cchc.content.item import Item
from cchc.content.registry import type_of
from cchc.content.site import Site
from cchc.content.terms import Term
from cchc.facts.news_archive import page_address
from cchc.text.folding import sort_key

LONGEST = 300
"""Rows on one page. A longer register shows its groups alone, each with a page of its own, or goes on further pages.

This and the next one are for types that say nothing else.
"""

PAGE_SIZE = 200
"""Rows on each page of a register that is too long for one."""

Choice = tuple[str, str]
"""What a filter is set to: its key, and its label."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what a row says in it, as plain text. The first one is the row's link and heading.

    `told_by` is the filter whose choice says the same: a list of all that have one choice leaves the column out.
    """

    heading: str
    cell: Callable[[Site, Any], str]
    told_by: str = ""


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
class Row:
    """One item: its address, its cells, and the choices that it has, by the name of each filter."""

    item: Item
    cells: tuple[str, ...]
    choices: dict[str, tuple[Choice, ...]]

    @property
    def keys(self) -> dict[str, str]:
        """The keys of the choices, with blanks between."""
        return {name: " ".join(key for key, _ in choices) for name, choices in self.choices.items()}


@dataclass(frozen=True, slots=True)
class GroupName:
    """A group that a row belongs to: `path` is its place below the type's address (`cap-xa/cong-dan`).

    `title` is what its page is called, `label` what links to it say. `chosen` are the choices that all its rows have:
    pairs of a filter's name and a key.
    """

    path: str
    title: str
    label: str
    chosen: tuple[tuple[str, str], ...]


Grouping = Callable[[Row], Iterable[GroupName]]
"""The groups of one kind that a row belongs to."""


@dataclass(frozen=True, slots=True)
class RegisterSpec:
    """The specification of a register: how the items of a type are listed.

    `counted` is what one item is called, in a count and in the search field ("Tìm thủ tục"); `order` sorts the rows.
    `groupings` are by their names the kinds of groups that have pages of their own; the first has every row, and is
    shown where the register is longer than `longest`. `page_size` are the rows on a page of what is too long for one.
    Where `is_searched`, a script looks through all rows of what is too long (`outputs/register_rows.py`).
    """

    kind: ContentType
    counted: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    order: Callable[[Any], Any]
    newest_first: bool = False
    groupings: Mapping[str, Grouping] = field(default_factory=dict)
    longest: int = LONGEST
    page_size: int = PAGE_SIZE
    is_searched: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Some rows under a heading; `address` is the page of the group."""

    name: GroupName
    address: str
    rows: tuple[Row, ...]

    @property
    def heading(self) -> str:
        return self.name.label


@dataclass(frozen=True, slots=True)
class Register:
    """A table of items, or the page of it with a `number`.

    `filters` are name, label and choices of each, of the rows that this page shows. `groupings` lead to shorter tables;
    of such a one, `chosen` are the choices that all its rows have, `parts` the groups that are a part of it.
    """

    spec: RegisterSpec
    caption: str
    address: str
    rows: tuple[Row, ...]
    filters: tuple[tuple[str, str, tuple[Choice, ...]], ...] = ()
    groupings: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)
    chosen: tuple[tuple[str, str], ...] = ()
    parts: tuple[Group, ...] = ()
    number: int = 1

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups of the first kind."""
        return next(iter(self.groupings.values()), ())

    @property
    def is_long(self) -> bool:
        """Whether its rows are too many for one page."""
        return len(self.rows) > self.spec.longest

    @property
    def page_count(self) -> int:
        return -(-len(self.rows) // self.spec.page_size) if self.is_long and len(self.groups) < 2 else 1

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows of this page: none where there are too many for one, and the groups have them."""
        if self.page_count == 1:
            return () if self.is_long else self.rows
        return self.rows[(self.number - 1) * self.spec.page_size : self.number * self.spec.page_size]

    @property
    def columns(self) -> tuple[tuple[int, str], ...]:
        """Numbers and headings of the columns that say more than the title of the table."""
        told = {name for name, _ in self.chosen}
        return tuple((n, column.heading) for n, column in enumerate(self.spec.columns) if column.told_by not in told)

    @property
    def title(self) -> str:
        """What its page is called."""
        return self.caption if self.number == 1 else f"{self.caption} (trang {self.number})"

    @property
    def page_address(self) -> str:
        return page_address(self.address, self.number)

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
    rows = tuple(_row(site, spec, item) for item in items)
    groupings = {name: tuple(_groups(spec, rows, grouping)) for name, grouping in spec.groupings.items()}
    return _page(Register(spec, spec.kind.heading, f"{spec.kind.address}/", rows, groupings=groupings), 1)


def group_registers(whole: Register) -> Iterator[Register]:
    """The register of each group of a register, with the groups whose addresses lie below its own."""
    groups = [group for of_kind in whole.groupings.values() for group in of_kind]
    parts: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        parts[posixpath.dirname(group.address.rstrip("/"))].append(group)
    for group in groups:
        below = tuple(parts[group.address.rstrip("/")])
        name = group.name
        yield _page(Register(whole.spec, name.title, group.address, group.rows, chosen=name.chosen, parts=below), 1)


def further_pages(first: Register) -> Iterator[Register]:
    """The pages of a register after its first one; most have none."""
    return (_page(first, number) for number in range(2, first.page_count + 1))


def _page(whole: Register, number: int) -> Register:
    page = replace(whole, number=number)
    return replace(page, filters=choices_of(page.spec, page.shown))


def _row(site: Site, spec: RegisterSpec, item: Item) -> Row:
    cells = tuple(column.cell(site, item) for column in spec.columns)
    return Row(item, cells, {choice.name: tuple(choice.choices(site, item)) for choice in spec.filters})


def choices_of(spec: RegisterSpec, rows: Sequence[Row]) -> tuple[tuple[str, str, tuple[Choice, ...]], ...]:
    """By filter, its name, its label and the choices that some row has, in the order of their labels.

    A filter with one choice says nothing, and is left out.
    """
    found = []
    for choice in spec.filters:
        # two spellings of one name have one key: the first is as good as the other
        labels = {key: label for row in reversed(rows) for key, label in row.choices[choice.name]}
        if len(labels) > 1:
            found.append((choice.name, choice.label, tuple(sorted(labels.items(), key=lambda pair: sort_key(pair[1])))))
    return tuple(found)


def _groups(spec: RegisterSpec, rows: Iterable[Row], grouping: Grouping) -> Iterator[Group]:
    """The groups of one kind, by their paths: the rows stay in their order."""
    names: dict[str, GroupName] = {}
    members: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for name in grouping(row):
            # a name that is written in two ways is told in the first
            names.setdefault(name.path, name)
            members[name.path].append(row)
    for path in sorted(members, reverse=spec.newest_first):
        yield Group(names[path], f"{spec.kind.address}/{path}/", tuple(members[path]))
