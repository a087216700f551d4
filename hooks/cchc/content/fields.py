"""How a field is declared: once, with English attribute, Vietnamese key and label."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

MESSAGE = "cchc"
"""The type of a pydantic error whose text is already a Vietnamese message with its remedy."""


def key(name: str, label: str, *, example: str = "", default: Any = ..., **constraints: Any) -> Any:  # noqa: ANN401
    """A field's declaration: `name` in YAML, `label` for readers, `example` for messages.

    Messages, table headings and the editors' guide all read it from here.
    """
    return Field(default, alias=name, title=label, examples=[example] if example else None, **constraints)


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
