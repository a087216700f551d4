"""Files as offices make them, made for tests: Word documents with all that makes them hard to read, and their like.

What they say is made up; the person who signs is called so.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table

from cchc.text.old_fonts import _TCVN3, _VNI

TITLE = "Kế hoạch tuyên truyền cải cách hành chính năm 2026"
SIGNER = "Nguyễn Văn Mẫu"
HEADINGS = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
ROWS = (
    ("1", "Tổ chức hội thi tìm hiểu cải cách.", "Sở Nội vụ",
     "Các sở, ban, ngành; UBND các xã, phường", "Quý III/2026"),
    ("2", "Mở chuyên mục trên Đài.", "Đài Phát thanh - Truyền hình tỉnh", "Sở Nội vụ, Sở Tư pháp", "Thường xuyên"),
    ("3", "Phát tờ gấp đến từng hộ.", "Sở Văn hóa, Thể thao và Du lịch", "UBND các xã, phường", "Tháng 4/2026"),
)  # fmt: skip
EXPECTED: dict[str, Any] = {
    "title": TITLE,
    "so_ky_hieu": "12/KH-UBND",
    "ngay_ban_hanh": "2026-01-15",
    "co_quan_ban_hanh": "UBND tỉnh Lai Châu",
    "nguoi_ky": SIGNER,
    "chuc_vu": "Phó Chủ tịch",
    "hinh_thuc_ky": "KT. CHỦ TỊCH",
    "nam": 2026,
    "cap": "tinh",
    "noi_nhan": ["Bộ Nội vụ", "Các sở, ban, ngành tỉnh"],
    "cot_thoi_gian": "thuc_hien",
}
SUPPORT = (["Các sở, ban, ngành", "UBND các xã, phường"], ["Sở Nội vụ", "Sở Tư pháp"], ["UBND các xã, phường"])
TASKS: list[dict[str, Any]] = [
    {"ma": row[0], "noi_dung": row[1], "chu_tri": [row[2]], "phoi_hop": support, "thoi_gian": row[4]}
    for row, support in zip(ROWS, SUPPORT, strict=True)
]


def saved(document: Document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def say(document: Document, text: str, *, bold: bool = False, centre: bool = False, font: str | None = None) -> Any:  # noqa: ANN401
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold or None
    if font:
        run.font.name = font
    if centre:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def fill(cell: Any, *lines: str) -> None:  # noqa: ANN401
    """Write a paragraph for each line into a cell."""
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def head_in_table(document: Document, number: str = "Số: 12/KH-UBND", day: str = "ngày 15 tháng 01 năm 2026") -> None:
    """A letterhead in a table without lines."""
    table = document.add_table(2, 2)
    fill(table.cell(0, 0), "ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU")
    fill(table.cell(0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    table.cell(1, 0).text = number
    table.cell(1, 1).text = f"Lai Châu, {day}"


def head_by_tabs(document: Document) -> None:
    say(document, "UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    say(document, "\t\tĐộc lập - Tự do - Hạnh phúc", bold=True)
    say(document, "Số: 12/KH-UBND\t\tLai Châu, ngày 15 tháng 01 năm 2026")


def head_by_blanks(document: Document) -> None:
    say(document, "ỦY BAN NHÂN DÂN              CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    say(document, "TỈNH LAI CHÂU                 Độc lập - Tự do - Hạnh phúc")
    say(document, "Số: 12 /KH-UBND               Lai Châu, ngày 15 tháng01 năm 2026")


def head_in_boxes(document: Document) -> None:
    """A letterhead in a text box, as some offices draw it."""
    paragraph = document.add_paragraph()
    lines = ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "Số: 12/KH-UBND", "Lai Châu, ngày 15 tháng 01 năm 2026")
    run, picture, shape, box, content = (OxmlElement(name) for name in ("w:r", "w:pict", "w:p", "w:p", "w:txbxContent"))
    shape = picture.makeelement("{urn:schemas-microsoft-com:vml}shape")
    box = picture.makeelement("{urn:schemas-microsoft-com:vml}textbox")
    for line in lines:
        inner, inner_run, text = OxmlElement("w:p"), OxmlElement("w:r"), OxmlElement("w:t")
        text.text = line
        inner_run.append(text)
        inner.append(inner_run)
        content.append(inner)
    box.append(content)
    shape.append(box)
    picture.append(shape)
    run.append(picture)
    paragraph._p.append(run)


def title(
    document: Document, subject: str = "Tuyên truyền cải cách hành chính năm 2026", kind: str = "KẾ HOẠCH"
) -> None:
    say(document, kind, bold=True, centre=True)
    say(document, subject, bold=True, centre=True)


def text(document: Document) -> None:
    say(
        document,
        "Thực hiện Quyết định số 424/QĐ-BNV ngày 24 tháng 3 năm 2021 của Bộ Nội vụ về việc ban hành Kế hoạch thông "
        "tin, tuyên truyền cải cách hành chính năm 2021, UBND tỉnh Lai Châu ban hành Kế hoạch như sau:",
    )
    say(document, "I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    say(document, "1. Mục đích", bold=True)
    say(document, "- Nâng cao nhận thức của cán bộ, công chức.")
    say(document, "- Người dân hiểu và giám sát.")
    say(document, "2. Yêu cầu", bold=True)
    say(document, "a) Kịp thời, đầy đủ;")
    say(document, "b) Đúng đối tượng.")


def ending(document: Document) -> None:
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Nơi nhận:\n- Bộ Nội vụ;\n- Các sở, ban, ngành tỉnh;\n- Lưu: VT, NC."
    fill(table.cell(0, 1), "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", SIGNER)


def appendix(
    document: Document, note: str = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh Lai Châu)"
) -> None:
    say(document, "PHỤ LỤC", bold=True, centre=True)
    say(document, "NHIỆM VỤ CỤ THỂ", bold=True, centre=True)
    say(document, note, centre=True)


def add_row(made: Table) -> Any:  # noqa: ANN401
    """Cells of a new row."""
    return made.add_row().cells  # type: ignore[no-untyped-call]


def table(document: Document, headings: Sequence[str] = HEADINGS, rows: Iterable[Sequence[str]] = ROWS) -> Table:
    made: Table = document.add_table(0, len(headings))
    for row in [headings, *rows]:
        for cell, words in zip(add_row(made), row, strict=True):
            cell.text = words
    return made


def plan(
    *, head: Callable[[Document], None] = head_in_table, tasks: Callable[[Document], object] = table,
    body: Callable[[Document], None] = text, note: str | None = None,
) -> bytes:  # fmt: skip
    """A whole plan, of which a test replaces one part."""
    document = docx.Document()
    head(document)
    title(document)
    body(document)
    ending(document)
    appendix(document) if note is None else appendix(document, note)
    tasks(document)
    return saved(document)


def in_tcvn3(words: str) -> str:
    """The letters of a text as `.VnTime` needs them."""
    letters = {meant: typed for typed, meant in _TCVN3.items() if typed not in "â\u03bc"} | {"õ": "â", "à": "\xb5"}
    return "".join(letters.get(letter, letter) for letter in words)


def in_vni(words: str) -> str:
    letters = {meant: typed for typed, meant in reversed(_VNI.items())}
    return "".join(letters.get(letter, letter) for letter in words)


def in_old_font(document: Document, font: str, write: Callable[[str], str], capitals: str | None = None) -> None:
    """Put all texts of a document that has letters beyond ASCII into an old font, run by run; those in capitals into
    one that has no small letters, where there is one.
    """
    for paragraph in document.element.body.iter(qn("w:p")):
        for run in paragraph.iter(qn("w:r")):
            texts = run.findall(qn("w:t"))
            if not any(letter > "\x7f" for each in texts for letter in each.text or ""):
                continue
            is_upper = capitals is not None and all((each.text or "").isupper() for each in texts)
            for each in texts:
                each.text = write((each.text or "").lower() if is_upper else each.text or "")
            properties = run.find(qn("w:rPr"))
            if properties is None:
                properties = OxmlElement("w:rPr")
                run.insert(0, properties)
            fonts = OxmlElement("w:rFonts")
            for name in ("w:ascii", "w:hAnsi"):
                fonts.set(qn(name), capitals if is_upper and capitals else font)
            properties.insert(0, fonts)


def with_footnote(content: bytes, words: str) -> bytes:
    """A document with the one footnote that its text refers to as 2."""
    note = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p>'
        f"<w:r><w:t>{words}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                part = part.replace(
                    b"</Relationships>",
                    f'<Relationship Id="rIdF" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
                )
            new.writestr(entry, part)
        new.writestr("word/footnotes.xml", note)
    return target.getvalue()
