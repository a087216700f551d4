"""A table as one JSON document, and the JSON Schema (draft 2020-12) that it keeps to; pydantic makes both."""

import json
from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from cchc.content.site import Site
from cchc.facts.open_data.record import Record
from cchc.facts.open_data.table import DataTable, TableForm
from cchc.facts.open_data.version import VERSION
from cchc.views.open_data.licence import LicenceTerms, licence_terms

Row = TypeVar("Row", bound=Record)

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class DataDocument(BaseModel, Generic[Row]):
    """What a file holds beside its records."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    version: str = Field(alias="phien_ban", title="Phiên bản", description="Phiên bản của cấu trúc dữ liệu")
    as_of: date = Field(alias="tinh_den_ngay", title="Tính đến ngày", description="Ngày dữ liệu được tạo")
    licence: LicenceTerms | None = Field(alias="giay_phep", title="Giấy phép", description="Điều kiện sử dụng lại")
    count: int = Field(alias="so_ban_ghi", title="Số bản ghi", description="Số phần tử của du_lieu", ge=0)
    records: tuple[Row, ...] = Field(alias="du_lieu", title="Dữ liệu", description="Các bản ghi")


def json_bytes(site: Site, table: DataTable) -> bytes:
    document = _model(table.form)(
        version=VERSION,
        as_of=site.today,
        licence=licence_terms(site),
        count=len(table.records),
        records=table.records,
    )
    text: str = document.model_dump_json(by_alias=True, indent=1)
    return text.encode() + b"\n"


def schema_bytes(site: Site, form: TableForm) -> bytes:
    """The schema of the whole document; `$id` is its own address."""
    schema = _model(form).model_json_schema(mode="serialization")
    for name, part in schema["$defs"].items():
        _made_public(part, form.title if name == form.model.__name__ else None)
    _made_public(schema, None)
    head = {
        "$schema": DIALECT,
        "$id": site.settings.base_url + form.schema,
        "title": form.title,
        "description": form.meaning,
    }
    return json.dumps(head | schema, ensure_ascii=False, indent=1).encode() + b"\n"


def _model(form: TableForm) -> Any:  # noqa: ANN401 - a class made for this table
    return DataDocument[form.model]  # type: ignore[name-defined]


def _made_public(part: dict[str, Any], title: str | None) -> None:
    """Without names and notes that are for maintainers; open for fields that a later 1.x may add."""
    for name in ("description", "title", "additionalProperties"):
        part.pop(name, None)
    if title:
        part["title"] = title
