"""Any file of an office → blocks, by what it is and not by what it is called."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import olefile
import pypdf
from lxml import html as lxml_html

from cchc.editing.document_import.blocks import Block, Doubt, ImportFileError, ReadFile, ReadPicture
from cchc.editing.document_import.contents import without_contents
from cchc.editing.document_import.html_blocks import blocks_of_html
from cchc.editing.document_import.html_fonts import html_in_archive, html_in_unicode
from cchc.editing.document_import.plain_text import html_of_text
from cchc.editing.document_import.spreadsheets import blocks_of_workbook
from cchc.editing.document_import.word import docx_of_doc, html_of_docx
from cchc.text.old_fonts import mend_misread_unicode, mend_old_fonts
from cchc.text.writing import with_right_letters

KINDS = ".docx, .doc, .xlsx, .xls, .md, .txt, .html, .pdf"
_MOST_BYTES = 100_000_000
_MOST_PAGES = 500

_EMPTY = (
    "tệp không có chữ nào đọc được; nếu là bản chụp, bản quét thì dùng phần mềm nhận dạng chữ rồi lưu thành .docx "
    "hoặc .txt"
)
_UNKNOWN = f"không rõ là loại tệp gì; dùng một trong các loại {KINDS}"
_PDF = "chữ lấy từ PDF không giữ được bảng, in đậm và ngắt đoạn; so từng đoạn với bản gốc, hoặc nhập từ tệp Word"
_OLD = "chữ gõ theo bảng mã cũ, đã đọc lại từ “{}”; đọc soát chữ của cả tệp"


def read_file(file: Path, *, with_pictures: bool = False) -> ReadFile:
    """What a file says, and what is doubtful in it. ImportFileError where nobody can read it, or it is empty."""
    pictures: list[ReadPicture] = []
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise ImportFileError(f"{file}: tệp lớn hơn 100 MB; bỏ bớt hình rồi lưu lại")
        content = file.read_bytes()
        blocks, doubts = _read(content, file.suffix.lower(), pictures if with_pictures else None)
    except ImportFileError as error:
        raise ImportFileError(f"{file}: {error}") from None
    if not blocks:
        raise ImportFileError(f"{file}: {_EMPTY}")
    return ReadFile(file.name, blocks, doubts, pictures)


def _read(content: bytes, suffix: str, pictures: list[ReadPicture] | None) -> tuple[list[Block], list[Doubt]]:
    if content.startswith(b"PK\x03\x04"):
        return blocks_of_workbook(content) if _is_workbook(content) else _of_html(*html_of_docx(content, pictures))
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return _of_ole(content, pictures)
    if content.startswith(b"{\\rtf"):
        return _of_html(*html_of_docx(docx_of_doc(content), pictures))
    if b"%PDF-" in content[:1024]:
        return _of_html(html_of_text(_pdf_text(content)), [Doubt("", _PDF)])
    if b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportFileError(_UNKNOWN)
    if (
        re.match(rb"(?i)(?:from|mime-version|date|subject|content-type|x-[\w-]+): ", content)
        and b"text/html" in content
    ):
        return _of_html(html_in_archive(content), [])
    if suffix in (".html", ".htm") or re.match(rb"(?i)\s*(?:<!doctype html|<html)", content):
        return _of_html(html_in_unicode(content), [])
    return _of_html(html_of_text(_decoded(content)), [])


def _is_workbook(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(name.startswith("xl/") for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return False


def _of_ole(content: bytes, pictures: list[ReadPicture] | None) -> tuple[list[Block], list[Doubt]]:
    """An old Word or Excel file, or a new one that is locked by a password."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            names = {"/".join(entry) for entry in file.listdir()}
    except (OSError, ValueError, IndexError):
        raise ImportFileError(_UNKNOWN) from None
    if "EncryptedPackage" in names:
        raise ImportFileError("tệp có mật khẩu; mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại")
    if names & {"Workbook", "Book"}:
        return blocks_of_workbook(content)
    if "WordDocument" in names:
        return _of_html(*html_of_docx(docx_of_doc(content), pictures))
    raise ImportFileError(_UNKNOWN)


def _pdf_text(content: bytes) -> str:
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ImportFileError("tệp PDF có mật khẩu; bỏ mật khẩu rồi nhập lại")
        return "\n\n".join(page.extract_text() for page in reader.pages[:_MOST_PAGES])
    # pypdf lets the errors of a broken file through as they come
    except ImportFileError:
        raise
    except Exception:
        raise ImportFileError("tệp PDF hỏng, không đọc được; xin lại bản khác hoặc nhập từ tệp Word") from None


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _of_html(html: str, doubts: list[Doubt]) -> tuple[list[Block], list[Doubt]]:
    if not html.strip():
        return [], doubts
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    old = _mend(root, lambda text: mend_old_fonts(mend_misread_unicode(text)))
    _mend(root, with_right_letters)
    more = [Doubt("", _OLD.format(old))] if old else []
    blocks, left_out = without_contents(blocks_of_html(lxml_html.tostring(root, encoding="unicode")))
    return blocks, [*doubts, *more, *left_out]


def _mend(root: lxml_html.HtmlElement, mend: Callable[[str], str]) -> str:
    """Mend all texts of a tree, each a line; return the beginning of the first that was not as it should be."""
    holders = [(element, name) for element in root.iter() for name in ("text", "tail") if getattr(element, name)]
    written = [re.sub(r"[\r\n]", "\u2028", getattr(element, name)) for element, name in holders]
    read = mend("\n".join(written)).split("\n")
    if len(read) != len(written):
        return ""
    changed = ""
    for (element, name), before, after in zip(holders, written, read, strict=True):
        if after != before:
            changed = changed or before.strip()[:40]
            setattr(element, name, after.replace("\u2028", "\n"))
    return changed
