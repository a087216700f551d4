"""All files of the open data."""

from collections.abc import Iterable, Iterator

from cchc.content.site import Site
from cchc.facts.open_data.table import PACKAGE, DataTable
from cchc.facts.open_data.tables import TABLES, TaskTables
from cchc.outputs.open_data.csv_tables import csv_bytes, csv_for_people
from cchc.outputs.open_data.json_documents import json_bytes, package_file, schema_bytes
from cchc.outputs.open_data.workbook import workbook_bytes


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
