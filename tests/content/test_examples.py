"""The examples in messages are right: each can be written as it stands."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from cchc.content.messages import example_of, example_of_group, model_in
from cchc.content.registry import TYPES
from cchc.content.settings import Settings
from cchc.content.yaml_core import load


def groups(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The models of the groups in a model, and in those."""
    for field in model.model_fields.values():
        inner = model_in(field.annotation)
        if inner:
            yield inner
            yield from groups(inner)


MODELS: list[type[BaseModel]] = [*(kind.model for kind in TYPES), Settings]
GROUPS = list(dict.fromkeys(group for model in MODELS for group in groups(model)))


@pytest.mark.parametrize("model", GROUPS, ids=lambda model: model.__name__)
def test_a_whole_group_is_accepted(model: type[BaseModel]) -> None:
    loaded = load(f"x: {example_of_group(model)}").value
    assert isinstance(loaded, dict)
    model.model_validate(loaded["x"])


@pytest.mark.parametrize("model", [*(kind.model for kind in TYPES), *GROUPS], ids=lambda model: model.__name__)
def test_the_example_of_a_key_is_yaml(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        example = example_of(field)
        if example is not None:
            assert load(f"{field.alias or name}: {example}").value
