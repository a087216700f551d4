"""The smallest file of each kind that is what its name says, and ways to make it something else."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import pillow_heif
from PIL import Image
from pypdf import PdfWriter

pillow_heif.register_heif_opener()

_OFFICE = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
_FORMS = {
    **dict.fromkeys(("jpg", "jpeg", "jfif", "jpe"), "JPEG"),
    **dict.fromkeys(("heic", "heif", "hif"), "HEIF"),
    **{"gif": "GIF", "webp": "WEBP", "avif": "AVIF", "bmp": "BMP"},
}
_ODF = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def office(ending: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A docx, xlsx or pptx, with more parts."""
    return zipped({"[Content_Types].xml": "<Types/>", _OFFICE[ending]: "<document/>", **(more or {})})


def open_document(ending: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """An odt, ods or odp, with more parts."""
    mime = f"application/vnd.oasis.opendocument.{_ODF[ending]}"
    return zipped({"mimetype": mime, "content.xml": "<document/>", **(more or {})})


def core_properties(author: str, last: str = "") -> dict[str, str]:
    """The part of an office file that says who made it and who saved it last."""
    names = 'xmlns:cp="cp" xmlns:dc="dc"'
    said = f"<dc:creator>{author}</dc:creator><cp:lastModifiedBy>{last}</cp:lastModifiedBy>"
    return {"docProps/core.xml": f"<cp:coreProperties {names}>{said}</cp:coreProperties>"}


def pdf(author: str | None = None) -> bytes:
    """A PDF with one empty page, and an author where one is given."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if author is not None:
        writer.add_metadata({"/Author": author})
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def written_pdf(pages: int = 1, width: float = 595, height: float = 842, words: str = "Ke hoach") -> bytes:
    """A PDF of pages with a line of text on each, written by hand: nothing in it changes from day to day."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 {width} {height}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number in range(pages):
        text = f"BT /F1 40 Tf 60 {height - 120} Td ({words} {number + 1}) Tj ET"
        objects.append(f"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * number} 0 R>>")
        objects.append(f"<</Length {len(text)}>>stream\n{text}\nendstream")
    parts, places = ["%PDF-1.4\n"], []
    for number, content in enumerate(objects, 1):
        places.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj{content}endobj\n")
    start, count = sum(map(len, parts)), len(objects) + 1
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    )
    return "".join([*parts, end]).encode("ascii")


def png(width: int = 1, height: int = 1) -> bytes:
    """A grey picture."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def picture(form: str) -> bytes:
    """A small picture, as Pillow writes it: JPEG, GIF, WEBP, AVIF, HEIF, BMP."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, form)
    return buffer.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>\n'
MP3 = b"ID3\x04\x00\x00\x00\x00\x00\x00" + b"\xff\xfb\x90\x00" + bytes(413)


def sample(ending: str) -> bytes:
    """A file of a kind, by the ending of its name."""
    if ending in _OFFICE:
        return office(ending)
    if ending in _ODF:
        return open_document(ending)
    if ending in _FORMS:
        return picture(_FORMS[ending])
    if ending in ("pdf", "png", "apng"):
        return pdf() if ending == "pdf" else png()
    return _PLAIN[ending]


def _brand(name: bytes) -> bytes:
    return struct.pack(">I", 24) + b"ftyp" + name + bytes(4) + name + b"isom"


_PLAIN = {
    "svg": SVG,
    "mp3": MP3,
    "m4a": _brand(b"M4A "),
    "mp4": _brand(b"mp42"),
    "webm": b"\x1aE\xdf\xa3" + bytes(32),
    "ogg": b"OggS" + bytes(32),
    "wav": b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(28),
    "zip": zipped({"a.txt": "a"}),
    "csv": "Cơ quan,Số\nSở Nội vụ,1\n".encode(),
    "txt": "Chữ thuần.\n".encode(),
    "vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nLời\n".encode(),
    "srt": "1\n00:00:00,000 --> 00:00:01,000\nLời\n".encode(),
}


def add_file(root: Path, path: str, content: bytes | None = None) -> Path:
    """Put a file into a repository: the sample of its kind, if no content is given."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(sample(file.suffix.lstrip(".")) if content is None else content)
    return file
