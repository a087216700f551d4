"""One draft as Markdown, Word and Excel: the same facts, in files that open cleanly."""

import io
import os
import re
import zipfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.table import _Cell

import report_content
from cchc.content.reporting import parse_report_period
from cchc.editing.report.excel import excel_report
from cchc.editing.report.file import KINDS, NotWrittenError, markdown_report, refuse_in_advance, write_report
from cchc.editing.report.word import word_report
from cchc.facts.site_facts import SiteFacts
from cchc.views.report_draft.blocks import Cell, Table, said
from cchc.views.report_draft.draft import ReportDraft, report_draft
from small_repository import TODAY, add_plan, make, site_of

EXPECTED = Path(__file__).parent / "expected_report.md"
_MARKUP = re.compile(
    r"\]\(<[^>]*>\)|\*\*|\\(?=[\[\]*|_#])|^#+ |^> |^- |^\| | \|$|(?<!\\)\||<br>|\[(?=Nhiệm vụ|Số ngày)"
)


def draft_of(root: Path, period: str = "2026-H1", agency: str | None = None, today: date = TODAY) -> ReportDraft:
    site = site_of(root, max(today, TODAY))
    found = site.home_agency(agency) if agency else None
    return report_draft(SiteFacts(site), parse_report_period(period), today, found)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> ReportDraft:
    return draft_of(report_content.fill(make(tmp_path_factory.mktemp("report"))))


@pytest.fixture(scope="module")
def word(draft: ReportDraft) -> Document:
    return docx.Document(io.BytesIO(word_report(draft)))


def words_in(document: Document) -> str:
    """All text of a document, that of links too, in its order."""
    return "\n".join(
        "".join(text.text or "" for text in each.iter(qn("w:t"))) for each in document.element.iter(qn("w:p"))
    )


def test_the_markdown_is_as_expected(draft: ReportDraft) -> None:
    if "UPDATE_GOLDEN" in os.environ:
        EXPECTED.write_text(markdown_report(draft), "utf-8")
    assert markdown_report(draft) == EXPECTED.read_text("utf-8")


def test_every_fact_of_the_markdown_is_in_the_word_document(draft: ReportDraft, word: Document) -> None:
    shown = " ".join(words_in(word).split())
    facts = [
        fact.strip(" *.")
        for line in markdown_report(draft).splitlines()
        for fact in _MARKUP.sub("\n", line).split("\n")
        if fact.strip(" *-|")
    ]
    assert len(facts) > 250
    assert [fact for fact in facts if fact not in shown] == []


def test_tables_hold_the_same_cells_in_the_word_document(draft: ReportDraft, word: Document) -> None:
    tables = [*(block for block in draft.body if isinstance(block, Table)), draft.appendix]
    drawn = [table for table in word.tables if table.style and table.style.name == "Table Grid"]
    for table, shown in zip(tables, drawn, strict=True):
        expected = [[text_of(cell) for cell in row] for group in table.groups for row in group.rows]
        found = [[words_of(cell) for cell in row.cells] for row in shown.rows[1:] if len(row._tr.tc_lst) > 1]
        assert found == expected


def text_of(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int) else "\n".join(said(line) for line in cell)


def words_of(cell: _Cell) -> str:
    return "\n".join("".join(text.text or "" for text in each._p.iter(qn("w:t"))) for each in cell.paragraphs)


def test_the_document_has_real_headings_in_order(word: Document) -> None:
    headings = [each.text for each in word.paragraphs if each.style and (each.style.name or "").startswith("Heading 1")]
    assert [heading.split(".")[0] for heading in headings] == ["I", "II", "III", "IV"]
    fields = [each.text for each in word.paragraphs if each.style and each.style.name == "Heading 3"]
    assert [text[:2] for text in fields] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]


