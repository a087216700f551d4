"""A report's draft as a workbook: the text on the first sheet, each table on a sheet of its own."""

import io
from collections.abc import Iterator
from datetime import datetime, time

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from cchc.views.report_draft.blocks import Blank, Block, Cell, Column, Items, Line, Paragraph, Table, Title, said
from cchc.views.report_draft.draft import KIND, MARK, NATION, ReportDraft

LONGEST_CELL = 32_767
"""Letters that a cell of Excel holds."""

_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
_A4, _LETTERS_IN_ALL = 9, 150


class _Formats:
    def __init__(self, book: Workbook) -> None:
        self.text: Format = book.add_format(_FONT)
        self.strong: Format = book.add_format(_FONT | {"bold": True})
        self.cell: Format = book.add_format(_FONT | {"border": 1})
        self.head: Format = book.add_format(_FONT | {"border": 1, "bold": True, "bg_color": "#EDEDED"})
        self.link: Format = book.add_format(_FONT | {"border": 1, "font_color": "#0563C1", "underline": 1})


def excel_report(draft: ReportDraft) -> bytes:
    """The whole draft. Text is never taken for a formula, whatever it begins with."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {
            "title": draft.title,
            "author": draft.author,
            "subject": KIND,
            "created": datetime.combine(draft.made_on, time()),
        }
    )
    formats = _Formats(book)
    _draw_text(book.add_worksheet(KIND.capitalize()), draft, formats)
    for table in (*_tables(draft), draft.appendix):
        _draw_table(book.add_worksheet(table.name), table, formats)
    book.close()
    return target.getvalue()


def _tables(draft: ReportDraft) -> Iterator[Table]:
    yield from (block for block in draft.body if isinstance(block, Table))


def _draw_text(sheet: Worksheet, draft: ReportDraft, formats: _Formats) -> None:
    sheet.set_column(0, 0, 110)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    head = [*([draft.superior] if draft.superior else []), draft.agency, NATION, KIND, draft.abstract, MARK]
    lines = [(text, formats.strong) for text in head]
    lines += [(text, formats.text) for text in (draft.note, *draft.basis)]
    lines += [line for block in draft.body for line in _lines(block, formats)]
    for number, (text, form) in enumerate(lines):
        sheet.write_string(number, 0, text[:LONGEST_CELL], form)


def _lines(block: Block, formats: _Formats) -> Iterator[tuple[str, Format]]:
    match block:
        case Title(_, text):
            yield text, formats.strong
        case Paragraph(text):
            yield text, formats.text
        case Blank():
            yield block.text, formats.text
        case Items(lines):
            yield from ((f"- {said(line)}", formats.text) for line in lines)
        case Table():
            yield f"{block.caption}: xem trang tính “{block.name}”", formats.text


def _draw_table(sheet: Worksheet, table: Table, formats: _Formats) -> None:
    """Headings in the first row, so that the sheet can be filtered; the group of a row is a column of its own."""
    grouping = (Column(table.grouped_by, 20),) if table.grouped_by else ()
    columns = (*grouping, *table.columns)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, max(6, column.width * _LETTERS_IN_ALL / 100))
        sheet.write_string(0, number, column.heading, formats.head)
    rows = [(group.heading, row) for group in table.groups for row in group.rows]
    for number, (heading, row) in enumerate(rows, 1):
        if grouping:
            sheet.write_string(number, 0, heading or "", formats.cell)
        for position, cell in enumerate(row, len(grouping)):
            _write(sheet, number, position, cell, formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&C{table.caption.replace('&', '&&')}"[:255])


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, formats: _Formats) -> None:
    """A cell holds one link at most; where there are more, their addresses are written out."""
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, formats.cell)
        return
    addresses = [run.address for line in cell for run in line if run.address]
    if len(addresses) == 1 and len(addresses[0]) <= _LONGEST_LINK:
        sheet.write_url(row, column, addresses[0], formats.link, _text(cell, with_addresses=False))
    else:
        sheet.write_string(row, column, _text(cell, with_addresses=True), formats.cell)


_LONGEST_LINK = 2_000


def _text(cell: tuple[Line, ...], *, with_addresses: bool) -> str:
    lines = (said(line) + "".join(f" {run.address}" for run in line if run.address and with_addresses) for line in cell)
    return "\n".join(lines)[:LONGEST_CELL]
