"""What an editor is told of each key: its name, its label, what may stand behind it. Worked out of the models alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cchc.content.clock_values import TimeSlot
from cchc.content.fields import Mark
from cchc.content.messages import example_of, model_in
from cchc.content.values import (
    Email,
    Line,
    Number,
    PrintedNumber,
    SiteAddress,
    TaskCode,
    Telephone,
    WebAddress,
)
from cchc.text.dates import PartialDate


@dataclass(frozen=True, slots=True)
class KeyDescription:
    """A key of front matter or of the settings.

    `form` says in Vietnamese what is written behind it, `choices` are the words of a closed list with their labels,
    `inner` the keys of a group, of which those called in `shown` stand in every example; `leaf` is the Python type of
    one value. `hint` is what the label does not tell, `example` ready for YAML; both may be empty.
    """

    name: str
    label: str
    attribute: str
    is_required: bool
    is_list: bool
    form: str
    leaf: type | None
    hint: str
    example: str
    choices: tuple[tuple[str, str], ...] = ()
    inner: tuple["KeyDescription", ...] = ()
    shown: frozenset[str] = frozenset()


@cache
def keys_of(model: type[BaseModel]) -> tuple[KeyDescription, ...]:
    """The keys of a model in their order, with all below them."""
    return tuple(_described(attribute, field) for attribute, field in model.model_fields.items())


def all_keys(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], KeyDescription]]:
    """Every key of a model and of its groups, each with the names on the way to it."""
    for key in keys_of(model):
        yield from _with_inner(key, above)


def _with_inner(key: KeyDescription, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], KeyDescription]]:
    way = (*above, key.name)
    yield way, key
    for inner in key.inner:
        yield from _with_inner(inner, way)


def _described(attribute: str, field: FieldInfo) -> KeyDescription:
    leaves = list(_leaves(field.annotation, tuple(field.metadata)))
    group = model_in(field.annotation)
    choices = tuple(choice for kind, _ in leaves for choice in _choices(kind))
    return KeyDescription(
        name=field.alias or attribute,
        label=field.title or attribute,
        attribute=attribute,
        is_required=field.is_required(),
        is_list=_is_list(field.annotation),
        form=_NOT_ALLOWED if not leaves else _GROUP if group else _form_of(*leaves[0]),
        leaf=next((kind for kind, _ in leaves if isinstance(kind, type)), None),
        hint=field.description or "",
        example=example_of(field) or (choices[0][0] if choices else ""),
        choices=choices,
        inner=keys_of(group) if group else (),
        shown=_shown(group) if group else frozenset(),
    )


def _shown(group: type[BaseModel]) -> frozenset[str]:
    """The attributes without which a group says nothing."""
    needed = (name for name, field in group.model_fields.items() if field.is_required())
    return frozenset((*needed, *getattr(group, "shown_in_examples", ())))


def _leaves(annotation: Any, metadata: tuple[object, ...]) -> Iterator[tuple[Any, tuple[object, ...]]]:  # noqa: ANN401
    """The types of a single value, each with what it is annotated with; a `Literal` is kept whole, None left out."""
    origin = get_origin(annotation)
    if hasattr(annotation, "__metadata__"):
        yield from _leaves(annotation.__origin__, (*annotation.__metadata__, *metadata))
    elif origin in (tuple, Union, UnionType):
        parts = (part for part in get_args(annotation) if part not in (type(None), ...))
        for part in parts:
            yield from _leaves(part, metadata)
    elif annotation not in (None, type(None)):
        yield annotation, metadata


def _is_list(annotation: Any) -> bool:  # noqa: ANN401 - any type annotation
    if hasattr(annotation, "__metadata__"):
        return _is_list(annotation.__origin__)
    origin = get_origin(annotation)
    return origin is tuple or (origin in (Union, UnionType) and any(map(_is_list, get_args(annotation))))


def _choices(kind: object) -> Iterator[tuple[str, str]]:
    if get_origin(kind) is Literal:
        yield from ((str(word).lower() if isinstance(word, bool) else str(word), "") for word in get_args(kind))
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield from ((str(term.value), getattr(term, "label", "")) for term in kind)


def _form_of(kind: object, metadata: tuple[object, ...]) -> str:
    """What one value looks like, in the words of editors."""
    if any(_choices(kind)):
        return "một trong các từ"
    for mark, words in _BY_MARK.items():
        if mark in metadata:
            return words
    for form, words in _BY_FORM:
        if form in metadata:
            return words
    if kind is str:
        return "chữ trên một dòng" if _ONE_LINE in metadata else "chữ, được nhiều dòng"
    return _BY_TYPE.get(kind, "chữ") if isinstance(kind, type) else "chữ"


def _sign(form: Any) -> object:  # noqa: ANN401 - an annotated type
    """What tells a kind of text from others: the last that it is annotated with."""
    return form.__metadata__[-1]


_ONE_LINE = _sign(Line)
_GROUP = "nhóm khóa"
_NOT_ALLOWED = "không được ghi: văn bản mật không đăng ở đây"
_BY_MARK = {
    Mark.MARKDOWN: "chữ, được nhiều dòng, viết được Markdown",
    Mark.FILE: "đường dẫn một tệp trong docs/, bắt đầu bằng /",
    Mark.REFERENCE: "trang, tệp của kho, hoặc địa chỉ web",
    Mark.AGENCY: "tên cơ quan",
    Mark.UNIT: "tên cơ quan hoặc địa bàn",
    Mark.TASK: "nhiệm vụ của kế hoạch: số kế hoạch, dấu #, mã nhiệm vụ",
}
_BY_FORM = tuple(
    (_sign(form), words)
    for form, words in (
        (WebAddress, "địa chỉ web đầy đủ, bắt đầu bằng https://"),
        (SiteAddress, "địa chỉ một trang của trang này"),
        (Number, "số và ký hiệu văn bản"),
        (PrintedNumber, "số và ký hiệu văn bản"),
        (Telephone, "số điện thoại, trong ngoặc kép"),
        (Email, "địa chỉ thư điện tử"),
        (TimeSlot, "khung giờ, trong ngoặc kép"),
        (TaskCode, "mã: chữ thường không dấu, chữ số, dấu - và ."),
    )
)
_BY_TYPE: dict[type, str] = {
    date: "ngày, viết năm-tháng-ngày",
    PartialDate: "ngày, viết năm-tháng-ngày; không rõ ngày thì năm-tháng, hoặc năm",
    datetime: "ngày, viết năm-tháng-ngày; muốn có giờ thì thêm T và giờ, trong ngoặc kép",
    bool: "true (có) hoặc false (không)",
    int: "số nguyên",
    float: "con số, phần lẻ viết sau dấu chấm",
    object: "danh sách, như trong mkdocs.yml",
}
