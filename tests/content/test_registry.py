"""The registry: every file has one type and one address, every key is declared as editors need it."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic.fields import FieldInfo

from cchc.content.agency import AGENCY
from cchc.content.content_type import ContentType
from cchc.content.fields import Model
from cchc.content.news import NEWS
from cchc.content.page import PAGE
from cchc.content.plan import PLAN
from cchc.content.registry import TYPES, type_of
from cchc.content.settings import Settings


@pytest.mark.parametrize(
    ("path", "kind", "file_id", "address"),
    [
        ("plans/2017/993-kh-ubnd.md", PLAN, None, "ke-hoach/2017/993-kh-ubnd/"),
        ("plans/2017/993-kh-ubnd.md", PLAN, "ke-hoach-993", "ke-hoach/2017/ke-hoach-993/"),
        ("news/2026/hoi-thi.md", NEWS, None, "tin-tuc/2026/hoi-thi/"),
        ("docs/co-quan/so-noi-vu.md", AGENCY, None, "co-quan/so-noi-vu/"),
        ("docs/co-quan/so-noi-vu.md", AGENCY, "snv", "co-quan/snv/"),
        ("docs/co-quan/index.md", PAGE, None, "co-quan/"),
        ("docs/index.md", PAGE, None, ""),
        ("docs/gioi-thieu.md", PAGE, None, "gioi-thieu/"),
        ("docs/gioi-thieu/index.md", PAGE, None, "gioi-thieu/"),
        ("docs/gioi-thieu/lich-su.md", PAGE, None, "gioi-thieu/lich-su/"),
        ("docs/co-quan-khac/a.md", PAGE, None, "co-quan-khac/a/"),
    ],
)
def test_a_file_has_a_type_and_an_address(path: str, kind: ContentType, file_id: str | None, address: str) -> None:
    assert type_of(path) is kind
    assert kind.address_of(path, file_id) == address


def models(model: type[Model]) -> Iterator[type[Model]]:
    """A model and those of its fields, each as often as it is used."""
    yield model
    for field in model.model_fields.values():
        for part in parts(field.annotation):
            if isinstance(part, type) and issubclass(part, Model):
                yield from models(part)


def parts(annotation: object) -> Iterator[object]:
    yield annotation
    for argument in get_args(annotation):
        yield from parts(argument)


ROOTS: list[type[Model]] = [*(kind.model for kind in TYPES), Settings]
ALL = list(dict.fromkeys(model for root in ROOTS for model in models(root)))
FIELDS = [(f"{model.__name__}.{name}", field) for model in ALL for name, field in model.model_fields.items()]


def test_the_models_inside_of_models_are_seen_here() -> None:
    assert {"Plan", "Task", "TaskQuota", "Agency", "Recording", "Correction", "Channel", "Step"} <= {
        model.__name__ for model in ALL
    }


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=[name for name, _ in FIELDS])
def test_a_field_has_a_key_to_type_and_a_label_to_read(name: str, field: FieldInfo) -> None:
    assert field.alias is not None, name
    # MkDocs alone writes one in capitals
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*|INHERIT", field.alias), name
    assert field.title, name
    assert field.title != field.alias, name
    assert field.title[0].isupper(), name


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.__name__)
def test_keys_and_labels_are_unique_in_their_group(model: type[Model]) -> None:
    for texts in (
        [field.alias for field in model.model_fields.values()],
        [field.title for field in model.model_fields.values()],
    ):
        assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.__name__)
def test_a_required_key_has_an_example(model: type[Model]) -> None:
    without = [field.alias for field in model.model_fields.values() if field.is_required() and not field.examples]
    inner = [
        field.alias
        for field in model.model_fields.values()
        if any(isinstance(part, type) and issubclass(part, Model) for part in parts(field.annotation))
    ]
    assert set(without) <= {*inner, "ban_ghi_loi"}


def test_no_type_hides_another() -> None:
    for number, kind in enumerate(TYPES):
        assert not any(kind.folder.startswith(f"{earlier.folder}/") for earlier in TYPES[:number])
