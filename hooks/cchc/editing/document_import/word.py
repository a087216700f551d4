"""Word documents → HTML by mammoth, after what it would lose is written into them: numbers, letters, alignment."""

import io
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import mammoth
from lxml import etree

from cchc.editing.document_import.blocks import PICTURE, Align, Doubt, ImportFileError, ReadPicture
from cchc.editing.document_import.word_fonts import write_in_unicode
from cchc.editing.document_import.word_numbering import write_numbers
from cchc.editing.document_import.word_rescue import rescue
from cchc.editing.document_import.word_xml import PARAGRAPH, Styles, W, packed, parts_of, tree_of, value

_TEXTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_STYLES = "\n".join(
    [*(f"p.{align.value} => p.{align.value}:fresh" for align in Align), "comment-reference => ", "p.AnDi => !"]
)
_CONVERSION_TIME = 120
"""Seconds that LibreOffice may take for one file."""


def html_of_docx(content: bytes, pictures: list[ReadPicture] | None = None) -> tuple[str, list[Doubt]]:
    """A document as HTML, and what is doubtful in it. ImportFileError where it is none.

    Its pictures are added to `pictures`; where nobody wants them, how many they are is told.
    """
    parts = parts_of(content)
    styles = Styles(parts.get("word/styles.xml"))
    doubts: list[Doubt] = []
    fonts: Counter[str] = Counter()
    for name in _TEXTS:
        if name in parts:
            root = tree_of(parts[name])
            doubts += _accept_changes(root)
            doubts += _drop_hidden(root)
            doubts += rescue(root, styles)
            numbered = write_numbers(root, styles, parts.get("word/numbering.xml") if name == _TEXTS[0] else None)
            fonts += write_in_unicode(root, styles)
            _leave_lists(numbered, styles)
            _keep_alignment(root, styles)
            parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    doubts += [Doubt("", _FONTS.format(count, name)) for name, count in fonts.items()]
    doubts += _beside(parts, has_pictures=pictures is None)
    return _html(packed(parts), pictures if pictures is not None else []), doubts


def _html(content: bytes, pictures: list[ReadPicture]) -> str:
    def keep(image: Any) -> dict[str, str]:  # noqa: ANN401 - mammoth has no types
        with image.open() as opened:
            ending = _ENDINGS.get(image.content_type, "")
            pictures.append(ReadPicture(opened.read(), ending, " ".join((image.alt_text or "").split())))
        return {"src": f"{PICTURE}{len(pictures)}"}

    convert = mammoth.images.img_element(keep)
    try:
        return str(mammoth.convert_to_html(io.BytesIO(content), style_map=_STYLES, convert_image=convert).value)
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, RecursionError, OSError):
        raise ImportFileError("tệp Word hỏng ở bên trong; mở bằng Word rồi lưu lại thành tệp mới") from None


_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp"}
_FONTS = "{} đoạn gõ bằng phông cũ, đã đọc theo bảng mã {}; đọc soát lại chữ ở các đoạn ấy"
_CHANGES = "còn {} chỗ thêm, {} chỗ xóa chưa duyệt; đã lấy bản như khi chấp nhận tất cả{}"
_HIDDEN = "{} đoạn chữ ẩn không được đưa vào: “{}”"
_COMMENTS = "{} nhận xét bên lề không được đưa vào; xem lại trong Word"
_PICTURES = "{} hình không được đưa vào; nếu cần thì lưu riêng từng hình rồi chèn vào bài"
_HEADER = "đầu trang hoặc chân trang có chữ “{}”, không được đưa vào"


def _accept_changes(root: etree._Element) -> list[Doubt]:
    """Take the document as if all tracked changes were accepted, and tell so."""
    added = list(root.iter(f"{W}ins", f"{W}moveTo"))
    gone = list(root.iter(f"{W}del", f"{W}moveFrom"))
    words = [_quoted(each) for each in gone if _quoted(each)]
    inserted = sum(bool(_quoted(each)) for each in added)
    for element in gone:
        parent = element.getparent()
        if parent is not None and parent.tag not in (f"{W}rPr", f"{W}trPr"):
            parent.remove(element)
    # a row that is struck out as a whole
    for mark in list(root.iter(f"{W}del")):
        row = next(mark.iterancestors(f"{W}tr"), None) if mark.getparent().tag == f"{W}trPr" else None  # type: ignore[union-attr]
        if row is not None and row.getparent() is not None:
            row.getparent().remove(row)  # type: ignore[union-attr]
    if not inserted and not words:
        return []
    shown = f"; đã bỏ: {', '.join(f'“{word}”' for word in words[:3])}" if words else ""
    return [Doubt("", _CHANGES.format(inserted, len(words), shown))]


