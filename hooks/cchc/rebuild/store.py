"""What the last build wrote, from what: one SQLite file, safe to delete, thrown away when it is damaged."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from cchc.text.digests import Digest, digest_of

IN_MEMORY = Path(":memory:")
_TABLES = """
CREATE TABLE IF NOT EXISTS written (place TEXT PRIMARY KEY, inputs BLOB, facts TEXT, seal BLOB);
CREATE TABLE IF NOT EXISTS bodies (place TEXT PRIMARY KEY, text TEXT, seal BLOB);
CREATE TABLE IF NOT EXISTS search (place TEXT PRIMARY KEY, text TEXT, seal BLOB);
CREATE TABLE IF NOT EXISTS whole (inputs BLOB, site BLOB, seal BLOB);
"""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the site, by its `place` there (`tin-tuc/x/index.html`), and what it was made from (`inputs`).

    `size` in bytes and `changed` in ns are what the disk said when it had been written, `content` is the number of
    its bytes. Of a page: `body` is the number of its text, `anchors` can be linked to, `wanted` are the anchors of
    other pages that it links to, by the page's source: `{"thu-tuc/x.md": {"anchor": "the link as written"}}`.
    """

    place: str
    inputs: Digest
    size: int
    changed: int
    content: Digest
    body: Digest = b""
    anchors: tuple[str, ...] = ()
    wanted: Mapping[str, Mapping[str, str]] | None = None


class TextKind(Enum):
    """The texts of a page that the next build may want: its HTML for feeds, its part of the search index as JSON."""

    BODY = "bodies"
    SEARCH = "search"


def records_beside(folder: Path) -> Path:
    """Where the records of the site in a folder are: `site/` → `.site.kept`."""
    return folder.with_name(f".{folder.name}.kept")


class Store:
    """The records of one site. Nothing is there for the next build before `keep` has been called."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection = self._opened()

    def _opened(self) -> sqlite3.Connection:
        """The file as it is, or a new one where it is damaged or of another form; where none can be, in memory."""
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
        for file in (self._file, self._file, IN_MEMORY):
            try:
                connection = sqlite3.connect(file)
                connection.executescript(_TABLES)
                # a build that is cut off leaves an older state or none: both are safe
                connection.execute("PRAGMA synchronous = OFF")
                if _is_whole(connection):
                    return connection
            except sqlite3.DatabaseError:
                pass
            with suppress(OSError):
                file.unlink()
        raise AssertionError("SQLite has no memory")

    def written(self) -> dict[str, Written]:
        """All records by their place."""
        found = {}
        for place, inputs, facts, _ in self._connection.execute("SELECT * FROM written"):
            size, changed, content, body, anchors, wanted = json.loads(facts)
            numbers = bytes.fromhex(content), bytes.fromhex(body)
            found[place] = Written(place, inputs, size, changed, *numbers, tuple(anchors), wanted)
        return found

    def text(self, kind: TextKind, place: str) -> str:
        """Of a page; empty where it has none."""
        row = self._connection.execute(f"SELECT text FROM {kind.value} WHERE place = ?", [place]).fetchone()
        return row[0] if row else ""

    def whole(self) -> tuple[Digest, Digest] | None:
        """The numbers of all that the last build read, and of the site that it left; None where that is not good.

        The first is empty where the build has to be done again though nothing changes.
        """
        row: tuple[Digest, Digest] | None = self._connection.execute("SELECT inputs, site FROM whole").fetchone()
        return row

    def put_whole(self, whole: tuple[Digest, Digest] | None) -> None:
        self._connection.execute("DELETE FROM whole")
        if whole:
            self._connection.execute("INSERT INTO whole VALUES (?, ?, ?)", (*whole, digest_of(*whole)))

    def put(self, record: Written) -> None:
        facts = json.dumps(
            (record.size, record.changed, record.content.hex(), record.body.hex(), record.anchors, record.wanted)
        )
        row = record.place, record.inputs, facts, digest_of(record.place, record.inputs, facts)
        self._connection.execute("INSERT OR REPLACE INTO written VALUES (?, ?, ?, ?)", row)

    def put_text(self, kind: TextKind, place: str, text: str) -> None:
        row = place, text, digest_of(place, text)
        self._connection.execute(f"INSERT OR REPLACE INTO {kind.value} VALUES (?, ?, ?)", row)

    def forget(self, places: Iterable[str]) -> None:
        for place in places:
            for table in ("written", *(kind.value for kind in TextKind)):
                self._connection.execute(f"DELETE FROM {table} WHERE place = ?", [place])

    def keep(self) -> None:
        """For the next build."""
        self._connection.commit()

    def close(self) -> None:
        """Without what was put in since `keep`."""
        self._connection.close()


def _is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every row is as it was put in, and another can be put in."""
    tables = ("written", "whole", *(kind.value for kind in TextKind))
    rows = (row for table in tables for row in connection.execute(f"SELECT * FROM {table}"))
    is_sound: bool = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    return is_sound and all(seal == digest_of(*parts) for *parts, seal in rows)
