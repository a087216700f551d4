"""A table of an index: one file for all units of a population, compared with each other alone."""

from pathlib import Path

import pytest

from cchc.content.index_table import IndexTable
from cchc.facts.related import agencies_of
from cchc.facts.site_facts import SiteFacts
from cchc.views.indexes.page import IndexPage
from cchc.views.presentations.index_table import index_table_page
from small_repository import add, problems_in, site_of

TABLE = """\
Đơn vị\tTổng điểm\tHạng\tXếp loại\tThể chế\tDịch vụ
Điểm tối đa\t\t\t\t10\t20
Sở Nội vụ\t12,5\t2\tTốt\t4,5\t8
UBND tỉnh Lai Châu\t22\t1\t\t9\t
"""
FRONT = {
    "title": "Bảng điểm",
    "chi_so": "PAR_INDEX",
    "nam": 2025,
    "gom_cac": "cơ quan khối một",
    "ket_qua": TABLE,
    "nguon": {"ten": "Nguồn thử"},
}
RESULT = {
    "title": "Tỉnh",
    "chi_so": "PAR_INDEX",
    "nam": 2025,
    "don_vi": "tỉnh Lai Châu",
    "gia_tri": 80,
    "nguon": {"ten": "Nguồn thử"},
}


def write(root: Path, **changes: object) -> None:
    add(root, "docs/chi-so/bang/bang.md", {**FRONT, **changes})


def table_of(root: Path) -> IndexTable:
    (table,) = site_of(root).all(IndexTable)
    return table


def test_each_row_is_the_result_of_its_unit(repository: Path) -> None:
    write(repository)
    assert problems_in(repository) == []
    told = [(each.unit, each.value, each.rank, each.group, each.address) for each in table_of(repository).results]
    assert told == [
        ("Sở Nội vụ", 12.5, 2, "Tốt", "chi-so/bang/bang/"),
        ("UBND tỉnh Lai Châu", 22, 1, None, "chi-so/bang/bang/"),
    ]
    parts = table_of(repository).results[0].parts
    assert [(part.name, part.most, part.reached) for part in parts] == [("Thể chế", 10, 4.5), ("Dịch vụ", 20, 8)]


def test_its_agencies_stand_in_the_order_of_its_rows(repository: Path) -> None:
    """In that of a set, which is another one in each process, the search index would be another one each time, too."""
    names = [f"Sở {letter}" for letter in "ĐIKLMNOPQRSTUVXY"]
    for number, name in enumerate(names):
        add(repository, f"docs/co-quan/so-{number}.md", {"title": name, "loai": "so", "dia_ban": "tỉnh Lai Châu"})
    write(repository, ket_qua="Đơn vị\tTổng điểm\n" + "".join(f"{name}\t1\n" for name in names))
    table = table_of(repository)
    assert [each.title for each in agencies_of(site_of(repository), table)] == names


def test_the_page_has_units_from_the_highest_down(repository: Path) -> None:
    write(repository)
    page = index_table_page(SiteFacts(site_of(repository)), table_of(repository))
    assert [(row.unit, row.value, row.rank, row.parts) for row in page.rows] == [
        ("UBND tỉnh Lai Châu", "22 điểm", "1", ("9", "")),
        ("Sở Nội vụ", "12,5 điểm", "2", ("4,5", "8")),
    ]
    assert page.parts == ("Thể chế (tối đa 10)", "Dịch vụ (tối đa 20)")
    assert page.bars


def test_populations_are_not_compared(repository: Path) -> None:
    write(repository)
    add(repository, "docs/chi-so/tinh.md", RESULT)
    series = SiteFacts(site_of(repository)).indexes["par-index"]
    assert {part.series.kind for part in IndexPage(series).parts} == {"các cơ quan khối một", "các tỉnh, thành phố"}


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"ket_qua": "Đơn vị\tThể chế\nSở Nội vụ\t1"}, "ket_qua", "bảng thiếu cột “Kết quả”"),
        ({"ket_qua": "Tên đơn vị\tĐiểm\tTổng điểm\nSở Nội vụ\t1\t2"}, "ket_qua", "cùng là “Kết quả”"),
        ({"ket_qua": "Đơn vị\tKết quả\nSở Nội vụ\tcao"}, "ket_qua[1].gia_tri", "79.51"),
        ({"ket_qua": "Đơn vị\tKết quả\nSở Nội vụ\t1\t2"}, "ket_qua", "dòng 2 của bảng"),
        (
            {"chi_so": "khac", "ten_chi_so": "Điểm", "ket_qua": "Đơn vị\tKết quả\nSở Nội vụ\t1e300"},
            "ket_qua[1].gia_tri",
            "nhỏ hơn hoặc bằng 1000000000",
        ),
        ({"ket_qua": "Đơn vị\tKết quả\nSở Nội vụ\t101"}, "ket_qua[1].gia_tri", "lớn hơn thang điểm"),
        ({"ket_qua": TABLE.replace("\t9\t", "\t11\t")}, "ket_qua[2].thanh_phan[1].dat", "lớn hơn điểm tối đa"),
        ({"ket_qua": TABLE + "Sở Nội vụ\t1\n"}, "ket_qua[3].don_vi", "đã có ở docs/chi-so/bang/bang.md"),
        ({"ket_qua": "Đơn vị\tKết quả\n\t1\nSở Nội vụ\t2"}, "ket_qua[1].don_vi", "thiếu khóa"),
        ({"ket_qua": "Đơn vị\tKết quả\nSở Nội vụ\t1\nTrung bình\t1"}, "ket_qua[2].don_vi", "dòng cộng"),
        ({"tong_so": 1}, "ket_qua[1].xep_hang", "lớn hơn tổng số 1"),
        ({"gom_cac": None}, "gom_cac", "thiếu khóa bắt buộc"),
        ({"nam": 2027}, "nam", "tương lai"),
        ({"chi_so": "khac"}, "chi_so", "ten_chi_so"),
    ],
)
def test_a_mistake_is_told(repository: Path, changes: dict[str, object], key: str, words: str) -> None:
    write(repository, **changes)
    (problem,) = [problem for problem in problems_in(repository) if problem.is_error]
    assert problem.key == key
    assert words in problem.message


@pytest.mark.parametrize(
    ("ranks", "told"),
    [("1 2 2", []), ("1 2 3", []), ("2 1 3", ["ket_qua[2].xep_hang"]), ("1 1 3", ["ket_qua[2].xep_hang"])],
)
def test_ranks_against_the_values_are_a_warning(repository: Path, ranks: str, told: list[str]) -> None:
    first, second, third = ranks.split()
    rows = f"Sở Nội vụ\t9\t{first}\nUBND tỉnh Lai Châu\t8\t{second}\nxã Tả Lèng\t8\t{third}\n"
    write(repository, ket_qua=f"Đơn vị\tKết quả\tXếp hạng\n{rows}")
    found = [problem for problem in problems_in(repository) if "xếp hạng" in problem.message]
    assert [(problem.key, problem.is_error) for problem in found] == [(key, False) for key in told]
