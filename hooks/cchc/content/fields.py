"""How a field and a term are declared, once: attribute, Vietnamese key, label; marks for rules on kinds of values."""

from collections.abc import Iterator
from enum import Enum, StrEnum
from functools import cache
from typing import Any, ClassVar, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

MESSAGE = "cchc"
"""The type of a pydantic error whose text is already a Vietnamese message with its remedy."""


def key(
    name: str,
    label: str,
    *,
    example: str = "",
    hint: str | None = None,
    default: Any = ...,  # noqa: ANN401
    **constraints: Any,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    """A field's declaration: `name` in YAML, `label` for readers, `example` for messages, `hint` for editors: what
    the label does not tell them.

    Messages, table headings and the editors' guide all read it from here.
    """
    examples = [example] if example else None
    return Field(default, alias=name, title=label, description=hint, examples=examples, **constraints)


class Model(BaseModel):
    """A mapping of the front matter: frozen, unknown keys refused, a key without a value counts as not given."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, arbitrary_types_allowed=True)

    shown_in_examples: ClassVar[tuple[str, ...]] = ()
    """Attributes that an example of a whole group has besides those that it must have."""

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        # YAML may read a key as a number; as text it is refused like any other unknown key
        return {str(name): value for name, value in data.items() if value is not None}


def wrong(message: str) -> PydanticCustomError:
    """An error whose message is shown to the editor as it is."""
    return PydanticCustomError(MESSAGE, "{text}", {"text": message})


Loc = tuple[str | int, ...]


class Mark(Enum):
    """The kind of value that a rule asks for: Markdown, a file, a reference to a task, …"""

    MARKDOWN = "text that may have links in it"
    FILE = "a file below docs/"
    REFERENCE = "a page of the repository, or an address elsewhere"
    AGENCY = "the name of an agency"
    UNIT = "the name of an agency or of a place"
    PAST = "a day that has been"
    TASK = "a task of a plan, 993/KH-UBND#8"


def marked(model: BaseModel, mark: Mark) -> Iterator[tuple[Loc, Any]]:
    """Every value of a kind in a model, also in its lists and inner models, with the way of keys to it."""
    for attribute, name, carries in _fields(type(model), mark):
        value = getattr(model, attribute)
        if isinstance(value, tuple):
            for number, part in enumerate(value):
                yield from _one(part, carries, (name, number), mark)
        else:
            yield from _one(value, carries, (name,), mark)


def texts_of(model: BaseModel) -> Iterator[tuple[Loc, str]]:
    """Every text in a model, whatever its mark, with the way of keys to it."""
    yield from _texts(model.model_dump(by_alias=True, mode="json"), ())


def _texts(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, (*loc, name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _texts(part, (*loc, number))


def _one(value: object, carries: bool, loc: Loc, mark: Mark) -> Iterator[tuple[Loc, Any]]:
    if isinstance(value, BaseModel):
        yield from ((loc + inner, part) for inner, part in marked(value, mark))
    elif carries and value is not None:
        yield loc, value


@cache
def _fields(model: type[BaseModel], mark: Mark) -> tuple[tuple[str, str, bool], ...]:
    """Attribute, key, and whether the values themselves carry the mark, for each field of a model that may hold one."""
    fields = (
        (attribute, field.alias or attribute, mark in field.metadata or _carries(field.annotation, mark), field)
        for attribute, field in model.model_fields.items()
    )
    return tuple(
        (attribute, name, carries)
        for attribute, name, carries, field in fields
        if carries or any(_fields(inner, mark) for inner in models_in(field.annotation))
    )


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a value of a type may be, or hold in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def _carries(annotation: object, mark: Mark) -> bool:
    """Whether a type is annotated with the mark, or is a union or a list of one that is."""
    return any(
        part is mark or _carries(part, mark)
        for part in (*getattr(annotation, "__metadata__", ()), *get_args(annotation))
    )


class Term(StrEnum):
    """A word of a closed list: the member's value is the YAML key, `label` the official Vietnamese name."""

    label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member

    @property
    def slug(self) -> str:
        """The key as part of an address: `chi_dao_dieu_hanh` → `chi-dao-dieu-hanh`."""
        return self.value.replace("_", "-")


def labels(model: type[BaseModel]) -> dict[str, str]:
    """Vietnamese label of each field, by English attribute: `{"issued": "Ngày ban hành", …}`."""
    return {attribute: field.title or attribute for attribute, field in model.model_fields.items()}
