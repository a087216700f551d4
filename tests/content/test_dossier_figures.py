"""Figures of dossiers: what an officer writes or pastes, what contradicts itself, what is no figure."""

from pathlib import Path

import pytest

from cchc.content.dossier_figures import DossierFigures, DossierRow, contradictions
from cchc.content.problems import Problem
from small_repository import markdown, problems_in, site_of

FRONT = {
    "title": "Số liệu quý I",
    "ky": "quy",
    "nam": 2026,
    "so_ky": 1,
    "so_lieu": {"don_vi": "tỉnh Lai Châu", "tiep_nhan": 120},
    "nguon": {"ten": "Báo cáo thử"},
    "ngay_cong_bo": "2026-04-03",
}
TABLE = "Đơn vị\tTiếp nhận trong kỳ\tGiải quyết đúng hạn\nSở Nội vụ\t1.120\t\nUBND tỉnh\t80\t79\n"


def write(root: Path, **changes: object) -> None:
    front = {name: value for name, value in {**FRONT, **changes}.items() if value is not None}
    (root / "docs/so-lieu").mkdir(parents=True, exist_ok=True)
    (root / "docs/so-lieu/q1.md").write_text(markdown(front), "utf-8")


def problems(root: Path, **changes: object) -> list[Problem]:
    write(root, **changes)
    return problems_in(root)


def figures_of(root: Path, **changes: object) -> DossierFigures:
    write(root, **changes)
    (figures,) = site_of(root).all(DossierFigures)
    return figures


@pytest.mark.parametrize(
    "table",
    [TABLE, TABLE.replace("\t", " | "), TABLE.replace("\t", ";").replace("Tiếp nhận trong kỳ", "tiep_nhan")],
)
def test_a_table_is_pasted(repository: Path, table: str) -> None:
    rows = figures_of(repository, so_lieu=table, gom_cac="cơ quan").rows
    assert [(row.unit, row.received, row.in_time) for row in rows] == [
        ("Sở Nội vụ", 1120, None),
        ("UBND tỉnh", 80, 79),
    ]
    assert problems_in(repository) == []


def test_a_table_of_markdown_has_a_line_below_its_head(repository: Path) -> None:
    table = "| Đơn vị | Tiếp nhận trong kỳ |\n| --- | ---: |\n| Sở Nội vụ | 12 |\n"
    assert [row.received for row in figures_of(repository, so_lieu=table).rows] == [12]


def test_days_are_those_of_the_period_or_as_told(repository: Path) -> None:
    figures = figures_of(repository)
    assert (str(figures.first_day), str(figures.last_day)) == ("2026-01-01", "2026-03-31")
    figures = figures_of(repository, tu_ngay="2025-12-01", den_ngay="2026-02-28")
    assert (str(figures.first_day), str(figures.last_day)) == ("2025-12-01", "2026-02-28")


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"so_lieu": {"don_vi": "tỉnh Lai Châu"}}, "so_lieu[1]", "chưa có con số nào"),
        ({"so_lieu": {"don_vi": "tỉnh Lai Châu", "tiep_nhan": -1}}, "so_lieu[1].tiep_nhan", "từ 0"),
        ({"so_lieu": {"don_vi": "tỉnh Lai Châu", "tiep_nhan": "nhiều"}}, "so_lieu[1].tiep_nhan", "ví dụ 14043"),
        ({"so_lieu": {"don_vi": "tỉnh Lai Châu", "hai_long": 101}}, "so_lieu[1].hai_long", "100"),
        ({"so_lieu": []}, "so_lieu", "còn trống"),
        ({"so_lieu": "Đơn vị\tTiếp nhậnn trong kỳ\nSở Nội vụ\t1"}, "so_lieu", "có phải là “Tiếp nhận trong kỳ”?"),
        ({"so_lieu": "Đơn vị\tTiếp nhận trong kỳ\nSở Nội vụ\t1\t2"}, "so_lieu", "dòng 2 của bảng có 3 ô"),
        ({"so_lieu": "Đơn vị\tĐang giải quyết\nSở Nội vụ\t1"}, "so_lieu", "xóa cột này, giữ hai cột ấy"),
        ({"so_lieu": "Đơn vị\tQuá hạn\tTrễ hạn\nSở Nội vụ\t1\t2"}, "so_lieu", "cùng là “Giải quyết quá hạn”"),
        ({"so_lieu": TABLE}, "so_lieu", "gom_cac: sở, ban, ngành"),
        ({"so_lieu": f"{TABLE}Sở Nội vụ\t1\t1\n", "gom_cac": "sở"}, "so_lieu[3].don_vi", "đã có ở trên"),
        (
            {"so_lieu": "Đơn vị\tTiếp nhận\tSố tiếp nhận\nSở Nội vụ\t1\t2"},
            "so_lieu",
            "cùng là “Tiếp nhận trong kỳ”",
        ),
        ({"so_lieu": "Đơn vị\tTiếp nhận\n\t1"}, "so_lieu[1].don_vi", "thiếu khóa"),
        ({"so_lieu": f"{TABLE}Toàn tỉnh\t1\t1\n", "gom_cac": "sở"}, "so_lieu[3].don_vi", "dòng cộng"),
        ({"so_lieu": {"don_vi": "120", "tiep_nhan": 9}}, "so_lieu[1].don_vi", "không phải tên đơn vị"),
        ({"so_lieu": {"don_vi": "tỉnh Lai Châu", "tiep_nhan": 10**9}}, "so_lieu[1].tiep_nhan", "999999999"),
        ({"den_ngay": "2026-11-01"}, "den_ngay", "không phải của quý I/2026"),
        ({"tu_ngay": "2025-01-01"}, "tu_ngay", "từ 01/01/2025 đến 31/03/2026 không phải của quý I/2026"),
        ({"so_ky": None}, "so_ky", "từ 1 đến 4"),
        ({"ky": "nam", "nam": 2025, "so_ky": 3}, "so_ky", "không có số"),
        ({"so_ky": 4}, "ky", "kỳ chưa hết"),
        ({"tu_ngay": "2026-04-01"}, "tu_ngay", "ngày đầu sau ngày cuối"),
        ({"nguon": None}, "nguon", "thiếu khóa bắt buộc"),
    ],
)
def test_a_mistake_is_told(repository: Path, changes: dict[str, object], key: str, words: str) -> None:
    (problem,) = [problem for problem in problems(repository, **changes) if problem.is_error]
    assert problem.key == key
    assert words in problem.message


