"""pydantic's errors as sentences that an editor can act on."""

from collections.abc import Sequence
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from cchc.content.fields import MESSAGE
from cchc.text.folding import fold

_WANTED = {
    "string_type": "cần chữ",
    "list_type": "cần một danh sách",
    "tuple_type": "cần một danh sách",
    "model_type": "cần một nhóm khóa",
    "model_attributes_type": "cần một nhóm khóa",
    "dict_type": "cần một nhóm khóa",
    "bool_parsing": "cần true (có) hoặc false (không)",
    "bool_type": "cần true (có) hoặc false (không)",
    "string_too_short": "không được để trống",
}


def explain(error: ErrorDetails, model: type[BaseModel], raw: str | None) -> str:
    """What is wrong, what is expected, an example or the nearest match. `raw` is the value as typed."""
    kind, loc = error["type"], error["loc"]
    owner, field = _declared_at(model, loc)
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    if kind == MESSAGE:
        return error["msg"]
    if kind == "missing":
        return f"thiếu khóa bắt buộc này{_label(field)}{_example(name, field)}"
    if kind == "extra_forbidden":
        return _unknown_key(name, owner)
    if kind == "string_type" and isinstance(error["input"], int | float):
        return f'phải đặt trong ngoặc kép, nếu không sẽ mất số 0 hoặc bị đổi thành số khác: "{raw}"'
    return f"{_wanted(error)}, đang là “{_shown(error, raw)}”{_example(name, field)}"


def nearest(word: str, choices: Sequence[str], at_least: int = 70) -> str | None:
    """The choice that looks most like a word, if any looks like it (score of 0-100)."""
    # whole against whole: the default scorer takes any longer choice that shares one word
    match = process.extractOne(word, choices, scorer=fuzz.ratio, processor=fold, score_cutoff=at_least)
    return match[0] if match else None


def _wanted(error: ErrorDetails) -> str:
    kind, limits = error["type"], error.get("ctx", {})
    if kind in ("enum", "literal_error"):
        return f"cần một trong các giá trị {limits['expected'].replace(' or ', ', ')}".replace("'", "")
    if kind.startswith(("int_", "float_")):
        return "cần một con số"
    if kind in ("greater_than_equal", "less_than_equal"):
        return f"con số phải {'từ' if 'ge' in limits else 'nhỏ hơn hoặc bằng'} {limits.get('ge', limits.get('le'))}"
    if kind == "string_too_long":
        return f"dài quá {limits['max_length']} ký tự, hãy rút gọn"
    return _WANTED.get(kind, "viết không đúng dạng")


def _unknown_key(name: str, owner: type[BaseModel] | None) -> str:
    known = [field.alias or attribute for attribute, field in owner.model_fields.items()] if owner else []
    match = nearest(name, known)
    hint = f"có phải là “{match}”?" if match else "các khóa dùng được: " + ", ".join(known)
    return f"không có khóa này; {hint}"


def _label(field: FieldInfo | None) -> str:
    return f" ({field.title})" if field and field.title else ""


def _example(name: str, field: FieldInfo | None) -> str:
    return f"; ví dụ {name}: {field.examples[0]}" if field and field.examples else ""


def _shown(error: ErrorDetails, raw: str | None) -> str:
    value = error["input"]
    text = raw if raw is not None else "một nhóm" if isinstance(value, dict) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _declared_at(model: type[BaseModel], loc: Sequence[str | int]) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """The model that owns the last key of `loc`, and that key's declaration if it has one."""
    owner: type[BaseModel] | None = model
    field: FieldInfo | None = None
    for part in loc:
        if isinstance(part, int):
            continue
        if field is not None:
            owner = _model_in(field.annotation)
        fields = owner.model_fields.values() if owner else ()
        field = next((declared for declared in fields if declared.alias == part), None)
    return owner, field


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and not issubclass(annotation, Enum):
        return annotation
    if get_origin(annotation) in (tuple, Union, UnionType):
        return next(filter(None, map(_model_in, get_args(annotation))), None)
    return None
