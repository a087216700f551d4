"""The front matter of an old version as plain data: nothing of it need be what today's models ask for."""

import re
from collections.abc import Iterator
from functools import lru_cache

import yaml

from cchc.content import yaml_core
from cchc.content.source import divide
from cchc.text.folding import name_key, nfc
from cchc.text.writing import with_right_letters

_KEY = re.compile(r"^(?=[A-Za-z_]\w*:(?:[ \n]|$))", re.MULTILINE)
_FIRST_ITEM = re.compile(r"^(?P<name>[A-Za-z_]\w*):[ ]*\n(?P<indent>[ ]*)- ")


class Piece:
    """A mapping of YAML; each text of one gives one Piece, so that it may stand for what is made of it."""

    def __init__(self, values: dict[object, object]) -> None:
        self.values = values


def read_pieces(front: str) -> dict[object, object] | None:
    """The values of front matter, the mappings in its lists as Pieces; None where it is no mapping.

    Raises yaml.YAMLError and RecursionError as YAML does.
    """
    try:
        values: dict[object, object] = {}
        for text in _KEY.split(front):
            values |= _key(text)
        return values
    except (yaml.YAMLError, TypeError):
        # a quotation or an alias that goes beyond its piece
        value = yaml_core.load(front).value
        return value if isinstance(value, dict) else None


@lru_cache(maxsize=4096)
def _key(text: str) -> dict[object, object]:
    first = _FIRST_ITEM.match(text)
    if first is None:
        return _mapping(yaml_core.load(text).value or {})
    start = re.compile(rf"^(?={first['indent']}- )", re.MULTILINE)
    _, *items = start.split(text)
    return {first["name"]: [value for item in items for value in _items(item)]}


@lru_cache(maxsize=32768)
def _items(text: str) -> tuple[object, ...]:
    value = yaml_core.load(text).value
    if not isinstance(value, list):
        raise TypeError(text)
    return tuple(Piece(each) if isinstance(each, dict) else each for each in value)


def _mapping(value: object) -> dict[object, object]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


_FORM = re.compile(r"[\"'“”‘’«»*_`\u200b\u00ad\ufeff]")
"""Quotation marks, marks of Markdown, letters that nobody sees: they change how a text looks, not what it says."""


class Front:
    """A mapping of YAML; each question gives what is there of the kind wanted."""

    def __init__(self, piece: Piece) -> None:
        self._values = piece.values

    def text(self, name: str) -> str | None:
        """A single value as text with single blanks; None where there is none."""
        return _text(self._values.get(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list; a single value is a list of one."""
        return tuple(text for value in self._list(name) if (text := _text(value)))

    def keys_of(self, name: str) -> tuple[str, ...]:
        """Names of agencies, one key for all spellings of each; their order says nothing."""
        return tuple(sorted({name_key(text) for text in self.texts(name)}))

    def mappings(self, name: str) -> Iterator[Piece]:
        """The mappings of a list; a single one is a list of one."""
        for value in self._list(name):
            if isinstance(value, Piece | dict):
                yield value if isinstance(value, Piece) else Piece(value)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All single values by their names, whatever their order."""
        named = ((str(name), _text(value)) for name, value in self._values.items())
        return tuple(sorted((name, text) for name, text in named if text))

    def _list(self, name: str) -> list[object]:
        value = self._values.get(name)
        return value if isinstance(value, list) else [value]


def front_of(content: bytes, path: str) -> Front | None:
    """The front matter of a file's content; None where it cannot be read."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        values = read_pieces(divide(with_right_letters(text), path).front)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return None
    return Front(Piece(values)) if values else None


@lru_cache(maxsize=8192)
def formless(text: str | None) -> str | None:
    """A text by what it says: without quotation marks, marks of Markdown and the full stop at its end."""
    return None if text is None else " ".join(_FORM.sub("", text).split()).rstrip(" .;,").replace("–", "-")


def _text(value: object) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str | int | float):
        return None
    return " ".join(nfc(str(value)).split()) or None
