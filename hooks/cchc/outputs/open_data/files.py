"""All files of the open data, and a table as a workbook for people (XLSX).

A workbook has titles for headings, words for keys, real dates, and nothing that computes.
"""

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cchc.content.site import Site
from cchc.facts.open_data.table import PACKAGE, VERSION, DataTable
from cchc.facts.open_data.tables import TABLES, TaskTables
from cchc.outputs.open_data.csv_tables import (
    SEPARATOR,
    csv_bytes,
    csv_for_people,
    json_bytes,
    package_file,
    schema_bytes,
    words,
)
from cchc.text.dates import printed
from cchc.views.open_data import licence_terms

LONGEST = 32_767
"""UTF-16 units that a cell of Excel can hold."""

CUT = "… [còn nữa, xem ở địa chỉ của mục này]"
_MOST_LINKS, _LONGEST_LINK = 65_000, 2_000
_WIDEST = 50
Rows = list[tuple[str, str, str]]
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook_bytes(site: Site, table: DataTable, part: str = "") -> bytes:
    """Return a workbook with a sheet of records and one that explains them; the same bytes for the same records.

    `part` says of what, where they are not all: "Sở Nội vụ tỉnh Lai Châu".
    """
    content = io.BytesIO()
    with Workbook(content, _OPTIONS) as book:
        book.set_properties({"title": table.spec.title, "created": datetime.combine(site.today, time())})
        formats = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#F3EEEE"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"}),
            "link": book.add_format({"font_color": "#0B5394", "underline": 1, "valign": "top"}),
        }
        _fill(book.add_worksheet(table.spec.title), table, formats)
        _explain(book.add_worksheet("Giải thích"), [*_facts(site, table, part)], table, formats)
    return content.getvalue()


def shortened(text: str) -> str:
    """A text that a cell can hold whole, else its beginning and where the rest is."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    room = 2 * (LONGEST - len(CUT))
    return units[:room].decode("utf-16-le", "ignore") + CUT


def _fill(sheet: Worksheet, table: DataTable, formats: dict[str, Format]) -> None:
    fields, last = table.spec.fields, len(table.records)
    widths = [len(field.title) + 2 for field in fields]
    for column, field in enumerate(fields):
        sheet.write_string(0, column, field.title, formats["head"])
    for row, record in enumerate(table.records, 1):
        for column, field in enumerate(fields):
            value = getattr(record, field.attribute)
            is_link = field.key == "dia_chi" and row <= _MOST_LINKS and len(value) <= _LONGEST_LINK
            _write(sheet, row, column, value, formats, is_link=is_link)
            widths[column] = max(widths[column], min(_WIDEST, len(words(value))))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(fields) - 1)


def _write(
    sheet: Worksheet, row: int, column: int, value: object, formats: dict[str, Format], *, is_link: bool
) -> None:
    """Write a value by its kind, never by what a text looks like."""
    if value is None or value == ():
        return
    if is_link:
        sheet.write_url(row, column, str(value), formats["link"], string=str(value))
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats["day"])
    elif isinstance(value, int) and not isinstance(value, bool):
        sheet.write_number(row, column, value, formats["text"])
    else:
        sheet.write_string(row, column, shortened(words(value)), formats["text"])


def _explain(sheet: Worksheet, facts: Rows, table: DataTable, formats: dict[str, Format]) -> None:
    rows = [*facts, ("", "", ""), ("Cột", "Khóa trong CSV và JSON", "Ý nghĩa")]
    heading = len(rows) - 1
    rows += [(field.title, field.key, field.meaning) for field in table.spec.fields]
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            bold = row == heading or (column == 0 and row < heading)
            sheet.write_string(row, column, shortened(text), formats["head" if bold else "text"])
    for column, width in enumerate((24, 40, 80)):
        sheet.set_column(column, column, width)


def _facts(site: Site, table: DataTable, part: str) -> Iterator[tuple[str, str, str]]:
    terms = licence_terms(site)
    yield "Bảng", table.spec.title, table.spec.meaning
    if part:
        yield "Của", part, ""
    yield "Nguồn", site.settings.site_name, site.settings.base_url + "du-lieu/"
    yield "Tính đến ngày", printed(site.today), "Trạng thái là của ngày này"
    yield "Phiên bản dữ liệu", VERSION, ""
    yield "Số bản ghi", str(len(table.records)), ""
    yield "Giấy phép", terms.name if terms else "Chưa quyết định", (terms.url if terms else None) or ""
    yield "Cách ghi nguồn", (terms.attribution if terms else None) or "", ""
    yield "Nhiều mục trong ô", "Mỗi mục một dòng", f"Trong tệp CSV, các mục cách nhau bằng “{SEPARATOR}”"


def open_data_files(site: Site, tables: Iterable[DataTable]) -> dict[str, bytes]:
    """Return all files of the open data as `{path: bytes}`, below `du-lieu/v1/`."""
    files = {path: content for table in tables for path, content in _files(site, table)}
    return files | package_file(site, files)


def _files(site: Site, table: DataTable) -> Iterator[tuple[str, bytes]]:
    spec = table.spec
    yield spec.csv, csv_bytes(table)
    yield spec.json, json_bytes(site, table)
    yield spec.schema, schema_bytes(site, spec)
    if spec.xlsx:
        yield spec.xlsx, workbook_bytes(site, table)


def task_table_files(site: Site, tables: TaskTables) -> dict[str, bytes]:
    """A spreadsheet of each plan and each agency that has tasks, in words as the page has them."""
    files: dict[str, bytes] = {}
    for table in tables.every:
        data = tables.data(table)
        files |= {table.csv: csv_for_people(data), table.xlsx: workbook_bytes(site, data, table.title)}
    return files


def open_data_output_paths(tables: TaskTables) -> Iterator[str]:
    """Yield the output paths of all files of the open data."""
    yield PACKAGE
    yield from (path for table in tables.every for path in (table.csv, table.xlsx))
    for spec in TABLES:
        yield from filter(None, (spec.csv, spec.json, spec.schema, spec.xlsx))
