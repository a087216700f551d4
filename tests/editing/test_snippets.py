"""A snippet of each type, filled in as VS Code does where nobody types anything, is front matter that is taken."""

import json
import re
from datetime import date

import pytest

from cchc.content.content_type import ContentType
from cchc.content.registry import TYPES
from cchc.content.source import divide
from cchc.content.validation import read_item
from cchc.editing.snippets import FILE, snippet_files
from site_build import ROOT

SNIPPETS = json.loads(snippet_files()[FILE])
_CHOICE = re.compile(r"\$\{\d+\|([^,|]+)[^}]*\|\}")
_PLACE = re.compile(r"\$\{\d+:((?:\\.|\$CURRENT_\w+|[^}\\])*)\}")


def filled_in(body: list[str], day: date) -> str:
    """The first of each choice, the default of each place, today."""
    text = _PLACE.sub(r"\1", _CHOICE.sub(r"\1", "\n".join(body)))
    for name, value in (("YEAR", f"{day:%Y}"), ("MONTH", f"{day:%m}"), ("DATE", f"{day:%d}")):
        text = text.replace(f"$CURRENT_{name}", value)
    return re.sub(r"\\([\\$}])", r"\1", text).replace("$0", "")


def test_it_is_that_of_the_models() -> None:
    assert (ROOT / FILE).read_bytes() == snippet_files()[FILE], "renew it: .venv/bin/cchc schema"


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.module)
def test_a_snippet_that_is_left_as_it_is_has_no_error(kind: ContentType) -> None:
    snippet = SNIPPETS[f"{kind.name} ({kind.folder}/)"]
    text = filled_in(snippet["body"], date(2026, 11, 20))
    item, problems = read_item(
        divide(text, f"{kind.folder}/2026/a.md" if kind.by_year else f"{kind.folder}/a.md"), kind
    )
    assert [str(problem) for problem in problems if problem.is_error] == []
    assert item
    assert item.draft
    assert "${" not in text


def test_each_has_a_prefix_of_its_own() -> None:
    prefixes = [prefix for snippet in SNIPPETS.values() for prefix in snippet["prefix"]]
    assert len(prefixes) == len(set(prefixes))
    assert {"tin-tuc", "ke-hoach", "thu-tuc"} <= set(prefixes)
