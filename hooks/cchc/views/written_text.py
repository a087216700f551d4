"""What editors wrote, in the Markdown of a page: HTML between marks, which Python-Markdown hands on as it is.

A page's Markdown is drawn by templates, in headings and HTML of ours, and read by Python-Markdown, as MkDocs wants it.
The texts of editors have been read before, by the engine that reads all their texts (`text/markdown`), and made clean.
This extension puts them into the page as elements, so that MkDocs still finds their links and headings. The blocks
of directives are Markdown of ours again; they are put where their marks are in the text.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from lxml import etree
from lxml.html import fragment_fromstring
from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from cchc.text.addresses import has_scheme

_TEXT = re.compile(r"<!--cchc:text (?P<length>\d+) (?P<language>[\w-]*)-->")
_BLOCK = re.compile(r"<!--cchc:(?P<mark>begin|end) (?P<number>\d+)-->")
_PLACE = re.compile(r"cchc:block (\d+)")
_MARK = re.compile("\ue000cchc-(?P<kind>text|begin|end) (?P<number>\\d+)\ue001")
"""In letters that nobody writes and Python-Markdown leaves alone."""


def text_part(html: str, language: str | None = None) -> str:
    """A text of an editor, of clean HTML, for the Markdown of a page; in a `language` other than the page's."""
    # nothing in a text can end it: it is as long as is said
    return f"\n\n<!--cchc:text {len(html)} {language or ''}-->{html}\n\n"


def block_part(number: int, markdown: str) -> str:
    """The block of a directive, for the Markdown of a page; `place_of_block` says where it stands."""
    return f"\n\n<!--cchc:begin {number}-->\n\n{markdown}\n\n<!--cchc:end {number}-->\n\n"


def place_of_block(number: int) -> str:
    """The mark in a text where a block stands."""
    return f"<!--cchc:block {number}-->"


class WrittenText(Extension):
    """Puts texts of editors into a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Python-Markdown calls
        texts: list[Element] = []
        # before anything is done to the text of a page
        md.preprocessors.register(_TakeOut(md, texts), "cchc_texts", 40)
        # after all that reads the templates' text (`attr_list`: 8), or `{: onclick=… }` of an editor would be read too;
        # before headings (`toc`: 5) and links (MkDocs: 0) are looked for
        md.treeprocessors.register(_PutIn(md, texts), "cchc_texts", 6)


def makeExtension(**options: object) -> WrittenText:  # noqa: N802 - the name that Python-Markdown calls
    """The extension, as Python-Markdown asks for it by the name of this module."""
    return WrittenText(**options)


class _TakeOut(Preprocessor):
    def __init__(self, md: Markdown, texts: list[Element]) -> None:
        super().__init__(md)
        self._texts = texts

    def run(self, lines: list[str]) -> list[str]:
        self._texts.clear()
        return "".join(self._parts("\n".join(lines))).split("\n")

    def _parts(self, page: str) -> Iterator[str]:
        """What stands around the texts, and a mark for each of these."""
        position = 0
        while found := _TEXT.search(page, position):
            end = found.end() + int(found["length"])
            yield _BLOCK.sub("\ue000cchc-\\g<mark> \\g<number>\ue001", page[position : found.start()])
            yield f"\ue000cchc-text {len(self._texts)}\ue001"
            self._texts.append(_tree_of(page[found.end() : end], found["language"]))
            position = end
        yield _BLOCK.sub("\ue000cchc-\\g<mark> \\g<number>\ue001", page[position:])


class _PutIn(Treeprocessor):
    """Goes through the parts of a page: a text is put in at its mark, a block at its place in a text."""

    def __init__(self, md: Markdown, texts: list[Element]) -> None:
        super().__init__(md)
        self._texts = texts

    def run(self, root: Element) -> None:
        if self._texts:
            parts = list(self._without_blocks(root))
            root[:] = []
            for part in parts:
                found = _mark_of(part)
                root.extend(self._texts[int(found["number"])] if found else [part])

    def _without_blocks(self, root: Element) -> Iterator[Element]:
        """The parts of a page but those of blocks, which are put at their places in texts."""
        places = {place.get("block"): (parent, place) for text in self._texts for parent, place in _places(text)}
        block: list[Element] | None = None
        for part in list(root):
            found = _mark_of(part)
            if found and found["kind"] == "begin":
                block = []
            elif found and found["kind"] == "end" and block is not None:
                if found["number"] in places:
                    _replace(*places[found["number"]], block)
                block = None
            elif block is not None:
                block.append(part)
            else:
                yield part


def _mark_of(part: Element) -> re.Match[str] | None:
    return _MARK.fullmatch(part.text or "") if part.tag == "p" and not len(part) else None


def _places(text: Element) -> Iterator[tuple[Element, Element]]:
    for parent in text.iter():
        yield from ((parent, child) for child in parent if child.get("block") is not None)


def _replace(parent: Element, place: Element, block: list[Element]) -> None:
    index = list(parent).index(place)
    if place.tail and block:
        block[-1].tail = (block[-1].tail or "") + place.tail
    parent[index : index + 1] = block


def _tree_of(html: str, language: str | None) -> Element:
    """The parts of a text below one element, which itself is not shown."""
    root = Element("div")
    inside = SubElement(root, "div", lang=language) if language else root
    _copy(fragment_fromstring(html, create_parent="div"), inside)
    if inside is root and (root.text or "").strip():
        first = Element("span")
        first.text, root.text = root.text, None
        root.insert(0, first)
    return root


def _copy(source: etree._Element, target: Element) -> None:
    """Elements of lxml as those of Python-Markdown, which takes `&amp;` in a text for one that is escaped already."""
    target.text = _escaped(source.text)
    for child in source:
        made = _made(child)
        if made is None:
            _add_text(target, child.tail)
            continue
        if isinstance(child.tag, str):
            _copy(child, made)
        target.append(made)
        made.tail = _escaped(child.tail)


def _made(source: etree._Element) -> Element | None:
    """The element itself; the place of a block for its mark; None for what is not shown."""
    if not isinstance(source.tag, str):
        place = _PLACE.fullmatch(source.text or "")
        return Element("p", block=place[1]) if place else None
    attributes = {str(name): _escaped(str(value)) or "" for name, value in source.attrib.items()}
    for key in attributes.keys() & {"href", "src"}:
        attributes[key] = _for_mkdocs(str(source.attrib[key]))
    if source.tag == "img" and "src" not in attributes:
        return None
    if source.tag == "a" and "href" not in attributes:
        # MkDocs wants a target of each link
        name = attributes.pop("name", None)
        return Element("span", {"id": name, **attributes} if name else attributes)
    return Element(source.tag, attributes)


def _for_mkdocs(address: str) -> str:
    """An address as MkDocs reads it: an ampersand in the name of a file of the site is none that HTML escapes."""
    path, mark, rest = address.partition("?")
    is_of_the_site = not has_scheme(path) and not path.startswith("//")
    return f"{path.replace('&', '%26') if is_of_the_site else _escaped(path)}{mark}{_escaped(rest)}"


def _escaped(text: str | None) -> str | None:
    return text.replace("&", "&amp;") if text else text


def _add_text(target: Element, text: str | None) -> None:
    if text and len(target):
        target[-1].tail = (target[-1].tail or "") + (_escaped(text) or "")
    elif text:
        target.text = (target.text or "") + (_escaped(text) or "")
