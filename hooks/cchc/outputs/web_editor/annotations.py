"""What a field of a model takes, taken apart: the type of its value, whether it is a list, the marks on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from cchc.content.fields import Mark


@dataclass(frozen=True, slots=True)
class Taken:
    """`base` is the type of a value, or of each of a list; `marks` is all that its annotations say besides.

    `list_marks` are those of the list as a whole.
    """

    base: Any
    is_list: bool
    marks: tuple[object, ...]
    list_marks: tuple[object, ...] = ()

    @property
    def model(self) -> type[BaseModel] | None:
        """The model of a group; None of any other value."""
        return self.base if isinstance(self.base, type) and issubclass(self.base, BaseModel) else None

    @property
    def is_of_lines(self) -> bool:
        """Whether it is a text that may have several lines: all others are read into one line, or have a form."""
        has_form = any(isinstance(mark, BeforeValidator | Mark) for mark in self.marks) or self.bound("pattern")
        return self.base is str and (self.has(Mark.MARKDOWN) or not (has_form or not self.marks))

    @property
    def may_be_a_table(self) -> bool:
        """Whether a list of groups may be written as a table that was pasted."""
        readers = (mark.func for mark in self.list_marks if isinstance(mark, BeforeValidator))
        return any("from_pasted_table" in getattr(reader, "__qualname__", "") for reader in readers)

    def has(self, *kinds: Mark) -> bool:
        """Whether it is marked as of one of these kinds."""
        return any(mark in kinds for mark in (*self.marks, *self.list_marks) if isinstance(mark, Mark))

    def bound(self, name: str) -> Any:  # noqa: ANN401 - a number or a text
        """The value of a bound (`ge`, `le`, `max_length`, `pattern`); None without it."""
        return next((getattr(mark, name) for mark in self.marks if getattr(mark, name, None) is not None), None)


def taken(field: FieldInfo) -> Taken:
    """What a field takes."""
    base, marks = _bare(field.annotation)
    marks = (*marks, *field.metadata)
    if get_origin(base) is not tuple:
        return Taken(base, False, marks)
    part, of_part = _bare(get_args(base)[0])
    return Taken(part, True, of_part, marks)


def _bare(annotation: Any) -> tuple[Any, tuple[object, ...]]:  # noqa: ANN401 - any annotation
    """The type below `Annotated` and `| None`, with what they say."""
    if get_origin(annotation) is Annotated:
        base, marks = _bare(annotation.__origin__)
        return base, (*marks, *_flat(annotation.__metadata__))
    if get_origin(annotation) in (Union, UnionType):
        first = next(part for part in get_args(annotation) if part is not NoneType)
        return _bare(first)
    return annotation, ()


def _flat(marks: tuple[object, ...]) -> Iterator[object]:
    """The marks, those within a `Field(…)` too."""
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)
