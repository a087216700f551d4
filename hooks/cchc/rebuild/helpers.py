"""Other processes that draw a share of the pages: forked, so that they know all that this one knows."""

import ctypes
import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from multiprocessing.connection import Connection, Pipe
from typing import IO, Any, NamedTuple

FEWEST = 200
"""Pages from which it is worth the while to start another process."""

_OWN_WORK = 0.3
"""What the first process does alone (feeds, search index), as a part of the time that all pages take."""


_SIGNAL_AT_ITS_DEATH = 1
"""PR_SET_PDEATHSIG of Linux' prctl(2)."""


class HelperError(Exception):
    """A helper has given up. Its argument is what it said last; none where it was ended from outside."""


class Helper:
    """The end of a helper: what it says to the process that started it.

    Messages lie in a file without a name, for a pipe holds little: a helper that says much would wait for its reader.
    """

    def __init__(self, connection: Connection, letters: IO[bytes]) -> None:
        self._connection, self._letters = connection, letters

    def say(self, message: object, is_well: bool = True) -> None:
        start = self._letters.tell()
        pickle.dump(message, self._letters, pickle.HIGHEST_PROTOCOL)
        self._letters.flush()
        self._connection.send((is_well, start, self._letters.tell() - start))

    def give_up(self, reason: object) -> None:
        """Never returns."""
        # nobody may be there any more to hear it
        with suppress(OSError):
            self.say(reason, is_well=False)
        os._exit(1)

    def go_home(self) -> None:
        """Never returns, and leaves nothing of this process to be written or tidied up twice."""
        os._exit(0)


class _Started(NamedTuple):
    process: int
    connection: Connection
    letters: IO[bytes]


class Helpers:
    """The end of the process that starts them."""

    def __init__(self) -> None:
        self._helpers: list[_Started] = []

    def start(self, count: int) -> tuple[int, Helper | None]:
        """Fork so many. Returns once in each process: its number from 1 and its `Helper`; 0 and None in this one."""
        first = os.getpid()
        for number in range(1, count + 1):
            here, there = Pipe(duplex=False)
            letters = tempfile.TemporaryFile()  # noqa: SIM115 - read for as long as the helper works
            process = os.fork()
            if process == 0:
                _end_with(first)
                self._helpers = []
                return number, Helper(there, letters)
            there.close()
            self._helpers.append(_Started(process, here, letters))
        return 0, None

    def hear(self) -> list[Any]:
        """The next message of each, once all have said one. Raises HelperError where one has given up."""
        return [_letter(helper) for helper in self._helpers]

    def dismiss(self) -> None:
        """Wait for all; those that still work are ended."""
        for helper in self._helpers:
            helper.connection.close()
            helper.letters.close()
            with suppress(ProcessLookupError):
                os.kill(helper.process, signal.SIGTERM)
            with suppress(ChildProcessError):
                os.waitpid(helper.process, 0)
        self._helpers = []


def _end_with(first: int) -> None:
    """Where the first process is killed, its helpers go with it: pages of theirs would get into the next build."""
    ctypes.CDLL(None).prctl(_SIGNAL_AT_ITS_DEATH, signal.SIGKILL)
    if os.getppid() != first:
        os._exit(1)


def _letter(helper: _Started) -> Any:  # noqa: ANN401 - whatever the helper said
    try:
        is_well, start, length = helper.connection.recv()
    except EOFError:
        raise HelperError from None
    message = pickle.loads(os.pread(helper.letters.fileno(), length, start))
    if not is_well:
        raise HelperError(message)
    return message


def helpers_for(pages: int) -> int:
    """How many are worth the while for so many pages, on this machine; none but on Linux.

    Windows cannot fork, and the libraries of macOS may not survive it.
    """
    if pages < FEWEST or sys.platform != "linux":
        return 0
    return min(_processors() - 1, pages // FEWEST)


def shares_of(pages: Sequence[Any], helpers: int) -> list[Sequence[Any]]:
    """A stretch of the pages for each process, the first one's smaller: it has work of its own."""
    each = (1 + _OWN_WORK) / (helpers + 1)
    first = round(len(pages) * max(0.05, each - _OWN_WORK))
    rest = pages[first:]
    bounds = [len(rest) * number // helpers for number in range(helpers + 1)]
    return [pages[:first], *(rest[start:end] for start, end in pairwise(bounds))]


def _processors() -> int:
    """Those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
