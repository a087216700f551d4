"""The kinds of files that can be published: by ending, with what tells that a file is one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cchc.content.files.drawings import drawing_faults
from cchc.content.files.look import (
    Fault,
    Faults,
    Look,
    Signature,
    begins_with,
    brand,
    ends_with,
    is_bmp,
    is_mp3,
    is_pdf,
    is_text,
    read_as_utf8,
    riff,
    whole_riff,
)
from cchc.content.files.office import compound, open_document, open_xml, pdf_faults, whole_archive
from cchc.content.problems import Severity

_PLACE = re.compile(
    # a place by ISO 6709, `+22.3964+103.4713/`, in the two boxes that hold it; the key that Apple has for it; XMP
    rb"\xa9xyz(?:.{4}|.{4}data.{8})[+-]\d\d|com\.apple\.quicktime\.location\.ISO6709|exif:GPSL|\0loci\0",
    re.DOTALL,
)
_TOLD = (
    "tệp ghi vị trí (GPS) nơi quay, ai tải về cũng đọc được; xóa thuộc tính vị trí "
    "(Windows: Thuộc tính > Chi tiết > Loại bỏ thuộc tính; điện thoại: chia sẻ không kèm vị trí) rồi chép lại tệp"
)


def place_faults(look: Look) -> Iterator[Fault]:
    """A warning for a film or a recording, of the family of MP4, that says where it was made."""
    if _PLACE.search(look.file.read_bytes()):
        yield Fault(_TOLD, Severity.WARNING)


def _nothing(look: Look) -> Iterator[Fault]:
    return iter(())


@dataclass(frozen=True, slots=True)
class FileKind:
    """`name` is what editors call it; `is_usual` ones a province need not list in its settings."""

    name: str
    is_one: Signature
    faults: Faults = _nothing
    is_usual: bool = True


_ZIP = begins_with(b"PK\x03\x04", b"PK\x05\x06")
_OLE = begins_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_JPEG = FileKind("ảnh JPEG", begins_with(b"\xff\xd8\xff"), ends_with(b"\xff\xd9"))
_PNG = FileKind("ảnh PNG", begins_with(b"\x89PNG\r\n\x1a\n"), ends_with(b"IEND"))
_HEIC = FileKind("ảnh HEIC", brand(b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))
_FILM = brand(b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V", b"dash", b"MSNV", b"3gp")
_ODF = "application/vnd.oasis.opendocument"

KINDS: dict[str, FileKind] = {
    "pdf": FileKind("PDF", is_pdf, pdf_faults),
    "docx": FileKind("Word", _ZIP, open_xml("docx")),
    "xlsx": FileKind("Excel", _ZIP, open_xml("xlsx")),
    "pptx": FileKind("PowerPoint", _ZIP, open_xml("pptx")),
    "doc": FileKind("Word 97-2003", _OLE, compound("doc")),
    "xls": FileKind("Excel 97-2003", _OLE, compound("xls")),
    "ppt": FileKind("PowerPoint 97-2003", _OLE, compound("ppt")),
    "odt": FileKind("văn bản OpenDocument", _ZIP, open_document(f"{_ODF}.text")),
    "ods": FileKind("bảng tính OpenDocument", _ZIP, open_document(f"{_ODF}.spreadsheet")),
    "odp": FileKind("trình chiếu OpenDocument", _ZIP, open_document(f"{_ODF}.presentation")),
    "csv": FileKind("bảng CSV", is_text, read_as_utf8),
    "txt": FileKind("văn bản thuần", is_text, read_as_utf8),
    "vtt": FileKind("phụ đề WebVTT", lambda look: look.start.startswith(b"webvtt"), read_as_utf8),
    "srt": FileKind("phụ đề SRT", is_text, read_as_utf8),
    "jpg": _JPEG,
    "jpeg": _JPEG,
    "jfif": _JPEG,
    "jpe": _JPEG,
    "png": _PNG,
    "apng": _PNG,
    "gif": FileKind("ảnh GIF", begins_with(b"GIF87a", b"GIF89a"), ends_with(b"\0;")),
    "webp": FileKind("ảnh WebP", riff(b"WEBP"), whole_riff),
    "avif": FileKind("ảnh AVIF", brand(b"avif", b"avis")),
    "heic": _HEIC,
    "heif": _HEIC,
    "hif": _HEIC,
    "bmp": FileKind("ảnh BMP", is_bmp),
    "svg": FileKind("hình SVG", is_text, drawing_faults),
    "mp3": FileKind("âm thanh MP3", is_mp3),
    "m4a": FileKind("âm thanh MPEG-4", brand(b"M4A", b"mp42", b"isom", b"dash", b"M4B"), place_faults),
    "ogg": FileKind("âm thanh Ogg", begins_with(b"OggS")),
    "oga": FileKind("âm thanh Ogg", begins_with(b"OggS")),
    "opus": FileKind("âm thanh Opus", begins_with(b"OggS")),
    "wav": FileKind("âm thanh WAV", riff(b"WAVE")),
    "flac": FileKind("âm thanh FLAC", begins_with(b"fLaC")),
    "mp4": FileKind("phim MPEG-4", _FILM, place_faults),
    "m4v": FileKind("phim MPEG-4", _FILM, place_faults),
    "webm": FileKind("phim WebM", begins_with(b"\x1aE\xdf\xa3")),
    "ogv": FileKind("phim Ogg", begins_with(b"OggS")),
    # what these hold nobody sees before unpacking them
    "rtf": FileKind("văn bản RTF", begins_with(b"{\\rtf"), is_usual=False),
    "epub": FileKind("sách EPUB", _ZIP, open_document("application/epub+zip"), is_usual=False),
    "zip": FileKind("tệp nén ZIP", _ZIP, whole_archive, is_usual=False),
    "rar": FileKind("tệp nén RAR", begins_with(b"Rar!\x1a\x07"), is_usual=False),
    "7z": FileKind("tệp nén 7-Zip", begins_with(b"7z\xbc\xaf\x27\x1c"), is_usual=False),
}

USUAL_KINDS = tuple(ending for ending, kind in KINDS.items() if kind.is_usual)

WITH_MACROS = frozenset({"docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam"})
"""Endings of office files that are there for their macros."""


def ending_of(path: str) -> str:
    """The ending of a file's name in lower case, without the dot; empty where it has none."""
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    return ending.lower() if dot and stem else ""
