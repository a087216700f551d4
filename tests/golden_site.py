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
    """Content of tests/golden/, its settings; templates, hooks and what they need of MkDocs of the repository."""
    shutil.copytree(GOLDEN / "content", root, dirs_exist_ok=True)
    for folder in ("overrides", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(GOLDEN / "settings.yml", root / "mkdocs.yml")
    return root
