"""Whether MkDocs has warned: what was warned of is made again, so that it is warned of again."""

import logging


class _Counter(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


_counter = _Counter()
# a strict build counts what is said here
logging.getLogger("mkdocs").addHandler(_counter)


def warnings_so_far() -> int:
    """In this process, over all its builds."""
    return _counter.count
