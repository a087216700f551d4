"""Snippets of VS Code: the front matter of a draft of each type, with what it must have, to be filled in by Tab.

They are made of the models, as all that is told of keys; `cchc schema` writes them beside the schemas.
"""

import json
from collections.abc import Iterator
from datetime import date, datetime

from pydantic.fields import FieldInfo

from cchc.content.content_type import ContentType
from cchc.content.messages import enum_in, example_of, model_in
from cchc.content.registry import TYPES
from cchc.text.dates import PartialDate

FILE = ".vscode/cchc.code-snippets"

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_DAYS = (date, datetime, PartialDate)


def snippet_files() -> dict[str, bytes]:
    """The file as `{path in the repository: bytes}`."""
    snippets = {f"{kind.name} ({kind.folder}/)": _snippet(kind) for kind in TYPES}
    return {FILE: f"{json.dumps(snippets, ensure_ascii=False, indent=2)}\n".encode()}


def _snippet(kind: ContentType) -> dict[str, object]:
    prefixes = list(dict.fromkeys(filter(None, (kind.address.replace("/", "-"), f"cchc-{kind.module}"))))
    needed = "những khóa phải có; khóa khác: hooks/schemas, cchc check"
    return {
        "scope": "markdown",
        "prefix": prefixes,
        "description": f"{kind.name}, bản nháp: {needed}",
        "body": ["---", *_keys(kind), "draft: true", "---", "$0"],
    }


def _keys(kind: ContentType) -> Iterator[str]:
    fields = kind.model.model_fields.values()
    for number, field in enumerate((field for field in fields if field.is_required()), 1):
        yield f"{field.alias}: {_place(number, field)}"


def _place(number: int, field: FieldInfo) -> str:
    """What is typed over: a choice, the day of today, an example."""
    terms = enum_in(field.annotation)
    if terms and model_in(field.annotation) is None:
        choices = ",".join(str(term.value).replace(",", "\\,") for term in terms)
        return f"${{{number}|{choices}|}}"
    if field.annotation in _DAYS:
        return f"${{{number}:{_TODAY}}}"
    # every type has a title, and the example is that of a plan
    example = (field.title if field.alias == "title" else example_of(field)) or f'"{field.title}"'
    return f"${{{number}:{_escaped(example)}}}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
