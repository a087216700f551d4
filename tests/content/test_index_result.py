"""Results of indexes: what an editor can get wrong is told at its line and key; what a result knows of itself."""

from pathlib import Path

import pytest

from cchc.content.index_result import IndexResult
from cchc.content.loader import examine
from cchc.content.problems import Problem
from small_repository import TODAY, add, site_of

RESULT = """---
title: PAR INDEX thử
chi_so: PAR_INDEX
nam: 2025
don_vi: tỉnh Lai Châu
gia_tri: 22.5
xep_hang: 7
tong_so: 10
thanh_phan:
  - {ten: Thành phần một, toi_da: 40, dat: 10}
nguon: {ten: Số liệu thử}
---
Nội dung.
"""
FRONT = {"title": "Thử", "chi_so": "PAR_INDEX", "nam": 2025, "don_vi": "tỉnh Thử", "gia_tri": 22.5}
SOURCE = {"nguon": {"ten": "Số liệu thử"}}


def problems_of(repository: Path, text: str) -> list[Problem]:
    (repository / "docs/chi-so").mkdir(exist_ok=True)
    (repository / "docs/chi-so/thu.md").write_text(text, "utf-8")
    return [problem for problem in examine(repository, TODAY).problems if problem.path == "docs/chi-so/thu.md"]


def test_a_good_file_has_no_problem(repository: Path) -> None:
    assert problems_of(repository, RESULT) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "words"),
    [
        ("chi_so: PAR_INDEX", "chi_so: par_index", 3, "chi_so", "PAR_INDEX, SIPAS"),
        ("nguon: {ten: Số liệu thử}\n", "", 2, "nguon", "thiếu khóa bắt buộc"),
        ("nguon: {ten: Số liệu thử}", "nguon: {url: https://vidu.example/a}", 11, "nguon.ten", "thiếu khóa bắt buộc"),
        ("{ten: Số liệu thử}", "{ten: Thử, ngay: 2027-01}", 11, "nguon.ngay", "tương lai"),
        ("gia_tri: 22.5", "gia_tri: 22,5", 6, "gia_tri", "22.5"),
        ("gia_tri: 22.5", "gia_tri: cao", 6, "gia_tri", "con số"),
        ("gia_tri: 22.5", "gia_tri: true", 6, "gia_tri", "cần một con số"),
        ("gia_tri: 22.5", "gia_tri: .inf", 6, "gia_tri", "79.51"),
        ("gia_tri: 22.5", "gia_tri: -1", 6, "gia_tri", "từ 0"),
        ("gia_tri: 22.5", "gia_tri: 100.01", 6, "gia_tri", "100,01 lớn hơn thang điểm (100)"),
        ("chi_so: PAR_INDEX", "chi_so: PAPI\ntoi_da: 20", 7, "gia_tri", "thang điểm (20)"),
        ("dat: 10", "dat: 40.5", 10, "thanh_phan[1].dat", "40,5 lớn hơn điểm tối đa của thành phần này (40)"),
        ("toi_da: 40", "toi_da: 0", 10, "thanh_phan[1].toi_da", "13"),
        ("xep_hang: 7", "xep_hang: 11", 7, "xep_hang", "lớn hơn tổng số 10"),
        ("xep_hang: 7", "xep_hang: 0", 7, "xep_hang", "từ 1"),
        ("nam: 2025", "nam: 2027", 4, "nam", "tương lai"),
        ("chi_so: PAR_INDEX", "chi_so: khac", 3, "chi_so", "ten_chi_so"),
        ("chi_so: PAR_INDEX", "chi_so: PCI\nten_chi_so: PCI", 4, "ten_chi_so", "bỏ dòng này"),
        ("chi_so: PAR_INDEX", "chi_so: khac\nten_chi_so: Par Index", 4, "ten_chi_so", "chi_so: PAR_INDEX"),
        ("don_vi: tỉnh Lai Châu", "don_vi: Sở Nội vu", 5, "don_vi", "Sở Nội vụ"),
        ("don_vi: tỉnh Lai Châu", "don_vi: Lai Châu", 5, "don_vi", "chưa nhận ra đơn vị"),
        ("xep_hang: 7", "xephang: 7", 7, "xephang", "“xep_hang”"),
    ],
)
def test_a_mistake_is_told_at_its_place(repository: Path, old: str, new: str, line: int, key: str, words: str) -> None:
    assert old in RESULT
    found = problems_of(repository, RESULT.replace(old, new, 1))
    assert [(problem.line, problem.key) for problem in found] == [(line, key)]
    assert words in found[0].message


def test_an_unknown_unit_is_only_a_warning(repository: Path) -> None:
    assert [problem.is_error for problem in problems_of(repository, RESULT.replace("tỉnh Lai", "Lai"))] == [False]


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({}, 1),
        ({"don_vi": "Tỉnh  Thử"}, 1),
        ({"don_vi": "tỉnh Khác"}, 0),
        ({"nam": 2024}, 0),
        ({"chi_so": "SIPAS"}, 0),
    ],
)
def test_a_unit_has_one_result_a_year(repository: Path, keys: dict[str, object], count: int) -> None:
    add(repository, "docs/chi-so/a.md", FRONT | SOURCE)
    add(repository, "docs/chi-so/b.md", FRONT | SOURCE | keys)
    found = [(problem.path, problem.key, problem.is_error) for problem in examine(repository, TODAY).problems]
    assert found == [("docs/chi-so/b.md", "don_vi", True)] * count


def test_an_agency_is_one_unit_by_all_its_names(repository: Path) -> None:
    add(repository, "docs/chi-so/a.md", FRONT | SOURCE | {"don_vi": "Sở Nội vụ"})
    add(repository, "docs/chi-so/b.md", FRONT | SOURCE | {"don_vi": "Sở Nội vụ tỉnh Lai Châu"})
    assert [problem.key for problem in examine(repository, TODAY).problems] == ["don_vi"]


@pytest.mark.parametrize(
    ("keys", "slug", "measure", "scale"),
    [
        ({}, "par-index", "điểm", 100),
        ({"chi_so": "SIPAS"}, "sipas", "%", 100),
        ({"chi_so": "PAPI"}, "papi", "điểm", 80),
        ({"toi_da": 97.5}, "par-index", "điểm", 97.5),
        ({"chi_so": "khac", "ten_chi_so": "Chỉ số cấp xã"}, "chi-so-cap-xa", "điểm", None),
        ({"chi_so": "khac", "ten_chi_so": "Chỉ số cấp xã", "don_vi_do": "%"}, "chi-so-cap-xa", "%", 100),
    ],
)
def test_what_a_result_is_counted_in(
    repository: Path, keys: dict[str, object], slug: str, measure: str, scale: float | None
) -> None:
    add(repository, "docs/chi-so/a.md", FRONT | SOURCE | keys)
    (result,) = site_of(repository).all(IndexResult)
    assert (result.index_slug, result.measure, result.scale) == (slug, measure, scale)
    assert result.address == "chi-so/a/"
