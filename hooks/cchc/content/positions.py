"""Where a key stands in a piece of YAML. Worked out only when something is wrong with it."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import yaml

from cchc.content import yaml_core
from cchc.content.problems import WHOLE_FILE

Loc = Sequence[str | int]
"""The way to a value: keys and indices from 0, as pydantic gives it."""


class Positions:
    """Lines (from 1, in the file) and raw texts of the values of one YAML text."""

    def __init__(
        self, text: str, first_line: int = 1, loader: type[yaml_core.CoreLoader] = yaml_core.CoreLoader
    ) -> None:
        self._text = text
        self._first_line = first_line
        self._loader = loader

    @cached_property
    def _root(self) -> yaml.Node | None:
        try:
            return yaml_core.compose(self._text, self._loader)
        except yaml.YAMLError:
            return None

    def key_at(self, line: int) -> str:
        """The name of the key whose value stands at a line of the file: `nhiem_vu[3].ma`."""
        return key_name(tuple(_way_to(self._root, line - self._first_line)))

    def has(self, loc: Loc) -> bool:
        """Whether the key that `loc` leads to is there."""
        key, node = None, self._root
        for part in loc:
            key, node = _step(node, part)
        return key is not None

    def line(self, loc: Loc) -> int:
        """Line of the key that `loc` leads to, or of the nearest one above it that exists."""
        part = self._part(loc[0]) if loc and "_root" not in vars(self) else None
        return part.line(loc) if part else self._line(loc)

    def _part(self, name: str | int) -> "Positions | None":
        """The positions in one key of the mapping and what belongs to it: to compose the whole takes many times longer.

        None where the key is not seen at the beginning of just one line. What belongs to it is indented, but for the
        items of a list.
        """
        found = [
            *re.finditer(rf"^{re.escape(str(name))}[ \t]*:(?=\s)[^\n]*\n?(?:[ \t\-#\n][^\n]*\n?)*", self._text, re.M)
        ]
        if len(found) != 1:
            return None
        part = Positions(found[0][0], self._first_line + self._text.count("\n", 0, found[0].start()), self._loader)
        return part if part._root is not None else None

    def _line(self, loc: Loc) -> int:
        line, node = 0, self._root
        for step, part in enumerate(loc):
            key, node = _step(node, part)
            if key is None:
                break
            # a list's item begins at its own first line; a missing key stands where its mapping begins
            line = key.start_mark.line if isinstance(part, str) or step else line
        return self._first_line + line

    def line_of_text(self, loc: Loc, number: int) -> int:
        """Line of the file where a line, counted from 0, of a text stands; that of its key if the text is folded."""
        # a text may stand for a mapping that holds nothing else
        node = self.scalar(loc) or self.scalar(loc[:-1])
        if node is not None and node.style == "|":
            return self._first_line + int(node.start_mark.line) + 1 + number
        return self.line(loc)

    def raw(self, loc: Loc) -> str | None:
        """The value as the editor typed it, before YAML made a number of it; None if it is no scalar."""
        node = self.scalar(loc)
        return None if node is None else str(node.value)

    def scalar(self, loc: Loc) -> yaml.ScalarNode | None:
        """The node of a value; None if it is no scalar."""
        node = self._root
        for part in loc:
            _, node = _step(node, part)
        return node if isinstance(node, yaml.ScalarNode) else None


def key_name(loc: tuple[str | int, ...]) -> str:
    """`("nhiem_vu", 2, "ma")` as an editor counts: `nhiem_vu[3].ma`."""
    name = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc)
    return name.lstrip(".") or WHOLE_FILE


def _way_to(node: yaml.Node | None, line: int) -> Iterator[str | int]:
    """The keys and indices that lead to what stands at a line, which counts from 0."""
    parts: list[tuple[str | int, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        parts = [(str(key.value), key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        parts = [(number, value, value) for number, value in enumerate(node.value)]
    # the last that has begun by then
    begun = [part for part in parts if part[1].start_mark.line <= line]
    if begun:
        name, _, value = begun[-1]
        yield name
        yield from _way_to(value, line)


def _step(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """The node that names a part (the key, or the item itself), and the node of its value."""
    if isinstance(node, yaml.MappingNode) and isinstance(part, str):
        return next(((key, value) for key, value in node.value if key.value == part), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    # a single value may stand for a list of one
    return (node, node) if part == 0 else (None, None)
