"""What real documents have beside words: nothing of it is lost, or moved a column further, without a word."""

import email.message
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from cchc.editing.document_import.drafts import Draft, Given
from cchc.editing.document_import.plan_draft import plan_draft
from cchc.editing.document_import.reading import read_file
from editing.document_import import office_files as office
from editing.document_import.office_files import HEADINGS, ROWS, TASKS

SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    }.items()
)
BOX = "<wps:txbx><w:txbxContent><w:p><w:r><w:t>Chữ trong hộp.</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
FRACTION = (
    "<m:oMath><m:f><m:num><m:r><m:t>đúng hạn</m:t></m:r></m:num><m:den><m:r><m:t>tổng số</m:t></m:r></m:den></m:f>"
    "<m:r><m:t> = </m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    "</m:oMath>"
)


def imported(folder: Path, content: bytes, name: str = "a.docx") -> Draft:
    file = folder / name
    file.write_bytes(content)
    return plan_draft(read_file(file), Given(), date(2026, 11, 28))


def _with(*parts: str) -> Callable[[Document], None]:
    """A text whose one paragraph holds these pieces of a Word document."""

    def body(document: Document) -> None:
        paragraph = office.say(document, "Trước. ")
        for part in parts:
            name, rest = part[1:].split(">", 1)
            paragraph._p.append(parse_xml(f"<{name} {SPACES}>{rest}"))

    return body


@pytest.mark.parametrize(
    ("part", "kept", "told"),
    [
        (FRACTION, "Trước. (đúng hạn)/(tổng số) = x^2", "1 công thức viết lại thành một dòng chữ"),
        (f"<m:oMathPara>{FRACTION}</m:oMathPara>", "(đúng hạn)/(tổng số)", "1 công thức"),
        (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice>'
         "</mc:AlternateContent></w:r>", "Chữ trong hộp.", ""),
        (f"<w:r><w:drawing>{BOX}</w:drawing></w:r>", "Chữ trong hộp.", ""),
        ("<w:r><w:drawing><c:chart/></w:drawing></w:r>", "Trước.", "1 biểu đồ, sơ đồ không được đưa vào"),
        ("<w:r><w:object></w:object></w:r>", "Trước.", "1 tệp nhúng (Excel, PDF, Word …) không được đưa vào"),
        ("<w:r><w:rPr><w:caps/></w:rPr><w:t>chữ hoa</w:t></w:r>", "CHỮ HOA", ""),
    ],
    ids=["equation", "equation by itself", "new text box", "bare text box", "chart", "embedded file", "capitals"],
)  # fmt: skip
def test_what_stands_beside_words(tmp_path: Path, part: str, kept: str, told: str) -> None:
    draft = imported(tmp_path, office.plan(body=_with(part)))
    assert kept in draft.body.replace("\\", "")
    assert told in "\n".join(map(str, draft.doubts))


def test_a_title_that_is_only_shown_in_capitals(tmp_path: Path) -> None:
    document = docx.Document()
    office.head_in_table(document)
    for words in ("Kế hoạch", "Tuyên truyền cải cách hành chính năm 2026"):
        office.say(document, words, bold=True, centre=True).runs[0].font.all_caps = True
    office.text(document)
    office.ending(document)
    assert str(imported(tmp_path, office.saved(document)).front["title"]).lower() == office.TITLE.lower()


def _moved_rows(document: Document) -> None:
    """Rows that begin a column later and end one earlier, as Word writes them after a border was dragged."""
    made = office.table(document)
    for row, name, at in ((made.rows[2], "gridBefore", 0), (made.rows[3], "gridAfter", -1)):
        row._tr.get_or_add_trPr().append(parse_xml(f'<w:{name} {SPACES} w:val="1"/>'))
        row._tr.remove(row._tr.tc_lst[at])


def test_a_row_that_begins_a_column_later(tmp_path: Path) -> None:
    found = imported(tmp_path, office.plan(tasks=_moved_rows)).front["nhiem_vu"]
    assert found == [*TASKS[:2], {key: value for key, value in TASKS[2].items() if key != "thoi_gian"}]


