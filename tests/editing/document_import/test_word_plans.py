"""Plans in Word, each hard to read in a way of its own, all of which say the same."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from cchc.editing.document_import.drafts import Draft, Given
from cchc.editing.document_import.plan_draft import plan_draft
from cchc.editing.document_import.reading import read_file
from editing.document_import import office_files as office
from editing.document_import.office_files import EXPECTED, HEADINGS, ROWS, TASKS

TODAY = date(2026, 11, 28)


def imported(folder: Path, content: bytes, name: str = "ke-hoach.docx") -> Draft:
    file = folder / name
    file.write_bytes(content)
    return plan_draft(read_file(file), Given(), TODAY)


def _merged_down(document: Document) -> None:
    """Tasks 1 and 2 share one leader, 2 and 3 one time."""
    made = office.table(document)
    made.cell(1, 2).merge(made.cell(2, 2)).text = "Sở Nội vụ"
    made.cell(2, 4).merge(made.cell(3, 4)).text = "Thường xuyên"


MERGED = [
    TASKS[0],
    TASKS[1] | {"chu_tri": ["Sở Nội vụ"]},
    TASKS[2] | {"thoi_gian": "Thường xuyên"},
]


def _groups(document: Document) -> None:
    made = office.table(
        document, HEADINGS, [("I. Tuyên truyền",) * 5, ROWS[0], ("II", "Báo, đài", "", "", ""), *ROWS[1:]]
    )
    made.rows[1].cells[0].merge(made.rows[1].cells[4]).text = "I. Tuyên truyền"


GROUPED = [TASKS[0] | {"nhom": "I. Tuyên truyền"}, *(task | {"nhom": "II. Báo, đài"} for task in TASKS[1:])]


def _repeated_heading(document: Document) -> None:
    office.table(document, HEADINGS, ROWS[:1])
    office.table(document, HEADINGS, ROWS[1:])


def _heading_in_the_middle(document: Document) -> None:
    office.table(document, HEADINGS, [ROWS[0], HEADINGS, *ROWS[1:]])


def _broken_row(document: Document) -> None:
    """A page's end parts the first row: its rest stands on the next page, without number."""
    office.table(document, HEADINGS, [("1", "Tổ chức hội thi", "Sở Nội", "Các sở, ban, ngành;", "Quý III/2026")])
    office.table(document, HEADINGS, [("", "tìm hiểu cải cách.", "vụ", "UBND các xã, phường", ""), *ROWS[1:]])


def _numbered_by_word(document: Document) -> None:
    """The numbers of headings and rows are Word's own: no text has them."""
    made = office.table(document, HEADINGS, [("", *row[1:]) for row in ROWS])
    for row in made.rows[1:]:
        row.cells[0].paragraphs[0].style = "List Number"


def _other_order(document: Document) -> None:
    headings = ("TT", "Thời gian", "Đơn vị, cá nhân thực hiện", "Nội dung tuyên truyền", "Phối hợp")
    office.table(document, headings, [(row[0], row[4], row[2], row[1], row[3]) for row in ROWS])


def _two_rows_of_headings(document: Document) -> None:
    made = office.table(
        document, ("STT", "Nội dung công việc", "Cơ quan thực hiện", "Cơ quan thực hiện", "Tiến độ"), []
    )
    cells = office.add_row(made)
    for cell, words in zip(cells, ("STT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Tiến độ"), strict=True):
        cell.text = words
    made.cell(0, 2).merge(made.cell(0, 3)).text = "Cơ quan thực hiện"
    for at in (0, 1, 4):
        made.cell(0, at).merge(made.cell(1, at)).text = ("STT", "Nội dung công việc", "", "", "Tiến độ")[at]
    for row in [("(1)", "(2)", "(3)", "(4)", "(5)"), *ROWS]:
        for cell, words in zip(office.add_row(made), row, strict=True):
            cell.text = words


def _both_in_one_column(document: Document) -> None:
    headings = ("STT", "Nhiệm vụ", "Cơ quan chủ trì, phối hợp", "Thời gian thực hiện")
    rows = [(row[0], row[1], f"Chủ trì: {row[2]}\nPhối hợp: {row[3]}", row[4]) for row in ROWS]
    office.table(document, headings, rows)


def _lists_in_cells(document: Document) -> None:
    office.table(
        document,
        HEADINGS,
        [
            (
                "1",
                "- Soạn đề cương.\n- In tờ gấp.",
                "1. Sở Nội vụ\n2. Sở Tư pháp",
                "- Báo Lai Châu\n- Đài Phát thanh - Truyền hình tỉnh",
                "Quý I/2026\nQuý II/2026",
            )
        ],
    )


