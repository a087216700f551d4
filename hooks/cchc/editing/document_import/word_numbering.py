"""Automatic numbers of Word ("I.", "1.2", "a)"), which are in no text, written before the words that they number.

Counters and formats are those of ECMA-376 part 1, 17.9.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from cchc.editing.document_import.word_xml import PARAGRAPH, Styles, W, tree_of, value

_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    pattern: str
    start: int


def write_numbers(root: etree._Element, styles: Styles, numbering: bytes | None) -> list[etree._Element]:
    """Give each numbered paragraph its number as text, and take it out of its list; return those that had one."""
    lists = _Lists(numbering)
    numbered = []
    for paragraph in root.iter(PARAGRAPH):
        label = lists.label(*_list_of(paragraph, styles))
        if label:
            _write(paragraph, label)
            numbered.append(paragraph)
    return numbered


def _list_of(paragraph: etree._Element, styles: Styles) -> tuple[str | None, int]:
    """The list that a paragraph is in, and how deep; its style may say so too."""
    numbered, depth = None, None
    for holder in (paragraph, *styles.of_paragraph(paragraph)):
        properties = holder.find(f"{W}pPr/{W}numPr")
        if properties is not None:
            numbered = numbered if numbered is not None else value(properties, "numId")
            depth = depth if depth is not None else value(properties, "ilvl")
        if numbered is not None:
            break
    return numbered, min(int(depth), _DEEPEST - 1) if depth and depth.isdecimal() else 0


class _Lists:
    """The lists of a document and how far each has been counted."""

    def __init__(self, numbering: bytes | None) -> None:
        root = tree_of(numbering) if numbering else None
        self._levels: dict[str, dict[int, _Level]] = {}
        self._shared: dict[str, str] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        kinds = {kind.get(f"{W}abstractNumId"): kind for kind in root.iter(f"{W}abstractNum")}
        for numbered in root.iter(f"{W}num"):
            key, kind_id = numbered.get(f"{W}numId") or "", value(numbered, "abstractNumId")
            kind = kinds.get(kind_id)
            levels = _levels(kind) if kind is not None else {}
            overrides = {int(override.get(f"{W}ilvl") or 0): override for override in numbered.iter(f"{W}lvlOverride")}
            for depth, override in overrides.items():
                levels |= _levels(override)
                start = value(override, "startOverride")
                if start and start.isdecimal() and depth in levels:
                    levels[depth] = _Level(levels[depth].form, levels[depth].pattern, int(start))
            self._levels[key] = levels
            # lists of one kind count on, unless one of them begins anew
            self._shared[key] = key if overrides else f"kind {kind_id}"

    def label(self, key: str | None, depth: int) -> str:
        """The number of the next paragraph of a list, with a blank behind; empty where it has none."""
        level = self._levels.get(key or "", {}).get(depth)
        if key is None or level is None or level.form == "none":
            return ""
        counts = self._counts[self._shared[key]]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level.form == "bullet":
            return "+ " if level.pattern.strip() == "+" else "- "
        return self._filled(key, level, counts) + " "

    def _filled(self, key: str, level: _Level, counts: dict[int, int]) -> str:
        levels = self._levels[key]

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            known = levels.get(at)
            return _printed(counts.get(at, known.start if known else 1), known.form if known else "decimal")

        return re.sub(r"%([1-9])", number, level.pattern)


def _levels(holder: etree._Element) -> dict[int, _Level]:
    found = {}
    for level in holder.iter(f"{W}lvl"):
        start = value(level, "start") or "1"
        found[int(level.get(f"{W}ilvl") or 0)] = _Level(
            value(level, "numFmt") or "decimal", value(level, "lvlText") or "", int(start) if start.isdecimal() else 1
        )
    return found


def _printed(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{number:02}" if form == "decimalZero" else str(number)


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _roman(number: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        text += letters * count
    return text


def _write(paragraph: etree._Element, label: str) -> None:
    properties = paragraph.find(f"{W}pPr")
    listed = properties.find(f"{W}numPr") if properties is not None else None
    if properties is not None and listed is not None:
        properties.remove(listed)
    run = etree.Element(f"{W}r")
    first = paragraph.find(f".//{W}r/{W}rPr")
    if first is not None:
        run.append(etree.fromstring(etree.tostring(first)))
    text = etree.SubElement(run, f"{W}t")
    text.text = label
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    paragraph.insert(1 if properties is not None else 0, run)
