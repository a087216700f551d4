"""Faults of letters are told at line and key, with the word that is meant."""

from pathlib import Path

import pytest

from cchc.content.loader import examine
from cchc.content.problems import Problem
from small_repository import TODAY, add_news

FRONT = "---\ntitle: {}\ndate: 2026-05-04\nchuyen_muc: tin_tuc\ntags: [một cửa]\n---\n"


def problems_of(repository: Path, title: str = "Tin", body: str = "Nội dung.\n") -> list[Problem]:
    file = repository / "news/2026/tin.md"
    file.write_bytes((FRONT.format(title) + body).encode())
    return [problem for problem in examine(repository, TODAY).problems if problem.path == "news/2026/tin.md"]


@pytest.mark.parametrize(
    ("title", "body", "line", "key", "words"),
    [
        ("Ðất đai", "x\n", 2, "title", ("“Ðất”", "“Đất”")),
        ("Tin", "Theo số 12/QÐ-UBND.\n", 7, "(nội dung)", ("“12/QÐ-UBND.”", "“12/QĐ-UBND.”")),
        ("Chính\xa0sách", "x\n", 2, "title", ("[U+00A0]", "“Chính sách”")),
        ("Tin", "x\n\nthư\xadviện\n", 9, "(nội dung)", ("[U+00AD]", "“thưviện”")),
        ("Tin", "\uf0b7 mục\n", 7, "(nội dung)", ("[U+F0B7]", "“-")),
        ("Tin", "ngƣời\n\nnƣớc\n", 7, "(nội dung)", ("2 dòng: 7, 9", "“người”")),
    ],
)
def test_a_fault_is_a_warning_at_its_place(
    repository: Path, title: str, body: str, line: int, key: str, words: tuple[str, ...]
) -> None:
    (problem,) = problems_of(repository, title, body)
    assert (problem.line, problem.key, problem.is_error) == (line, key, False)
    assert all(word in problem.message for word in (*words, "--fix")), problem.message
    assert problem.message.isprintable()


@pytest.mark.parametrize(
    ("title", "body", "line", "words"),
    [
        ("Káº¿ hoáº¡ch", "x\n", 2, "“Kế"),
        ("B¸o c¸o", "x\n", 2, "“Báo"),
        ("Tin", "x\n\nCOÄNG HOØA\n", 9, "CỘNG"),
        ("Tin", "mất \ufffd chữ\n", 7, "U+FFFD"),
    ],
)
def test_what_nobody_can_read_is_an_error(repository: Path, title: str, body: str, line: int, words: str) -> None:
    (problem,) = problems_of(repository, title, body)
    assert (problem.line, problem.is_error) == (line, True)
    assert words in problem.message


def test_what_is_told_is_read_as_it_is_meant(repository: Path) -> None:
    assert [problem.is_error for problem in problems_of(repository, "Ðất\xa0đai")] == [False, False]
    site = examine(repository, TODAY).site
    assert site
    assert [news.title for news in site.news] == ["Đất đai"]


def test_a_blank_that_is_none_behind_a_key_is_read(repository: Path) -> None:
    file = repository / "news/2026/tin.md"
    file.write_bytes(FRONT.replace("title: ", "title:\xa0").format("Tin").encode())
    assert [problem.is_error for problem in examine(repository, TODAY).problems] == [False]


def test_the_settings_are_looked_at_too(repository: Path) -> None:
    add_news(repository)
    settings = repository / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("tỉnh Lai Châu\nsite_url", "tỉnh Lai\xa0Châu\nsite_url"), "utf-8"
    )
    (problem,) = examine(repository, TODAY).problems
    assert (problem.path, problem.line, problem.key, problem.is_error) == ("mkdocs.yml", 1, "site_name", False)
