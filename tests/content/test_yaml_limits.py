"""What would hang or kill a reader of YAML is refused at its line within a second."""

import time
from pathlib import Path

import pytest

from cchc.content.loader import examine
from small_repository import TODAY, add_news, problems_in

HEAD = "---\ntitle: Thử\ndate: 2026-05-04\nchuyen_muc: tin_tuc\n"
BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
LONG = {
    "brackets": ("x: " + "[" * 20_000 + "\n", "lồng nhau"),
    "maps": ("x: " + "\n  {a: " * 9_000 + "\n", "lồng nhau"),
    "lists on one line": ("x:\n" + "- " * 20_000 + "a\n", "lồng nhau"),
    "keys on one line": ("? " * 20_000 + "a\n", "lồng nhau"),
    "indented maps": ("".join(" " * depth + "a:\n" for depth in range(500)), "lồng nhau"),
    "aliases in aliases": (BOMB, "giá trị"),
    "an alias to itself": ("tags: &a [*a]\n", "chính nhóm"),
    "unknown keys": ("".join(f"khoa_{n}: x\n" for n in range(20_000)), "giá trị"),
    "fewer unknown keys": ("".join(f"khoa_{n}: x\n" for n in range(5_000)), "còn 4950 lỗi"),
    "keys that stand twice": ("title: x\n" * 5_000, "còn 4950 lỗi"),
    "tags": ("tags:\n" + "- một\n" * 100_000, "giá trị"),
    "a line": (f"tags: [{'một, ' * 30_000}]\n", "dòng dài"),
    "a number": (f"so_phat: {'9' * 90_000}\n", "con số dài"),
    "a longer number": (f"so_phat: {'9' * 16}\n", "con số dài"),
    "comments": ("".join(f"khoa_{n}: chữ #lạ\n" for n in range(9_000)), "còn"),
}
BODIES = {
    "a file": ("nội dung\n" * 500_000, "MB"),
    "quotations": ("> " * 500 + "x\n", "lồng nhau"),
    "brackets": ("[" * 50_000 + "\n", "lồng nhau"),
    "lists": ("".join("  " * depth + "- x\n" for depth in range(400)), "lồng nhau"),
    "odd blanks": ("\xa0" * 50_000 + "x\n", "dấu cách"),
    "letters of another script": ("\u041aế" * 40_000 + "\n", "chữ"),
    "marks": ("a" + "\u0301" * 90_000 + "\n", "tổ hợp"),
}


def told(repository: Path, text: str) -> str:
    (repository / "news/2026/thu.md").write_text(text, "utf-8")
    start = time.process_time()
    problems = [str(problem) for problem in examine(repository, TODAY).problems]
    # a second on a machine that does nothing else
    assert time.process_time() - start < 3
    assert all(problem.startswith("news/2026/thu.md:") for problem in problems)
    return "\n".join(problems)


