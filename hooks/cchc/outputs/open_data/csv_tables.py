"""A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads Vietnamese, and CRLF."""

import csv
import io
from datetime import date

from cchc.facts.open_data.table import DataTable
from cchc.outputs.open_data.cell_words import words
from cchc.outputs.open_data.harmless_cells import harmless

SEPARATOR = "; "
"""Between the parts of a list."""


def csv_bytes(table: DataTable) -> bytes:
    """Keys in the first row, then one row a record."""
    text, fields = io.StringIO(), table.form.fields
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([field.key for field in fields])
    for record in table.records:
        writer.writerow([_cell(getattr(record, field.attribute)) for field in fields])
    return text.getvalue().encode("utf-8-sig")


def csv_for_people(table: DataTable) -> bytes:
    """The same with titles in the first row and words for keys, as the page and the workbook have them."""
    text, fields = io.StringIO(), table.form.fields
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([field.title for field in fields])
    for record in table.records:
        writer.writerow([harmless(words(getattr(record, field.attribute))) for field in fields])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    """A number stays a number, below zero too; whatever is text is made harmless."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return harmless(SEPARATOR.join(map(str, value)))
        case _:
            return harmless(str(value))
