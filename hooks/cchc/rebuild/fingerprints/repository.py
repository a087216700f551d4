"""What every page depends on: the code, the templates, the settings, the libraries."""

import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.files.inside import LARGEST_LOOKED_INTO
from cchc.content.folders import EntryKind, all_in, files_in
from cchc.content.history.git import Git, NoHistoryError
from cchc.content.registry import FOLDERS
from cchc.content.settings import ENGINE_FILE
from cchc.text.digests import Digest, digest_of

CODE = ("hooks", "overrides")

_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9_]*\b")


def build_fingerprint(root: Path, site_url: str | None, is_preview: bool) -> Digest:
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


def content_fingerprint(root: Path, build: Digest, today: date) -> Digest:
    """Of all that a build reads."""
    return digest_of(build, today, _head(root), *_content(root))


def _head(root: Path) -> str:
    """The commit that the history of plans is read from; without one, why there is none."""
    try:
        return Git(root).require_whole_history()
    except NoHistoryError as error:
        return str(error)


def _content(root: Path) -> Iterator[str | bytes]:
    """Every name in the folders of content, for a link or a pipe is told too; and what stands in files."""
    for folder in (*FOLDERS, "overrides/assets"):
        for entry in sorted(all_in(root, folder), key=lambda entry: entry.path):
            yield os.fsencode(entry.path)
            yield entry.kind.value
            if entry.kind is EntryKind.FILE:
                yield _bytes_of(root / entry.path)


def _bytes_of(file: Path) -> Digest:
    """What stands in a file; of one that would fill the memory, what the disk says of it."""
    state = file.stat()
    if state.st_size > LARGEST_LOOKED_INTO:
        return digest_of(state.st_size, state.st_mtime_ns)
    return digest_of(file.read_bytes())
