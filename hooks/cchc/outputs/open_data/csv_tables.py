"""A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads Vietnamese, and CRLF."""

import csv
import io
import re
from datetime import date

from cchc.content.terms import Term
from cchc.facts.open_data.table import DataTable
from cchc.text.dates import printed


def words(value: object) -> str:
    """A list one part a line, words of a closed list by their labels."""
    if isinstance(value, tuple):
        return "\n".join(map(words, value))
    if isinstance(value, Term):
        return value.label
    if isinstance(value, bool):
        return "Có" if value else "Không"
    return printed(value) if isinstance(value, date) else str(value or "")


_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
_START = rf"\A(?=['\s]*[{_SIGNS}\t\r\n])"
_INSIDE = rf"(?:; ?|[\r\n]+)(?=['\s]*[{_SIGNS}])"
_GUARDED_START = rf"\A'(?=['\s]*[{_SIGNS}\t\r\n])"
_GUARDED_INSIDE = rf"(?P<before>; ?|[\r\n]+)'(?=['\s]*[{_SIGNS}])"
_DANGER = re.compile(f"{_START}|{_INSIDE}")
_GUARDED = re.compile(f"{_GUARDED_START}|{_GUARDED_INSIDE}")


def harmless(text: str) -> str:
    """The text with an apostrophe before each sign that could begin a formula; any other text as it is."""
    return _DANGER.sub(lambda found: f"{found[0]}'", text)


def as_written(cell: str) -> str:
    """Return the text that `harmless` was given."""
    return _GUARDED.sub(lambda found: found["before"] or "", cell)


SEPARATOR = "; "
"""Between the parts of a list."""


def csv_bytes(table: DataTable) -> bytes:
    """Keys in the first row, then one row a record."""
    text, fields = io.StringIO(), table.spec.fields
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([field.key for field in fields])
    for record in table.records:
        writer.writerow([_cell(getattr(record, field.attribute)) for field in fields])
    return text.getvalue().encode("utf-8-sig")


def csv_for_people(table: DataTable) -> bytes:
    """Return the table for people: titles in the first row and words for keys, as the page and the workbook have
    them.
    """
    text, fields = io.StringIO(), table.spec.fields
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
