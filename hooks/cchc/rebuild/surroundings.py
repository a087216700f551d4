"""What every page depends on: the code, the templates, the settings, the libraries."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.folders import files_in
from cchc.content.settings import ENGINE_FILE
from cchc.text.digests import Digest, digest_of

CODE = ("hooks", "overrides")

_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9_]*\b")


def surroundings(root: Path, site_url: str | None, is_preview: bool) -> Digest:
    """Of a repository; the preview has an address of its own, whatever the settings say."""
    return digest_of(site_url, is_preview, sys.version, sorted(_libraries()), *_settings(root), *_code(root))


def _settings(root: Path) -> Iterator[object]:
    """The texts of mkdocs.yml and of what it inherits, and the variables of the environment that they name."""
    for path in filter(Path.is_file, (root / SETTINGS_FILE, root / ENGINE_FILE)):
        text = path.read_bytes().decode("utf-8", "replace")
        yield path.name
        yield text
        names = {name for line in text.splitlines() if "!ENV" in line for name in _VARIABLE.findall(line)}
        yield sorted((name, os.environ.get(name)) for name in names)


def _libraries() -> Iterator[str]:
    """Names and versions of all that is installed: `mkdocs-1.6.1.dist-info`."""
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        yield from (entry.name for entry in folder.iterdir() if entry.suffix == ".dist-info")


def _code(root: Path) -> Iterator[bytes | str]:
    """Modules and templates; what lies in assets/ pages only name."""
    for folder in CODE:
        for path in files_in(root, folder):
            if path.endswith((".py", ".html")):
                yield path
                yield (root / path).read_bytes()
