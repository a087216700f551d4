"""Tables and lines of a report in a Word document."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from cchc.editing.report import word_parts, word_styles
from cchc.views.report_draft.blocks import Cell, Line, Table, line, words


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
    """One more paragraph in a cell."""
    write(_next_paragraph(cell, style), line(text))


def write(paragraph: Paragraph, line: Line) -> None:
    """Words and links, one after the other."""
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
            write(_next_paragraph(target, style.replace("Ô", "Ô số") if isinstance(cell, int) else style), each)
    return added


def _next_paragraph(cell: _Cell, style: str) -> Paragraph:
    """A cell begins with an empty paragraph: the first words take it."""
    first: Paragraph = cell.paragraphs[0]
    if first.style is not None and first.style.name == "Normal":
        first.style = style
        return first
    added: Paragraph = cell.add_paragraph(style=style)
    return added
