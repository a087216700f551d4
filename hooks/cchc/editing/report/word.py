"""A report's draft as a Word document (Office Open XML) that an office goes on writing in."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime, time

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from cchc.editing.report import word_parts, word_styles
from cchc.views.report_draft.blocks import Blank, Block, Cell, Items, Line, Paragraph, Table, Title, line, words
from cchc.views.report_draft.draft import (
    KIND,
    MARK,
    MOTTO,
    NATION,
    NUMBER,
    PLACE_AND_DAY,
    RECIPIENTS,
    SIGNATURE,
    ReportDraft,
)


def draw_table(document: Document, table: Table, *, is_wide: bool) -> None:
    """A table below its caption; its heading row comes again on each page. `is_wide`: on a page of the appendix."""
    document.add_paragraph(table.caption, "Caption")
    drawn = document.add_table(0, len(table.columns), "Table Grid")
    drawn.alignment, drawn.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    word_parts.set_margins(drawn, word_parts.NARROW)
    word_parts.describe(drawn, table.caption)
    for column, shown in zip(drawn.columns, table.columns, strict=True):
        column.width = Mm(word_styles.text_width(is_wide) * shown.width / 100)
    kind = " phụ lục" if is_wide else ""
    heading = _add_row(drawn, [words(column.heading) for column in table.columns], f"Đầu cột{kind}")
    word_parts.repeat_on_each_page(heading)
    for group in table.groups:
        if group.heading:
            cells = word_parts.add_row(drawn).cells
            say(cells[0].merge(cells[-1]), group.heading, "Nhóm phụ lục")
        for row in group.rows:
            _add_row(drawn, row, "Ô phụ lục" if is_wide else "Ô bảng")


def say(cell: _Cell, text: str, style: str) -> None:
    """Add a paragraph to a cell."""
    write(next_paragraph(cell, style), line(text))


def write(paragraph: WordParagraph, line: Line) -> None:
    """Write the words and links of a line into a paragraph, one after the other."""
    for run in line:
        if run.address:
            word_parts.add_link(paragraph, run.text, run.address)
        else:
            paragraph.add_run(run.text)


def _add_row(table: WordTable, row: Sequence[Cell], style: str) -> _Row:
    added = word_parts.add_row(table)
    word_parts.keep_whole(added)
    for cell, target in zip(row, added.cells, strict=True):
        lines = (line(str(cell)),) if isinstance(cell, int) else cell
        for each in lines:
            write(next_paragraph(target, style.replace("Ô", "Ô số") if isinstance(cell, int) else style), each)
    return added


def next_paragraph(cell: _Cell, style: str) -> WordParagraph:
    """A cell begins with an empty paragraph: the first words take it."""
    first: WordParagraph = cell.paragraphs[0]
    if first.style is not None and first.style.name == "Normal":
        first.style = style
        return first
    added: WordParagraph = cell.add_paragraph(style=style)
    return added


_LEFT_HALF, _RIGHT_HALF = 68, 97


def word_report(draft: ReportDraft) -> bytes:
    """The whole draft: the report upright, its appendix on wide pages with page numbers of its own."""
    document = docx.Document()
    word_styles.prepare(document)
    _set_properties(document, draft)
    _draw_head(document, draft)
    for block in draft.body:
        _draw(document, block)
    _draw_ending(document)
    _draw_appendix(document, draft)
    word_parts.relate_links(document)
    target = io.BytesIO()
    document.save(target)
    return word_parts.stable(target.getvalue())


def _set_properties(document: Document, draft: ReportDraft) -> None:
    made = datetime.combine(draft.made_on, time(), UTC)
    core = document.core_properties
    core.title, core.subject, core.author, core.last_modified_by = draft.title, KIND, draft.author, draft.author
    core.language, core.comments, core.keywords = word_styles.LANGUAGE, "", ""
    core.created = core.modified = made
    core.revision = 1


def _draw_head(document: Document, draft: ReportDraft) -> None:
    left, right = halves(document)
    if draft.superior:
        say(left, draft.superior, "Cơ quan chủ quản")
    for text, style in ((draft.agency, "Cơ quan ban hành"), ("", "Kẻ ngắn"), (NUMBER, "Số văn bản")):
        say(left, text, style)
    say(left, MARK, "Dấu dự thảo")
    for text, style in ((NATION, "Quốc hiệu"), (MOTTO, "Tiêu ngữ"), ("", "Kẻ tiêu ngữ")):
        say(right, text, style)
    say(right, PLACE_AND_DAY, "Địa danh, thời gian")
    document.add_paragraph(KIND, "Title")
    document.add_paragraph(draft.abstract, "Trích yếu")
    document.add_paragraph("", "Kẻ trích yếu")
    document.add_paragraph(draft.note, "Ghi chú dự thảo")
    last = len(draft.basis)
    for number, text in enumerate(draft.basis, 1):
        document.add_paragraph(f"{text}{'.' if number == last else ';'}", "Căn cứ")


def _draw_ending(document: Document) -> None:
    left, right = halves(document)
    say(left, "Nơi nhận:", "Nơi nhận")
    for each in RECIPIENTS:
        say(left, each, "Danh sách nơi nhận")
    for each in SIGNATURE:
        say(right, each, "Người ký")


def _draw_appendix(document: Document, draft: ReportDraft) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    word_styles.form(section, is_wide=True)
    word_styles.start_at_one(section)
    document.add_paragraph(draft.appendix.name, "Tên phụ lục")
    document.add_paragraph(draft.appendix_of, "Kèm theo")
    draw_table(document, draft.appendix, is_wide=True)


def _draw(document: Document, block: Block) -> None:
    match block:
        case Title(level, text):
            document.add_paragraph(text, f"Heading {level}")
        case Paragraph(text):
            document.add_paragraph(text, "Câu dẫn" if text.endswith(":") else "Normal")
        case Blank():
            document.add_paragraph(block.text, "Chỗ cơ quan viết")
        case Items(lines):
            for each in lines:
                write(document.add_paragraph(style="List Bullet"), each)
        case Table():
            draw_table(document, block, is_wide=False)


def halves(document: Document) -> tuple[_Cell, _Cell]:
    """Two columns side by side without lines, for what an office document has beside each other."""
    table = document.add_table(0, 2)
    table.autofit = False
    word_parts.set_margins(table, word_parts.NARROW)
    for column, width in zip(table.columns, (_LEFT_HALF, _RIGHT_HALF), strict=True):
        column.width = Mm(width)
    row = word_parts.add_row(table)
    word_parts.keep_whole(row)
    return row.cells[0], row.cells[1]
