"""The folder of the built site: what stands in it from the last build, and what has to go."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from cchc.content.folders import entries_in
from cchc.rebuild.store import FileRecord
from cchc.text.digests import Digest, digest_of


class SiteFolder:
    """The folder of the site, which need not be there yet.

    MkDocs empties it at the beginning of each build; `set_aside` and `put_back` save its files from that.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._aside = folder.with_name(f".{folder.name}.aside")
        self._started = 0

    def set_aside(self) -> None:
        """Move the folder to `.site.aside` beside it, before MkDocs empties what lies in its place."""
        # a build may have been cut off between the two
        self.restore()
        # a folder that cannot be moved is emptied, and all of it is made again
        with suppress(OSError):
            self.folder.rename(self._aside)

    def put_back(self) -> None:
        """Move the folder back, once MkDocs has emptied what there was, and note when this build has begun."""
        self.restore()
        self.folder.mkdir(parents=True, exist_ok=True)
        # the clock of the disk, which need not be the machine's
        mark = self.folder / ".building"
        mark.touch()
        self._started = mark.stat().st_mtime_ns
        mark.unlink()

    def restore(self) -> None:
        """Put the last site where it belongs, if it is not there; where both are, the one aside is an older one."""
        if self._aside.exists() and self.folder.exists():
            self._aside.unlink() if self._aside.is_symlink() else shutil.rmtree(self._aside)
        elif self._aside.exists():
            self._aside.rename(self.folder)

    def still_has(self, record: FileRecord) -> bool:
        """Whether a file is as it was written; one that was copied back from elsewhere is compared by its bytes."""
        try:
            # a Path for each of ten thousand files takes longer than to ask for it
            state = os.stat(f"{self.folder}/{record.output_path}")  # noqa: PTH116
            if state.st_size != record.size:
                return False
            if state.st_mtime_ns == record.modified:
                return True
            return digest_of((self.folder / record.output_path).read_bytes()) == record.content
        except OSError:
            return False

    def state_of(self, output_path: str) -> tuple[int, int]:
        """The size of a file in bytes, and the time of its last change in ns."""
        state = (self.folder / output_path).stat()
        return state.st_size, state.st_mtime_ns

    def state(self) -> Digest:
        """A digest of the paths, sizes and times of all files of the site."""
        start = len(str(self.folder))
        states = ((file.path[start:], file.stat()) for file in self._files())
        return digest_of(sorted((path, state.st_size, state.st_mtime_ns) for path, state in states))

    def _files(self) -> Iterator["os.DirEntry[str]"]:
        """All but what is hidden at the top, which MkDocs leaves alone too."""
        start = len(str(self.folder)) + 1
        return (file for file in entries_in(self.folder) if file.path[start] != ".")

    def sweep(self, retained: Iterable[str]) -> None:
        """Remove every file that is neither retained nor written by this build, and folders that this leaves empty."""
        paths = {str(self.folder / path) for path in retained}
        for file in list(self._files()):
            if file.path not in paths and file.stat().st_mtime_ns < self._started:
                Path(file).unlink()
                _remove_empty(Path(file).parent, self.folder)


def _remove_empty(folder: Path, top: Path) -> None:
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
