"""`minh_hoa: true`: something is made up, to show how the site works."""

from collections.abc import Iterator

from pydantic import BaseModel

from cchc.content.fields import Model, key
from cchc.content.marks import Loc


class MayBeIllustration(Model):
    """An item or a group of settings that may be made up; the site says so beside it while it is a demonstration."""

    is_illustration: bool = key("minh_hoa", "Nội dung mẫu", default=False, example="true")


def illustrations_in(model: BaseModel, loc: Loc = ()) -> Iterator[Loc]:
    """The way of keys to each thing in a model, itself included, that says it is made up."""
    if isinstance(model, MayBeIllustration) and model.is_illustration:
        yield loc
    for attribute, field in type(model).model_fields.items():
        name, value = field.alias or attribute, getattr(model, attribute)
        for number, part in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(part, BaseModel):
                yield from illustrations_in(part, (*loc, name) if number is None else (*loc, name, number))
