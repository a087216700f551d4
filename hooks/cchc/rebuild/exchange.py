"""Two folders change places in one step, where the operating system and the disk can do that."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

_CURRENT_FOLDER = -100
"""AT_FDCWD: paths are meant as they are written."""

_EXCHANGE, _SWAP = 2, 2
"""RENAME_EXCHANGE of Linux' renameat2(2), RENAME_SWAP of macOS' renamex_np(2)."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one disk change places; nobody ever finds either place empty.

    False where that cannot be done (Windows, some network disks), and nothing has been moved then.
    """
    call = _CALLS.get(sys.platform)
    try:
        return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0
    except AttributeError:
        # a C library that does not have it
        return False


def _on_linux(one: bytes, other: bytes) -> int:
    return int(ctypes.CDLL(None).renameat2(_CURRENT_FOLDER, one, _CURRENT_FOLDER, other, _EXCHANGE))


def _on_macos(one: bytes, other: bytes) -> int:
    return int(ctypes.CDLL(None).renamex_np(one, other, _SWAP))


_CALLS: dict[str, Callable[[bytes, bytes], int]] = {"linux": _on_linux, "darwin": _on_macos}
