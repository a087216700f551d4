"""Initiatives: what an editor can get wrong is told at its line and key."""

from pathlib import Path

import pytest

from cchc.content.loader import examine
from cchc.content.problems import Problem
from small_repository import TODAY

INITIATIVE = """---
title: Mô hình thử
don_vi: Sở Nội vụ
nam: 2026
trang_thai: thi_diem
giai_phap: Nhận hồ sơ tại nhà
nguon: {ten: Báo thử, url: "https://bao.vidu.example/"}
---
"""


def problems_of(repository: Path, text: str) -> list[Problem]:
    (repository / "docs/mo-hinh").mkdir(exist_ok=True)
    (repository / "docs/mo-hinh/thu.md").write_text(text, "utf-8")
    return [problem for problem in examine(repository, TODAY).problems if problem.path == "docs/mo-hinh/thu.md"]


def test_a_good_file_has_no_problem(repository: Path) -> None:
    assert problems_of(repository, INITIATIVE) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "words", "is_error"),
    [
        ("trang_thai: thi_diem", "trang_thai: hay", 5, "trang_thai", "thi_diem, nhan_rong, cong_nhan", True),
        ("trang_thai: thi_diem\n", "", 2, "trang_thai", "thiếu khóa bắt buộc", True),
        ("nam: 2026", "nam: năm nay", 4, "nam", "con số", True),
        ("don_vi: Sở Nội vụ\n", "", 2, "don_vi", "ví dụ don_vi: Sở Nội vụ", True),
        ("don_vi: Sở Nội vụ", "don_vi: Sở Nội vu", 3, "don_vi", "Sở Nội vụ", False),
        ("giai_phap: Nhận hồ sơ tại nhà\n", "", 1, "(tệp)", "thêm giai_phap", False),
        ("Nhận hồ sơ tại nhà", '"[x](/news/khong-co.md)"', 6, "giai_phap", "không có tệp này", True),
        ("https://bao.vidu.example/", "/plans/khong-co.md", 7, "nguon.url", "không có tệp", True),
        ("nam: 2026", "nam: 2026\nanh: {tep: /anh/a.jpg, mo_ta: Ảnh}", 5, "anh.tep", "docs/anh/a.jpg", True),
        ("nam: 2026", "nam: 2026\nanh: {tep: /anh/a.jpg}", 5, "anh.mo_ta", "thiếu khóa bắt buộc", True),
    ],
)
def test_a_mistake_is_told_at_its_place(
    repository: Path, old: str, new: str, line: int, key: str, words: str, is_error: bool
) -> None:
    assert old in INITIATIVE
    found = problems_of(repository, INITIATIVE.replace(old, new, 1))
    assert [(problem.line, problem.key, problem.is_error) for problem in found] == [(line, key, is_error)]
    assert words in found[0].message
