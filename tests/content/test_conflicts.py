"""Marks of conflicts that git left: an error with the lines, wherever they stand; no example in fenced code."""

import pytest

from cchc.content.raw_text import conflict_problems

CONFLICT = "<<<<<<< HEAD\nmột\n=======\nhai\n>>>>>>> nhánh-b\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"đầu\n\n{CONFLICT}", [3]),
        (f"---\ntitle: A\n{CONFLICT}---\n", [3]),
        (f"{CONFLICT}giữa\n{CONFLICT}", [1, 7]),
        ("<<<<<<< HEAD\nmột\n||||||| gốc\n=======\n>>>>>>> b\n", [1]),
        ("<<<<<<< HEAD\nquên dòng cuối\n", [1]),
        ("một\n>>>>>>> b\n", [2]),
        (f"```\n{CONFLICT}```\n", []),
        (f"~~~ text\n{CONFLICT}~~~\n", []),
        ("```\n<<<<<<< HEAD\n```\nhai\n>>>>>>> b\n", [2]),
        ("Tiêu đề\n=======\n", []),
        ("a <<<<<<< b\n", []),
        ("<<<<<<<<\n>>>>>>>>\n", []),
    ],
)
def test_each_conflict_is_told_at_its_first_line(text: str, lines: list[int]) -> None:
    problems = list(conflict_problems(text, "x.md"))
    assert [problem.line for problem in problems] == lines
    assert all(problem.is_error for problem in problems)


def test_a_conflict_is_told_with_all_its_lines() -> None:
    (problem,) = conflict_problems(CONFLICT, "x.md")
    assert "dòng 1, 3, 5" in problem.message
