"""Front matter read piece by piece: versions of a file have most of their pieces in common, and each is read once.

A piece is a key of the front matter, or one item of a list below it. What cannot be read so is read as a whole.
"""

import re
from functools import lru_cache

import yaml

from cchc.content import yaml_core

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
