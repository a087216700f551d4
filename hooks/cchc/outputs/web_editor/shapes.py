"""What the editor has to know of each type to write its files as `cchc format` does, and the names it suggests."""

import json
from typing import Any

from pydantic import BaseModel

from cchc.content.canonical_form import key_order
from cchc.content.content_type import ContentType
from cchc.content.national_agencies import national_names
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.outputs.web_editor.annotations import taken
from cchc.views.web_editor import collection_name

Shape = list[list[Any]]
"""The keys of a group in order, each with whether it is a list, and the shape of its own groups or nothing."""


def shapes_file(site: Site) -> bytes:
    """`{"kinds": {"tin-tuc": {"keys": …, "own": [keys that only it has]}}, "agencies": ["Sở Nội vụ", …]}`."""
    content = {
        "kinds": {collection_name(kind): {"keys": _shape(kind.model), "own": _needed(kind)} for kind in TYPES},
        "agencies": _agencies(site),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _shape(model: type[BaseModel]) -> Shape:
    by_key = {field.alias or name: taken(field) for name, field in model.model_fields.items()}
    return [
        [name, int(what.is_list and not what.may_be_a_table), *([_shape(what.model)] if what.model else [])]
        for name, what in ((name, by_key[name]) for name in key_order((model,)))
    ]


def _needed(kind: ContentType) -> list[str]:
    """The keys that every file of the type has, and a folder's index.md has not."""
    fields = kind.model.model_fields
    return [field.alias or name for name, field in fields.items() if field.is_required() and name != "title"]


def _agencies(site: Site) -> list[str]:
    """Names that are suggested where an agency is asked for: those of the site's own records, then the State's."""
    own = (name for agency in site.agencies if agency.existed_on(site.today) for name in agency.names)
    return list(dict.fromkeys((*own, *national_names(site.today))))