@pytest.mark.parametrize("name", LONG)
def test_front_matter_that_would_hang_is_refused(repository: Path, name: str) -> None:
    front, words = LONG[name]
    assert words in told(repository, f"{HEAD}{front}---\nx\n")


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_would_hang_is_told(repository: Path, name: str) -> None:
    body, words = BODIES[name]
    assert words in told(repository, f"{HEAD}---\n{body}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x: " + "\n  {a: " * 9_000 + "\n", "lồng nhau"),
        (BOMB, "giá trị"),
        ("x: &a [*a]\n", "chính nhóm"),
        ("<<<<<<< HEAD\nx: 1\n=======\nx: 2\n>>>>>>> b\n", "hai người cùng sửa"),
    ],
)
def test_settings_are_held_to_the_same(repository: Path, text: str, words: str) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + text, "utf-8")
    (problem,) = examine(repository, TODAY).problems
    assert problem.path == "mkdocs.yml"
    assert words in problem.message


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("description: &Ke hoạch", 5, "dấu &"),
        ("description: &Kế hoạch", 5, "dấu &"),
        ("description: *quan trọng*", 5, "dấu *"),
        ("description: **quan trọng**", 5, "dấu *"),
        ("description: !Khẩn", 5, "dấu !"),
        ("description: ! Khẩn", 5, "dấu !"),
        ("description: !!int tám", 5, "dấu !"),
        ("description: @moi", 5, "ngoặc kép"),
        ("description: % hồ sơ", 5, "ngoặc kép"),
        ("description: | hồ sơ", 5, "dấu | hoặc >"),
        ("description: > 50% hồ sơ", 5, "dấu | hoặc >"),
        ("description: [Khẩn] Kế hoạch", 5, "ngoặc"),
        ('description: "Kế hoạch" năm 2026', 5, "ngoặc"),
        ("description: Kế hoạch: năm", 5, "hai chấm"),
        ("description: - Kế hoạch", 5, "gạch đầu dòng"),
        ("description: “Kế hoạch” và “khác”: x", 5, "hai chấm"),
        ("description:Tin", 5, "description: Tin"),
    ],
)
def test_signs_that_yaml_keeps_for_itself_are_told_with_their_remedy(
    repository: Path, front: str, line: int, words: str
) -> None:
    message = told(repository, f"{HEAD}{front}\n---\nx\n")
    assert f":{line}:" in message
    assert words in message


def test_values_may_be_repeated(repository: Path) -> None:
    assert told(repository, f"{HEAD}tags: &the [a]\nlien_quan: *the\n---\nx\n").count("lien_quan") == 1
    assert told(repository, f"{HEAD}tags: [&the một cửa, *the]\n---\nx\n") == ""


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\n---\ntitle: A\n---\nx\n", 2, "dòng 1"),
        ("—\ntitle: A\ndate: 2026-05-04\n—\nx\n", 1, "dòng ---"),
        ("----\ntitle: A\n---\nx\n", 1, "dòng ---"),
        ("title: A\ndate: 2026-05-04\n---\nx\n", 1, "dòng ---"),
        ("title: A\n", 1, "dòng ---"),
        ("---\ntitle: A\n", 1, "chưa đóng"),
        ("---\ntitle:Tin\n---\nx\n", 2, "title: Tin"),
        ("---\ntitle:Tin\ndescription:Tóm tắt\n---\nx\n", 2, "title: Tin"),
    ],
)
@pytest.mark.parametrize("path", ["docs/trang.md", "news/2026/thu.md"])
def test_a_fence_that_is_none_is_told(repository: Path, text: str, line: int, words: str, path: str) -> None:
    (repository / path).write_text(text, "utf-8")
    (problem,) = examine(repository, TODAY).problems
    assert (problem.path, problem.line, problem.is_error) == (path, line, True)
    assert words in problem.message


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\e[31m", "\\x07", "\\u202E", "\\uFFFE", "\\U0000FFFE"])
@pytest.mark.parametrize("key", ["title", "tom_tat"])
def test_characters_that_an_escape_hides_are_told_at_their_line(repository: Path, key: str, escape: str) -> None:
    """A NUL in a title would stand in the pages."""
    add_news(repository, tom_tat="Tóm tắt")
    file = repository / "news/2026/tin.md"
    lines = [f'{key}: "a{escape}b"' if line.startswith(f"{key}:") else line for line in file.read_text().splitlines()]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    (told,) = problems_in(repository)
    assert (told.line, "không ai thấy" in told.message) == (lines.index(f'{key}: "a{escape}b"') + 1, True)


@pytest.mark.parametrize("value", ["a\\nb", "\\u1EA1", "D:\\\\ban-tin"])
def test_other_escapes_are_taken(repository: Path, value: str) -> None:
    add_news(repository, tom_tat="Tóm tắt")
    file = repository / "news/2026/tin.md"
    file.write_text(file.read_text("utf-8").replace("Tóm tắt", f'"{value}"'), "utf-8")
    assert not [problem for problem in problems_in(repository) if "không ai thấy" in problem.message]