@pytest.mark.parametrize(
    "total",
    [("", "Tổng cộng", "", "", "", "150"), ("Tổng cộng:", "", "", "", "", "150"), ("", "Cộng (I+II)", "", "", "", "9")],
)
def test_a_row_that_adds_up_is_no_task(tmp_path: Path, total: tuple[str, ...]) -> None:
    def tasks(document: Document) -> None:
        office.table(document, (*HEADINGS, "Kinh phí"), [*((*row, "50") for row in ROWS), total])

    draft = imported(tmp_path, office.plan(tasks=tasks))
    assert draft.front["nhiem_vu"] == [task | {"ghi_chu": "Kinh phí: 50"} for task in TASKS]
    assert "là dòng cộng, không phải nhiệm vụ; không được đưa vào" in "\n".join(map(str, draft.doubts))


def test_headings_of_word_without_numbers_keep_their_levels(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        for words, level in (("Mục đích", 1), ("Với dân", 2), ("Với cơ quan", 2), ("Ở xã", 3), ("Cách làm", 1)):
            document.add_heading(words, level)
        document.add_heading("I. Có số", 2)
        document.add_heading("Không số", 3)
        document.add_heading("II. Có số nữa", 2)

    headings = [line.split(" {")[0] for line in imported(tmp_path, office.plan(body=body)).body.split("\n\n")]
    assert headings == [
        "## Mục đích", "### Với dân", "### Với cơ quan", "#### Ở xã", "## Cách làm", "### I. Có số", "#### Không số",
        "### II. Có số nữa",
    ]  # fmt: skip


def test_a_cell_that_says_as_above(tmp_path: Path) -> None:
    rows = [ROWS[0], ("2", "Việc hai.", "nt", "-nt-", "“"), ("3", "Việc ba.", "Sở Y tế", "//", "Như trên")]
    draft = imported(tmp_path, office.plan(tasks=lambda each: office.table(each, HEADINGS, rows)))
    assert draft.front["nhiem_vu"] == [
        TASKS[0],
        TASKS[0] | {"ma": "2", "noi_dung": "Việc hai."},
        TASKS[0] | {"ma": "3", "noi_dung": "Việc ba.", "chu_tri": ["Sở Y tế"]},
    ]
    assert "ô ghi “nt”, đọc là như dòng trên: “Sở Nội vụ”" in "\n".join(map(str, draft.doubts))


def test_groups_in_groups(tmp_path: Path) -> None:
    def head(number: str, name: str) -> tuple[str, ...]:
        return (number, name, "", "", "")

    first, second, third = (row[1:] for row in ROWS)
    rows = [
        head("A", "TRỌNG TÂM"), head("I", "Thể chế"), ("1", *first), head("II", "Thủ tục"), ("1", *second),
        head("B", "KHÁC"), head("I", "Tài chính"), ("1", *third),
    ]  # fmt: skip
    tasks = imported(tmp_path, office.plan(tasks=lambda each: office.table(each, HEADINGS, rows))).front["nhiem_vu"]
    assert [(task["ma"], task["nhom"]) for task in tasks] == [  # type: ignore[attr-defined]
        ("1", "A. TRỌNG TÂM – I. Thể chế"),
        ("a-ii-1", "A. TRỌNG TÂM – II. Thủ tục"),
        ("b-i-1", "B. KHÁC – I. Tài chính"),
    ]


@pytest.mark.parametrize("then", ["Điều 2. Chịu trách nhiệm tổ chức thực hiện.", "Chịu trách nhiệm tổ chức thực hiện."])
@pytest.mark.parametrize(
    "line", ["QUY ĐỊNH CHUNG", "KTXH PHÁT TRIỂN", "GIÁM ĐỐC SỞ NỘI VỤ", "Nơi nhận hồ sơ: Trung tâm hành chính công."]
)
def test_a_line_that_looks_like_the_end_but_is_none(tmp_path: Path, line: str, then: str) -> None:
    def body(document: Document) -> None:
        office.text(document)
        office.say(document, line, bold=True)
        office.say(document, then)

    draft = imported(tmp_path, office.plan(body=body))
    assert "Chịu trách nhiệm tổ chức thực hiện." in draft.body
    assert (draft.front["nguoi_ky"], draft.front["noi_nhan"]) == (office.SIGNER, office.EXPECTED["noi_nhan"])


def test_a_table_of_contents_is_left_out(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        office.say(document, "MỤC LỤC")
        office.say(document, "I. MỤC ĐÍCH, YÊU CẦU\t1")
        office.say(document, "1. Mục đích ............ 12")
        office.text(document)

    draft = imported(tmp_path, office.plan(body=body))
    assert draft.body == imported(tmp_path, office.plan()).body
    assert "mục lục 2 dòng không được đưa vào" in "\n".join(map(str, draft.doubts))


def test_words_above_the_title_are_told(tmp_path: Path) -> None:
    def head(document: Document) -> None:
        office.head_in_table(document)
        office.say(document, "Văn bản này thay văn bản đã gửi ngày hôm qua.")

    told = "\n".join(map(str, imported(tmp_path, office.plan(head=head)).doubts))
    assert "lời “Văn bản này thay văn bản đã gửi ngày hôm qua.” đứng trên tên văn bản" in told


def test_a_page_that_word_has_saved_as_one_file(tmp_path: Path) -> None:
    letter = email.message.EmailMessage()
    page = (
        "<html><meta charset='windows-1252'><body><p>KẾ HOẠCH</p><p>Tuyên truyền năm 2026</p><p>Lời.</p></body></html>"
    )
    letter.set_content(page, subtype="html", cte="quoted-printable")
    draft = imported(tmp_path, letter.as_bytes(), "a.mht")
    assert (draft.front["title"], draft.body) == ("Kế hoạch tuyên truyền năm 2026", "Lời.")


def test_headings_of_an_appendix_whose_table_is_none_of_tasks_stay(tmp_path: Path) -> None:
    def tasks(document: Document) -> None:
        office.table(document)
        office.say(document, "Phụ lục II", bold=True, centre=True)
        office.say(document, "DANH MỤC BÁO CÁO", bold=True, centre=True)
        office.table(document, ("STT", "Tên báo cáo", "Nơi gửi"), [("1", "Báo cáo quý", "Sở Nội vụ")])

    draft = imported(tmp_path, office.plan(tasks=tasks))
    assert draft.front["nhiem_vu"] == TASKS
    assert "Phụ lục II\n\n## DANH MỤC BÁO CÁO\n\n| STT | Tên báo cáo |" in draft.body
    assert "NHIỆM VỤ CỤ THỂ" not in draft.body


def test_lines_of_one_paragraph_that_are_items_are_apart(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        paragraph = office.say(document, "I. MỤC ĐÍCH", bold=True)
        paragraph.runs[0].add_break()
        paragraph.add_run("1. Nâng cao nhận thức").bold = True
        paragraph.runs[-1].add_break()
        paragraph.add_run("- Ý thứ nhất.")

    assert imported(tmp_path, office.plan(body=body)).body == (
        "## I. MỤC ĐÍCH {#i}\n\n### 1. Nâng cao nhận thức {#i-1}\n\n- Ý thứ nhất."
    )


def test_emphasis_ends_before_a_line_does(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        paragraph = office.say(document, "Lời đậm", bold=True)
        paragraph.runs[0].add_break()
        paragraph.add_run("lời thường.")

    assert imported(tmp_path, office.plan(body=body)).body == "**Lời đậm**\\\nlời thường."


def test_small_digits_stay_small(tmp_path: Path) -> None:
    def body(document: Document) -> None:
        paragraph = office.say(document, "Nhà rộng 50 m")
        paragraph.add_run("2").font.superscript = True
        paragraph.add_run(", bớt CO")
        paragraph.add_run("2").font.subscript = True

    assert imported(tmp_path, office.plan(body=body)).body == "Nhà rộng 50 m², bớt CO₂"
