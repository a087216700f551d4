"""The files below a folder."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_in(root: Path, folder: str) -> list[str]:
    """Paths of all files below a folder, relative to the root, with `/`; those of a folder before those beside it."""
    start = len(str(root / folder)) + 1
    paths = (f"{folder}/{entry.path[start:].replace(os.sep, '/')}" for entry in entries_in(root / folder))
    return sorted(paths, key=lambda path: path.split("/"))


def entries_in(folder: Path) -> Iterator["os.DirEntry[str]"]:
    """Every file below a folder, if there is one, without a Path for each; no link that leads nowhere."""
    return _entries_in(str(folder)) if folder.is_dir() else iter(())


def _entries_in(folder: str) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _entries_in(entry.path)
            elif entry.is_file():
                yield entry
