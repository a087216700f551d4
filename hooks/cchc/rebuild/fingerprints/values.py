"""The fingerprint of a value: of all that it holds, part by part, so that no part of it can be forgotten.

Two values have the same fingerprint if they are of the same kind and all their parts have. An item inside of another
value is told by its front matter, title and address: nobody shows the text of another item. Whoever shows the text of
an item has it in the value, as text.
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
"""Tells all of a value of one kind in a text that no other value has."""


class UnknownKindError(TypeError):
    """A value of a kind that nobody has said how to tell apart; `way` is where it was found, the outermost first."""

    def __init__(self, kind: type) -> None:
        super().__init__(kind)
        self.kind = kind
        self.way: list[str] = []

    def __str__(self) -> str:
        return f"no fingerprint of {_name(self.kind)}, found at {' > '.join(self.way) or 'the top'}"


def value_fingerprint(*values: object) -> Digest:
    """The fingerprint of values in their order. Raises UnknownKindError, a TypeError, at a kind that is not known."""
    return digest_of(_of_sequence(values))


class _Kinds(dict[type, Describe]):
    """How values of each kind are described; a kind is looked at when its first value is met."""

    def __missing__(self, kind: type) -> Describe:
        describe = self[kind] = _describe_kind(kind)
        return describe


def _describe_kind(kind: type) -> Describe:
    if issubclass(kind, Enum):
        return lambda value: f"{_name(kind)}.{value.name}"
    if issubclass(kind, Item):
        return _of_item
    names = _names_of_parts(kind)
    if names is None:
        raise UnknownKindError(kind)
    return _of_parts(kind, names)


def _names_of_parts(kind: type) -> tuple[str, ...] | None:
    """The attributes that are all of a value of a kind; None of a kind that may hold more."""
    if issubclass(kind, BaseModel) and not kind.__private_attributes__:
        return tuple(kind.model_fields)
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    if issubclass(kind, tuple):
        return getattr(kind, "_fields", None)
    return None


def _of_parts(kind: type, names: tuple[str, ...]) -> Describe:
    head = _name(kind)

    def describe(value: object) -> str:
        name = ""
        parts = [head]
        try:
            for name in names:
                part = getattr(value, name)
                parts.append(_KINDS[type(part)](part))
        except UnknownKindError as error:
            error.way.insert(0, f"{kind.__qualname__}.{name}")
            raise
        return f"({' '.join(parts)})"

    return describe


def _of_item(item: Item) -> str:
    """A preview marks the titles of what the public does not see, so they are not those of the front matter."""
    titles = f"{item.title!r} {item.heading!r}"
    return f"({_name(type(item))} {item.source.front_fingerprint.hex()} {titles} {item.address!r})"


def _of_sequence(values: Iterable[object]) -> str:
    return f"[{' '.join([_KINDS[type(value)](value) for value in values])}]"


def _of_mapping(values: Mapping[object, object]) -> str:
    """In its order, which a page may show."""
    return f"{{{_of_sequence(values)} {_of_sequence(values.values())}}}"


def _of_set(values: Iterable[object]) -> str:
    return f"{{{' '.join(sorted(_KINDS[type(value)](value) for value in values))}}}"


def _of_markup(value: Markup) -> str:
    """Templates escape a text, and no markup: the two are not the same."""
    return f"(Markup {str(value)!r})"


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


_TOLD_BY_REPR = (type(None), bool, int, float, str, bytes, date, datetime, time, timedelta, PurePosixPath, type(Path()))
_OF_OTHERS: dict[type, Describe] = {
    tuple: _of_sequence,
    list: lambda values: f"list{_of_sequence(values)}",
    set: _of_set,
    frozenset: _of_set,
    dict: _of_mapping,
    Markup: _of_markup,
}
_KINDS = _Kinds(_OF_OTHERS | dict.fromkeys(_TOLD_BY_REPR, repr))
