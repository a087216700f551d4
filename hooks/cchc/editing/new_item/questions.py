"""What a new file is asked for, and what somebody means who answers in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from cchc.content.content_type import ContentType
from cchc.content.key_descriptions import KeyDescription, all_keys, keys_of
from cchc.content.messages import nearest
from cchc.text.dates import PartialDate, iso_of_printed
from cchc.text.folding import slugify

_PARTS = re.compile(r"\s*;\s*")
_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)[.,]\d+")
_YES = ("co", "true", "yes", "dung", "c", "y")
_NO = ("khong", "false", "no", "sai", "k", "n")


class UnknownKeyError(Exception):
    """A type has no such key; the message tells the nearest."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: `name` is the key with those above it, `nguon.ten`, `label` the same in words.

    `opens` is the name of a group that need not be there: without an answer to its first question the others of it
    are not asked.
    """

    name: str
    label: str
    key: KeyDescription
    is_required: bool
    opens: str | None = None


def questions_of(kind: ContentType) -> tuple[Asked, ...]:
    """What is asked of a type: first what an item must have, then what its declaration names besides."""
    keys = keys_of(kind.model)
    needed = [key for key in keys if key.is_required or key.name == "title"]
    wanted = (*needed, *(key for key in keys if key.name in kind.asked_for and key not in needed))
    return tuple(asked for key in wanted for asked in _asked(key))


def _asked(key: KeyDescription) -> Iterator[Asked]:
    if not key.inner:
        yield Asked(key.name, key.label, key, key.is_required or key.name == "title")
        return
    opens = None if key.is_required else key.name
    for inner in key.inner:
        if inner.attribute in key.shown:
            yield Asked(f"{key.name}.{inner.name}", f"{key.label} – {inner.label}", inner, inner.is_required, opens)


def key_called(kind: ContentType, name: str) -> KeyDescription:
    """The key of a type by its name, `nguon.ten`. Raises UnknownKeyError."""
    known = {".".join(way): key for way, key in all_keys(kind.model)}
    if name in known and not known[name].inner:
        return known[name]
    match = nearest(name, [each for each, key in known.items() if not key.inner])
    if name in known:
        match = f"{name}.{known[name].inner[0].name}"
    hint = f"có phải là “{match}”?" if match else "xem các khóa: cchc new " + slugify(kind.name) + " --keys"
    raise UnknownKeyError(f"loại {kind.name} không có khóa “{name}”; {hint}")


def value_of(key: KeyDescription, text: str) -> object:
    """What was typed, as it stands in front matter; what cannot be understood stays as it is, for the check to tell."""
    text = text.strip()
    if key.is_list and not key.inner:
        return [_one(key, part) for part in _PARTS.split(text) if part]
    return _one(key, text)


def _one(key: KeyDescription, text: str) -> object:
    if key.choices:
        return _chosen(key, text)
    if key.leaf is bool:
        answer = slugify(text)
        return True if answer in _YES else False if answer in _NO else text
    if key.leaf in (int, float) and (number := _number(text)) is not None:
        return number
    if key.leaf in (date, datetime, PartialDate):
        return iso_of_printed(text) or text
    return text


def _chosen(key: KeyDescription, text: str) -> str:
    """A word of a closed list by its number in it, itself, or its label."""
    if text.isdecimal() and 0 < int(text) <= len(key.choices):
        return key.choices[int(text) - 1][0]
    wanted = slugify(text)
    for word, label in key.choices:
        if wanted in (slugify(word), slugify(label), slugify(label.partition(" (")[0])):
            return word
    return text


def _number(text: str) -> int | float | None:
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None
