"""What is reported of a task agrees with itself, and can be seen."""

from pathlib import Path

import pytest

from small_repository import add, add_news, add_plan, problems_in

TASK = {"ma": "1", "noi_dung": "Việc"}
DONE = {**TASK, "trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-03-01"}
EVIDENCE = {"minh_chung": ["https://vidu.example/bao-cao"]}
PLAN = "plans/2026/thu.md"


def told(root: Path, **task: object) -> list[tuple[int, str, bool, str]]:
    add_plan(root, nhiem_vu=[{**TASK, "ma": "0"}, task])
    return [(each.line, each.key, each.is_error, each.message) for each in problems_in(root) if each.path == PLAN]


def line_of(root: Path, key: str) -> int:
    lines = (root / PLAN).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"  {key}:"))


@pytest.mark.parametrize(
    ("task", "key", "is_error", "words"),
    [
        (DONE, "trang_thai", False, "chưa có minh chứng; thêm minh_chung, ví dụ minh_chung: [/news/2026/hoi-thi.md]"),
        (DONE, "trang_thai", False, 'nhiem_vu: ["1/KH-UBND#1"]'),
        ({**TASK, **EVIDENCE, "trang_thai": "hoan_thanh"}, "trang_thai", False, "thiếu hoan_thanh_ngay"),
        ({**TASK, "hoan_thanh_ngay": "2026-03-01"}, "hoan_thanh_ngay", True, "chưa có trang_thai"),
        (
            {**TASK, "trang_thai": "dang_thuc_hien", "hoan_thanh_ngay": "2026-03-01"},
            "hoan_thanh_ngay",
            True,
            "trang_thai đang là dang_thuc_hien; ghi trang_thai: hoan_thanh",
        ),
        ({**TASK, "trang_thai": "duy_tri", "hoan_thanh_ngay": "2026-03-01"}, "hoan_thanh_ngay", True, "duy_tri"),
    ],
)
def test_what_does_not_agree_is_told_at_its_line(
    repository: Path, task: dict[str, object], key: str, is_error: bool, words: str
) -> None:
    ((line, name, severity, message),) = told(repository, **task)
    assert (line, name, severity) == (line_of(repository, key), f"nhiem_vu[2].{key}", is_error)
    assert words in message


@pytest.mark.parametrize(
    "task",
    [
        {**DONE, **EVIDENCE},
        TASK,
        {**TASK, "trang_thai": "dang_thuc_hien"},
        {**TASK, "trang_thai": "duy_tri"},
        {**TASK, "trang_thai": "khong_thuc_hien"},
    ],
)
def test_what_agrees_is_no_problem(repository: Path, task: dict[str, object]) -> None:
    assert told(repository, **task) == []


@pytest.mark.parametrize(
    ("keys", "count"),
    [({}, 0), ({"draft": True}, 1), ({"dang_tu": "2026-11-22"}, 1), ({"nhiem_vu": ["1/KH-UBND#0"]}, 1)],
)
def test_what_readers_see_and_names_the_task_is_evidence(repository: Path, keys: dict[str, object], count: int) -> None:
    add_news(repository, **{"nhiem_vu": ["1/KH-UBND#1"], **keys})
    assert len(told(repository, **DONE)) == count


@pytest.mark.parametrize(("result", "count"), [("Đã tổ chức", 0), (None, 1)])
def test_an_event_is_evidence_once_it_has_a_result(repository: Path, result: str | None, count: int) -> None:
    event = {"title": "Hội thi", "loai": "hoi_thi", "ngay": "2026-03-01", "chu_tri": "Sở Nội vụ"}
    add(repository, "docs/su-kien/a.md", {**event, "nhiem_vu": ["1/KH-UBND#1"], "ket_qua": result})
    assert len(told(repository, **DONE)) == count


def test_a_draft_of_a_plan_may_lack_what_only_public_things_can_give(repository: Path) -> None:
    add_plan(repository, draft=True, nhiem_vu=[DONE])
    assert problems_in(repository) == []
