"""What earlier looks have found: the same as a new look would, whatever has become of the file."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.content.loader import FilesRead, examine
from cchc.content.readings import Readings
from small_repository import TODAY, add_news

PROGRAM = b"p" * 16


def never() -> object:
    raise AssertionError("it was kept")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    readings = Readings(tmp_path / ".cache/readings.sqlite", PROGRAM)
    for number in range(50):
        readings.look(lambda: {"title": "Chữ" * 100, "so": [1, 2.5, None, True]}, "front matter", f"title: {number}")
    readings.save()
    return tmp_path / ".cache/readings.sqlite"


def test_what_was_found_is_found_again(file: Path) -> None:
    value = Readings(file, PROGRAM).look(never, "front matter", "title: 7")
    assert value == {"title": "Chữ" * 100, "so": [1, 2.5, None, True]}


@pytest.mark.parametrize(
    "text", [("front matter", "title: 51"), ("markdown", "title: 7"), ("front matter", "title:", " 7")]
)
def test_another_text_or_work_is_done(file: Path, text: tuple[str, ...]) -> None:
    assert Readings(file, PROGRAM).look(lambda: "neu", *text) == "neu"


def test_another_program_finds_nothing(file: Path) -> None:
    assert Readings(file, b"q" * 16).look(lambda: "neu", "front matter", "title: 7") == "neu"


def test_what_was_not_asked_for_goes(file: Path) -> None:
    readings = Readings(file, PROGRAM)
    readings.look(never, "front matter", "title: 7")
    readings.save()
    later = Readings(file, PROGRAM)
    assert later.look(never, "front matter", "title: 7")
    assert later.look(lambda: "neu", "front matter", "title: 8") == "neu"


@pytest.mark.parametrize("damage", [lambda old: b"", lambda old: b"x" * 9, lambda old: old[: len(old) // 2]])
def test_a_damaged_file_is_replaced(file: Path, damage: Callable[[bytes], bytes]) -> None:
    file.write_bytes(damage(file.read_bytes()))
    for work in (lambda: ["neu"], lambda: ["neu"]):
        readings = Readings(file, PROGRAM)
        assert readings.look(work, "markdown", "x") == ["neu"]
        readings.save()


def test_a_changed_byte_is_noticed(file: Path) -> None:
    whole = file.read_bytes()
    for at in range(100, len(whole), 997):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        found = Readings(file, PROGRAM).look(lambda: "neu", "front matter", "title: 7")
        assert found in ("neu", {"title": "Chữ" * 100, "so": [1, 2.5, None, True]})


def test_a_row_that_was_changed_is_not_believed(file: Path) -> None:
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE readings SET value = replace(value, '2.5', '2.6')")
    connection.close()
    assert Readings(file, PROGRAM).look(lambda: "neu", "front matter", "title: 7") == "neu"


@pytest.mark.parametrize("value", [{1: "a"}, (1, 2), {"a": {2}}, b"x", True.__class__])
def test_what_json_would_change_is_not_kept(tmp_path: Path, value: object) -> None:
    for _ in range(2):
        readings = Readings(tmp_path / "x.sqlite", PROGRAM)
        assert readings.look(lambda: value, "x") == value
        readings.save()


def test_a_look_with_readings_finds_what_one_without_finds(repository: Path, tmp_path: Path) -> None:
    add_news(repository, "news/2026/a.md", "- a\n  - b\n    1) c\n\n![](x.png) [x](y.md)\n", don_vi="Sở Nội vụ")
    add_news(repository, "news/2026/b.md", chuyen_muc="lạ")
    plain = examine(repository, TODAY)
    for _ in range(2):
        kept = Readings(tmp_path / "x/readings.sqlite", PROGRAM)
        again = examine(repository, TODAY, files=FilesRead(kept))
        assert again.problems == plain.problems
    assert plain.problems
