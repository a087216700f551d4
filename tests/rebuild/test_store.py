"""The records of the last build: what is damaged is thrown away, and nothing is lost that is whole."""

import sqlite3
from pathlib import Path

import pytest

from cchc.rebuild.store import FileRecord, FinishedBuild, Store, TextKind
from cchc.text.digests import digest_of

RECORD = FileRecord("a/index.html", b"i" * 16, 10, 20, b"c" * 16, b"b" * 16, ("x",), {"b.md": {"y": "b.md#y"}})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The records of a build."""
    store = Store(tmp_path / ".site.kept")
    store.put(RECORD)
    store.put_text(TextKind.BODY, "a/index.html", "<p>Chữ</p>" * 1000)
    store.put_finished_build(FinishedBuild(b"1" * 16, b"2" * 16))
    store.commit()
    store.close()
    return tmp_path / ".site.kept"


def test_they_are_as_they_were_put_in(file: Path) -> None:
    store = Store(file)
    assert store.records() == {RECORD.output_path: RECORD}
    assert store.text(TextKind.BODY, RECORD.output_path) == "<p>Chữ</p>" * 1000
    assert store.text(TextKind.SEARCH, RECORD.output_path) == ""
    assert store.finished_build() == FinishedBuild(b"1" * 16, b"2" * 16)


def test_the_folder_need_not_be_there_yet(tmp_path: Path) -> None:
    for _ in range(2):
        store = Store(tmp_path / ".cache/.site.kept")
        store.put(RECORD)
        store.commit()
        store.close()
    assert Store(tmp_path / ".cache/.site.kept").records() == {RECORD.output_path: RECORD}


def test_what_is_not_kept_is_not_there(file: Path) -> None:
    store = Store(file)
    store.forget([RECORD.output_path])
    store.put_finished_build(None)
    store.close()
    assert Store(file).records() == {RECORD.output_path: RECORD}


def test_what_is_forgotten_is_gone(file: Path) -> None:
    store = Store(file)
    store.forget([RECORD.output_path])
    store.commit()
    store.close()
    store = Store(file)
    assert (store.records(), store.text(TextKind.BODY, RECORD.output_path)) == ({}, "")


@pytest.mark.parametrize("where", [0, 60, 0.2, 0.5, 0.9, 0.999])
def test_any_damage_is_noticed(file: Path, where: float) -> None:
    """A byte of the head, of a table, of a text; or nothing of it matters."""
    content = bytearray(file.read_bytes())
    content[int(where * len(content)) if where < 1 else int(where)] ^= 255
    file.write_bytes(content)
    store = Store(file)
    assert store.records() in ({}, {RECORD.output_path: RECORD})
    assert store.text(TextKind.BODY, RECORD.output_path) in ("", "<p>Chữ</p>" * 1000)
    store.put(RECORD)
    store.commit()
    store.close()
    assert Store(file).records() == {RECORD.output_path: RECORD}


def test_a_row_that_was_changed_is_noticed(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace("Chữ".encode(), "Chỡ".encode(), 1))
    assert Store(file).records() == {}


@pytest.mark.parametrize("content", [b"", b"khong phai SQLite" * 100])
def test_another_file_in_its_place_is_thrown_away(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert Store(file).records() == {}


def test_records_with_other_columns_are_thrown_away(tmp_path: Path) -> None:
    """Those of an older version: its rows are sound, but mean something else."""
    connection = sqlite3.connect(tmp_path / ".site.kept")
    connection.execute("CREATE TABLE bodies (place TEXT PRIMARY KEY, text TEXT, seal BLOB)")
    connection.execute("INSERT INTO bodies VALUES (?, ?, ?)", ("a", "b", digest_of("a", "b")))
    connection.commit()
    connection.close()
    store = Store(tmp_path / ".site.kept")
    store.put_text(TextKind.BODY, RECORD.output_path, "<p>")
    assert (store.text(TextKind.BODY, "a"), store.text(TextKind.BODY, RECORD.output_path)) == ("", "<p>")


def test_where_no_file_can_be_records_are_for_this_build_alone(tmp_path: Path) -> None:
    (tmp_path / ".site.kept").mkdir()
    store = Store(tmp_path / ".site.kept")
    store.put(RECORD)
    assert store.records() == {RECORD.output_path: RECORD}
