"""Front matter in its one form: the form in which the web editor saves, so that a save changes only what was edited.

It is what the npm library `yaml` writes with no folding, double quotation marks and texts of several lines below a bar:
the web editor is told to save so. Keys stand in the order of their
declaration, lists and groups are blocks, quotation marks stand only where the value would be read as something else.
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from pydantic import BaseModel

from cchc.content.fields import models_in

_FIRST = ("title", "description")
"""What every file begins with."""

_NEEDS_QUOTES = re.compile(
    r"""[\n\t ,[\]{}#&*!|>'"%@`] | [?-](?:[ \t]|\Z)"""  # begins like something else
    r"""| .*(?: :[ \t] | [ \t]\# | [\t :]\Z | \n )"""  # holds what ends a value
    r"""| (?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)?\Z"""
    r"""| [-+]?(?:[0-9]+ | 0o[0-7]+ | 0x[0-9a-fA-F]+)\Z"""
    r"""| [-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z"""
    r"""| (?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)\Z""",
    re.VERBOSE,
)
_BELOW_A_BAR = re.compile(r"\S(?:.*\S)?\n?", re.DOTALL)
"""A text of lines that begins and ends with a letter: what else there may be YAML reads in ways that surprise."""

_NO_KEY = re.compile(r"\n|^(?:---|\.\.\.)")
_NEVER_BARE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Letters that nobody sees, or that YAML takes for the end of a line."""


def canonical_form(values: Mapping[str, object], model: type[BaseModel]) -> str:
    """The front matter of plain values, checked against a model or not: whole lines, no fences; empty of no values.

    Keys that the model does not know stand last, in their own order.
    """
    return f"{_mapping(values, (model,), '')}\n" if values else ""


def file_text(values: Mapping[str, object], model: type[BaseModel], body: str = "") -> str:
    """A whole content file with these values."""
    return f"---\n{canonical_form(values, model)}---\n{body}"


# every task of a plan asks for it
@cache
def key_order(models: tuple[type[BaseModel], ...]) -> dict[str, tuple[type[BaseModel], ...]]:
    """The keys of a group that one of some models describes, in order, each with the models of its own groups."""
    fields = {
        field.alias or name: tuple(models_in(field.annotation))
        for model in models
        for name, field in model.model_fields.items()
    }
    first = [name for name in _FIRST if name in fields]
    return {name: fields[name] for name in (*first, *fields)}


def _mapping(values: Mapping[str, object], models: tuple[type[BaseModel], ...], pad: str) -> str:
    """A group whose lines begin at a column; the first line without the blanks before it."""
    order = key_order(models)
    return f"\n{pad}".join(
        f"{_key(name)}:{_after_colon(values[name], order.get(name, ()), pad)}" for name in _sorted(values, order)
    )


def _sorted(values: Mapping[str, object], order: Mapping[str, object]) -> Iterator[str]:
    yield from (name for name in order if name in values)
    yield from (name for name in values if name not in order)


def _key(name: object) -> str:
    """Never on several lines, nor what ends the front matter."""
    is_text = isinstance(name, str)
    return _quoted(str(name)) if is_text and _NO_KEY.search(str(name)) else _scalar(name, "")


def _after_colon(value: object, models: tuple[type[BaseModel], ...], pad: str) -> str:
    if value is None:
        return ""
    is_group = isinstance(value, dict | list) and bool(value)
    before = f"\n{pad}  " if is_group else " "
    return before + _node(value, models, pad + "  ")


def _node(value: object, models: tuple[type[BaseModel], ...], pad: str) -> str:
    if isinstance(value, dict):
        return _mapping(value, models, pad) if value else "{}"
    if isinstance(value, list):
        return f"\n{pad}".join(f"- {_node(part, models, pad + '  ')}" for part in value) or "[]"
    return _scalar(value, pad)


def _scalar(value: object, pad: str) -> str:
    """A value that is no group; the lines of a text below a bar begin at `pad`."""
    if isinstance(value, str):
        return _text(value, pad)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _number(value) if isinstance(value, float) else str(value)


def _number(value: float) -> str:
    """Never with an exponent, which our own loader takes for text."""
    return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")


def _text(text: str, pad: str) -> str:
    if "\n" in text and _BELOW_A_BAR.fullmatch(text) and not _NEVER_BARE.search(text):
        chomp = "" if text.endswith("\n") else "-"
        lines = text.removesuffix("\n").split("\n")
        return f"|{chomp}\n" + "\n".join(pad + line if line else "" for line in lines)
    return _quoted(text) if _NEEDS_QUOTES.match(text) or _NEVER_BARE.search(text) else text


def _quoted(text: str) -> str:
    return _NEVER_BARE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
