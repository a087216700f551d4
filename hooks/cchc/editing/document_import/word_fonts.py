"""Texts of a Word document in the letters of old fonts: told run by run by the name of the font, never for all at once.

A document of today may cite one line in .VnTime; a rule for all would turn its good letters into nonsense.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from cchc.editing.document_import.word_xml import PARAGRAPH, Styles, W, nearest, value
from cchc.text.old_fonts import TCVN3, VNI, OldEncoding, typed_in

_TCVN3 = re.compile(r"^\.vn", re.IGNORECASE)
_VNI = re.compile(r"^vni[- ]", re.IGNORECASE)
_CAPITALS = re.compile(r"^\.[Vv][Nn].*H$")
_PRIVATE = 0xF000
"""Where Word keeps the letters of fonts that it takes for symbols."""


@dataclass(frozen=True, slots=True)
class OldFont:
    """`.VnTimeH` draws small letters as capitals, so capitals are what a reader sees."""

    encoding: OldEncoding
    has_capitals_only: bool = False


def old_font(name: str) -> OldFont | None:
    """What the letters of a font of this name mean; None where they are Unicode."""
    if _TCVN3.match(name):
        return OldFont(TCVN3, _CAPITALS.match(name) is not None)
    return OldFont(VNI) if _VNI.match(name) else None


def write_in_unicode(root: etree._Element, styles: Styles) -> Counter[str]:
    """Replace the letters of old fonts in a part of a document; return how many paragraphs each encoding was in."""
    found: Counter[str] = Counter()
    for paragraph in root.iter(PARAGRAPH):
        parts = _texts(paragraph)
        texts = [(text, None if text.tag in _GAPS else old_font(_font(run, paragraph, styles))) for run, text in parts]
        for font, group in groupby(texts, key=lambda each: each[1]):
            nodes = [text for text, _ in group]
            if font and _rewrite(nodes, font):
                found[font.encoding.name] += 1
    return found


_LETTERS = (f"{W}t", f"{W}softHyphen", f"{W}sym")
_GAPS = (f"{W}br", f"{W}cr", f"{W}tab")
"""No word goes over them."""


def _texts(paragraph: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for run in paragraph.iter(f"{W}r"):
        if nearest(run, PARAGRAPH) is paragraph:
            for text in list(run):
                if text.tag in _LETTERS or text.tag in _GAPS:
                    yield run, text


def _font(run: etree._Element, paragraph: etree._Element, styles: Styles) -> str:
    """The font of letters beyond ASCII: the run's own, else that of its style, of its paragraph's, of the document."""
    of_sign = run.find(f"{W}sym")
    if of_sign is not None:
        return of_sign.get(f"{W}font") or ""
    own = run.find(f"{W}rPr")
    for holder in (own, *styles.chain(value(own, "rStyle")), *styles.of_paragraph(paragraph)):
        if name := _named(holder):
            return name
    return _named(styles.defaults) or ""


def _named(properties: etree._Element | None) -> str | None:
    fonts = properties.find(f".//{W}rFonts") if properties is not None else None
    return (fonts.get(f"{W}hAnsi") or fonts.get(f"{W}ascii")) if fonts is not None else None


def _rewrite(nodes: list[etree._Element], font: OldFont) -> bool:
    written = [_letters(node) for node in nodes]
    read = typed_in(written, font.encoding)
    read = [text.upper() if font.has_capitals_only else _CAPS_LOCK.sub(_in_capitals, text) for text in read]
    for node, text in zip(nodes, read, strict=True):
        node.tag, node.text = f"{W}t", text
        node.attrib.clear()
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return any(letter > "\x7f" for text in written for letter in text)


_CAPS_LOCK = re.compile(r"\b[^\W\da-z_]*[A-Z][^\W\da-z_]*[A-Z][^\W\da-z_]*\b")
"""A word typed in capitals: a font of TCVN3 has no capitals with marks, so "CHỦ" is written as "CHủ"."""


def _in_capitals(word: re.Match[str]) -> str:
    return word[0].upper()


def _letters(node: etree._Element) -> str:
    if node.tag == f"{W}softHyphen":
        return "\xad"  # what Word makes of "ư" in TCVN3
    if node.tag == f"{W}sym":
        code = node.get(f"{W}char") or ""
        return chr(int(code, 16) % _PRIVATE) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else ""
    return "".join(
        chr(ord(letter) - _PRIVATE) if 0 <= ord(letter) - _PRIVATE < 0x100 else letter for letter in node.text or ""
    )
