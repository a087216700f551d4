"""A lock on the folder around a site: two builds at once would take files from under each other."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

if sys.platform != "win32":
    import fcntl

Release = Callable[[], None]
"""Releases the lock; so does the end of the process, however it ends."""


def lock_sites(folders: Iterable[Path], on_wait: Callable[[], None]) -> Release:
    """Wait until no other process builds or replaces one of these sites, then keep others from it until the release.

    What is locked is the folder around each, so `site/` and another site in the same folder wait for each other too.
    `on_wait` is called once there is somebody to wait for. Where the system or the disk has no locks nothing is locked.
    """
    held: list[int] = []
    try:
        # always in one order, so that no two wait for each other
        for parent in sorted({folder.resolve().parent for folder in folders}):
            parent.mkdir(parents=True, exist_ok=True)
            held.append(_locked(parent, on_wait))
    except OSError:
        # whoever writes into the folder tells what is wrong with it
        pass
    return lambda: _close(held)


def _close(held: list[int]) -> None:
    while held:
        os.close(held.pop())


def _locked(folder: Path, on_wait: Callable[[], None]) -> int:
    """The descriptor of an open folder that this process has locked. Raises OSError where that cannot be."""
    if sys.platform == "win32":
        raise OSError("no locks of folders")
    opened = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            on_wait()
            fcntl.flock(opened, fcntl.LOCK_EX)
    except OSError:
        os.close(opened)
        raise
    return opened
