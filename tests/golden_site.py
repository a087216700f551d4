"""A small site of its own, with every content type in it: what the golden files were made from."""

import shutil
from datetime import date
from pathlib import Path

from site_build import ROOT

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 21)
EPOCH = "1795219200"
"""`TODAY` at seven in the morning in Vietnam, as SOURCE_DATE_EPOCH."""


def make(root: Path) -> Path:
    """Content of tests/golden/, templates and hooks of the repository, settings of both."""
    shutil.copytree(GOLDEN / "content", root, dirs_exist_ok=True)
    for folder in ("overrides", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    own = (GOLDEN / "settings.yml").read_text("utf-8")
    shared = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\ntheme:")
    (root / "mkdocs.yml").write_text(own + "".join(shared[1:]), "utf-8")
    return root
