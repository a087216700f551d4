"""Numbers and marks that paragraphs begin with: "II.", "1.2.", "a)", "Điều 3.", "-"."""

import re
from dataclasses import dataclass
from enum import IntEnum


class LabelKind(IntEnum):
    """In the order in which one usually stands in another."""

    PART = 1
    CHAPTER = 2
    CAPITAL = 3
    ROMAN = 4
    ARTICLE = 5
    NUMBER = 6
    DECIMAL = 7
    LETTER = 8
    DASH = 9
    PLUS = 10


_PATTERNS = (
    (LabelKind.PART, re.compile(r"(?P<label>(?:Phần|PHẦN)\s+(?P<number>(?:thứ\s+\S+|[IVXLC]+|\d+)))\b[.:]?\s*")),
    (LabelKind.CHAPTER, re.compile(r"(?P<label>(?:Chương|CHƯƠNG)\s+(?P<number>[IVXLC]+|\d+))\b[.:]?\s*")),
    (LabelKind.ARTICLE, re.compile(r"(?P<label>(?:Điều|ĐIỀU)\s+(?P<number>\d+))\s*[.:]\s*")),
    (LabelKind.ROMAN, re.compile(r"(?P<label>(?P<number>[IVX]+)\s?[-.)/:])\s*(?=\S)")),
    (LabelKind.CAPITAL, re.compile(r"(?P<label>(?P<number>[A-HĐ])\s?[-.)/])\s+(?=\S)")),
    (LabelKind.DECIMAL, re.compile(r"(?P<label>(?P<number>\d{1,2}(?:\.\d{1,2})+)[.)]?)\s+(?=\S)")),
    (LabelKind.NUMBER, re.compile(r"(?P<label>(?P<number>\d{1,2})(?:[.)/]|\s?-(?=\s)))\s*(?=[^\W\d]|[“\"(])")),
    (LabelKind.LETTER, re.compile(r"(?P<label>(?P<number>[a-zđ])(?:[.)/]|\s?-(?=\s)))\s+(?=\S)")),
    (LabelKind.DASH, re.compile(r"(?P<label>(?P<number>[-–—•*·▪])) *(?=[^\W\d_]|[“\"(\d])")),
    (LabelKind.PLUS, re.compile(r"(?P<label>(?P<number>[+o]))\s+(?=\S)")),
)


@dataclass(frozen=True, slots=True)
class Label:
    """`text` is as printed, "1.2."; `number` the part of an anchor, "1-2"; `length` counts its letters with blanks."""

    kind: LabelKind
    text: str
    number: str
    length: int


def label_of(text: str) -> Label | None:
    """What a paragraph begins with; None where it begins with words."""
    for kind, pattern in _PATTERNS:
        found = pattern.match(text)
        if found:
            number = re.sub(r"[^a-z0-9]+", "-", found["number"].lower().replace("đ", "dd")).strip("-")
            return Label(kind, found["label"], number, found.end())
    return None
