"""Registers: the list of all items of a type as a table that a reader can filter."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from cchc.content.item import Item
from cchc.content.registry import ContentType, type_of
from cchc.content.site import Site
from cchc.content.terms import Term
from cchc.text.folding import sort_key

LONGEST = 300
"""Rows on one page; a longer register shows its groups alone, each with a page of its own."""

Choice = tuple[str, str]
"""What a filter is set to: its key, and its label."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what a row says in it, as plain text. The first one is the row's link and heading."""

    heading: str
    cell: Callable[[Site, Any], str]


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice by which rows are kept. `name` is its key in forms and addresses: `?linh_vuc=dat-dai`."""

    name: str
    label: str
    choices: Callable[[Site, Any], Iterable[Choice]]


def of_terms(*terms: Term) -> list[Choice]:
    """Choices of words of a closed list."""
    return [(term.value, term.label) for term in terms]


def of_years(*years: int) -> list[Choice]:
    """Choices of years."""
    return [(str(year), str(year)) for year in years]


FIELDS = Filter("linh_vuc", "Lĩnh vực", lambda site, item: of_terms(*item.reform_fields))
"""By the fields of reform, which every type has."""


@dataclass(frozen=True, slots=True)
class RegisterForm:
    """How items of a type are listed. `counted` is what one is called in a count, `order` sorts the rows.

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
    """A table of items. `filters` are name, label and choices of each; `groups` lead to shorter tables."""

    form: RegisterForm
    caption: str
    rows: tuple[Row, ...]
    filters: tuple[tuple[str, str, tuple[Choice, ...]], ...]
    groups: tuple[Group, ...] = ()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows of this page: none where there are too many for one."""
        return self.rows if len(self.rows) <= LONGEST or not self.groups else ()


def register(site: Site, form: RegisterForm) -> Register:
    """The register of a type, of what the public may see."""
    items = [item for item in site.published if type_of(item.path) is form.kind]
    items.sort(key=form.order, reverse=form.newest_first)
    rows = [_row(site, form, item) for item in items]
    return Register(form, form.kind.heading, tuple(rows), _filters(site, form, items), tuple(_groups(form, rows)))


def group_register(site: Site, form: RegisterForm, group: Group) -> Register:
    """The register of one group."""
    return Register(form, group.heading, group.rows, _filters(site, form, [row.item for row in group.rows]))


def _row(site: Site, form: RegisterForm, item: Item) -> Row:
    cells = tuple(column.cell(site, item) for column in form.columns)
    return Row(
        item, cells, {choice.name: " ".join(key for key, _ in choice.choices(site, item)) for choice in form.filters}
    )


def _filters(site: Site, form: RegisterForm, items: Sequence[Item]) -> tuple[tuple[str, str, tuple[Choice, ...]], ...]:
    """The choices that some item has, in the order of their labels; a filter with one choice says nothing."""
    found = []
    for choice in form.filters:
        # two spellings of one name have one key: the first is as good as the other
        labels = {key: label for item in reversed(items) for key, label in choice.choices(site, item)}
        if len(labels) > 1:
            found.append((choice.name, choice.label, tuple(sorted(labels.items(), key=lambda pair: sort_key(pair[1])))))
    return tuple(found)


def _groups(form: RegisterForm, rows: Sequence[Row]) -> Iterator[Group]:
    if form.group is None:
        return
    by_group = form.group
    in_groups = sorted(rows, key=lambda row: by_group(row.item)[0], reverse=form.newest_first)
    for key, found in groupby(in_groups, key=lambda row: by_group(row.item)[0]):
        members = tuple(found)
        yield Group(by_group(members[0].item)[1], f"{form.kind.address}/{form.group_folder}/{key}/", members)
