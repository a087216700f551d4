"""Quotas of tasks and series: what an editor can write, and how a mistake is told."""

from pathlib import Path

import pytest

from small_repository import add, add_plan, problems_in

SERIES = {"title": "Chuyên mục thử", "kenh": "Đài tỉnh", "nam": 2026}


def told(repository: Path, path: str, prefix: str) -> list[tuple[int, str, bool, str]]:
    problems = [problem for problem in problems_in(repository) if problem.path == path]
    assert len(problems) == len(problems_in(repository))
    return [(each.line, each.key.removeprefix(prefix), each.is_error, each.message) for each in problems]


@pytest.mark.parametrize(
    "quota",
    [
        {"tong": 24, "don_vi": "số", "moi": "tháng", "so_moi_ky": 2},
        {"tong": 24, "don_vi": "số"},
        {"don_vi": "tin, bài", "moi": "6 tháng", "so_moi_ky": 2},
        *({"don_vi": "số", "moi": unit, "so_moi_ky": 1} for unit in ("ngày", "tuần", "quý", "năm")),
    ],
)
def test_a_good_quota_has_no_problem(repository: Path, quota: dict[str, object]) -> None:
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "dinh_muc": quota}])
    add(repository, "docs/chuyen-muc/a.md", {**SERIES, "dinh_muc": quota})
    assert problems_in(repository) == []


# lines are those of the quota's mapping in a series, whose quota begins on line 5
CASES = [
    ({"tong": 24}, 5, ".don_vi", "thiếu khóa bắt buộc"),
    ({"don_vi": "", "tong": 24}, 6, ".don_vi", "không được để trống"),
    ({"don_vi": "số"}, 5, "", "chưa ghi số lượng; ví dụ tong: 24"),
    ({"don_vi": "số", "moi": "tháng"}, 5, "", "có moi: tháng nhưng thiếu so_moi_ky"),
    ({"don_vi": "số", "tong": 5, "moi": "tháng"}, 5, "", "thiếu so_moi_ky"),
    ({"don_vi": "số", "so_moi_ky": 2}, 5, "", "có so_moi_ky: 2 nhưng thiếu moi"),
    ({"don_vi": "số", "moi": "thang", "so_moi_ky": 2}, 7, ".moi", "có phải là “tháng”?"),
    ({"don_vi": "số", "moi": "tuàn", "so_moi_ky": 2}, 7, ".moi", "có phải là “tuần”?"),
    ({"don_vi": "số", "moi": "Quý", "so_moi_ky": 2}, 7, ".moi", "có phải là “quý”?"),
    ({"don_vi": "số", "moi": "lúc rảnh", "so_moi_ky": 2}, 7, ".moi", "ngày, tuần, tháng, quý, 6 tháng, năm"),
    ({"don_vi": "số", "moi": 6, "so_moi_ky": 2}, 7, ".moi", "ngoặc kép"),
    ({"don_vi": "số", "tong": 0}, 7, ".tong", "từ 1"),
    ({"don_vi": "số", "moi": "tháng", "so_moi_ky": 0}, 8, ".so_moi_ky", "từ 1"),
]


@pytest.mark.parametrize(("quota", "line", "key", "words"), CASES)
def test_a_mistake_in_a_series_is_told_at_its_line(
    repository: Path, quota: dict[str, object], line: int, key: str, words: str
) -> None:
    add(repository, "docs/chuyen-muc/a.md", {**SERIES, "dinh_muc": quota})
    ((found, name, is_error, message),) = told(repository, "docs/chuyen-muc/a.md", "dinh_muc")
    assert (found, name, is_error) == (line, key, True)
    assert words in message


@pytest.mark.parametrize(("quota", "line", "key", "words"), CASES)
def test_a_mistake_in_a_task_is_told_at_its_line(
    repository: Path, quota: dict[str, object], line: int, key: str, words: str
) -> None:
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "dinh_muc": quota}])
    start = (repository / "plans/2026/thu.md").read_text("utf-8").splitlines().index("  dinh_muc:") + 1
    ((found, name, is_error, message),) = told(repository, "plans/2026/thu.md", "nhiem_vu[1].dinh_muc")
    assert (found - start, name, is_error) == (line - 5, key, True)
    assert words in message
