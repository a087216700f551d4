"""Another province begins with empty folders: what the demonstration shows goes, what the pages are made of stays."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.folders import files_in
from cchc.content.history.git import Git
from cchc.content.loader import content_files
from cchc.content.registry import type_of

_ATTACHMENTS = "docs/tep"


_NOTHING: Mapping[str, str] = {}


def demonstration_files(root: Path, rewritten: Mapping[str, str] = _NOTHING) -> Iterator[str]:
    """Paths of all items of a type (pages written by hand and `index.md` are none), and of files that nothing names:
    neither a page that stays nor the settings.

    `rewritten`: texts by path that these are about to have.
    """
    pages = []
    for path in content_files(root):
        if type_of(path).template:
            yield path
        else:
            pages.append(rewritten.get(path) or (root / path).read_text("utf-8-sig", errors="replace"))
    settings = root / SETTINGS_FILE
    pages.append(rewritten.get(SETTINGS_FILE) or settings.read_text("utf-8-sig", errors="replace"))
    kept = "\n".join((*pages, *map(unquote, pages)))
    yield from (path for path in files_in(root, _ATTACHMENTS) if path.removeprefix("docs") not in kept)


def not_recoverable(root: Path, touched: Iterable[str]) -> list[str]:
    """What would be lost if these files were deleted or rewritten: what git does not have as it is now, and every
    other change that is not committed, which going back to the last commit would undo. NoHistoryError without git.
    """
    git = Git(root)
    return sorted({*touched} - git.unchanged_files() | git.changed_files())


def delete(root: Path, paths: Iterable[str]) -> None:
    """Delete files, with the folders that become empty."""
    for path in paths:
        file = root / path
        file.unlink()
        for folder in file.parents:
            if folder == root or any(folder.iterdir()):
                break
            folder.rmdir()
