"""YAML as editors expect it: version 1.2's core types only, duplicate keys refused.

PyYAML reads version 1.1, where `sdt: 0251234567` is 44382583, `gio: 7:30` is 450 and `x: no` is False.
"""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import yaml
import yaml_env_tag

from cchc.content.yaml_limits import Refused, refuse_excess

_MOST_DIGITS = 15
"""Of a number; spreadsheets and programs of other languages cannot hold more."""

_LONG_NUMBER = 'con số dài quá {} chữ số; nếu là mã số thì đặt trong ngoặc kép, ví dụ "0123456789012345"'
_TAG = "tag:yaml.org,2002:"


class PaddedNumber(int):
    """An unquoted number that begins with 0 in the file: a telephone number or a code that lost its quotes."""


class CoreLoader(yaml.CSafeLoader):
    """Nine times as fast as PyYAML's own SafeLoader; dates and times stay text.

    `duplicates` holds the second and later nodes of keys that stand twice in a mapping: PyYAML would let
    the last one win silently.
    """

    takes_tags = False
    """Whether a value may begin with `!`."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own mechanism; drops version 1.1's

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.duplicates: list[yaml.ScalarNode] = []

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                self.duplicates.append(key)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


class SettingsLoader(CoreLoader):
    """Reads mkdocs.yml: it knows `!ENV`, and passes over the `!!python/…` names that only MkDocs needs."""

    takes_tags = True


def _integer(loader: CoreLoader, node: yaml.ScalarNode) -> int:
    text = str(loader.construct_scalar(node))
    digits = text.lstrip("+-")
    if len(digits) > _MOST_DIGITS:
        raise Refused(_LONG_NUMBER.format(_MOST_DIGITS), node.start_mark)
    is_padded = len(digits) > 1 and digits.startswith("0")
    return PaddedNumber(text) if is_padded else int(text)


def _number(loader: CoreLoader, node: yaml.ScalarNode) -> float:
    return float(str(loader.construct_scalar(node)))


CoreLoader.add_implicit_resolver(_TAG + "null", re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
CoreLoader.add_implicit_resolver(_TAG + "bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
CoreLoader.add_implicit_resolver(_TAG + "int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver(
    _TAG + "float",
    re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)
CoreLoader.add_constructor(_TAG + "int", _integer)
CoreLoader.add_constructor(_TAG + "float", _number)
SettingsLoader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)
SettingsLoader.add_multi_constructor(_TAG + "python/", lambda loader, suffix, node: None)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Plain Python values, and the keys (name, line from 0) that stand twice."""

    value: object
    duplicates: tuple[tuple[str, int], ...]


def load(text: str, loader_type: type[CoreLoader] = CoreLoader) -> Loaded:
    """Read one YAML text. Raises yaml.YAMLError with its place, also for what is too deep or too much."""
    refuse_excess(text, loader_type.takes_tags)
    loader = loader_type(text)
    try:
        value = loader.get_single_data()
        return Loaded(value, tuple((str(key.value), key.start_mark.line) for key in loader.duplicates))
    except (ValueError, LookupError) as error:
        # a tag before a value that is no such thing: `!!int tám`, `!!map x`
        raise yaml.YAMLError(str(error)) from error
    finally:
        loader.dispose()


def compose(text: str, loader_type: type[CoreLoader]) -> yaml.Node | None:
    """The tree of nodes with their marks: slow, so only asked for where something is wrong.

    Raises yaml.YAMLError as `load` does.
    """
    refuse_excess(text, loader_type.takes_tags)
    node: yaml.Node | None = yaml.compose(text, loader_type)
    return node
