"""pydantic's errors as sentences that an editor can act on."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from cchc.content.fields import MESSAGE
from cchc.text.folding import fold, slugify

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
    "finite_number": "cần một con số cụ thể",
}
_YES_NO = {"co": "true", "yes": "true", "dung": "true", "khong": "false", "no": "false", "sai": "false"}


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
    if kind == "string_type" and isinstance(error["input"], bool | int | float):
        return f'phải đặt trong ngoặc kép, nếu không sẽ mất số 0 hoặc bị đổi thành giá trị khác: "{raw}"'
    hint = _hint(error, name, field) or _example(name, field)
    return f"{_wanted(error)}, đang là “{_shown(error, raw)}”{hint}"


def _hint(error: ErrorDetails, name: str, field: FieldInfo | None) -> str:
    """How to write what was meant, where that can be told: a label instead of its key, `có` instead of `true`."""
    typed = str(error["input"])
    if error["type"].startswith("bool_"):
        meant = _YES_NO.get(slugify(typed))
        return f"; viết {name}: {meant}" if meant else ""
    terms = enum_in(field.annotation) if field and error["type"] == "enum" else None
    if terms is None:
        return ""
    spellings = {str(spelling): str(term.value) for term in terms for spelling in _spellings(term)}
    same = next((key for spelling, key in spellings.items() if slugify(spelling) == slugify(typed)), None)
    if same:
        return f"; viết {name}: {same}"
    near = nearest(typed, list(spellings))
    return f"; có phải là {spellings[near]}?" if near else ""


def _spellings(term: object) -> Iterator[str]:
    """What an editor may type for a word of a closed list: its key, its label, the label without its brackets."""
    yield str(getattr(term, "value", term))
    label = getattr(term, "label", "")
    if label:
        yield from (label, label.partition(" (")[0])


def nearest(word: str, choices: Sequence[str], at_least: int = 70) -> str | None:
    """The choice that looks most like a word, if any looks like it (score of 0-100)."""
    # whole against whole: the default scorer takes any longer choice that shares one word
    match = process.extractOne(word, choices, scorer=fuzz.ratio, processor=fold, score_cutoff=at_least)
    return match[0] if match else None


def _wanted(error: ErrorDetails) -> str:
    kind, limits = error["type"], error.get("ctx", {})
    if kind in ("enum", "literal_error"):
        return f"cần một trong các giá trị {limits['expected'].replace(' or ', ', ')}".replace("'", "")
    if kind in ("too_short", "too_long"):
        bound, count = ("ít nhất", "min_length") if kind == "too_short" else ("nhiều nhất", "max_length")
        return f"cần {bound} {limits[count]} {'ký tự' if isinstance(error['input'], str) else 'mục'}"
    if kind.startswith(("int_", "float_")):
        return "cần một con số"
    if kind in ("greater_than_equal", "less_than_equal"):
        return f"con số phải {'từ' if 'ge' in limits else 'nhỏ hơn hoặc bằng'} {limits.get('ge', limits.get('le'))}"
    if kind == "string_too_long":
        return f"dài quá {limits['max_length']} ký tự, hãy rút gọn"
    return _WANTED.get(kind, "viết không đúng dạng")


def _unknown_key(name: str, owner: type[BaseModel] | None) -> str:
    fields = owner.model_fields if owner else {}
    known = [field.alias or attribute for attribute, field in fields.items()]
    labels = {slugify(field.title): field.alias for field in fields.values() if field.title and field.alias}
    match = labels.get(slugify(name)) or nearest(name, known)
    hint = f"có phải là “{match}”?" if match else "các khóa dùng được: " + ", ".join(known)
    return f"không có khóa này; {hint}"


def _label(field: FieldInfo | None) -> str:
    return f" ({field.title})" if field and field.title else ""


def _example(name: str, field: FieldInfo | None) -> str:
    example = example_of(field) if field else None
    return f"; ví dụ {name}: {example}" if example else ""


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
            owner = model_in(field.annotation)
        fields = owner.model_fields.values() if owner else ()
        field = next((declared for declared in fields if declared.alias == part), None)
    return owner, field
