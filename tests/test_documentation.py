"""What is written for editors and maintainers keeps up with the code."""

import ast
import re
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta, nodes

from cchc.cli import main
from cchc.content.content_type import ContentType
from cchc.content.directives import DIRECTIVES, WHAT_BLOCKS_SHOW
from cchc.content.registry import TYPES
from site_build import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "hooks/ARCHITECTURE.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
TEMPLATES = sorted(path for path in (ROOT / "overrides").rglob("*.html"))


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_is_told_with_its_options(name: str) -> None:
    row = re.search(rf"^\| `{name}` \|.*$", CONTRIBUTING, re.MULTILINE)
    assert row, f"CONTRIBUTING.md has no row for the directive {name}"
    assert f"| {WHAT_BLOCKS_SHOW[name]} |" in row[0], "CONTRIBUTING.md and the guides say the same of a directive"
    options = {field.alias for field in DIRECTIVES[name].model_fields.values()}
    assert options <= set(re.findall(r"`([a-z]+)`", row[0]))


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.folder)
def test_every_folder_of_content_is_told(kind: ContentType) -> None:
    assert f"`{kind.folder}/" in CONTRIBUTING


@pytest.mark.parametrize("name", main.commands)
def test_every_command_is_told(name: str) -> None:
    assert f"cchc {name}" in README + CONTRIBUTING


def test_the_map_of_the_house_fits_on_its_page_and_names_what_is_there() -> None:
    assert len(ARCHITECTURE.splitlines()) <= 150
    missing = [name for name in re.findall(r"`([\w./-]+)`", ARCHITECTURE) if not _exists(name)]
    assert not missing, "hooks/ARCHITECTURE.md names what is not there"


FOLDERS = ("hooks", "overrides", "tests", *(path.name for path in (ROOT / "hooks/cchc").iterdir() if path.is_dir()))
NAMES = {path.name for folder in ("hooks", "overrides", "tests") for path in (ROOT / folder).rglob("*.*")}


def _exists(name: str) -> bool:
    """Whether a file or folder that a text names is there: by its path from a root, or by its name alone."""
    roots = (ROOT, ROOT / "hooks", ROOT / "hooks/cchc", ROOT / "overrides")
    if name.partition("/")[0] in FOLDERS and "/" in name:
        return any((root / name).exists() for root in roots)
    return not name.endswith((".py", ".js", ".html")) or "/" in name or name in NAMES


@pytest.mark.parametrize("path", sorted((ROOT / "hooks").rglob("*.py")), ids=lambda path: path.stem)
def test_what_docstrings_name_is_there(path: Path) -> None:
    named = re.findall(rf"\b((?:{'|'.join(FOLDERS)})/[\w/]+\.(?:py|js|html|yml))", path.read_text("utf-8"))
    assert [name for name in named if not _exists(name)] == []


def test_every_floor_and_every_folder_says_why_it_is_there() -> None:
    folders = sorted({path.parent for path in (ROOT / "hooks").rglob("*.py")} - {ROOT / "hooks"})
    unsaid = [str(folder) for folder in folders if not _says_why(folder / "__init__.py")]
    assert not unsaid, "each folder of hooks/ tells in the docstring of its __init__.py what it is for"


def _says_why(file: Path) -> bool:
    return file.is_file() and bool(ast.get_docstring(ast.parse(file.read_text("utf-8"))))


def test_every_variable_and_filter_of_templates_is_told() -> None:
    """A province that changes a template needs them, so they are a promise."""
    told = set(re.findall(r"`(\w+)", ARCHITECTURE.partition("## Templates")[2].partition("## Tests")[0]))
    used = {name for path in TEMPLATES for name in _names_in(path.read_text("utf-8"))}
    assert used - told == set(), "hooks/ARCHITECTURE.md does not tell these names of templates"


def _names_in(template: str) -> set[str]:
    """The variables that a template is given, and the filters that are neither Jinja's nor MkDocs' own."""
    env = jinja2.Environment(extensions=["jinja2.ext.loopcontrols"])
    builtin = {*env.filters, "url", "script_tag"}
    env.filters.update(dict.fromkeys(re.findall(r"\|\s*(\w+)", template), str))
    tree = env.parse(template)
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx in {"store", "param"}}
    filters = {each.name for each in tree.find_all(nodes.Filter)} - builtin
    return meta.find_undeclared_variables(tree) - own | filters
