"""The persons whom office files and PDFs name as their authors: programs write that in without asking.

A name counts as a person's when it is made as Vietnamese names are, and names no office or program.
"""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import olefile
from lxml import etree

from cchc.content.files.office import part_of
from cchc.text.folding import fold, nfc

_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESSED = re.compile(r"(?:ong|ba|mr|mrs|ms|dr|ths|ts|pgs|gs|bs|ks|cn)\b\.? ?(?=\w)")
_WORD = re.compile(r"[^\W\d_]+\.?")

_OFFICES = (
    "so ", "ubnd", "hdnd", "uy ban", "phong ", "trung tam", "cong ty", "cuc ", "chi cuc", "tong cuc", "van phong",
    "vien ", "bo ", "hoi dong", "hoi ", "tinh ", "huyen ", "thanh pho", "thi xa", "thi tran", "may tinh", "may vi",
    "nha xuat ban", "benh vien", "ngan hang", "dai phat", "dai truyen", "doan thanh nien", "cong an", "cong thong tin",
    "bao hiem", "kho bac", "thue ", "toa an", "co quan", "co so", "ban chi", "ban quan", "ban to", "ban tuyen",
    "ban bien", "ban dan", "ban noi", "bo phan", "to chuc",
)  # fmt: skip
"""How names of offices begin, without diacritics, where no family name does."""

_SPELLED_OFFICES = ("xã ", "tổ ", "báo ", "ban ", "trường ", "phường ")
"""The same where only diacritics tell an office from a person: Xa, Tô, Bàn, Trương, Phương."""

_NEVER_PERSONS = frozenset({
    "admin", "administrator", "user", "users", "owner", "guest", "windows", "microsoft", "office", "word", "excel",
    "powerpoint", "libreoffice", "openoffice", "adobe", "acrobat", "canva", "google", "apple", "macbook", "iphone",
    "ipad", "dell", "hp", "asus", "acer", "lenovo", "pc", "laptop", "desktop", "computer", "unknown", "author",
    "scanner", "canon", "epson", "ricoh", "xerox", "brother", "konica", "minolta", "kyocera", "toshiba", "samsung",
    "python", "python-docx", "openpyxl", "pdf", "apache", "poi", "wps", "kingsoft", "foxit", "nitro", "ilovepdf",
    "smallpdf", "camscanner", "default", "null", "test", "committee", "department", "ministry", "center", "centre",
    "company", "inkscape", "skia", "chrome", "latex", "ubnd", "hdnd", "vnpt", "viettel",
})  # fmt: skip
"""Words of programs, machines and offices."""


def looks_like_person(name: str) -> bool:
    """Whether a name is a person's rather than an office's, a program's or a machine's.

    `Nguyễn Văn A`, `TRAN THI B`, `Mr. Hùng`, `a.nguyen@vidu.example`: yes; `Sở Nội vụ`, `Admin`, `HP`, `Microsoft
    Word`: no. A single word is a person's name only where it is addressed as one.
    """
    folded = " ".join(fold(name).split())
    if _is_office(name, folded):
        return False
    if _E_MAIL.fullmatch(folded) or _ADDRESSED.match(folded):
        return True
    words = name.split()
    return 2 <= len(words) <= 6 and all(_WORD.fullmatch(word) and word[0].isupper() for word in words)


def _is_office(name: str, folded: str) -> bool:
    spelled = nfc(name).casefold().lstrip()
    begins = folded.startswith(_OFFICES) or spelled.startswith(_SPELLED_OFFICES)
    return begins or bool(_NEVER_PERSONS.intersection(folded.split()))


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
