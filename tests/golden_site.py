"""A small site of its own, with every content type in it: what the golden files were made from."""

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import yaml

from cchc.content.content_type import ContentType
from cchc.content.registry import TYPES, type_of
from site_build import ROOT

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 21)
EPOCH = "1795219200"
"""`TODAY` at seven in the morning in Vietnam, as SOURCE_DATE_EPOCH."""


def make(root: Path) -> Path:
    """Content of tests/golden/, its settings; templates, hooks and what they need of MkDocs of the repository."""
    shutil.copytree(GOLDEN / "content", root, dirs_exist_ok=True)
    for folder in ("overrides", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(GOLDEN / "settings.yml", root / "mkdocs.yml")
    return root


def example_files_of(kind: ContentType) -> list[Path]:
    """The files of a type's items in tests/golden/content/, by their names; not those of a type in a folder below."""
    files = (GOLDEN / "content" / kind.folder).rglob("*.md")
    return sorted(file for file in files if type_of(file.relative_to(GOLDEN / "content").as_posix()) is kind)


def examples_of(kind: ContentType) -> list[str]:
    """The addresses of a type's items in tests/golden/content/."""
    files = (file.relative_to(GOLDEN / "content") for file in example_files_of(kind))
    return [kind.address_of(file.as_posix(), None) for file in files]


def front_of_example(kind: ContentType) -> dict[str, object]:
    """The front matter of the first of a type's items in tests/golden/content/, by the names of its keys."""
    text = example_files_of(kind)[0].read_text("utf-8")
    front: dict[str, object] = yaml.safe_load(text.split("---\n")[1])
    return front


def examples_of_other_types(addresses: Iterable[str]) -> dict[str, str]:
    """The first example of each type that none of the addresses is of, by the name of the type's module."""
    known = tuple(addresses)
    kinds = [kind for kind in TYPES if kind.template]
    others = [kind for kind in kinds if not any(address.startswith(f"{kind.address}/") for address in known)]
    return {kind.module.replace("_", "-"): examples_of(kind)[0] for kind in others if examples_of(kind)}
