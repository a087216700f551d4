"""The fields of a table, read from its model: for headings, schemas and the list for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import NoneType
from typing import Any, get_args, get_origin

from cchc.content.terms import Term
from cchc.facts.open_data.record import Record

_IN_WORDS = {date: "ngày", int: "số nguyên", bool: "đúng hoặc sai"}


@dataclass(frozen=True, slots=True)
class DataField:
    """A field: `kind` is the Python type of its values, or of the values in its list; `meaning` is for people."""

    attribute: str
    key: str
    title: str
    meaning: str
    kind: type
    is_list: bool
    is_required: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The closed list that its values are from; empty where there is none."""
        return tuple(word.value for word in self.kind) if issubclass(self.kind, Term) else ()

    @property
    def kind_in_words(self) -> str:
        """ "ngày", "danh sách từ khóa"."""
        one = "từ khóa" if self.words else _IN_WORDS.get(self.kind, "chữ")
        return f"danh sách {one}" if self.is_list else one


def fields_of(model: type[Record]) -> tuple[DataField, ...]:
    """In the order of the columns."""
    return tuple(_fields(model))


def _fields(model: type[Record]) -> Iterator[DataField]:
    for attribute, field in model.model_fields.items():
        kind, is_list, is_optional = _kind(field.annotation)
        # `column` gives every field all three
        key, title, meaning = str(field.alias), str(field.title), str(field.description)
        yield DataField(attribute, key, title, meaning, kind, is_list, not is_list and not is_optional)


def _kind(annotation: Any) -> tuple[type, bool, bool]:  # noqa: ANN401 - a type form
    """The plain type in `X`, `X | None`, `Annotated[X, …]` or `tuple[X, ...]`; if a list; if it may be None."""
    parts = get_args(annotation)
    if NoneType in parts:
        kind, is_list, _ = _kind(next(part for part in parts if part is not NoneType))
        return kind, is_list, True
    if get_origin(annotation) is tuple:
        return _kind(parts[0])[0], True, False
    return (_kind(parts[0])[0] if parts else annotation), False, False
