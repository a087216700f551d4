"""Series and their issues: what an editor can write, and how a mistake is told."""

from pathlib import Path

import pytest

from cchc.content.problems import Problem
from small_repository import add, add_news, add_plan, problems_in

PATH = "docs/chuyen-muc/hoi-dap.md"
NEWS = "news/2026/tin.md"
SERIES: dict[str, object] = {"title": "Chuyên mục thử", "kenh": "Đài tỉnh", "nam": 2026}


def problems_of(root: Path, **changes: object) -> list[Problem]:
    add_plan(root)
    add(root, PATH, {**SERIES, **changes})
    return problems_in(root)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"nam": None, "giai_doan": {"tu": 2021, "den": 2030}},
        {"dinh_muc": {"tong": 24, "don_vi": "số", "moi": "tháng", "so_moi_ky": 2}, "don_vi": "Sở Nội vụ"},
        {"khung_gio": ["11:00-11:30", "16:45-18:30"], "thoi_gian": "Thứ Bảy hàng tuần"},
        {"nhiem_vu": ["1/KH-UBND#1"]},
    ],
)
def test_a_good_series_has_no_problem(repository: Path, changes: dict[str, object]) -> None:
    assert problems_of(repository, **changes) == []


@pytest.mark.parametrize(
    ("changes", "line", "key", "words"),
    [
        ({"kenh": None}, 2, "kenh", "thiếu khóa bắt buộc"),
        ({"nam": None}, 1, "(tệp)", "thiếu nam hoặc giai_doan"),
        ({"nam": None, "giai_doan": {"tu": 2022, "den": 2021}}, 4, "giai_doan", "đứng trước năm đầu"),
        ({"dinh_muc": {"tong": 24}}, 5, "dinh_muc.don_vi", "thiếu khóa bắt buộc"),
        ({"dinh_muc": {"tong": 0, "don_vi": "số"}}, 6, "dinh_muc.tong", "từ 1"),
        ({"khung_gio": ["11 giờ"]}, 6, "khung_gio[1]", "11:00-11:30"),
        ({"khung_gio": ["11:00-11:30", "18:30-16:45"]}, 7, "khung_gio[2]", "không phải là khung giờ"),
        ({"khung_gio": ["24:00-24:30"]}, 6, "khung_gio[1]", "không phải là khung giờ"),
        ({"nhiem_vu": ["1/KH-UBND#2"]}, 6, "nhiem_vu[1]", "không có nhiệm vụ “2”"),
    ],
)
def test_a_mistake_is_told_at_its_place(
    repository: Path, changes: dict[str, object], line: int, key: str, words: str
) -> None:
    (problem,) = problems_of(repository, **changes)
    assert (problem.path, problem.line, problem.key, problem.is_error) == (PATH, line, key, True)
    assert words in problem.message


def test_a_rhythm_that_is_not_understood_is_a_warning(repository: Path) -> None:
    (problem,) = problems_of(repository, thoi_gian="khi rảnh rỗi thì phát sóng vậy")
    assert (problem.key, problem.is_error) == ("thoi_gian", False)


@pytest.mark.parametrize(
    ("keys", "key", "words"),
    [
        ({"chuyen_muc_phat": "hoi-dap", "so_phat": 1}, None, ""),
        ({"chuyen_muc_phat": "hoi-dapp", "so_phat": 1}, "chuyen_muc_phat", "có phải là “hoi-dap”?"),
        ({"chuyen_muc_phat": "gì đó khác", "so_phat": 1}, "chuyen_muc_phat", "ghi tên tệp"),
        ({"chuyen_muc_phat": "hoi-dap"}, "(tệp)", "phải ghi so_phat"),
        ({"chuyen_muc_phat": "hoi-dap", "so_phat": 7}, "so_phat", "số 7 của “hoi-dap” đã có ở news/2026/khac.md"),
        ({"so_phat": 7}, None, ""),
    ],
)
def test_an_issue_has_a_series_and_a_number_of_its_own(
    repository: Path, keys: dict[str, object], key: str | None, words: str
) -> None:
    add_news(repository, "news/2026/khac.md", chuyen_muc_phat="hoi-dap", so_phat=7)
    add_news(repository, NEWS, **keys)
    found = [(problem.path, problem.key, words in problem.message) for problem in problems_of(repository)]
    assert found == ([(NEWS, key, True)] if key else [])


def test_two_series_may_both_have_a_first_issue(repository: Path) -> None:
    add(repository, "docs/chuyen-muc/khac.md", {**SERIES, "id": "khac-2026"})
    add_news(repository, NEWS, chuyen_muc_phat="khac-2026", so_phat=1)
    add_news(repository, "news/2026/khac.md", chuyen_muc_phat="hoi-dap", so_phat=1)
    assert problems_of(repository) == []
