"""Whether anything at all has changed since the last build: then there is nothing to do."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cchc.content.files.inside import LARGEST_LOOKED_INTO
from cchc.content.folders import EntryKind, all_in
from cchc.content.history.git import Git, NoHistoryError
from cchc.content.registry import FOLDERS
from cchc.text.digests import Digest, digest_of


def whole(root: Path, surroundings: Digest, today: date) -> Digest:
    """Of all that a build reads."""
    return digest_of(surroundings, today, _head(root), *_files(root))


def _head(root: Path) -> str:
    """The commit that the history of plans is read from; without one, why there is none."""
    try:
        return Git(root).require_whole_history()
    except NoHistoryError as error:
        return str(error)


def _files(root: Path) -> Iterator[str | bytes]:
    """Every name in the folders of content, for a link or a pipe is told too; and what stands in files."""
    for folder in (*FOLDERS, "overrides/assets"):
        for entry in sorted(all_in(root, folder), key=lambda entry: entry.path):
            yield os.fsencode(entry.path)
            yield entry.kind.value
            if entry.kind is EntryKind.FILE:
                yield _content(root / entry.path)


def _content(file: Path) -> Digest:
    """What stands in a file; of one that would fill the memory, what the disk says of it."""
    state = file.stat()
    if state.st_size > LARGEST_LOOKED_INTO:
        return digest_of(state.st_size, state.st_mtime_ns)
    return digest_of(file.read_bytes())
