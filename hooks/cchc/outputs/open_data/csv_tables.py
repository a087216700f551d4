"""A table as CSV (RFC 4180) and as JSON with its schema (draft 2020-12).

CSV is UTF-8 with a byte order mark, so that Excel reads Vietnamese, and has CRLF; pydantic makes JSON and schema.
"""

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from cchc.content.site import Site
from cchc.content.terms import Term
from cchc.facts.open_data.table import FOLDER, PACKAGE, VERSION, DataField, DataTable, Record, TableSpec
from cchc.facts.open_data.tables import TABLES
from cchc.text.dates import midnight, printed
from cchc.text.folding import slugify
from cchc.views.open_data import LicenceTerms, licence_terms


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


Row = TypeVar("Row", bound=Record)

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class DataDocument(BaseModel, Generic[Row]):
    """A JSON file of a table: its records, and what is told of the table beside them."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    version: str = Field(alias="phien_ban", title="Phiên bản", description="Phiên bản của cấu trúc dữ liệu")
    as_of: date = Field(alias="tinh_den_ngay", title="Tính đến ngày", description="Ngày dữ liệu được tạo")
    licence: LicenceTerms | None = Field(alias="giay_phep", title="Giấy phép", description="Điều kiện sử dụng lại")
    count: int = Field(alias="so_ban_ghi", title="Số bản ghi", description="Số phần tử của du_lieu", ge=0)
    records: tuple[Row, ...] = Field(alias="du_lieu", title="Dữ liệu", description="Các bản ghi")


def json_bytes(site: Site, table: DataTable) -> bytes:
    document = _model(table.spec)(
        version=VERSION,
        as_of=site.today,
        licence=licence_terms(site),
        count=len(table.records),
        records=table.records,
    )
    text: str = document.model_dump_json(by_alias=True, indent=1)
    return text.encode() + b"\n"


def schema_bytes(site: Site, spec: TableSpec) -> bytes:
    """The schema of the whole document; `$id` is its own address."""
    schema = _model(spec).model_json_schema(mode="serialization")
    for name, part in schema["$defs"].items():
        _made_public(part, spec.title if name == spec.model.__name__ else None)
    _made_public(schema, None)
    head = {
        "$schema": DIALECT,
        "$id": site.settings.base_url + spec.schema,
        "title": spec.title,
        "description": spec.meaning,
    }
    return json.dumps(head | schema, ensure_ascii=False, indent=1).encode() + b"\n"


def _model(spec: TableSpec) -> Any:  # noqa: ANN401 - a class made for this table
    return DataDocument[spec.model]  # type: ignore[name-defined]


def _made_public(part: dict[str, Any], title: str | None) -> None:
    """Take out of a schema what is for maintainers alone, and leave it open for fields that a later 1.x may add."""
    for name in ("description", "title", "additionalProperties"):
        part.pop(name, None)
    if title:
        part["title"] = title


_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}
_TYPES = {int: "integer", bool: "boolean", date: "date"}


def package_file(site: Site, files: Mapping[str, bytes], specs: Iterable[TableSpec] = TABLES) -> dict[str, bytes]:
    """`{path: bytes}` of the package, of CSV files that are made already."""
    package = {
        "profile": "tabular-data-package",
        "name": f"cchc-{slugify(site.settings.province.place)}",
        "id": site.settings.base_url + PACKAGE,
        "title": f"Dữ liệu mở: {site.settings.site_name}",
        "description": "Kế hoạch, nhiệm vụ, thủ tục, văn bản, cơ quan, hỏi đáp, tin tức về cải cách hành chính. "
        f"Trạng thái tính đến ngày ghi ở created. Cách đọc và các phiên bản: {site.settings.base_url}du-lieu/",
        "homepage": f"{site.settings.base_url}du-lieu/",
        "version": VERSION,
        "created": midnight(site.today).isoformat(),
        "sources": [{"title": site.settings.site_name, "path": site.settings.base_url}],
        "contributors": [{"title": site.settings.province.publisher, "role": "publisher"}],
        **_licence(site),
        "resources": [_resource(spec, files[spec.csv]) for spec in specs],
    }
    return {PACKAGE: json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"}


def _licence(site: Site) -> dict[str, object]:
    """`licenses` wants a licence that can be looked up; `giay_phep` says what there is, be it that none is chosen."""
    terms = licence_terms(site)
    if terms is None:
        return {}
    known = {"licenses": [{"path": terms.url, "title": terms.name}]} if terms.url and terms.is_decided else {}
    return {**known, "giay_phep": terms.model_dump(by_alias=True)}


def _resource(spec: TableSpec, content: bytes) -> dict[str, object]:
    """Readers of `utf-8` pass over the byte order mark, as the WHATWG Encoding Standard tells them to."""
    return {
        "profile": "tabular-data-resource",
        "name": spec.name,
        "title": spec.title,
        "description": spec.meaning,
        "path": spec.csv.removeprefix(FOLDER),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(spec),
    }


def _schema(spec: TableSpec) -> dict[str, object]:
    keys = [
        {"fields": key, "reference": {"resource": parent, "fields": _primary_key(parent)}}
        for key, parent in spec.parents
    ]
    fields = [_field(field, is_primary=field.key == spec.primary_key) for field in spec.fields]
    return {"fields": fields, "primaryKey": spec.primary_key, "missingValues": [""], "foreignKeys": keys}


def _primary_key(name: str) -> str:
    return next(spec.primary_key for spec in TABLES if spec.name == name)


def _field(field: DataField, *, is_primary: bool) -> dict[str, object]:
    constraints: dict[str, object] = {"required": True} if field.is_required else {}
    constraints |= {"unique": True} if is_primary else {}
    constraints |= {"enum": list(field.words)} if field.words and not field.is_list else {}
    described: dict[str, object] = {
        "name": field.key,
        "title": field.title,
        "description": f"{field.meaning}. Nhiều mục, cách nhau bằng “; ”" if field.is_list else field.meaning,
        "type": "string" if field.is_list else _TYPES.get(field.kind, "string"),
    }
    return {**described, "constraints": constraints} if constraints else described
