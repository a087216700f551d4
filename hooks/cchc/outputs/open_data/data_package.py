"""`datapackage.json`: what the files are and what is in them (Frictionless Tabular Data Package 1)."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date

from cchc.content.site import Site
from cchc.facts.open_data.fields import DataField
from cchc.facts.open_data.table import PACKAGE, TableForm
from cchc.facts.open_data.tables import TABLES
from cchc.facts.open_data.version import FOLDER, VERSION
from cchc.text.dates import midnight
from cchc.text.folding import slugify
from cchc.views.open_data.licence import licence_terms

_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}
_TYPES = {int: "integer", bool: "boolean", date: "date"}


def package_file(site: Site, files: Mapping[str, bytes], forms: Iterable[TableForm] = TABLES) -> dict[str, bytes]:
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
        "resources": [_resource(form, files[form.csv]) for form in forms],
    }
    return {PACKAGE: json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"}


def _licence(site: Site) -> dict[str, object]:
    """`licenses` wants a licence that can be looked up; `giay_phep` says what there is, be it that none is chosen."""
    terms = licence_terms(site)
    if terms is None:
        return {}
    known = {"licenses": [{"path": terms.url, "title": terms.name}]} if terms.url and terms.is_decided else {}
    return {**known, "giay_phep": terms.model_dump(by_alias=True)}


def _resource(form: TableForm, content: bytes) -> dict[str, object]:
    """Readers of `utf-8` pass over the byte order mark, as the WHATWG Encoding Standard tells them to."""
    return {
        "profile": "tabular-data-resource",
        "name": form.name,
        "title": form.title,
        "description": form.meaning,
        "path": form.csv.removeprefix(FOLDER),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(form),
    }


def _schema(form: TableForm) -> dict[str, object]:
    keys = [
        {"fields": key, "reference": {"resource": parent, "fields": _primary_key(parent)}}
        for key, parent in form.parents
    ]
    fields = [_field(field, is_primary=field.key == form.primary_key) for field in form.fields]
    return {"fields": fields, "primaryKey": form.primary_key, "missingValues": [""], "foreignKeys": keys}


def _primary_key(name: str) -> str:
    return next(form.primary_key for form in TABLES if form.name == name)


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
