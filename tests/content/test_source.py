"""A Markdown file as editors' machines write it, divided into front matter and body."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.positions import key_name
from cchc.content.source import divide, read_source

PATH = "plans/2026/thu.md"


@pytest.mark.parametrize(
    ("text", "front", "body", "line"),
    [
        ("---\ntitle: A\n---\nNội dung\n", "title: A\n", "Nội dung\n", 4),
        ("---  \ntitle: A\n---\t\n\nNội dung\n", "title: A\n", "\nNội dung\n", 4),
        ("---\ntitle: A\n...\nNội dung\n", "title: A\n", "Nội dung\n", 4),
        ("---\ntitle: A\n---", "title: A\n", "", 3),
        ("---\n---\nNội dung\n", "", "Nội dung\n", 3),
        ("---\na: |\n  ---\n---\nTrên\n\n---\nDưới\n", "a: |\n  ---\n", "Trên\n\n---\nDưới\n", 5),
    ],
)
def test_front_matter_ends_at_the_first_fence(text: str, front: str, body: str, line: int) -> None:
    source = divide(text, PATH)
    assert (source.has_front, source.front, source.body, source.body_line) == (True, front, body, line)


@pytest.mark.parametrize(
    "text", ["Nội dung\n", "# Tên\n\n---\na: b\n---\n", "\n---\na: b\n---\n", "---\na: b\n", "--- a\n---\n"]
)
def test_a_text_without_front_matter_is_all_body(text: str) -> None:
    source = divide(text, PATH)
    assert (source.has_front, source.front, source.body, source.body_line) == (False, "", text, 1)


@given(st.text("-.a:\n \t", max_size=40))
def test_nothing_is_lost_between_front_and_body(text: str) -> None:
    source = divide(text, PATH)
    assert text.endswith(source.body)
    assert text.count("\n") == source.body_line - 1 + source.body.count("\n")


@pytest.mark.parametrize(
    "raw",
    [
        "---\ntitle: Kế hoạch\n---\nNội dung\n".encode("utf-8-sig"),
        "---\r\ntitle: Kế hoạch\r\n---\r\nNội dung\r\n".encode(),
        "---\rtitle: Kế hoạch\r---\rNội dung\r".encode(),
        "---\ntitle: Kế hoạch\n---\nNội dung\n".encode(),
    ],
    ids=["byte order mark", "Windows", "old Macintosh", "plain"],
)
def test_all_machines_write_the_same_text(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.md").write_bytes(raw)
    source, problems = read_source(tmp_path / "a.md", PATH)
    assert source is not None
    assert (source.front, source.body, problems) == ("title: Kế hoạch\n", "Nội dung\n", [])


@pytest.mark.parametrize(
    ("raw", "line", "words"),
    [
        (b"", 1, "tệp rỗng"),
        (b" \r\n\t\n", 1, "tệp rỗng"),
        ("---\ntitle: A\n---\nĐô thành".encode("cp1258"), 4, "UTF-8"),
        ("---\ntitle: Kế hoạch".encode("utf-16"), 1, "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path, raw: bytes, line: int, words: str) -> None:
    (tmp_path / "a.md").write_bytes(raw)
    source, problems = read_source(tmp_path / "a.md", PATH)
    assert source is None
    assert [(problem.path, problem.line, words in problem.message) for problem in problems] == [(PATH, line, True)]


def test_decomposed_text_is_composed_and_told_at_its_first_line(tmp_path: Path) -> None:
    text = "---\ntitle: Ke\n---\n" + unicodedata.normalize("NFD", "Kế hoạch\n")
    (tmp_path / "a.md").write_bytes(text.encode())
    source, (problem,) = read_source(tmp_path / "a.md", PATH)
    assert source is not None
    assert source.body == "Kế hoạch\n"
    assert (problem.line, problem.is_error) == (4, False)
    assert "cchc check --fix" in problem.message


@pytest.mark.parametrize(
    ("loc", "name"),
    [
        (("nhiem_vu", 2, "ma"), "nhiem_vu[3].ma"),
        (("tags", 0), "tags[1]"),
        (("extra", "cchc"), "extra.cchc"),
        ((), "(tệp)"),
    ],
)
def test_places_are_named_as_people_count(loc: tuple[str | int, ...], name: str) -> None:
    assert key_name(loc) == name


def test_a_problem_in_the_text_is_told_at_its_line() -> None:
    source = divide("---\ntitle: A\n---\nMột\n\nHai\n", PATH)
    assert source.problem_in_body("sai", source.body.index("Hai")).line == 6
    assert source.problem("sai", "title").line == 2


@pytest.mark.parametrize(
    ("letter", "code"), [("\x00", "U+0000"), ("\x0b", "U+000B"), ("\x7f", "U+007F"), ("\uffff", "U+FFFF")]
)
@pytest.mark.parametrize(("before", "line"), [("---\ntitle: A", 2), ("---\ntitle: A\n---\nMột\nHai", 5)])
def test_a_letter_that_nobody_sees_is_told_at_its_line(
    tmp_path: Path, letter: str, code: str, before: str, line: int
) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"{before}{letter}", "utf-8")
    source, (problem,) = read_source(file, PATH)
    assert source is not None
    assert source == divide(before, PATH)
    assert (problem.line, problem.is_error) == (line, False)
    assert code in problem.message
