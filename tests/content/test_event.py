"""Events: what an editor can write, and how a mistake is told."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.event import Event
from cchc.content.problems import Problem
from small_repository import add, add_plan, problems_in, site_of

PATH = "docs/su-kien/hoi-thi.md"
EVENT: dict[str, object] = {
    "title": "Hội thi thử",
    "loai": "hoi_thi",
    "thoi_gian": "Quý III/2026",
    "chu_tri": ["Sở Nội vụ"],
}


def problems_of(root: Path, **changes: object) -> list[Problem]:
    add_plan(root)
    add(root, PATH, {**EVENT, **changes})
    problems = problems_in(root)
    assert all(problem.path == PATH for problem in problems), problems
    return problems


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"phoi_hop": ["UBND tỉnh"], "dia_diem": "Hội trường", "doi_tuong": "Công chức", "cach_thuc": "Vấn đáp"},
        {"thoi_gian": None, "ngay": "2026-09-15"},
        {"ngay": "2027-01-15", "ngay_ket_thuc": "2027-01-16"},
        {"ket_qua": "Ba giải", "nhiem_vu": ["1/KH-UBND#1"]},
        {"thoi_gian": "Chưa xác định"},
    ],
)
def test_a_good_event_has_no_problem(repository: Path, changes: dict[str, object]) -> None:
    assert problems_of(repository, **changes) == []


@pytest.mark.parametrize(
    ("changes", "line", "key", "words"),
    [
        ({"loai": "hop"}, 3, "loai", "hoi_thi, doi_thoai"),
        ({"chu_tri": None}, 2, "chu_tri", "thiếu khóa bắt buộc"),
        ({"thoi_gian": None}, 1, "(tệp)", "thoi_gian: Quý III/2026"),
        ({"thoi_gian": None}, 1, "(tệp)", "lap_lai: ngày 15 hằng tháng"),
        ({"ngay_ket_thuc": "2026-09-16"}, 7, "ngay_ket_thuc", "phải có ngày bắt đầu"),
        ({"ngay": "2026-09-15", "ngay_ket_thuc": "2026-09-14"}, 8, "ngay_ket_thuc", "trước ngày bắt đầu 15/09/2026"),
        ({"ngay": "15/9/2026"}, 7, "ngay", "2026-09-15"),
        ({"nhiem_vu": ["1/KH-UBND#9"]}, 8, "nhiem_vu[1]", "không có nhiệm vụ “9”"),
        ({"nhiem_vu": ["2/KH-UBND#1"]}, 8, "nhiem_vu[1]", "không có kế hoạch"),
        ({"ket_qua": "[x](/news/2026/khong-co.md)"}, 7, "ket_qua", "không có tệp này"),
    ],
)
def test_a_mistake_is_told_at_its_place(
    repository: Path, changes: dict[str, object], line: int, key: str, words: str
) -> None:
    (problem,) = problems_of(repository, **changes)
    assert (problem.line, problem.key, problem.is_error) == (line, key, True)
    assert words in problem.message


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"thoi_gian": "lúc nào thuận tiện"}, "thoi_gian", "Không hiểu"),
        ({"chu_tri": ["Sở Nội vu tỉnh"]}, "chu_tri[1]", "Sở Nội vụ"),
    ],
)
def test_what_is_not_understood_is_a_warning(
    repository: Path, changes: dict[str, object], key: str, words: str
) -> None:
    (problem,) = problems_of(repository, **changes)
    assert (problem.key, problem.is_error) == (key, False)
    assert words in problem.message


@pytest.mark.parametrize(
    ("changes", "spans"),
    [
        ({}, [("2026-07-01", "2026-09-30")]),
        ({"thoi_gian": "Quý III", "nam": 2025}, [("2025-07-01", "2025-09-30")]),
        ({"ngay": "2026-09-15"}, [("2026-09-15", "2026-09-15")]),
        ({"ngay": "2026-09-15", "ngay_ket_thuc": "2026-09-16"}, [("2026-09-15", "2026-09-16")]),
        ({"thoi_gian": "Quý I, Quý III", "nam": 2026}, [("2026-01-01", "2026-03-31"), ("2026-07-01", "2026-09-30")]),
        ({"thoi_gian": "Chưa xác định"}, []),
    ],
)
def test_its_days_are_those_known_else_those_understood(
    repository: Path, changes: dict[str, object], spans: list[tuple[str, str]]
) -> None:
    add(repository, PATH, {**EVENT, **changes})
    (event,) = site_of(repository).all(Event)
    expected = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in spans]
    assert [(span.start, span.end) for span in event.intervals] == expected
