"""The fingerprint of a value, worked out of all its parts, so that no part of it can be forgotten.

Two values have the same fingerprint if they are of the same type and all their parts have the same one. An item inside
of another value counts by its front matter, title and address, not by its text: no page shows the text of an item that
is not its own. A page's own text is a part of the value as a text.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from cchc.content.item import Item
from cchc.text.digests import Digest, digest_of

Describe = Callable[[Any], str]
"""Writes all of a value of one type as a text that no other value has."""


class UnknownTypeError(TypeError):
    """A value of a type whose parts nobody knows.

    `path` leads to the value from the outermost one, by types and their fields: `NewsPage.unit`, `NamedAgency.text`.
    """

    def __init__(self, unknown: type) -> None:
        super().__init__(unknown)
        self.unknown = unknown
        self.path: list[str] = []

    def __str__(self) -> str:
        return f"no fingerprint of {_name(self.unknown)}, found at {' > '.join(self.path) or 'the top'}"


def value_fingerprint(*values: object) -> Digest:
    """The fingerprint of values in their order.

    Values may be texts, bytes, numbers, days, times, paths, enums, items, dataclasses, pydantic models without private
    attributes, and tuples, lists, dicts and sets of these. Raises UnknownTypeError, a TypeError, at any other: if it
    were left out, pages that show it would be kept though they come out otherwise.
    """
    return digest_of(_of_sequence(values))


class _Describers(dict[type, Describe]):
    """How values of each type are described; a type is added when its first value is met."""

    def __missing__(self, new: type) -> Describe:
        describe = self[new] = _describer_of(new)
        return describe


def _describer_of(new: type) -> Describe:
    if issubclass(new, Enum):
        return lambda value: f"{_name(new)}.{value.name}"
    if issubclass(new, Item):
        return _of_item
    names = _field_names(new)
    if names is None:
        raise UnknownTypeError(new)
    return _of_fields(new, names)


def _field_names(new: type) -> tuple[str, ...] | None:
    """The fields that are all of a value of a type; None of a type that may hold more."""
    if issubclass(new, BaseModel) and not new.__private_attributes__:
        return tuple(new.model_fields)
    if is_dataclass(new):
        return tuple(field.name for field in fields(new))
    if issubclass(new, tuple):
        return getattr(new, "_fields", None)
    return None


def _of_fields(described: type, names: tuple[str, ...]) -> Describe:
    head = _name(described)

    def describe(value: object) -> str:
        name = ""
        parts = [head]
        try:
            for name in names:
                part = getattr(value, name)
                parts.append(_DESCRIBERS[type(part)](part))
        except UnknownTypeError as error:
            error.path.insert(0, f"{described.__qualname__}.{name}")
            raise
        return f"({' '.join(parts)})"

    return describe


def _of_item(item: Item) -> str:
    """A preview marks the titles of items that the public does not see, so they may differ from the front matter."""
    titles = f"{item.title!r} {item.heading!r}"
    return f"({_name(type(item))} {item.source.front_fingerprint.hex()} {titles} {item.address!r})"


def _of_sequence(values: Iterable[object]) -> str:
    return f"[{' '.join([_DESCRIBERS[type(value)](value) for value in values])}]"


def _of_mapping(values: Mapping[object, object]) -> str:
    """In its order, which a page may show."""
    return f"{{{_of_sequence(values)} {_of_sequence(values.values())}}}"


def _of_set(values: Iterable[object]) -> str:
    return f"{{{' '.join(sorted(_DESCRIBERS[type(value)](value) for value in values))}}}"


def _of_markup(value: Markup) -> str:
    """Templates escape a text, but no markup, so the two are drawn differently."""
    return f"(Markup {str(value)!r})"


def _name(named: type) -> str:
    return f"{named.__module__}.{named.__qualname__}"


_COMPLETE_BY_REPR = (type(None), bool, int, float, str, bytes, date, datetime, time, timedelta)
_OF_PATHS = (PurePosixPath, type(Path()))
_OF_COLLECTIONS: dict[type, Describe] = {
    tuple: _of_sequence,
    list: lambda values: f"list{_of_sequence(values)}",
    set: _of_set,
    frozenset: _of_set,
    dict: _of_mapping,
    Markup: _of_markup,
}
_DESCRIBERS = _Describers(_OF_COLLECTIONS | dict.fromkeys((*_COMPLETE_BY_REPR, *_OF_PATHS), repr))
