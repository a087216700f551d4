"""Builds of the site in process, as `mkdocs build --strict` does them."""

import warnings
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

ROOT = Path(__file__).parent.parent


def build(root: Path, site_dir: Path) -> Path:
    """Build the repository at `root` strictly into `site_dir`; a warning ends it."""
    with warnings.catch_warnings():
        # libraries of MkDocs warn about themselves; our own warnings are errors everywhere else
        warnings.simplefilter("ignore")
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        except SystemExit as end:
            # 0: there was nothing to build
            if end.code:
                raise
    return site_dir


def preview(root: Path, site_dir: Path) -> Path:
    """What `mkdocs serve` shows first; here a warning ends it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True)
        config.plugins.on_startup(command="serve", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    return site_dir


def files_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def difference(warm: Path, cold: Path) -> list[str]:
    """Files that one has and the other has not, or has with other bytes."""
    ours, theirs = files_of(warm), files_of(cold)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
