"""What the editor has to know of each type to write its files as `cchc format` does, and the names it suggests."""

import json
from typing import Any

from pydantic import BaseModel

from cchc.content.canonical_form import key_order
from cchc.content.content_type import ContentType
from cchc.content.fields import Mark
from cchc.content.national_agencies import national_names
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.outputs.web_editor.annotations import Taken, taken
from cchc.views.web_editor import collection_name

Shape = list[list[Any]]
"""The keys of a group in order, each with its mark, and the shape of its own groups or nothing.

A mark is 1 for a list, 2 for the path of a file, 3 for both, else 0.
"""


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
        [name, _mark(what), *([_shape(what.model)] if what.model else [])]
        for name, what in ((name, by_key[name]) for name in key_order((model,)))
    ]


def _mark(what: Taken) -> int:
    return int(what.is_list and not what.may_be_a_table) + 2 * int(what.has(Mark.FILE))


def _needed(kind: ContentType) -> list[str]:
    """The keys that every file of the type has, and a folder's index.md has not."""
    fields = kind.model.model_fields
    return [field.alias or name for name, field in fields.items() if field.is_required() and name != "title"]


def _agencies(site: Site) -> list[str]:
    """Names that are suggested where an agency is asked for: those of the site's own records, then the State's."""
    own = (name for agency in site.agencies if agency.existed_on(site.today) for name in agency.names)
    return list(dict.fromkeys((*own, *national_names(site.today))))
