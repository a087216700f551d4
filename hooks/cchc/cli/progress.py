"""A bar for whoever waits at a terminal: only when the work takes longer than a second."""

import sys
import time
from collections.abc import Iterator, Sequence

import click

_PATIENCE = 1.0
"""Seconds without a bar."""


def watched(paths: Sequence[str]) -> Iterator[str]:
    """The paths, and on a terminal a bar from when it takes long."""
    started = time.monotonic()
    rest = iter(paths)
    for done, path in enumerate(rest):
        yield path
        if time.monotonic() - started > _PATIENCE:
            yield from _with_bar(rest, done + 1, len(paths))


def _with_bar(rest: Iterator[str], done: int, total: int) -> Iterator[str]:
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=total, label="Đang đọc nội dung", file=sys.stderr, hidden=hidden) as bar:
        bar.update(done)
        for path in rest:
            yield path
            bar.update(1)