def _quoted(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t", f"{W}delText")).strip()[:60]


def _drop_hidden(root: etree._Element) -> list[Doubt]:
    dropped = []
    for run in list(root.iter(f"{W}r")):
        mark = run.find(f"{W}rPr/{W}vanish")
        if mark is not None and mark.get(f"{W}val") not in ("0", "false") and run.getparent() is not None:
            dropped.append(_quoted(run))
            run.getparent().remove(run)  # type: ignore[union-attr]
    told = [text for text in dropped if text]
    return [Doubt("", _HIDDEN.format(len(told), told[0]))] if told else []


_ALIGNED = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}


def _leave_lists(paragraphs: Iterable[etree._Element], styles: Styles) -> None:
    """Take paragraphs out of lists that their style puts them in: mammoth would number them again."""
    for paragraph in paragraphs:
        if not _is_heading(paragraph, styles):
            _set_style(paragraph, "ThanVanBan")


def _keep_alignment(root: etree._Element, styles: Styles) -> None:
    """Mark centred paragraphs and those at the right by a style, the one thing that mammoth hands on."""
    for paragraph in root.iter(PARAGRAPH):
        set_by = (holder.find(f"{W}pPr/{W}jc") for holder in (paragraph, *styles.of_paragraph(paragraph)))
        align = next((_ALIGNED.get(found.get(f"{W}val") or "") for found in set_by if found is not None), None)
        if align is not None and not _is_heading(paragraph, styles):
            _set_style(paragraph, align.value)


def _is_heading(paragraph: etree._Element, styles: Styles) -> bool:
    return any((value(style, "name") or "").lower().startswith("heading") for style in styles.of_paragraph(paragraph))


def _set_style(paragraph: etree._Element, name: str) -> None:
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(f"{W}pStyle"):
        properties.remove(old)
    style = etree.Element(f"{W}pStyle")
    style.set(f"{W}val", name)
    properties.insert(0, style)


def _beside(parts: dict[str, bytes], *, has_pictures: bool) -> Iterator[Doubt]:
    """Yield what stands beside the text."""
    if "word/comments.xml" in parts:
        count = len(list(tree_of(parts["word/comments.xml"]).iter(f"{W}comment")))
        if count:
            yield Doubt("", _COMMENTS.format(count))
    pictures = len(re.findall(rb"<(?:pic:pic|v:imagedata)\b", parts[_TEXTS[0]]))
    if pictures and has_pictures:
        yield Doubt("", _PICTURES.format(pictures))
    for name, part in sorted(parts.items()):
        if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name):
            words = " ".join("".join(map(str, text.itertext())) for text in tree_of(part).iter(f"{W}t")).strip()
            if re.search(r"[^\W\d_]{2}", words):
                yield Doubt("", _HEADER.format(words[:80]))


_NO_OFFICE = (
    "tệp .doc là dạng Word cũ; mở bằng Word, chọn Lưu dưới dạng (Save As) .docx rồi nhập tệp .docx "
    "(máy có LibreOffice thì lệnh tự chuyển)"
)


def docx_of_doc(content: bytes) -> bytes:
    """A .docx of an old document, by LibreOffice, which keeps the names of fonts. ImportFileError without it."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise ImportFileError(_NO_OFFICE)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "van-ban.doc"
        source.write_bytes(content)
        # a profile of its own: one that is open on the desk would refuse a second
        command = [
            office, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless",
            "--convert-to", "docx", "--outdir", folder, str(source),
        ]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, timeout=_CONVERSION_TIME, check=False)
            return (Path(folder) / "van-ban.docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired):
            raise ImportFileError(
                "LibreOffice không chuyển được tệp .doc này; mở bằng Word rồi lưu thành .docx"
            ) from None
