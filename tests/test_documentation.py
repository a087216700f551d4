"""What is written for editors and maintainers keeps up with the code."""

import re

import pytest

from cchc.cli import main
from cchc.content.content_type import ContentType
from cchc.content.directives import DIRECTIVES
from cchc.content.registry import TYPES
from site_build import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_is_told_with_its_options(name: str) -> None:
    row = re.search(rf"^\| `{name}` \|.*$", CONTRIBUTING, re.MULTILINE)
    assert row, f"CONTRIBUTING.md has no row for the directive {name}"
    options = {field.alias for field in DIRECTIVES[name].model_fields.values()}
    assert options <= set(re.findall(r"`([a-z]+)`", row[0]))


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.folder)
def test_every_folder_of_content_is_told(kind: ContentType) -> None:
    assert f"`{kind.folder}/" in CONTRIBUTING


@pytest.mark.parametrize("name", main.commands)
def test_every_command_is_told(name: str) -> None:
    assert f"cchc {name}" in README + CONTRIBUTING
