"""What an import makes of a file, before anything is written; and how its front matter is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc.editing.document_import.blocks import Doubt
from cchc.text.folding import slugify

_LONGEST_NAME = 80


@dataclass(slots=True)
class Draft:
    """One file: its path, front matter and text. `missing` names mandatory keys that the source does not say.

    `files` are pictures, by their paths.
    """

    path: str
    front: dict[str, object]
    body: str
    doubts: list[Doubt] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Given:
    """What an editor adds by options, by the keys of front matter: it goes before what the file says."""

    values: Mapping[str, object] = field(default_factory=dict)

    def text(self, key: str) -> str | None:
        value = self.values.get(key)
        return str(value) if value else None


def file_name(*parts: str | None) -> str:
    """ "993-kh-ubnd-lai-chau" of a number and a place."""
    whole = "-".join(filter(None, (slugify(part) for part in parts if part)))
    return re.sub(r"-[^-]*$", "", whole[: _LONGEST_NAME + 1]) if len(whole) > _LONGEST_NAME else whole


def without_empty(front: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in front.items() if value not in (None, "", [], {})}
