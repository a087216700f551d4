"""JSON Schemas (draft 7, which editors' language servers know) of the front matter of each type and of mkdocs.yml.

They are made of the models, so that an editor who types sees labels, examples and closed lists; what the models say
beyond a shape is told by `cchc check` alone. A schema never refuses what the check takes, but for an unknown key that
has no value.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from cchc.content.builder_settings import BuilderSettings
from cchc.content.content_type import ContentType
from cchc.content.messages import example_of
from cchc.content.registry import TYPES
from cchc.content.settings import Settings
from cchc.content.values import one_or_many
from cchc.text.dates import PartialDate

FOLDER = "hooks/schemas"
"""Where they lie in the repository: `news.json`, `settings.json`."""
SETTINGS = f"{FOLDER}/settings.json"

Schema = dict[str, Any]

_NOTE = "Made by `cchc schema` of the models in hooks/cchc/content; do not edit."
_PLAIN: Mapping[object, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    date: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    datetime: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ].+)?$"},
    PartialDate: {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
    type(None): {"type": "null"},
}
_IN_WORDS: Mapping[object, Schema] = {
    bool: {"enum": ["true", "false", "yes", "no", "on", "off", 0, 1]},
    int: {"type": "string"},
    float: {"type": "string"},
}
"""What pydantic reads as one of these too: `nam: "2026"`."""
_NUMBERS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}


def schema_files() -> dict[str, bytes]:
    """All schemas as `{path in the repository: bytes}`."""
    files = {f"{FOLDER}/{kind.module}.json": _of_type(kind) for kind in TYPES}
    files[SETTINGS] = _of_settings()
    return {path: f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode() for path, schema in files.items()}


def _of_type(kind: ContentType) -> Schema:
    return _whole(kind.model, f"{kind.name}: {kind.folder}/")


def _of_settings() -> Schema:
    """What MkDocs needs of them is in the file that mkdocs.yml inherits."""
    schema = _whole(Settings, "mkdocs.yml")
    of_builder = {field.alias for field in BuilderSettings.model_fields.values()}
    return {**schema, "required": [name for name in schema["required"] if name not in of_builder]}


def _whole(model: type[BaseModel], title: str) -> Schema:
    groups = _Groups()
    schema = groups.of_model(model)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "$comment": _NOTE, "title": title}
    return {**head, **schema, "definitions": dict(sorted(groups.made.items()))}


class _Groups:
    """Makes the schemas of models; those of inner groups are kept in `made`, by the names of their classes."""

    def __init__(self) -> None:
        self.made: dict[str, Schema] = {}

    def of_model(self, model: type[BaseModel]) -> Schema:
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        schema: Schema = {
            "type": "object",
            "properties": {name: self._of_field(name, field) for name, field in fields.items()},
            "additionalProperties": model.model_config.get("extra") != "forbid",
        }
        required = [name for name, field in fields.items() if field.is_required()]
        return {**schema, "required": required} if required else schema

    def _of_field(self, name: str, field: FieldInfo) -> Schema:
        example = example_of(field)
        parts = [field.title, field.description, f"Ví dụ: {name}: {example}" if example else None]
        told = ". ".join(part.rstrip(".") for part in parts if part) or name
        schema = self._of(field.annotation, tuple(field.metadata))
        # a key without a value counts as not given
        choices = [schema] if field.is_required() else [schema, _PLAIN[type(None)]]
        return {"title": field.title or name, "description": told, **_any_of(choices)}

    def _of(self, annotation: Any, metadata: tuple[object, ...] = ()) -> Schema:  # noqa: ANN401 - any type annotation
        if get_origin(annotation) is Annotated:
            inner, *more = get_args(annotation)
            return self._of(inner, (*more, *metadata))
        schema = self._bare(annotation, metadata)
        return _any_of([schema, *_also_taken(annotation, metadata)])

    def _bare(self, annotation: Any, metadata: tuple[object, ...]) -> Schema:  # noqa: ANN401
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin in (Union, UnionType):
            # what is asked of a value is asked of each of its forms
            return _any_of([self._of(part, metadata if part is not type(None) else ()) for part in parts])
        if origin is tuple:
            one = self._of(parts[0])
            return _any_of([one, {"type": "array", "items": one}])
        if origin is Literal:
            return {"enum": list(parts)}
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return self._named(annotation, lambda: _of_terms(annotation))
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._named(annotation, lambda: self.of_model(annotation))
        return {**_PLAIN.get(annotation, {}), **dict(_limits(metadata))}

    def _named(self, kind: type, make: Callable[[], Schema]) -> Schema:
        """What stands at many places is made once."""
        if kind.__name__ not in self.made:
            # one that holds another of its kind finds its name here
            self.made[kind.__name__] = {}
            self.made[kind.__name__] = make()
        return {"$ref": f"#/definitions/{kind.__name__}"}


def _of_terms(terms: type[Enum]) -> Schema:
    labels = [str(getattr(term, "label", term.value)) for term in terms]
    return {"enum": [term.value for term in terms], "enumDescriptions": labels}


def _limits(metadata: tuple[object, ...]) -> Iterator[tuple[str, object]]:
    for each in metadata:
        constraints = getattr(each, "metadata", None) or (each,)
        for part in constraints:
            yield from (
                (word, getattr(part, name)) for name, word in _NUMBERS.items() if getattr(part, name, None) is not None
            )


_PROBES: tuple[tuple[object, Schema], ...] = ((5, {"type": "integer"}), ("5", {"type": "string"}))


def _also_taken(annotation: Any, metadata: tuple[object, ...]) -> Iterator[Schema]:  # noqa: ANN401
    """Other forms that a function of ours makes the right one of: a table for a list, a name for a group."""
    makers = [each for each in metadata if isinstance(each, BeforeValidator) and each.func is not one_or_many]
    if get_origin(annotation) is tuple and makers:
        yield {"type": "string"}
    elif annotation in _IN_WORDS:
        yield _IN_WORDS[annotation]
    elif annotation is str or (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        known = _PLAIN.get(annotation, {"type": "object"})
        yield from (schema for value, schema in _PROBES if schema != known and _takes(annotation, metadata, value))


def _takes(annotation: Any, metadata: tuple[object, ...], value: object) -> bool:  # noqa: ANN401
    try:
        TypeAdapter(Annotated[annotation, *metadata] if metadata else annotation).validate_python(value)
    except ValidationError:
        return False
    return True


def _any_of(schemas: list[Schema]) -> Schema:
    """One schema of several, each once; plain types stand in one list, which editors read more easily."""
    every = [choice for schema in schemas for choice in (schema["anyOf"] if set(schema) == {"anyOf"} else [schema])]
    unique = list({json.dumps(choice, sort_keys=True): choice for choice in every}.values())
    return unique[0] if len(unique) == 1 else {"anyOf": unique}
