"""The fields of a form of Decap, one for each key of a model, as plain values of its configuration.

Keys, labels, examples and bounds are those that the model declares. https://decapcms.org/docs/widgets/ says what each
kind of field may be told.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cchc.content.canonical_form import key_order
from cchc.content.fields import Mark, Term
from cchc.content.item import Item
from cchc.content.media import GalleryPicture, Picture
from cchc.content.yaml_core import CoreLoader
from cchc.outputs.web_editor.annotations import Taken, taken
from cchc.text.dates import PartialDate
from cchc.text.period import Role

Field = dict[str, Any]

PICTURES, _FILES = "anh", "tep"
"""The folders of docs/ that uploads go to."""

_NAMES_OF_AGENCIES = frozenset({"chu_tri", "phoi_hop"})
"""Keys of tasks that hold agencies, though the model takes any text: plans print them in all forms."""

_PARTIAL = [r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "viết năm-tháng-ngày: 2018-12-28, hoặc 2018-12, hoặc 2018"]
_LONGEST_SUMMARY = 90
_LABELS: Mapping[Enum, str] = {
    Role.WINDOW: "Thời gian thực hiện",
    Role.DEADLINE: "Thời hạn hoàn thành",
}
"""Of the words of closed lists that have no labels of their own: what columns of plans are called."""


def fields_of(model: type[BaseModel], *, relaxed: bool = False) -> list[Field]:
    """The fields of a group. An optional group whose keys have to be there could not be left out: those are `relaxed`,
    and the check tells what lacks.
    """
    by_key = {field.alias or name: field for name, field in model.model_fields.items()}
    return [
        _field(name, by_key[name], relaxed, PICTURES if model in (Picture, GalleryPicture) else _FILES)
        for name in _in_order_of_work(model)
        if taken(by_key[name]).base is not NoneType
    ]


def _in_order_of_work(model: type[BaseModel]) -> Iterator[str]:
    """Keys in the order in which they are filled in: title, summary, the type's own, then what any item may have."""
    common = {field.alias for field in Item.model_fields.values()} if issubclass(model, Item) else set()
    order = list(key_order((model,)))
    yield from (name for name in order if name not in common or name in ("title", "description"))
    yield from (name for name in order if name in common and name not in ("title", "description"))


def _field(name: str, declared: FieldInfo, relaxed: bool, folder: str) -> Field:
    what = taken(declared)
    field: Field = {"name": name, "label": declared.title or name}
    field["required"] = declared.is_required() and not relaxed
    if hint := _hint(declared, what):
        field["hint"] = hint
    if what.has(Mark.FILE):
        return field | _upload(folder)
    return field | (
        _list(field["label"], name, what) if what.is_list else _one(name, what, relaxed=not field["required"])
    )


def _hint(declared: FieldInfo, what: Taken) -> str:
    example = next(iter(declared.examples or ()), "")
    # who picks from a list or a calendar, or uploads, needs no example
    is_picked = what.model is not None or what.base in (date, datetime) or bool(_options(what)) or what.has(Mark.FILE)
    value = yaml.load(example, CoreLoader) if example and not is_picked else None
    if isinstance(value, bool | dict | NoneType):
        return ""
    return "Ví dụ: " + "; ".join(map(str, value if isinstance(value, list) else [value]))


def _list(label: str, name: str, what: Taken) -> Field:
    if what.may_be_a_table:
        return {"widget": "bang"}
    if options := _options(what):
        return {"widget": "select", "multiple": True, "options": options}
    if what.model is not None:
        fields = fields_of(what.model)
        return {"widget": "list", "collapsed": True, "summary": _summary(what.model), "fields": fields}
    return {"widget": "list", "collapsed": False, "field": {"name": "muc", "label": label, **_one(name, what)}}


def _summary(model: type[BaseModel]) -> str:
    """What a list shows of a group: its first two texts, or numbers where it has none; those that are always there
    before others.
    """
    fields = sorted(model.model_fields.items(), key=lambda named: not named[1].is_required())
    values = [(field.alias or name, taken(field)) for name, field in fields]
    texts = [name for name, what in values if what.base is str and not what.is_list]
    names = texts or [name for name, _ in values]
    return " · ".join(f"{{{{fields.{name} | truncate({_LONGEST_SUMMARY}, '…')}}}}" for name in names[:2])


def _one(name: str, what: Taken, *, relaxed: bool = False) -> Field:
    if what.model is not None:
        group: Field = {"widget": "object", "collapsed": relaxed, "fields": fields_of(what.model, relaxed=relaxed)}
        return group | ({"summary": _summary(what.model).partition(" · ")[0]} if relaxed else {})
    if options := _options(what):
        return {"widget": "select", "options": options}
    return _text(name, what) if what.base is str else dict(_OTHERS[what.base]) | _bounds(what)


def _options(what: Taken) -> list[Mapping[str, str]]:
    """The values of a closed list."""
    if get_origin(what.base) is Literal:
        return [{"label": str(value), "value": str(value)} for value in get_args(what.base)]
    if isinstance(what.base, type) and issubclass(what.base, Enum):
        return [{"label": _label(term), "value": term.value} for term in what.base]
    return []


def _label(term: Enum) -> str:
    return term.label if isinstance(term, Term) else _LABELS[term]


def _text(name: str, what: Taken) -> Field:
    if what.has(Mark.AGENCY, Mark.UNIT) or name in _NAMES_OF_AGENCIES:
        return {"widget": "co-quan"}
    if what.is_of_lines:
        return {"widget": "text"}
    longest = what.bound("max_length")
    told = f"không quá {longest} chữ"
    return {"widget": "string"} | ({"pattern": [rf"^[^]{{0,{longest}}}$", told]} if longest else {})


def _upload(folder: str) -> Field:
    kind = "image" if folder == PICTURES else "file"
    # without a slash before it: web-editor/file-form.js says why, and puts it there
    places = {"media_folder": f"/docs/{folder}", "public_folder": folder}
    return {"widget": kind, "choose_url": False, "media_library": {"config": {"multiple": False}}, **places}


_DAY = {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "DD/MM/YYYY", "time_format": False}
_OTHERS: Mapping[object, Field] = {
    bool: {"widget": "boolean"},
    int: {"widget": "number", "value_type": "int", "step": 1},
    float: {"widget": "number", "value_type": "float", "step": 0.01},
    date: _DAY,
    datetime: _DAY,
    PartialDate: {"widget": "string", "pattern": _PARTIAL},
}


def _bounds(what: Taken) -> Field:
    found = {"min": what.bound("ge"), "max": what.bound("le")}
    return {name: value for name, value in found.items() if value is not None}