def test_a_unit_that_nobody_knows_is_a_warning(repository: Path) -> None:
    (problem,) = problems(repository, so_lieu={"don_vi": "Sở lạ", "tiep_nhan": 1})
    assert (problem.is_error, problem.key) == (False, "so_lieu[1].don_vi")


def test_a_period_is_told_once(repository: Path) -> None:
    write(repository)
    (repository / "docs/so-lieu/khac.md").write_text((repository / "docs/so-lieu/q1.md").read_text("utf-8"), "utf-8")
    assert {problem.key for problem in problems_in(repository) if problem.is_error} == {"ky"}


def test_a_unit_has_one_row_a_period(repository: Path) -> None:
    write(repository)
    other = markdown({**FRONT, "so_lieu": f"{TABLE}tỉnh Lai Châu\t1\t1", "gom_cac": "cơ quan"})
    (repository / "docs/so-lieu/q2.md").write_text(other, "utf-8")
    (problem,) = [problem for problem in problems_in(repository) if problem.is_error]
    assert (problem.key, "đã có ở docs/so-lieu/q1.md" in problem.message) == ("so_lieu[3].don_vi", True)


def test_figures_beside_each_other_are_no_telephone_number(repository: Path) -> None:
    table = "Đơn vị\tTiếp nhận\tTrước hạn\tĐúng hạn\tQuá hạn\nSở Nội vụ\t1000\t500\t480\t20\n"
    assert problems(repository, so_lieu=table) == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        # the third quarter of 2021 in one province
        (
            {"tiep_nhan": 14043, "dung_han": 14064, "ty_le_dung_han": 99.74},
            ["14.064 hồ sơ đúng hạn trên 14.043 hồ sơ tiếp nhận; nguồn không ghi hồ sơ từ kỳ trước"],
        ),
        ({"tiep_nhan": 10, "ky_truoc": 5, "dung_han": 12, "truoc_han": 0, "qua_han": 0}, []),
        (
            {"da_giai_quyet": 10, "truoc_han": 4, "dung_han": 4, "qua_han": 1},
            ["trước hạn, đúng hạn và quá hạn cộng lại là 9, khác 10 hồ sơ đã giải quyết"],
        ),
        ({"da_giai_quyet": 10, "dung_han": 4}, []),
        ({"da_giai_quyet": 10, "dung_han": 11}, ["11 hồ sơ trước hạn, đúng hạn, quá hạn trên 10 hồ sơ đã giải quyết"]),
        (
            {"tiep_nhan": 10, "ky_truoc": 1, "da_giai_quyet": 9, "dang_trong_han": 1, "dang_qua_han": 0},
            ["tiếp nhận và kỳ trước chuyển sang cộng lại là 11, đã giải quyết và đang giải quyết là 10"],
        ),
        ({"tiep_nhan": 10, "ky_truoc": 1, "da_giai_quyet": 9, "dang_trong_han": 1}, []),
        ({"tiep_nhan": 10, "truc_tuyen": 11}, ["11 hồ sơ trực tuyến trên 10 hồ sơ tiếp nhận"]),
        (
            {"truoc_han": 0, "dung_han": 90, "qua_han": 10, "ty_le_dung_han": 99},
            ["nguồn ghi tỷ lệ đúng hạn 99%, tính từ các con số là 90%"],
        ),
        ({"tiep_nhan": 0}, []),
        ({"ty_le_dung_han": 150}, ["nguồn ghi tỷ lệ đúng hạn 150%, lớn hơn 100%"]),
        (
            {"tiep_nhan": 9, "toan_trinh": 5, "mot_phan": 5},
            ["toàn trình và một phần cộng lại là 10 trên 9 hồ sơ tiếp nhận"],
        ),
        (
            {"tiep_nhan": 9, "truc_tuyen": 4, "mot_phan": 5},
            ["toàn trình và một phần cộng lại là 5 trên 4 hồ sơ trực tuyến"],
        ),
    ],
)
def test_what_contradicts_itself(row: dict[str, object], told: list[str]) -> None:
    assert list(contradictions(DossierRow.model_validate({"don_vi": "x", **row}))) == told


def test_contradictions_are_warnings(repository: Path) -> None:
    (problem,) = problems(repository, so_lieu={"don_vi": "tỉnh Lai Châu", "tiep_nhan": 5, "dung_han": 6})
    assert (problem.is_error, problem.key) == (False, "so_lieu[1]")


@pytest.mark.parametrize(
    ("row", "share"),
    [
        ({"dung_han": 90, "truoc_han": 5, "qua_han": 5}, 95),
        ({"dung_han": 90, "da_giai_quyet": 100}, 90),
        ({"dung_han": 90}, None),
        ({"dung_han": 0, "truoc_han": 0, "qua_han": 0}, None),
        ({"dung_han": 90, "da_giai_quyet": 80}, None),
    ],
)
def test_a_share_is_worked_out_of_what_is_known(row: dict[str, object], share: float | None) -> None:
    assert DossierRow.model_validate({"don_vi": "x", **row}).share_in_time == share
