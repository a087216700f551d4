"""Office files and PDFs: whether they are what their names say, and whether they hold macros or other files."""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import olefile

from cchc.content.files.look import CUT_OFF, DAMAGED, Fault, Look
from cchc.content.problems import Severity

LARGEST_PART = 1_000_000
"""Bytes of a part that we unpack: descriptions are short, and a part may unpack to gigabytes."""

_MOST_PARTS = 20_000

BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, KeyError, EOFError, OSError,
)  # fmt: skip
"""What the libraries raise for files that are damaged, locked, or made to break them."""

_MACROS = "tệp có macro (chương trình chạy trong máy người mở); lưu lại không có macro, ví dụ .docx, .xlsx hoặc PDF"
_LOCKED = "tệp có mật khẩu, người đọc không mở được; bỏ mật khẩu rồi lưu lại"
_OPEN_XML = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
_OLE = {"WordDocument": "doc", "Workbook": "xls", "Book": "xls", "PowerPoint Document": "ppt"}
_OLE_MACROS = frozenset({"macros", "vba", "_vba_project", "_vba_project_cur"})
_ODF_MACROS = ("Basic/", "Scripts/")


@contextmanager
def unpacked(look: Look) -> Iterator[zipfile.ZipFile]:
    """A file that is a ZIP archive. Raises one of BROKEN where it is not."""
    with zipfile.ZipFile(look.file) as archive:
        if len(archive.filelist) > _MOST_PARTS:
            raise zipfile.BadZipFile("too many parts")
        yield archive


def part_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part of an archive, empty where it is not there. Raises one of BROKEN for one that is too large."""
    if name not in archive.NameToInfo:
        return b""
    with archive.open(name) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise zipfile.BadZipFile("too large")
    return content


def open_xml(ending: str) -> Callable[[Look], Iterator[Fault]]:
    """Faults of a docx, xlsx or pptx."""

    def faults(look: Look) -> Iterator[Fault]:
        try:
            with unpacked(look) as archive:
                names, types = archive.namelist(), part_of(archive, "[Content_Types].xml")
        except BROKEN:
            yield Fault(DAMAGED)
            return
        found = next(
            (kind for folder, kind in _OPEN_XML.items() if any(name.startswith(folder) for name in names)), None
        )
        if found != ending or not types:
            yield Fault(_other_inside(ending, found))
        if b"macroenabled" in types.lower() or any(_is_macro(name) for name in names):
            yield Fault(_MACROS)

    return faults


def open_document(mime: str) -> Callable[[Look], Iterator[Fault]]:
    """Faults of an ODT, ODS, ODP or EPUB, which say what they are in their part `mimetype`."""

    def faults(look: Look) -> Iterator[Fault]:
        try:
            with unpacked(look) as archive:
                names, told = archive.namelist(), part_of(archive, "mimetype")
        except BROKEN:
            yield Fault(DAMAGED)
            return
        if told.strip() != mime.encode():
            yield Fault(_other_inside(look.file.suffix.lstrip("."), None))
        if any(name.startswith(_ODF_MACROS) for name in names):
            yield Fault(_MACROS)

    return faults


def compound(ending: str) -> Callable[[Look], Iterator[Fault]]:
    """Faults of a doc, xls or ppt."""

    def faults(look: Look) -> Iterator[Fault]:
        try:
            with olefile.OleFileIO(str(look.file)) as archive:
                paths = archive.listdir(streams=True, storages=True)
        except (*BROKEN, IndexError, TypeError, AttributeError, RecursionError, MemoryError):
            yield Fault(DAMAGED)
            return
        first = {path[0] for path in paths}
        if "EncryptedPackage" in first:
            yield Fault(_LOCKED)
            return
        found = next((kind for name, kind in _OLE.items() if name in first), None)
        if found != ending:
            yield Fault(_other_inside(ending, found))
        if any(part.lower() in _OLE_MACROS for path in paths for part in path):
            yield Fault(_MACROS)

    return faults


def whole_archive(look: Look) -> Iterator[Fault]:
    """Faults of a ZIP archive."""
    try:
        with unpacked(look):
            return
    except BROKEN:
        yield Fault(DAMAGED)


def _is_macro(name: str) -> bool:
    return "vbaproject" in name.lower() or "/macrosheets/" in name.lower()


def _other_inside(ending: str, found: str | None) -> str:
    if found:
        return f"tên là .{ending} nhưng bên trong là tệp .{found}; đổi đuôi tên tệp thành .{found}"
    return f"tên là .{ending} nhưng bên trong không phải loại ấy; mở bằng chương trình đã tạo ra nó rồi lưu lại"


_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b")
_MORE_THAN_PAGES = {
    b"/JavaScript": "chương trình JavaScript",
    b"/Launch": "lệnh mở chương trình khác",
    b"/EmbeddedFile": "tệp khác kèm bên trong",
}
_LOCKED_PDF = "tệp có mật khẩu, người đọc không mở được; bỏ mật khẩu rồi lưu lại"
_REMEDY = "người đọc không thấy trước khi mở và nhiều máy chặn; in lại thành PDF (In > Microsoft Print to PDF)"


def pdf_faults(look: Look) -> Iterator[Fault]:
    """Readers repair a PDF without its end, as far as it goes; without an object there is nothing to repair."""
    if not _OBJECT.search(look.head):
        yield Fault(DAMAGED)
        return
    if b"%%EOF" not in look.tail:
        yield Fault(f"có thể {CUT_OFF}", Severity.WARNING)
    written = look.file.read_bytes()
    if b"/Encrypt" in written and _is_locked(look.file):
        yield Fault(_LOCKED_PDF)
        return
    more = [words for name, words in _MORE_THAN_PAGES.items() if name in written]
    if more:
        yield Fault(f"PDF có {', '.join(more)}: {_REMEDY}", Severity.WARNING)


def _is_locked(file: Path) -> bool:
    """Whether it asks for a password; many are encrypted without one, so that nobody changes them."""
    # slow to load, and few files need it
    import pypdf

    try:
        reader = pypdf.PdfReader(file)
        return reader.is_encrypted and not reader.decrypt("")
    # a PDF made to break the library may raise anything; of some ways to encrypt it knows nothing
    except Exception:
        return False
