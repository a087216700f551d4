"""The records of the last build in one SQLite file: safe to delete, and thrown away when it is damaged."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from cchc.text.digests import Digest, digest_of

IN_MEMORY = Path(":memory:")

_COLUMNS = {
    "files": "output_path, fingerprint, facts",
    "bodies": "output_path, text",
    "search": "output_path, text",
    "finished_build": "content_fingerprint, site_state",
}
"""The columns of each table; the first is its key, and one more, `seal`, holds a digest of all the others."""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file of the site, by its path there (`tin-tuc/x/index.html`), and the fingerprint of what it was made from.

    `size` in bytes and `modified` in ns are what the disk said once it had been written; `content` is the digest of its
    bytes. Only pages have the rest. `body` is the digest of the HTML of the text, `anchors` are those that others can
    link to, `linked_anchors` those of other pages that this one links to, each with the link as it was written, by
    the source of the other page: `{"thu-tuc/x.md": {"le-phi": "../thu-tuc/x.md#le-phi"}}`.
    """

    output_path: str
    fingerprint: Digest
    size: int
    modified: int
    content: Digest
    body: Digest = b""
    anchors: tuple[str, ...] = ()
    linked_anchors: Mapping[str, Mapping[str, str]] | None = None


class FinishedBuild(NamedTuple):
    """How the last build ended: the fingerprint of all that it read, and the state of the folder that it left.

    The fingerprint is empty where the build has to be done again though nothing changes.
    """

    content_fingerprint: Digest
    site_state: Digest


class TextKind(Enum):
    """The texts of a page that the next build may want: its HTML for feeds, and its part of the search index."""

    BODY = "bodies"
    SEARCH = "search"


def records_file(folder: Path) -> Path:
    """The file with the records of the site in a folder: `site/` → `.site.kept`."""
    return folder.with_name(f".{folder.name}.kept")


class Store:
    """The records of one site. The next build finds nothing of what was put in here before `commit` was called."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection = self._opened()

    def _opened(self) -> sqlite3.Connection:
        """The file as it is, or a new one where it is damaged or has other columns; in memory where none can be."""
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
        for file in (self._file, self._file, IN_MEMORY):
            try:
                connection = sqlite3.connect(file)
                connection.executescript("".join(map(_create_table, _COLUMNS)))
                # a build that is cut off leaves an older state or none: both are safe
                connection.execute("PRAGMA synchronous = OFF")
                if _is_intact(connection):
                    return connection
            except sqlite3.DatabaseError:
                pass
            with suppress(OSError):
                file.unlink()
        raise AssertionError("SQLite has no memory")

    def records(self) -> dict[str, FileRecord]:
        """All records by their output path."""
        found = {}
        for path, fingerprint, facts in self._connection.execute(f"SELECT {_COLUMNS['files']} FROM files"):
            size, modified, content, body, anchors, linked = json.loads(facts)
            digests = bytes.fromhex(content), bytes.fromhex(body)
            found[path] = FileRecord(path, fingerprint, size, modified, *digests, tuple(anchors), linked)
        return found

    def text(self, kind: TextKind, output_path: str) -> str:
        """A text of a page; empty where it has none."""
        query = f"SELECT text FROM {kind.value} WHERE output_path = ?"
        row = self._connection.execute(query, [output_path]).fetchone()
        return row[0] if row else ""

    def finished_build(self) -> FinishedBuild | None:
        """The last build; None where its site may not take the place of an older one."""
        row = self._connection.execute(f"SELECT {_COLUMNS['finished_build']} FROM finished_build").fetchone()
        return FinishedBuild(*row) if row else None

    def put_finished_build(self, build: FinishedBuild | None) -> None:
        """Replace what is known of the last build; None says that its site is not good."""
        self._connection.execute("DELETE FROM finished_build")
        if build:
            self._put("finished_build", *build)

    def put(self, record: FileRecord) -> None:
        """Put a record in, in the place of an older one of the same file."""
        digests = record.content.hex(), record.body.hex()
        facts = json.dumps((record.size, record.modified, *digests, record.anchors, record.linked_anchors))
        self._put("files", record.output_path, record.fingerprint, facts)

    def put_text(self, kind: TextKind, output_path: str, text: str) -> None:
        """Put a text of a page in, in the place of an older one."""
        self._put(kind.value, output_path, text)

    def _put(self, table: str, *values: object) -> None:
        marks = ", ".join("?" for _ in values)
        self._connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks}, ?)", (*values, digest_of(*values)))

    def forget(self, output_paths: Iterable[str]) -> None:
        """Remove the records of files and the texts of their pages."""
        for path in output_paths:
            for table in ("files", *(kind.value for kind in TextKind)):
                self._connection.execute(f"DELETE FROM {table} WHERE output_path = ?", [path])

    def commit(self) -> None:
        """Let the next build find all that was put in."""
        self._connection.commit()

    def close(self) -> None:
        """Close the file without what was put in since `commit`."""
        self._connection.close()


def _create_table(name: str) -> str:
    return f"CREATE TABLE IF NOT EXISTS {name} ({_COLUMNS[name].replace(',', ' PRIMARY KEY,', 1)}, seal);\n"


def _is_intact(connection: sqlite3.Connection) -> bool:
    """Whether the file is sound and every row is as it was put in. Raises DatabaseError where it has other columns."""
    is_sound: bool = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    return is_sound and all(seal == digest_of(*values) for *values, seal in _rows(connection))


def _rows(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    for table, columns in _COLUMNS.items():
        yield from connection.execute(f"SELECT {columns}, seal FROM {table}")
