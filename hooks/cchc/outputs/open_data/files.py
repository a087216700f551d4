"""All files of the open data."""

from collections.abc import Iterable, Iterator

from cchc.content.site import Site
from cchc.outputs.open_data.csv_tables import csv_bytes
from cchc.outputs.open_data.data_package import package_file
from cchc.outputs.open_data.json_documents import json_bytes, schema_bytes
from cchc.outputs.open_data.workbook import workbook_bytes
from cchc.views.open_data.table import PACKAGE, DataTable
from cchc.views.open_data.tables import TABLES


def open_data_files(site: Site, tables: Iterable[DataTable]) -> dict[str, bytes]:
    """`{path: bytes}`, below `du-lieu/v1/`."""
    files = {path: content for table in tables for path, content in _files(site, table)}
    return files | package_file(site, files)


def _files(site: Site, table: DataTable) -> Iterator[tuple[str, bytes]]:
    form = table.form
    yield form.csv, csv_bytes(table)
    yield form.json, json_bytes(site, table)
    yield form.schema, schema_bytes(site, form)
    if form.xlsx:
        yield form.xlsx, workbook_bytes(site, table)


def open_data_places() -> Iterator[str]:
    """The places of all of them, which no record changes."""
    yield PACKAGE
    for form in TABLES:
        yield from filter(None, (form.csv, form.json, form.schema, form.xlsx))
