"""Documents, news and questions out of Word."""

import io
from datetime import date
from pathlib import Path

import docx
from PIL import Image

from cchc.editing.document_import.blocks import ReadFile
from cchc.editing.document_import.drafts import Given
from cchc.editing.document_import.news_draft import news_draft
from cchc.editing.document_import.other_drafts import document_draft, question_drafts
from cchc.editing.document_import.reading import read_file
from editing.document_import import office_files as office

TODAY = date(2026, 11, 28)
NOTHING = Given()


def _read(folder: Path, *lines: str, bold: int | None = None) -> ReadFile:
    document = docx.Document()
    for number, line in enumerate(lines):
        office.say(document, line, bold=number == bold)
    (folder / "a.docx").write_bytes(office.saved(document))
    return read_file(folder / "a.docx")


def test_a_document(tmp_path: Path) -> None:
    document = docx.Document()
    office.head_in_table(document, "Số: 34/QĐ-UBND")
    office.title(document, "Về việc công bố danh mục thủ tục hành chính", "QUYẾT ĐỊNH")
    office.say(document, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
    office.say(document, "QUYẾT ĐỊNH:", bold=True, centre=True)
    office.say(document, "Điều 1. Công bố danh mục.")
    office.ending(document)
    (tmp_path / "a.docx").write_bytes(office.saved(document))
    draft = document_draft(read_file(tmp_path / "a.docx"), NOTHING, TODAY)
    assert draft.path == "docs/van-ban/34-qd-ubnd.md"
    assert draft.front == {
        "title": "Quyết định về việc công bố danh mục thủ tục hành chính",
        "draft": True,
        "date": "2026-11-28",
        "loai": "quyet_dinh",
        "so_ky_hieu": "34/QĐ-UBND",
        "co_quan_ban_hanh": "UBND tỉnh Lai Châu",
        "ngay_ban_hanh": "2026-01-15",
        "nguoi_ky": office.SIGNER,
        "chuc_vu": "Phó Chủ tịch",
        "trich_yeu": "Về việc công bố danh mục thủ tục hành chính",
    }
    assert draft.body.startswith("Căn cứ Luật Tổ chức chính quyền địa phương")


def test_a_letter_has_no_title(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    office.fill(
        table.cell(0, 0), "UBND TỈNH LAI CHÂU", "SỞ NỘI VỤ", "Số: 5/SNV-CCHC", "V/v báo cáo cải cách hành chính"
    )
    office.fill(table.cell(0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Lai Châu, ngày 3 tháng 2 năm 2026")
    office.say(document, "Kính gửi: Các sở, ban, ngành.")
    office.say(document, "Sở Nội vụ đề nghị các cơ quan gửi báo cáo.")
    (tmp_path / "a.docx").write_bytes(office.saved(document))
    front = document_draft(read_file(tmp_path / "a.docx"), NOTHING, TODAY).front
    assert front["loai"] == "cong_van"
    assert front["title"] == "Báo cáo cải cách hành chính"
    assert front["co_quan_ban_hanh"] == "Sở Nội vụ"
    assert front["ngay_ban_hanh"] == "2026-02-03"


def test_a_news_item(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        "Hội thi ở xã",
        "Hội thi có mười đội.",
        "Sáng nay, hội thi đã mở.",
        "Nguồn: Sở Nội vụ",
        "Tác giả: Minh họa",
        bold=1,
    )
    draft = news_draft(read, NOTHING, TODAY)
    assert draft.path == "news/2026/hoi-thi-o-xa.md"
    assert draft.front == {
        "title": "Hội thi ở xã",
        "draft": True,
        "description": "Hội thi có mười đội.",
        "date": "2026-11-28",
        "chuyen_muc": "tin_tuc",
        "tac_gia": "Minh họa",
        "nguon": {"ten": "Sở Nội vụ"},
    }
    assert draft.body == "Sáng nay, hội thi đã mở."


def _picture() -> io.BytesIO:
    target = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(target, "JPEG")
    target.seek(0)
    return target


def test_pictures_of_a_news_item_are_files(tmp_path: Path) -> None:
    document = docx.Document()
    office.say(document, "Hội thi ở xã")
    document.add_picture(_picture())
    office.say(document, "Ảnh: Các đội ra mắt", centre=True)
    office.say(document, "Sáng nay, hội thi đã mở.")
    document.add_picture(_picture())
    (tmp_path / "a.docx").write_bytes(office.saved(document))
    draft = news_draft(read_file(tmp_path / "a.docx", with_pictures=True), NOTHING, TODAY)
    assert draft.front["anh"] == {"tep": "/anh/hoi-thi-o-xa-1.jpg", "mo_ta": "Các đội ra mắt"}
    assert draft.body == "Sáng nay, hội thi đã mở.\n\n![Ảnh 2 của bài](/anh/hoi-thi-o-xa-2.jpg)"
    assert sorted(draft.files) == ["docs/anh/hoi-thi-o-xa-1.jpg", "docs/anh/hoi-thi-o-xa-2.jpg"]
    assert any("ảnh 2 chưa có mô tả" in str(doubt) for doubt in draft.doubts)
    plan = read_file(tmp_path / "a.docx")
    assert plan.pictures == []
    assert any("2 hình không được đưa vào" in str(doubt) for doubt in plan.doubts)


def test_questions(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        "HỎI ĐÁP THÁNG 11",
        "Câu hỏi 1: Làm lại giấy khai sinh ở đâu?",
        "Sở Tư pháp trả lời: Ở Trung tâm Phục vụ hành chính công.",
        "Mang theo giấy tờ tùy thân.",
        "Câu 2. Lệ phí bao nhiêu?",
    )
    first, second = question_drafts(read, NOTHING, TODAY)
    assert first.path == "docs/hoi-dap/lam-lai-giay-khai-sinh-o-dau.md"
    assert first.front["co_quan_tra_loi"] == "Sở Tư pháp"
    assert first.front["trang_thai"] == "da_tra_loi"
    assert first.body == (
        "Làm lại giấy khai sinh ở đâu?\n\n## Trả lời\n\nỞ Trung tâm Phục vụ hành chính công.\n\n"
        "Mang theo giấy tờ tùy thân."
    )
    assert second.front["trang_thai"] == "tiep_nhan"
    assert second.missing == ["co_quan_tra_loi"]