def test_pages_are_those_of_an_office_document(word: Document) -> None:
    text, appendix = word.sections
    assert (text.orientation, appendix.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    margins = [
        round(side.mm) for side in (text.top_margin, text.bottom_margin, text.left_margin, text.right_margin) if side
    ]
    assert margins == [20, 20, 30, 15]
    assert [round(side.mm) for side in (appendix.page_width, appendix.page_height) if side] == [297, 210]
    assert text.different_first_page_header_footer
    assert appendix.header.is_linked_to_previous
    assert "PAGE" in text.header._element.xpath("string(.//w:instrText)")
    assert "PAGE" not in text.first_page_header._element.xpath("string(.//w:instrText)")


def test_tables_repeat_their_headings_and_have_a_name(word: Document) -> None:
    tables = [table for table in word.tables if table.style and table.style.name == "Table Grid"]
    assert len(tables) == 5
    for table in tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert table._tbl.xpath("./w:tblPr/w:tblCaption/@w:val")
    heading = [cell.text for cell in tables[-1].rows[0].cells]
    assert heading == ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian", "Tình trạng", "Minh chứng"]


def test_links_are_real_and_lead_to_the_site(word: Document) -> None:
    targets = {each.target_ref for each in word.part.rels.values() if each.reltype.endswith("/hyperlink")}
    assert "https://cchc.vidu.example/trang/ke-hoach/2026/thu/#nv-4" in targets
    assert "https://cchc.vidu.example/trang/tin-tuc/2026/2026-05-04/" in targets
    assert all(target.startswith("https://") for target in targets)


def test_the_document_says_what_it_is_and_in_which_language(draft: ReportDraft, word: Document) -> None:
    core = word.core_properties
    assert (core.title, core.author, core.language) == (draft.title, "UBND tỉnh Lai Châu", "vi-VN")
    assert core.created is not None
    assert core.created.date() == TODAY
    assert word.styles.element.xpath("string(w:docDefaults//w:lang/@w:val)") == "vi-VN"
    assert word.styles["Normal"].font.name == "Times New Roman"
    assert not word.element.xpath("//w:r/w:rPr/*[not(self::w:rStyle)]"), "text is formed by styles alone"


def test_every_part_of_the_package_is_xml_that_can_be_read(draft: ReportDraft) -> None:
    with zipfile.ZipFile(io.BytesIO(word_report(draft))) as package:
        assert package.testzip() is None
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
        assert not [name for name in package.namelist() if "thumbnail" in name or "Effects" in name]


@pytest.mark.parametrize("draw", KINDS.values(), ids=KINDS)
def test_two_drawings_are_equal_byte_for_byte(draft: ReportDraft, draw: object) -> None:
    assert callable(draw)
    assert draw(draft) == draw(draft)


def test_the_workbook_has_a_sheet_for_each_table(draft: ReportDraft) -> None:
    book = openpyxl.load_workbook(io.BytesIO(excel_report(draft)))
    assert book.sheetnames == [
        "Báo cáo",
        "Tình trạng",
        "Theo lĩnh vực",
        "Theo cơ quan chủ trì",
        "Theo kế hoạch",
        "Phụ lục",
    ]
    appendix = book["Phụ lục"]
    rows = list(appendix.iter_rows(values_only=True))
    assert rows[0][:3] == ("Kế hoạch", "STT", "Nhiệm vụ")
    assert [row[1] for row in rows[1:]] == list(range(1, 12))
    assert appendix.freeze_panes == "A2"
    assert appendix["C2"].hyperlink.target.endswith("/ke-hoach/2026/thu/")
    assert appendix["C2"].hyperlink.location == "nv-1"
    assert [row[1] for row in book["Tình trạng"].iter_rows(values_only=True)][-1] == 11


@pytest.mark.parametrize("text", ["=1+1", "+84", "@SUM(A1)", "{=1}", "https://vidu.example"])
def test_no_text_becomes_a_formula(repository: Path, text: str) -> None:
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "san_pham": [text], "thoi_gian": "Quý I/2026"}])
    book = openpyxl.load_workbook(io.BytesIO(excel_report(draft_of(repository))))
    cell = book["Phụ lục"]["D2"]
    assert (cell.data_type, cell.value) == ("s", text)


@pytest.mark.parametrize("text", ["<b>a</b>&amp;", "| *x* _y_ z", "]]>"])
def test_no_text_breaks_a_file(repository: Path, text: str) -> None:
    add_plan(repository)
    file = repository / "plans/2026/thu.md"
    file.write_text(file.read_text("utf-8").replace("Việc thứ nhất", f'"Việc {text}"'), "utf-8")
    made = draft_of(repository)
    docx.Document(io.BytesIO(word_report(made)))
    openpyxl.load_workbook(io.BytesIO(excel_report(made)))
    rows = [line for line in markdown_report(made).splitlines() if line.startswith("| 1 |")]
    assert re.sub(r"\\\|", "", rows[0]).count("|") == 9


def test_nothing_that_is_there_is_overwritten_unasked(draft: ReportDraft, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.MD"
    write_report(draft, file)
    assert file.read_text("utf-8") == markdown_report(draft)
    with pytest.raises(NotWrittenError, match="thêm --force"):
        refuse_in_advance(file, may_replace=False)
    refuse_in_advance(file, may_replace=True)


@pytest.mark.parametrize("name", ["bao-cao", "bao-cao.doc", "bao-cao.pdf", ".docx"])
def test_an_unknown_ending_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotWrittenError, match=r"\.docx, \.md, \.xlsx"):
        refuse_in_advance(tmp_path / name, may_replace=True)


@pytest.mark.parametrize(
    ("path", "why"), [("khong/co/x.md", "không có thư mục"), ("thu-muc.md", "không ghi được|không được")]
)
def test_a_file_that_cannot_be_written_is_told(draft: ReportDraft, tmp_path: Path, path: str, why: str) -> None:
    (tmp_path / "thu-muc.md").mkdir()
    with pytest.raises(NotWrittenError, match=why):
        write_report(draft, tmp_path / path)
