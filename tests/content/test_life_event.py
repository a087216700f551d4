"""Life events: what an editor can write, and how a mistake is told."""

from pathlib import Path

import pytest

from cchc.content.problems import Problem
from procedures import CODE, add_procedure
from small_repository import add, problems_in

PATH = "docs/su-kien-doi-song/ket-hon.md"
WANTED: dict[str, object] = {"ma_thu_tuc": CODE, "ly_do": "Để được đăng ký."}


def problems_of(root: Path, **changes: object) -> list[Problem]:
    add_procedure(root)
    add(root, PATH, {"title": "Kết hôn", "thu_tuc": [WANTED], **changes})
    return [problem for problem in problems_in(root) if problem.path == PATH]


@pytest.mark.parametrize("changes", [{}, {"thu_tu": 1}, {"thu_tuc": {**WANTED, "khi_nao": "Trong 07 ngày"}}])
def test_a_good_event_has_no_problem(repository: Path, changes: dict[str, object]) -> None:
    assert problems_of(repository, **changes) == []


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"thu_tuc": None}, "thu_tuc", "thiếu khóa bắt buộc"),
        ({"thu_tuc": []}, "thu_tuc", "trống"),
        ({"thu_tuc": [{"ma_thu_tuc": CODE}]}, "thu_tuc[1].ly_do", "thiếu khóa bắt buộc"),
        ({"thu_tuc": [{**WANTED, "ma_thu_tuc": "1.00089"}]}, "thu_tuc[1].ma_thu_tuc", "1.000894"),
        ({"thu_tuc": [{**WANTED, "ma_thu_tuc": "1.000980"}]}, "thu_tuc[1].ma_thu_tuc", f"có phải là {CODE}?"),
        ({"thu_tuc": [WANTED, WANTED]}, "thu_tuc[2].ma_thu_tuc", "đã có ở trên"),
        ({"thu_tu": 0}, "thu_tu", "từ 1"),
    ],
)
def test_a_mistake_is_told_at_its_place(repository: Path, changes: dict[str, object], key: str, words: str) -> None:
    (problem,) = problems_of(repository, **changes)
    assert (problem.key, problem.is_error) == (key, True)
    assert words in problem.message


@pytest.mark.parametrize(
    ("line", "words"),
    [("tinh_trang: bai_bo", "đã bị bãi bỏ"), ("draft: true", "chưa đăng, đã hết hạn đăng hoặc đã thu hồi")],
)
def test_a_procedure_that_cannot_be_done_is_a_warning(repository: Path, line: str, words: str) -> None:
    problems_of(repository)
    file = repository / f"docs/thu-tuc/{CODE}.md"
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\n{line}\n", 1), "utf-8")
    (problem,) = [problem for problem in problems_in(repository) if problem.path == PATH]
    assert (problem.key, problem.is_error) == ("thu_tuc[1].ma_thu_tuc", False)
    assert words in problem.message
