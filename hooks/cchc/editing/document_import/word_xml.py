"""The parts of a Word document (Office Open XML, ECMA-376) as trees, opened so that no file can do harm."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from cchc.editing.document_import.blocks import ImportFileError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN = f"{W}p", f"{W}r"

_MOST_BYTES, _MOST_PARTS = 300_000_000, 5_000
_NOT_WORD = "không mở được như tệp Word; mở tệp bằng Word rồi lưu lại dạng .docx"
_TOO_BIG = "tệp Word phình ra quá lớn khi mở; chép nội dung sang tệp mới rồi lưu lại"


def parts_of(content: bytes) -> dict[str, bytes]:
    """The files in a document by their names. ImportFileError where it is none, is locked or too large to open."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
                raise ImportFileError(_TOO_BIG)
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise ImportFileError(_NOT_WORD) from None
    if "word/document.xml" not in parts:
        raise ImportFileError(_NOT_WORD)
    if any(
        b"<!DOCTYPE" in part[:4096] or b"<!ENTITY" in part[:4096]
        for name, part in parts.items()
        if name.endswith(("xml", "rels"))
    ):
        raise ImportFileError(_NOT_WORD)
    return parts


def packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def tree_of(part: bytes) -> etree._Element:
    """The tree of a part. ImportFileError where it is no XML."""
    try:
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        raise ImportFileError(_NOT_WORD) from None


def value(properties: etree._Element | None, name: str) -> str | None:
    """The value of a property: `w:val` of `<w:pStyle w:val="Heading1"/>`."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    return found.get(f"{W}val") if found is not None else None


def nearest(element: etree._Element, tag: str) -> etree._Element | None:
    """The innermost element of a kind around another."""
    return next(element.iterancestors(tag), None)


class Styles:
    """The styles of a document, each with those that it is based on."""

    def __init__(self, part: bytes | None) -> None:
        root = tree_of(part) if part else None
        self._by_id = (
            {style.get(f"{W}styleId") or "": style for style in root.iter(f"{W}style")} if root is not None else {}
        )
        self.defaults = root.find(f"{W}docDefaults") if root is not None else None
        self._usual = next(
            (
                key
                for key, style in self._by_id.items()
                if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph"
            ),
            None,
        )

    def chain(self, style_id: str | None) -> Iterator[etree._Element]:
        """A style and those below it; one that is based on itself ends there."""
        seen: set[str] = set()
        while style_id and style_id not in seen and style_id in self._by_id:
            seen.add(style_id)
            yield self._by_id[style_id]
            style_id = value(self._by_id[style_id], "basedOn")

    def of_paragraph(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """The styles that a paragraph is set in."""
        yield from self.chain(value(paragraph.find(f"{W}pPr"), "pStyle") or self._usual)
