"""The persons whom office files and PDFs name as their authors: programs write that in without asking."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import olefile
from lxml import etree

from cchc.content.files.office import part_of
from cchc.text.person_names import looks_like_person

LARGEST_PDF = 50_000_000

_AUTHORS = frozenset({"creator", "lastModifiedBy", "initial-creator"})
_MAY_NAME = re.compile(rb"/Author|:creator>|/ObjStm")
_PARTS = dict.fromkeys(("docx", "xlsx", "pptx"), "docProps/core.xml") | dict.fromkeys(("odt", "ods", "odp"), "meta.xml")

# what is wrong with a PDF is told in our words
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def authors_in(file: Path, ending: str) -> list[str]:
    """Names of persons in the properties of a file; none in what cannot be read, whatever is wrong with it."""
    try:
        names = list(_names(file, ending))
    # a PDF made to break the library may raise anything
    except Exception:
        return []
    return list(dict.fromkeys(name for name in names if looks_like_person(name)))


def _names(file: Path, ending: str) -> Iterator[str]:
    if ending in _PARTS:
        yield from _in_archive(file, _PARTS[ending])
    elif ending in ("doc", "xls", "ppt"):
        yield from _in_compound(file)
    elif ending == "pdf" and file.stat().st_size <= LARGEST_PDF:
        yield from _in_pdf(file)


def _in_archive(file: Path, part: str) -> Iterator[str]:
    with ZipFile(file) as archive:
        content = part_of(archive, part)
    if content:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        for node in etree.fromstring(content, parser).iter():
            if isinstance(node.tag, str) and etree.QName(node).localname in _AUTHORS and node.text:
                yield str(node.text).strip()


def _in_compound(file: Path) -> Iterator[str]:
    with olefile.OleFileIO(str(file)) as archive:
        told = archive.get_metadata()
    page = "utf-8" if told.codepage in (None, 65001) else f"cp{told.codepage}"
    for value in (told.author, told.last_saved_by):
        if isinstance(value, bytes):
            yield value.decode(page, "replace").strip("\0 ")
        elif isinstance(value, str):
            yield value.strip("\0 ")


def _in_pdf(file: Path) -> Iterator[str]:
    # most scans say nothing: to look through their bytes takes a hundredth of reading them
    if not _MAY_NAME.search(file.read_bytes()):
        return
    # slow to load, and few files need it
    import pypdf

    reader = pypdf.PdfReader(file)
    if reader.metadata and reader.metadata.author:
        yield str(reader.metadata.author).strip()
    if reader.xmp_metadata:
        yield from (str(name).strip() for name in reader.xmp_metadata.dc_creator or ())
