"""Examples of how a field is written, put together from those that the models declare."""

import re
from collections.abc import Iterator
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

_MOST_OPTIONAL = 2
_MUST_BE_QUOTED = re.compile(r"[,\[\]{}#]|: |^[&*!|>%@`'\"-]")
_AS_IT_IS = re.compile(r"\".*\"|'.*'|\[.*\]|\{.*\}")


def example_of(field: FieldInfo) -> str | None:
    """What may stand behind a field's key in YAML; None where nothing is declared."""
    if field.examples:
        return str(field.examples[0])
    model = model_in(field.annotation)
    if model is None:
        return None
    group = example_of_group(model)
    return f"[{group}]" if _is_list(field.annotation) else group


def example_of_group(model: type[BaseModel]) -> str:
    """A whole small group with all that it must have, `{ten: Báo Lai Châu, url: "https://…"}`."""
    fields = model.model_fields
    needed = [name for name, field in fields.items() if field.is_required()]
    wanted = [*needed, *getattr(model, "shown_in_examples", ())]
    shown = wanted or [name for name, field in fields.items() if example_of(field)][:_MOST_OPTIONAL]
    return "{" + ", ".join(f"{fields[name].alias or name}: {_in_brackets(fields[name])}" for name in shown) + "}"


def model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type annotation
    """The model of the groups that a field takes, single or in a list."""
    return next((part for part in _parts(annotation) if issubclass(part, BaseModel)), None)


def enum_in(annotation: Any) -> type[Enum] | None:  # noqa: ANN401 - any type annotation
    """The closed list of words that a field takes, single or in a list."""
    return next((part for part in _parts(annotation) if issubclass(part, Enum)), None)


def _in_brackets(field: FieldInfo) -> str:
    """An example as it may stand between brackets; a field without one shows its label."""
    text = example_of(field) or field.title or "…"
    return f'"{text}"' if _MUST_BE_QUOTED.search(text) and not _AS_IT_IS.fullmatch(text) else text


def _parts(annotation: Any) -> Iterator[type]:  # noqa: ANN401 - any type annotation
    if isinstance(annotation, type):
        yield annotation
    elif get_origin(annotation) in (tuple, Union, UnionType) or hasattr(annotation, "__metadata__"):
        for part in get_args(annotation):
            yield from _parts(part)


def _is_list(annotation: Any) -> bool:  # noqa: ANN401 - any type annotation
    is_union = get_origin(annotation) in (Union, UnionType) or hasattr(annotation, "__metadata__")
    return get_origin(annotation) is tuple or (is_union and any(map(_is_list, get_args(annotation))))
