"""A small site that has the guides for its public too, and all samples of types in it."""

import shutil
from pathlib import Path

import small_repository
from guides.samples import put_into
from site_build import ROOT


def switch_on(repository: Path) -> None:
    """Let the settings ask for the guides."""
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  cchc:\n", "  cchc:\n    huong_dan: true\n", 1)
    settings.write_text(text, "utf-8")


def make(root: Path) -> None:
    """Put the repository together, with the program as it is."""
    small_repository.make(root)
    shutil.rmtree(root / "overrides")
    for folder in ("overrides", "hooks"):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / folder, root / folder, ignore=ignored)
    settings = (root / "mkdocs.yml").read_text("utf-8").partition("plugins:")[0]
    (root / "mkdocs.yml").write_text(f"INHERIT: hooks/engine.yml\n{settings}", "utf-8")
    switch_on(root)
    small_repository.add(root, "docs/index.md", {"title": "Trang chủ"})
    put_into(root, "mau-tung-loai")
