"""The fingerprints of a repository: of what every page is made with, and of all that a build reads."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import cchc
from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.files.inside import LARGEST_LOOKED_INTO
from cchc.content.folders import EntryKind, all_in, files_in
from cchc.content.history.git import Git, NoHistoryError
from cchc.content.registry import FOLDERS
from cchc.content.settings import ENGINE_FILE
from cchc.text.digests import Digest, digest_of

_CODE = ("hooks", "overrides")
_CODE_FILES = (".py", ".html", ".yml", ".md")
"""Modules, templates, lists and guides that come with the program.

Pages only name what lies in overrides/assets/, so that a style sheet changes none of them.
"""

_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9_]*\b")


def build_fingerprint(root: Path, site_url: str | None, is_preview: bool) -> Digest:
    """The fingerprint of what every page is made with: code, templates, settings, the variables of the environment
    that the settings name, libraries.

    `site_url` is the address of the site as MkDocs has it: a preview has one of its own, whatever the settings say.
    """
    return digest_of(site_url, is_preview, sys.version, sorted(_libraries()), *_settings(root), *_code(root))


def program_fingerprint() -> Digest:
    """The fingerprint of the program that runs, wherever it lies: its modules and lists, and the libraries."""
    return digest_of(sys.version, sorted(_libraries()), *_code(Path(cchc.__file__).parent.parent, ("cchc",)))


def _settings(root: Path) -> Iterator[object]:
    """The texts of mkdocs.yml and of what it inherits, each with the variables that it may name after `!ENV`."""
    for path in filter(Path.is_file, (root / SETTINGS_FILE, root / ENGINE_FILE)):
        text = path.read_bytes().decode("utf-8", "replace")
        yield path.name
        yield text
        # a list of names may go on for several lines, so every word that could be one is looked up
        names = set(_VARIABLE.findall(text)) if "!ENV" in text else set()
        yield sorted((name, os.environ.get(name)) for name in names)


def _libraries() -> Iterator[str]:
    """Names and versions of all that is installed: `mkdocs-1.6.1.dist-info`."""
    for folder in filter(Path.is_dir, map(Path, sys.path)):
        yield from (entry.name for entry in folder.iterdir() if entry.suffix == ".dist-info")


def _code(root: Path, folders: Iterable[str] = _CODE) -> Iterator[bytes | str]:
    """Paths and bytes of modules and templates."""
    for folder in folders:
        for path in files_in(root, folder):
            if path.endswith(_CODE_FILES):
                yield path
                yield (root / path).read_bytes()


def content_fingerprint(root: Path, build: Digest, today: date) -> Digest:
    """The fingerprint of all that a build on a day reads; `build` is the fingerprint of what it is made with.

    While it is the same, and the site lies as the last build left it, there is nothing to do.
    """
    return digest_of(build, today, _newest_commit(root), *_content(root))


def _newest_commit(root: Path) -> str:
    """The commit that the history of plans is read from; without one, why there is none."""
    try:
        return Git(root).require_whole_history()
    except NoHistoryError as error:
        return str(error)


def _content(root: Path) -> Iterator[str | bytes]:
    """Every name in the folders of content, for the check tells of a link or a pipe too; and what stands in files."""
    for folder in (*FOLDERS, "overrides/assets"):
        for entry in sorted(all_in(root, folder), key=lambda entry: entry.path):
            yield os.fsencode(entry.path)
            yield entry.kind.value
            if entry.kind is EntryKind.FILE:
                yield _bytes_of(root / entry.path)


def _bytes_of(file: Path) -> Digest:
    """The fingerprint of what stands in a file; of one that would fill the memory, of what the disk says of it."""
    state = file.stat()
    if state.st_size > LARGEST_LOOKED_INTO:
        return digest_of(state.st_size, state.st_mtime_ns)
    return digest_of(file.read_bytes())
