"""A look at a file: enough of it to tell what it is."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc.content.problems import Severity

EDGE = 65536
"""Bytes of the beginning and of the end of a file that are read."""


@dataclass(frozen=True, slots=True)
class Look:
    """A file on the disk: its size in bytes, its beginning and its end."""

    file: Path
    size: int
    head: bytes
    tail: bytes

    @property
    def start(self) -> bytes:
        """The first characters of a text, in lower case, without what may stand before them."""
        return self.head[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong inside a file, with its remedy."""

    message: str
    severity: Severity = Severity.ERROR


Faults = Callable[[Look], Iterator[Fault]]


def look_at(file: Path) -> Look:
    """Raises OSError where the file cannot be read."""
    with file.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        head = stream.read(EDGE)
        stream.seek(max(0, size - EDGE))
        return Look(file, size, head, stream.read(EDGE))
