"""Files of all kinds that say the same plan, and files that nobody can read."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cchc.editing.document_import import word
from cchc.editing.document_import.blocks import ImportFileError
from cchc.editing.document_import.drafts import Draft, Given
from cchc.editing.document_import.plan_draft import plan_draft
from cchc.editing.document_import.reading import read_file
from editing.document_import import office_files as office
from editing.document_import.office_files import EXPECTED, HEADINGS, ROWS, TASKS

LINES = (
    "Số: 12/KH-UBND",
    "Lai Châu, ngày 15 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Tuyên truyền cải cách hành chính năm 2026",
    "Thực hiện nhiệm vụ năm 2026, UBND tỉnh Lai Châu ban hành Kế hoạch như sau:",
    "I. MỤC ĐÍCH",
    "- Nâng cao nhận thức.",
    "Nơi nhận:",
    "- Bộ Nội vụ;",
    "- Các sở, ban, ngành tỉnh;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    office.SIGNER,
)
TABLE = "\n".join("\t".join(row) for row in (HEADINGS, *ROWS))
WORD_HTML = (
    "<html xmlns:o='urn:x'><head><meta charset='windows-1252'><style>p {color: red}</style></head><body>"
    + "".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in LINES)
    + "<table class=MsoTableGrid>"
    + "".join("<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in (HEADINGS, *ROWS))
    + "</table></body></html>"
)


def imported(folder: Path, name: str, content: bytes) -> Draft:
    file = folder / name
    file.write_bytes(content)
    return plan_draft(read_file(file), Given(), date(2026, 11, 28))


def _html_in_vni() -> bytes:
    page = WORD_HTML.replace("<body>", "<body style='font-family:\"VNI-Times\"'>")
    return office.in_vni(page).encode("cp1252", "xmlcharrefreplace")


def _emphasis(line: str) -> str:
    return f"**{line}**" if line.isupper() else line


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nhan-dang.txt", ("\n\n".join(LINES) + "\n\n" + TABLE).encode()),
        ("tung-dong.txt", ("\n".join(LINES) + "\n\n" + TABLE).encode("utf-8-sig")),
        ("utf-16.txt", ("\r\n".join(LINES) + "\r\n\r\n" + TABLE).encode("utf-16")),
        ("ke-hoach.md", ("\n\n".join(map(_emphasis, LINES)) + "\n\n" + TABLE).encode()),
        ("tu-word.html", WORD_HTML.encode("cp1252", "xmlcharrefreplace")),
        ("phong-vni.html", _html_in_vni()),
        ("khong-ro-loai", WORD_HTML.encode("cp1252", "xmlcharrefreplace")),
        ("la-docx.doc", office.plan()),
    ],
)  # fmt: skip
def test_files_of_other_kinds_say_the_same(tmp_path: Path, name: str, content: bytes) -> None:
    draft = imported(tmp_path, name, content)
    assert {key: draft.front.get(key) for key in EXPECTED} == EXPECTED
    assert draft.front["nhiem_vu"] == TASKS


def test_a_sentence_over_two_pages_is_one_again(tmp_path: Path) -> None:
    text = "\n\n".join(LINES).replace("- Nâng cao nhận thức.", "- Nâng cao nhận thức của mọi tầng\n\n\n\nlớp nhân dân.")
    assert "- Nâng cao nhận thức của mọi tầng lớp nhân dân." in imported(tmp_path, "a.txt", text.encode()).body


def test_a_row_over_two_pages_of_recognised_text(tmp_path: Path) -> None:
    broken = TABLE.replace("3\tPhát tờ gấp đến từng hộ.\t", "3\tPhát tờ gấp\t") + "\n\n\n\tđến từng hộ.\t\t\t"
    draft = imported(tmp_path, "a.txt", ("\n\n".join(LINES) + "\n\n" + broken).encode())
    assert draft.front["nhiem_vu"] == TASKS


def _workbook(merge: str | None = None, *, hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["UBND TỈNH LAI CHÂU", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
    sheet.append(["Số: 12/KH-UBND", None, None, "Lai Châu, ngày 15 tháng 01 năm 2026"])
    sheet.append(["KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026"])
    sheet.append([])
    for row in (HEADINGS, *((int(row[0]), *row[1:]) for row in ROWS)):
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    if hidden:
        book.create_sheet("Nháp").sheet_state = "hidden"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_workbook(tmp_path: Path) -> None:
    draft = imported(tmp_path, "nhiem-vu.xlsx", _workbook(hidden=True))
    assert draft.front["so_ky_hieu"] == "12/KH-UBND"
    assert draft.front["co_quan_ban_hanh"] == "UBND tỉnh Lai Châu"
    assert draft.front["nhiem_vu"] == TASKS
    assert "trang tính “Nháp” đang ẩn, không được đưa vào" in "\n".join(map(str, draft.doubts))


def test_merged_cells_of_a_workbook(tmp_path: Path) -> None:
    draft = imported(tmp_path, "nhiem-vu.xlsx", _workbook("C6:C7"))
    assert [task["chu_tri"] for task in draft.front["nhiem_vu"]][:2] == [["Sở Nội vụ"], ["Sở Nội vụ"]]  # type: ignore[attr-defined]


def _zip(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return target.getvalue()


ENTITIES = b'<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x">&b;</w:document>'


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("trong.docx", b"", "không có chữ nào đọc được"),
        ("trong.txt", b"  \n\n", "không có chữ nào đọc được"),
        ("anh.png", b"\x89PNG\r\n\x1a\n\0\0\0\0", "không rõ là loại tệp gì"),
        ("hong.docx", b"PK\x03\x04hong", "không mở được như tệp Word"),
        ("khong-phai.docx", _zip(a=b"b"), "không mở được như tệp Word"),
        ("hong-xml.docx", _zip(word__document_xml=b"<w:document"), "không mở được như tệp Word"),
        ("thuc-the.docx", _zip(word__document_xml=ENTITIES), "không mở được như tệp Word"),
        ("hong.xlsx", _zip(xl__workbook_xml=b"<"), "không mở được như tệp Excel"),
        ("hong.pdf", b"%PDF-1.4\nhong", "tệp PDF hỏng"),
        ("hong.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "không rõ là loại tệp gì"),
    ],
)
def test_what_nobody_can_read_is_said(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(ImportFileError, match=told) as raised:
        read_file(file)
    assert str(raised.value).startswith(f"{file}: ")


def test_a_document_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.editing.document_import.word_xml._MOST_BYTES", 1000)
    file = tmp_path / "a.docx"
    file.write_bytes(office.plan())
    with pytest.raises(ImportFileError, match="phình ra quá lớn"):
        read_file(file)


def test_an_old_word_file_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ImportFileError, match=r"chọn Lưu dưới dạng \(Save As\) .docx"):
        word.docx_of_doc(b"\xd0\xcf\x11\xe0")


def test_text_of_a_pdf_comes_with_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: Callable[[bytes], str] = lambda content: "\n".join(LINES)  # noqa: E731
    monkeypatch.setattr("cchc.editing.document_import.reading._pdf_text", read)
    draft = imported(tmp_path, "a.pdf", b"%PDF-1.7")
    assert draft.front["so_ky_hieu"] == "12/KH-UBND"
    assert "không giữ được bảng" in str(draft.doubts[0])
