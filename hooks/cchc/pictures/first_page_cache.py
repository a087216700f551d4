"""First pages of PDFs that have been drawn, cached between builds: a folder of one file each, safe to delete."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from cchc.pictures import first_page
from cchc.text.digests import Digest, digest_of

VERSION = 1
"""Another number has all pages drawn anew: raise it with any change of how they are drawn."""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """How many pages a PDF has, and a picture of the first: `content` is WebP, empty where it cannot be drawn."""

    pages: int
    width: int
    height: int
    content: bytes


NOTHING = FirstPage(0, 0, 0, b"")
"""Of a file that nobody can read."""


class FirstPageCache:
    """The cached first pages of a repository. A file is a line of JSON with the facts, sealed, then the bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[Digest] = set()

    def of(self, file: Path) -> FirstPage:
        """The first page of a PDF, from the cache, or drawn and put there. OSError where the file cannot be read."""
        state = file.stat()
        fingerprint = _fingerprint(file, state.st_mtime_ns, state.st_size, state.st_ino)
        self._used.add(fingerprint)
        cached = self._cached(fingerprint)
        if cached is None:
            cached = drawn(file)
            self._put(fingerprint, cached)
        return cached

    def sweep(self) -> None:
        """Remove what nobody has asked for."""
        names = {fingerprint.hex() for fingerprint in self._used}
        with suppress(OSError):
            for file in self._folder.iterdir():
                if file.name not in names:
                    file.unlink()

    def _cached(self, fingerprint: Digest) -> FirstPage | None:
        with suppress(OSError, ValueError, TypeError):
            content = (self._folder / fingerprint.hex()).read_bytes()
            seal, _, result = content.partition(b"\n")
            if seal == _seal(fingerprint, result):
                return _read(result)
        return None

    def _put(self, fingerprint: Digest, page: FirstPage) -> None:
        result = json.dumps([page.pages, page.width, page.height]).encode() + b"\n" + page.content
        # without a disk to write to it is only slower
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # another process may be drawing the same
            new = self._folder / f"{fingerprint.hex()}.{os.getpid()}"
            new.write_bytes(_seal(fingerprint, result) + b"\n" + result)
            new.replace(self._folder / fingerprint.hex())


def drawn(file: Path) -> FirstPage:
    """The first page of a PDF, drawn by another process; `NOTHING` where that breaks, or takes too long."""
    # -I: nothing of the folder it is started in, or of the environment, has a part in it
    command: Iterable[str | Path] = (sys.executable, "-I", first_page.__file__, file.resolve())
    try:
        done = subprocess.run([*command], capture_output=True, timeout=first_page.SECONDS, check=True)
        return _read(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError, TypeError):
        return NOTHING


@lru_cache(maxsize=65536)
def _fingerprint(file: Path, changed: int, size: int, inode: int) -> Digest:
    """Of a file that the disk says has not been written since, and of all that has a part in how it is drawn."""
    return digest_of(file.read_bytes(), VERSION, version("pypdfium2"), version("pillow"))


def _read(result: bytes) -> FirstPage:
    """What the program has written. ValueError or TypeError where it is anything else: a hostile file had a say."""
    head, _, content = result.partition(b"\n")
    pages, width, height = map(int, json.loads(head))
    is_picture = content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) <= first_page.MOST_BYTES
    if pages < 0 or not (is_picture or (not content and width == height == 0)):
        raise ValueError(head)
    # the library rounds up
    if not (0 <= width <= first_page.WIDTH + 1 and 0 <= height <= first_page.HEIGHT + 1):
        raise ValueError(head)
    return FirstPage(pages, width, height, content)


def _seal(fingerprint: Digest, result: bytes) -> bytes:
    return digest_of(fingerprint, result).hex().encode()
