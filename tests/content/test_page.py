"""Ordinary pages: of MkDocs' and Material's keys those that have an effect, with values that a build takes."""

from pathlib import Path

import pytest

from small_repository import add, problems_in


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("template", "main.html", None),
        ("template", "rieng.html", None),
        ("template", "khong-co.html", "không có mẫu trang “khong-co.html”"),
        ("template", "rieng.htm", "có phải là “rieng.html”?"),
        ("template", "pages/plan.html", "không có mẫu trang"),
        ("template", "../mkdocs.yml", "không có mẫu trang"),
        ("template", ["main.html"], "cần chữ"),
        ("template", 1, "ngoặc kép"),
        ("search", {"exclude": True}, None),
        ("search", {"exclude": False}, None),
        ("search", {}, None),
        ("search", {"exclude": "có"}, "cần true (có) hoặc false (không)"),
        ("search", {"boost": 2}, "không có khóa này"),
        ("search", True, "cần một nhóm khóa"),
        ("search", "exclude", "ví dụ search: {exclude: true}"),
        ("search", [{"exclude": True}], "cần một nhóm khóa"),
        ("hide", "toc", None),
        ("hide", ["navigation", "toc"], None),
        ("hide", ["tags"], "cần một trong các giá trị navigation, toc"),
        ("hide", {"toc": True}, "cần một trong các giá trị navigation, toc"),
        ("icon", "material/khong-co", "không có khóa này"),
        ("status", "new", "không có khóa này"),
    ],
)
def test_keys_of_the_theme(repository: Path, name: str, value: object, told: str | None) -> None:
    (repository / "overrides/pages").mkdir()
    for template in ("main.html", "rieng.html", "pages/plan.html"):
        (repository / "overrides" / template).touch()
    add(repository, "docs/gioi-thieu.md", {"title": "Giới thiệu", name: value})
    problems = problems_in(repository)
    assert len(problems) == (told is not None)
    assert (told or "") in "".join(problem.message for problem in problems)
    assert all(problem.path == "docs/gioi-thieu.md" and problem.line in (3, 4) for problem in problems)
