"""What lies below a folder, told without following a link."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class EntryKind(Enum):
    """What a name in a folder stands for."""

    FILE = "an ordinary file"
    FOLDER = "a folder"
    LINK = "a link to somewhere"
    BROKEN_LINK = "a link to nothing"
    SPECIAL = "a pipe, a socket, a device"
    UNREADABLE = "a file or a folder that we may not read"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a folder: `path` is relative to the root, with `/`."""

    path: str
    kind: EntryKind


def all_in(root: Path, folder: str) -> Iterator[Entry]:
    """Everything below a folder, however deep; a folder comes before what it holds. Nothing below a link."""
    waiting = [folder]
    while waiting:
        found = _entries_of(root, waiting.pop())
        yield from found
        waiting += [entry.path for entry in found if entry.kind is EntryKind.FOLDER]


def entry_at(root: Path, path: str) -> Entry | None:
    """What a path itself stands for; None where nothing is there."""
    try:
        mode = (root / path).lstat().st_mode
    except OSError:
        return None
    if stat.S_ISLNK(mode):
        return Entry(path, EntryKind.LINK)
    if stat.S_ISDIR(mode):
        return Entry(path, EntryKind.FOLDER)
    return Entry(path, EntryKind.FILE if stat.S_ISREG(mode) else EntryKind.SPECIAL)


def files_in(root: Path, folder: str) -> list[str]:
    """Paths of all files below a folder, relative to the root, with `/`; those of a folder before those beside it."""
    start = len(str(root / folder)) + 1
    paths = (f"{folder}/{entry.path[start:].replace(os.sep, '/')}" for entry in entries_in(root / folder))
    return sorted(paths, key=lambda path: path.split("/"))


def entries_in(folder: Path) -> Iterator["os.DirEntry[str]"]:
    """Every file below a folder, if there is one, without a Path for each; no link."""
    waiting = [str(folder)] if folder.is_dir() else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    yield entry


def _entries_of(root: Path, folder: str) -> list[Entry]:
    """What lies in one folder, by name; the folder itself where it may not be read."""
    try:
        with os.scandir(f"{root}/{folder}") as entries:
            found = [Entry(f"{folder}/{entry.name}", _kind_of(entry)) for entry in entries]
    except OSError:
        return [Entry(folder, EntryKind.UNREADABLE)]
    return sorted(found, key=lambda entry: entry.path)


def _kind_of(entry: "os.DirEntry[str]") -> EntryKind:
    if entry.is_symlink():
        return EntryKind.LINK if os.path.exists(entry.path) else EntryKind.BROKEN_LINK  # noqa: PTH110
    if entry.is_dir(follow_symlinks=False):
        return EntryKind.FOLDER
    if not entry.is_file(follow_symlinks=False):
        return EntryKind.SPECIAL
    return EntryKind.FILE if os.access(entry.path, os.R_OK) else EntryKind.UNREADABLE
