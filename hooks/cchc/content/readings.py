"""What was found in texts at earlier looks, so that a text which has not changed is not read again.

Only functions of a text alone are kept here, as JSON: the values of front matter, what the rules on Markdown find.
Nothing in the file can run; what is damaged or of another version of the program is as if it were not there.
"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cchc.text.digests import Digest, digest_of

FILE = Path(".cache", "readings.sqlite")
"""Below the folder of the repository; safe to delete."""

_TABLE = "CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, value TEXT, seal BLOB) WITHOUT ROWID"


class Readings:
    """`look` does a piece of work or finds what it gave before; `save` keeps what was asked for since, and no more.

    `program` is the fingerprint of all code that works on the texts. Without a file nothing is kept.
    """

    def __init__(self, file: Path | None = None, program: Digest = b"") -> None:
        self._file, self._program = file, program
        self._connection = _opened(file) if file else None
        self._used: set[Digest] = set()
        self._new: dict[Digest, str] = {}

    def look(self, work: Callable[[], object | None], *text: object) -> object | None:
        """What `work` gives for a text and whatever else it depends on; None is not kept, nor what is not plain JSON.

        The first part of `text` names the kind of work.
        """
        if self._connection is None:
            return work()
        key = digest_of(self._program, *text)
        found = self._found(key)
        if found is None:
            value = work()
            if value is not None and _is_plain(value):
                self._new[key] = json.dumps(value, ensure_ascii=False)
            return value
        self._used.add(key)
        return found

    def _found(self, key: Digest) -> object | None:
        if key in self._new:
            return json.loads(self._new[key])  # type: ignore[no-any-return]
        assert self._connection
        try:
            row = self._connection.execute("SELECT value, seal FROM readings WHERE key = ?", [key]).fetchone()
            is_whole = row is not None and row[1] == digest_of(key, row[0])
            return json.loads(row[0]) if is_whole else None
        except (sqlite3.Error, ValueError, UnicodeError):
            return None

    def save(self) -> None:
        """Keep what was asked for since the file was opened. Where it cannot be written, all is only slower."""
        if self._connection is None:
            return
        with suppress(sqlite3.Error), self._connection:
            known = {key for (key,) in self._connection.execute("SELECT key FROM readings")}
            self._connection.executemany("DELETE FROM readings WHERE key = ?", [[key] for key in known - self._used])
            rows = [(key, value, digest_of(key, value)) for key, value in self._new.items()]
            self._connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", rows)
        self._used |= self._new.keys()
        self._new = {}


NOTHING_KEPT = Readings()


def _opened(file: Path) -> sqlite3.Connection | None:
    """The file, or a new one where it is damaged; None where there can be none."""
    for _ in range(2):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(file, timeout=2)
            connection.execute(_TABLE)
            connection.execute("SELECT key, value, seal FROM readings LIMIT 1").fetchone()
            # what is cut off leaves an older state or none: both are safe
            connection.execute("PRAGMA synchronous = OFF")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                return None
        except (OSError, sqlite3.Error):
            pass
        else:
            return connection
        with suppress(OSError):
            file.unlink()
    return None


def _is_plain(value: object) -> bool:
    """Whether JSON gives the same value back, of the same types."""
    if type(value) is dict:
        return all(type(name) is str and _is_plain(part) for name, part in value.items())
    if type(value) is list:
        return all(map(_is_plain, value))
    return value is None or type(value) in (str, int, bool, float)
