"""Whether anything at all has changed since the last build: then there is nothing to do."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cchc.content.folders import files_in
from cchc.content.history.git import Git
from cchc.content.history.state import NoHistoryError
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
    for folder in (*FOLDERS, "overrides/assets"):
        for path in files_in(root, folder):
            yield path
            yield (root / path).read_bytes()