LISTS = [
    {
        "ma": "1",
        "noi_dung": "- Soạn đề cương.\n- In tờ gấp.\n",
        "chu_tri": ["Sở Nội vụ", "Sở Tư pháp"],
        "phoi_hop": ["Báo Lai Châu", "Đài Phát thanh - Truyền hình tỉnh"],
        "thoi_gian": "Quý I/2026; Quý II/2026",
    }
]


def _sections(document: Document) -> None:
    """Two tables, each counting from 1."""
    office.say(document, "I. Cấp tỉnh", bold=True)
    office.table(document, HEADINGS, ROWS[:1])
    office.say(document, "II. Cấp xã", bold=True)
    office.table(document, HEADINGS, [("1", *ROWS[1][1:])])


SECTIONS = [
    TASKS[0] | {"nhom": "I. Cấp tỉnh"},
    TASKS[1] | {"ma": "ii-1", "nhom": "II. Cấp xã"},
]


def _more_columns(document: Document) -> None:
    headings = (
        "STT",
        "Nhiệm vụ",
        "Kết quả/Sản phẩm",
        "Đơn vị chủ trì",
        "Thời hạn hoàn thành",
        "Kinh phí (triệu đồng)",
        "Ghi chú",
    )
    office.table(
        document, headings, [("1", "Mở lớp tập huấn.", "Kế hoạch, Báo cáo", "Sở Nội vụ", "30/6/2026", "50", "Hai lớp")]
    )


MORE = [
    {
        "ma": "1",
        "noi_dung": "Mở lớp tập huấn.",
        "san_pham": ["Kế hoạch, Báo cáo"],
        "chu_tri": ["Sở Nội vụ"],
        "thoi_gian": "30/6/2026",
        "ghi_chu": "Hai lớp\nKinh phí (triệu đồng): 50",
    }
]


def _in_parts(document: Document) -> None:
    """A number that the next rows go on with heads them; a letter belongs to the number above; one cell for two
    columns.
    """
    first, second, third = (row[1:] for row in ROWS)
    rows = [("1", "Báo, đài", "", "", ""), ("1.1", *first), ("1.2", *second), ("2", *third), ("a)", *third)]
    made = office.table(document, HEADINGS, rows)
    made.cell(4, 2).merge(made.cell(4, 3)).text = "Sở Nội vụ"


PARTS = [
    TASKS[0] | {"ma": "1.1", "nhom": "1. Báo, đài"},
    TASKS[1] | {"ma": "1.2", "nhom": "1. Báo, đài"},
    {"ma": "2", "noi_dung": ROWS[2][1], "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Tháng 4/2026"},
    TASKS[2] | {"ma": "2-a"},
]


def _column_of_groups(document: Document) -> None:
    """Groups in a column of their own, whose cells are merged; goals beside the tasks."""
    headings = ("STT", "Nhóm nhiệm vụ", "Mục tiêu", *HEADINGS[1:])
    made = office.table(document, headings, [(row[0], "Tuyên truyền", "100% cán bộ", *row[1:]) for row in ROWS])
    made.cell(1, 1).merge(made.cell(3, 1)).text = "Tuyên truyền"


WITH_GOALS = [task | {"nhom": "Tuyên truyền", "ghi_chu": "Mục tiêu: 100% cán bộ"} for task in TASKS]

