"""Worker processes that draw a share of the pages: forked, so that each knows all that the first process has loaded."""

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

PAGES_PER_WORKER = 200
"""From so many pages on another process gains time."""

_OWN_WORK = 0.3
"""What the first process does alone (feeds, search index), as a part of the time that drawing all pages takes."""

_SIGNAL_AT_PARENTS_DEATH = 1
"""PR_SET_PDEATHSIG of Linux' prctl(2)."""


class WorkerError(Exception):
    """A worker has failed. Its argument is the reason that the worker sent; none where it was ended from outside."""


class Worker:
    """What a worker process has of itself: a way to send messages to the process that started it.

    Messages lie in a file without a name, and the pipe says only where: a pipe holds little, so a worker that sends
    much would have to wait for its reader.
    """

    def __init__(self, connection: Connection, messages: IO[bytes]) -> None:
        self._connection, self._messages = connection, messages

    def send(self, message: object, is_failure: bool = False) -> None:
        """Send any value that can be pickled. Raises OSError where the process that started this one has ended."""
        start = self._messages.tell()
        pickle.dump(message, self._messages, pickle.HIGHEST_PROTOCOL)
        self._messages.flush()
        self._connection.send((is_failure, start, self._messages.tell() - start))

    def fail(self, reason: object) -> None:
        """Send the reason and end this process; never returns."""
        # the process that would receive it may have ended
        with suppress(OSError):
            self.send(reason, is_failure=True)
        os._exit(1)

    def exit(self) -> None:
        """End this process; never returns, and leaves nothing of it to be written or tidied up twice."""
        os._exit(0)


class _Started(NamedTuple):
    process: int
    connection: Connection
    messages: IO[bytes]


class Workers:
    """The worker processes as the process sees them that starts them."""

    def __init__(self) -> None:
        self._started: list[_Started] = []

    def start(self, count: int) -> tuple[int, Worker | None]:
        """Fork so many workers. Returns once in each process.

        A worker gets its number, from 1, and its `Worker`; the first process gets 0 and None.
        """
        parent = os.getpid()
        for number in range(1, count + 1):
            receiver, sender = Pipe(duplex=False)
            messages = tempfile.TemporaryFile()  # noqa: SIM115 - read for as long as the worker works
            process = os.fork()
            if process == 0:
                _end_with(parent)
                self._started = []
                return number, Worker(sender, messages)
            sender.close()
            self._started.append(_Started(process, receiver, messages))
        return 0, None

    def receive(self) -> list[Any]:
        """The next message of each worker, once all have sent one. Raises WorkerError where one has failed."""
        return [_message(worker) for worker in self._started]

    def stop(self) -> None:
        """Wait until all have ended; those that still work are ended."""
        for worker in self._started:
            worker.connection.close()
            worker.messages.close()
            with suppress(ProcessLookupError):
                os.kill(worker.process, signal.SIGTERM)
            with suppress(ChildProcessError):
                os.waitpid(worker.process, 0)
        self._started = []


def _end_with(parent: int) -> None:
    """End this process when its parent is killed: else its pages would get into the site of the next build."""
    ctypes.CDLL(None).prctl(_SIGNAL_AT_PARENTS_DEATH, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _message(worker: _Started) -> Any:  # noqa: ANN401 - whatever the worker sent
    try:
        is_failure, start, length = worker.connection.recv()
    except EOFError:
        raise WorkerError from None
    message = pickle.loads(os.pread(worker.messages.fileno(), length, start))
    if is_failure:
        raise WorkerError(message)
    return message


def worker_count(pages: int) -> int:
    """How many workers gain time for so many pages on this machine; 0 other than on Linux.

    Windows cannot fork, and the libraries of macOS may not survive it.
    """
    if pages < PAGES_PER_WORKER or sys.platform != "linux":
        return 0
    return min(_processors() - 1, pages // PAGES_PER_WORKER)


def shares_of(pages: Sequence[Any], workers: int) -> list[Sequence[Any]]:
    """A stretch of the pages for each process; that of the first one is shorter, for it has work of its own."""
    each = (1 + _OWN_WORK) / (workers + 1)
    first = round(len(pages) * max(0.05, each - _OWN_WORK))
    rest = pages[first:]
    bounds = [len(rest) * number // workers for number in range(workers + 1)]
    return [pages[:first], *(rest[start:end] for start, end in pairwise(bounds))]


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
