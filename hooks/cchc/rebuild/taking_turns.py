"""Builds of one site take turns: two at once would take files from under each other, and leave half a site."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

if sys.platform != "win32":
    import fcntl

Turn = Callable[[], None]
"""Ends the turn; so does the end of the process, whatever ends it."""


def take_turn(folders: Iterable[Path], wait: Callable[[], None]) -> Turn:
    """Wait until nobody else works beside these folders (`site/` and another in its folder do so one by one).

    `wait` is called once there is somebody to wait for. Where the system or the disk has no locks, there are no turns.
    """
    held: list[int] = []
    try:
        # always in one order, so that no two wait for each other
        for parent in sorted({folder.resolve().parent for folder in folders}):
            parent.mkdir(parents=True, exist_ok=True)
            held.append(_locked(parent, wait))
    except OSError:
        # what is wrong with the folder is told by whoever writes into it
        pass
    return lambda: _end(held)


def _end(held: list[int]) -> None:
    while held:
        os.close(held.pop())


def _locked(folder: Path, wait: Callable[[], None]) -> int:
    """An open folder that this process has for itself. Raises OSError where that cannot be."""
    if sys.platform == "win32":
        raise OSError("no locks of folders")
    opened = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            wait()
            fcntl.flock(opened, fcntl.LOCK_EX)
    except OSError:
        os.close(opened)
        raise
    return opened
