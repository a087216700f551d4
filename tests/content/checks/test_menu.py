"""The menu of the settings names pages that are there."""

from pathlib import Path

import pytest

from small_repository import add, problems_in


@pytest.mark.parametrize(
    ("nav", "front", "told"),
    [
        ("[trang.md, https://vidu.example/x]", {"title": "Trang"}, []),
        (
            "[{Trang: trang.md}]",
            {"title": "Trang", "draft": True},
            ["nav[1].Trang: cảnh báo: trang docs/trang.md chưa"],
        ),
        (
            "[{Nhóm: [{Trang: trang.md}]}]",
            {"title": "Trang", "dang_den": "2026-01-01"},
            ["nav[1].Nhóm[1].Trang: cảnh báo"],
        ),
        ("[mo-hinh/index.md]", {"title": "Trang"}, ["nav[1]: cảnh báo: không có tệp docs/mo-hinh/index.md"]),
        ("[trang.md, trangg.md]", {"title": "Trang"}, ["nav[2]: không có tệp docs/trangg.md; có phải là trang.md?"]),
        ("[{A: xyz/khac.md}]", {"title": "Trang"}, ["nav[1].A: không có tệp docs/xyz/khac.md; tạo lại tệp"]),
    ],
)
def test_the_menu_names_pages_that_are_there(
    repository: Path, nav: str, front: dict[str, object], told: list[str]
) -> None:
    add(repository, "docs/trang.md", front)
    settings = repository / "mkdocs.yml"
    settings.write_text(f"{settings.read_text('utf-8')}nav: {nav}\n", "utf-8")
    problems = problems_in(repository)
    assert len(problems) == len(told)
    for problem, words in zip(problems, told, strict=True):
        assert str(problem).startswith("mkdocs.yml:")
        assert words in str(problem)