TABLES: dict[str, tuple[Callable[[Document], object], list[dict[str, Any]]]] = {
    "as usual": (office.table, TASKS),
    "merged down": (_merged_down, MERGED),
    "rows of groups": (_groups, GROUPED),
    "heading again on the next page": (_repeated_heading, TASKS),
    "heading again in the table": (_heading_in_the_middle, TASKS),
    "a row over two pages": (_broken_row, TASKS),
    "automatic numbers": (_numbered_by_word, TASKS),
    "other headings in another order": (_other_order, TASKS),
    "two rows of headings": (_two_rows_of_headings, TASKS),
    "leader and others in one column": (_both_in_one_column, TASKS),
    "lists in cells": (_lists_in_cells, LISTS),
    "two tables that count from 1": (_sections, SECTIONS),
    "a column of groups": (_column_of_groups, WITH_GOALS),
    "numbers below numbers": (_in_parts, PARTS),
    "products, money and notes": (_more_columns, MORE),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_tasks(tmp_path: Path, name: str) -> None:
    make, tasks = TABLES[name]
    assert imported(tmp_path, office.plan(tasks=make)).front["nhiem_vu"] == tasks


@pytest.mark.parametrize(
    "head",
    [office.head_in_table, office.head_by_tabs, office.head_by_blanks, office.head_in_boxes],
    ids=lambda each: each.__name__,
)
def test_letterheads(tmp_path: Path, head: Callable[[Document], None]) -> None:
    draft = imported(tmp_path, office.plan(head=head))
    assert {key: draft.front.get(key) for key in EXPECTED} == EXPECTED
    assert draft.path == "plans/2026/12-kh-ubnd-lai-chau.md"


def test_the_text_is_carried_over(tmp_path: Path) -> None:
    draft = imported(tmp_path, office.plan())
    assert draft.body.startswith("Thực hiện Quyết định số 424/QĐ-BNV ngày 24 tháng 3 năm 2021")
    assert draft.body.split("\n\n", 1)[1] == (
        "## I. MỤC ĐÍCH, YÊU CẦU {#i}\n\n### 1. Mục đích {#i-1}\n\n"
        "- Nâng cao nhận thức của cán bộ, công chức.\n- Người dân hiểu và giám sát.\n\n"
        "### 2. Yêu cầu {#i-2}\n\n- a) Kịp thời, đầy đủ;\n- b) Đúng đối tượng."
    )
    assert draft.front["can_cu"] == [
        {
            "so_ky_hieu": "424/QĐ-BNV",
            "ngay": "2021-03-24",
            "co_quan": "Bộ Nội vụ",
            "trich_yeu": "Về việc ban hành Kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2021",
        }
    ]


def _in_prose(document: Document) -> None:
    office.say(document, "II. HÌNH THỨC", bold=True)
    office.say(document, "1. Báo, đài", bold=True)
    office.say(document, "a) Thực hiện chuyên mục Cải cách hành chính:")
    office.say(document, "- Số lượng và tần suất: 24 số (02 số/tháng);")
    office.say(document, "- Cơ quan chủ trì: Đài Phát thanh - Truyền hình tỉnh;")
    office.say(document, "- Cơ quan phối hợp: Sở Nội vụ; các cơ quan có liên quan.")
    office.say(document, "b) Mở diễn đàn trên báo:")
    office.say(document, "- Thời gian thực hiện: Trong năm 2026;")
    office.say(document, "- Cơ quan chủ trì: Báo Lai Châu.")


def test_tasks_without_a_table(tmp_path: Path) -> None:
    draft = imported(tmp_path, office.plan(body=_in_prose, tasks=lambda document: None))
    assert draft.front["nhiem_vu"] == [
        {
            "ma": "ii-1-a",
            "noi_dung": "Thực hiện chuyên mục Cải cách hành chính",
            "chu_tri": ["Đài Phát thanh - Truyền hình tỉnh"],
            "phoi_hop": ["Sở Nội vụ", "các cơ quan có liên quan"],
            "thoi_gian": "24 số (02 số/tháng)",
            "neo": "ii-1-a",
        },
        {
            "ma": "ii-1-b",
            "noi_dung": "Mở diễn đàn trên báo",
            "chu_tri": ["Báo Lai Châu"],
            "thoi_gian": "Trong năm 2026",
            "neo": "ii-1-b",
        },
    ]
    assert "#### a) Thực hiện chuyên mục Cải cách hành chính: {#ii-1-a}" in draft.body


def _by_agency(document: Document) -> None:
    office.say(document, "II. TỔ CHỨC THỰC HIỆN", bold=True)
    office.say(document, "1. Sở Nội vụ", bold=True)
    office.say(document, "- Hướng dẫn các cơ quan, gồm:")
    office.say(document, "+ Lập kế hoạch;")
    office.say(document, "- Tổng hợp, báo cáo.")
    office.say(document, "2. Sở Tài chính: Bố trí kinh phí.")
    office.say(document, "3. Kinh phí", bold=True)
    office.say(document, "- Từ ngân sách.")


def test_tasks_by_who_does_them(tmp_path: Path) -> None:
    draft = imported(tmp_path, office.plan(body=_by_agency, tasks=lambda document: None))
    assert draft.front["nhiem_vu"] == [
        {
            "ma": "ii-1-1",
            "nhom": "1. Sở Nội vụ",
            "noi_dung": "Hướng dẫn các cơ quan, gồm:\n\n- Lập kế hoạch;\n",
            "chu_tri": ["Sở Nội vụ"],
            "neo": "ii-1",
        },
        {
            "ma": "ii-1-2",
            "nhom": "1. Sở Nội vụ",
            "noi_dung": "Tổng hợp, báo cáo.",
            "chu_tri": ["Sở Nội vụ"],
            "neo": "ii-1",
        },
        {
            "ma": "ii-2-1",
            "nhom": "2. Sở Tài chính",
            "noi_dung": "Bố trí kinh phí.",
            "chu_tri": ["Sở Tài chính"],
            "neo": "ii-2",
        },
    ]
    assert any("3 nhiệm vụ lấy từ phần trách nhiệm của từng cơ quan" in str(doubt) for doubt in draft.doubts)


def test_a_plan_without_tasks_says_so(tmp_path: Path) -> None:
    draft = imported(tmp_path, office.plan(tasks=lambda document: None))
    assert draft.front["khong_co_bang"] is True
    assert "nhiem_vu" not in draft.front


def test_a_decision_and_the_plan_that_it_issues(tmp_path: Path) -> None:
    document = docx.Document()
    office.head_in_table(document, "Số: 34/QĐ-UBND")
    office.title(document, "Về việc ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026", "QUYẾT ĐỊNH")
    office.say(document, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", bold=True, centre=True)
    office.say(document, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
    office.say(document, "QUYẾT ĐỊNH:", bold=True, centre=True)
    office.say(document, "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền.")
    office.ending(document)
    office.title(document)
    office.say(
        document,
        "(Ban hành kèm theo Quyết định số 34/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND tỉnh Lai Châu)",
        centre=True,
    )
    office.text(document)
    office.table(document)
    draft = imported(tmp_path, office.saved(document))
    front = draft.front
    assert front["title"] == office.TITLE
    assert front["so_ky_hieu"] == "34/QĐ-UBND"
    assert front["kem_theo"] == "Quyết định số 34/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND tỉnh Lai Châu"
    assert front["nguoi_ky"] == office.SIGNER
    assert {"ngay": "2025-06-16", "trich_yeu": "Luật Tổ chức chính quyền địa phương"} in front["can_cu"]  # type: ignore[operator]
    assert front["nhiem_vu"] == TASKS
    assert "Điều 1\\. Ban hành" in draft.body or "Điều 1. Ban hành" in draft.body


@pytest.mark.parametrize(
    ("font", "write", "capitals"),
    [(".VnTime", office.in_tcvn3, ".VnTimeH"), ("VNI-Times", office.in_vni, None)],
    ids=["TCVN3", "VNI"],
)
def test_old_fonts(tmp_path: Path, font: str, write: Callable[[str], str], capitals: str | None) -> None:
    document = docx.Document()
    for part in (office.head_in_table, office.title, office.text, office.ending, office.appendix, office.table):
        part(document)
    office.in_old_font(document, font, write, capitals)
    draft = imported(tmp_path, office.saved(document))
    assert {key: draft.front.get(key) for key in EXPECTED} == EXPECTED
    assert draft.front["nhiem_vu"] == TASKS
    assert any("phông cũ" in str(doubt) for doubt in draft.doubts)


def test_an_old_font_of_one_line_leaves_the_others(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        office.text(document)
        paragraph = office.say(document, office.in_tcvn3("Phụ lục kèm theo: bước 1, "), font=".VnTime")
        paragraph.add_run("chữ đã đúng ở phông Times: ·µ")
        office.say(document, office.in_tcvn3("chữ hoa"), font=".VnTimeH")

    assert (
        "Phụ lục kèm theo: bước 1, chữ đã đúng ở phông Times: ·µ\n\nCHỮ HOA"
        in imported(tmp_path, office.plan(body=body)).body
    )


def _changed(document: Document) -> None:
    paragraph = office.say(document, "Thời hạn: ")
    for kind, text_kind, words in (("w:del", "w:delText", "Quý I"), ("w:ins", "w:t", "Quý II")):
        change, run, text = OxmlElement(kind), OxmlElement("w:r"), OxmlElement(text_kind)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run(".")
    hidden = paragraph.add_run(" chữ ẩn")
    hidden.font.hidden = True


def test_changes_that_nobody_has_accepted(tmp_path: Path) -> None:
    draft = imported(tmp_path, office.plan(body=_changed))
    assert "Thời hạn: Quý II." in draft.body
    assert "chữ ẩn" not in draft.body
    told = "\n".join(map(str, draft.doubts))
    assert "1 chỗ thêm, 1 chỗ xóa chưa duyệt" in told
    assert "“Quý I”" in told
    assert "chữ ẩn không được đưa vào: “chữ ẩn”" in told


def test_what_is_missing_or_contradicts_is_told(tmp_path: Path) -> None:
    note = "(Kèm theo Kế hoạch số 13/KH-UBND ngày 16/01/2026 của UBND tỉnh Lai Châu)"
    draft = imported(tmp_path, office.plan(note=note))
    place = "đoạn “(Kèm theo Kế hoạch số 13/KH-UBND ngày 16/01/2026…”"
    assert draft.front["nguon"] == {
        "bat_thuong": [
            f"{place}: ở đây ghi số 13/KH-UBND, đầu văn bản ghi 12/KH-UBND; lấy số ở đầu văn bản",
            f"{place}: ở đây ghi ngày 16/01/2026, đầu văn bản ghi 15/01/2026; lấy ngày ở đầu văn bản",
            "bảng nhiệm vụ không có cột sản phẩm",
        ]
    }


def test_a_number_and_a_day_that_were_left_open(tmp_path: Path) -> None:
    def head(document: Document) -> None:
        office.head_in_table(document, "Số:       /KH-UBND", "ngày      tháng      năm 2026")

    draft = imported(tmp_path, office.plan(head=head, note="(Kèm theo Kế hoạch số    /KH-UBND)"))
    assert "so_ky_hieu" not in draft.front
    assert draft.front["ngay_ban_hanh"] == "2026"
    told = "\n".join(map(str, draft.doubts))
    assert "văn bản để trống số, chỉ có ký hiệu KH-UBND" in told
    assert "chỉ rõ năm 2026" in told


def test_a_list_of_word_has_its_numbers(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        for words in ("Việc thứ nhất.", "Việc thứ hai."):
            document.add_paragraph(words, style="List Number")
        document.add_paragraph("Ý nhỏ.", style="List Bullet")

    assert imported(tmp_path, office.plan(body=body)).body == "1. Việc thứ nhất.\n2. Việc thứ hai.\n    - Ý nhỏ."


def test_lines_that_look_like_markdown_stay_words(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        office.say(document, "# Không phải đề mục, *không đậm*, <b>không là HTML</b>")

    body_text = imported(tmp_path, office.plan(body=body)).body
    assert body_text == r"\# Không phải đề mục, \*không đậm\*, \<b>không là HTML\</b>"


def test_a_table_that_is_none_of_tasks_stays_in_the_text(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        office.text(document)
        office.table(document, ("Xã", "Số dân"), [("A", "10"), ("B", "20")])

    draft = imported(tmp_path, office.plan(body=body))
    assert draft.body.endswith("| Xã | Số dân |\n| --- | --- |\n| A | 10 |\n| B | 20 |")
    assert draft.front["nhiem_vu"] == TASKS


def test_a_table_in_a_frame_is_a_table(tmp_path: Path) -> None:
    def framed(document: Document) -> None:
        frame = document.add_table(1, 1)
        frame.cell(0, 0)._tc.append(office.table(document)._tbl)

    assert imported(tmp_path, office.plan(tasks=framed)).front["nhiem_vu"] == TASKS


def test_a_decision_alone_is_told_to_be_none_of_a_plan(tmp_path: Path) -> None:
    document = docx.Document()
    office.head_in_table(document, "Số: 34/QĐ-UBND")
    office.title(document, "Về việc công bố thủ tục", "QUYẾT ĐỊNH")
    office.say(document, "Điều 1. Công bố thủ tục.")
    told = "\n".join(map(str, imported(tmp_path, office.saved(document)).doubts))
    assert "tệp là quyết định, không phải kế hoạch" in told


def test_a_footnote_keeps_its_words(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        paragraph = office.say(document, "Theo số liệu báo cáo")
        run = OxmlElement("w:r")
        mark = OxmlElement("w:footnoteReference")
        mark.set(qn("w:id"), "2")
        run.append(mark)
        paragraph._p.append(run)

    content = office.with_footnote(office.plan(body=body), "Báo cáo của Sở Nội vụ.")
    body_text = imported(tmp_path, content).body
    assert "Theo số liệu báo cáo\\[1\\]" in body_text
    assert "Báo cáo của Sở Nội vụ." in body_text


def _programme() -> bytes:
    """A programme of 2004 with the decision that issues it, as offices of that time wrote them."""
    document = docx.Document()
    office.fill(document.add_table(1, 2).cell(0, 0), "UBND TỈNH LAI CHÂU", "Số: 34/2004/QĐ-UB")
    office.fill(
        document.tables[0].cell(0, 1), "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Lai Châu, ngày 5 tháng 3 năm 2004"
    )
    office.say(document, "QUYẾT ĐỊNH CỦA CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH", bold=True, centre=True)
    office.say(document, "V/v ban hành Chương trình cải cách hành chính", bold=True, centre=True)
    office.say(document, "CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH", bold=True, centre=True)
    office.say(document, "- Căn cứ Quyết định số 136/2001/QĐ-TTg ngày 17/9/2001 của Thủ tướng Chính phủ;")
    office.say(document, "QUYẾT ĐỊNH", bold=True, centre=True)
    office.say(document, "Điều 1: Ban hành kèm theo Quyết định này Chương trình cải cách hành chính.")
    office.ending(document)
    office.say(document, "CHƯƠNG TRÌNH", bold=True, centre=True)
    office.say(document, "Cải cách hành chính giai đoạn 2004 - 2010", bold=True, centre=True)
    office.say(document, "(Ban hành kèm theo Quyết định số 34/2004/QĐ-UB ngày 5/3/2004 của UBND tỉnh)", centre=True)
    office.say(document, "PHẦN THỨ NHẤT: TÌNH HÌNH", bold=True)
    office.say(document, "I- KẾT QUẢ", bold=True)
    office.say(document, "1- Về thể chế", bold=True)
    office.say(document, "a- Đã rà soát văn bản;")
    office.say(document, "PHẦN THỨ HAI: CÁC VIỆC", bold=True)
    headings = ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
    office.table(
        document, headings, [("I", "Thể chế", "", "", ""), *ROWS[:2], ("II", "Bộ máy", "", "", ""), ("1", *ROWS[2][1:])]
    )
    office.in_old_font(document, ".VnTime", office.in_tcvn3, ".VnTimeH")
    return office.saved(document)


def test_a_programme_of_2004_in_an_old_font(tmp_path: Path) -> None:
    draft = imported(tmp_path, _programme())
    wanted = {
        "title": "Chương trình cải cách hành chính giai đoạn 2004 - 2010",
        "so_ky_hieu": "34/2004/QĐ-UB",
        "ngay_ban_hanh": "2004-03-05",
        "co_quan_ban_hanh": "UBND tỉnh Lai Châu",
        "giai_doan": {"tu": 2004, "den": 2010},
        "kem_theo": "Quyết định số 34/2004/QĐ-UB ngày 5/3/2004 của UBND tỉnh",
        "cot_thoi_gian": "hoan_thanh",
        "can_cu": [{"so_ky_hieu": "136/2001/QĐ-TTg", "ngay": "2001-09-17", "co_quan": "Thủ tướng Chính phủ"}],
    }
    assert {key: draft.front.get(key) for key in wanted} == wanted
    tasks = [(task["ma"], task["nhom"]) for task in draft.front["nhiem_vu"]]  # type: ignore[attr-defined]
    assert tasks == [("1", "I. Thể chế"), ("2", "I. Thể chế"), ("ii-1", "II. Bộ máy")]
    for heading in ("## PHẦN THỨ NHẤT: TÌNH HÌNH", "### I- KẾT QUẢ", "#### 1- Về thể chế", "- a- Đã rà soát văn bản;"):
        assert heading in draft.body


def test_what_only_looks_like_the_end_ends_no_text(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        office.say(document, "I. TRÁCH NHIỆM", bold=True)
        office.say(document, "GIÁM ĐỐC SỞ NỘI VỤ", bold=True)
        for number in range(1, 12):
            office.say(document, f"Việc thứ {number} là hướng dẫn các cơ quan, tổng hợp và báo cáo.")

    draft = imported(tmp_path, office.plan(body=body))
    assert "Việc thứ 11 là" in draft.body
    assert draft.front["nguoi_ky"] == office.SIGNER


def test_a_line_beside_the_signature_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    for part in (office.head_in_table, office.title, office.text):
        part(document)
    office.say(document, "Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT.")
    office.say(document, "Bản này thay bản đã gửi ngày 10 tháng 01.")
    office.say(document, f"KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n{office.SIGNER}")
    draft = imported(tmp_path, office.saved(document))
    assert draft.front["noi_nhan"] == ["Bộ Nội vụ"]
    assert any("“Bản này thay bản đã gửi ngày 10 tháng 01.”" in str(doubt) for doubt in draft.doubts)
