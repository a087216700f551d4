"""Indexes: results in words, series over years and units, what the build makes of them."""

from pathlib import Path

import pytest
from lxml import etree

from cchc.content.index_result import IndexResult
from cchc.content.initiative import Initiative
from cchc.facts.index_series import change, listed_indexes, rank_of, value_of
from cchc.facts.site_facts import SiteFacts
from cchc.views.indexes.page import IndexPage, IndexPart, Ranking
from cchc.views.pages import generated_pages
from cchc.views.presentations.index_result import IndexResultPage, index_result_page
from cchc.views.presentations.initiative import initiative_page
from small_repository import add, add_plan, site_of

FRONT = {"title": "Thử", "chi_so": "PAR_INDEX", "nguon": {"ten": "Số liệu thử"}}


def add_result(root: Path, unit: str, year: int, value: float, **keys: object) -> None:
    path = f"docs/chi-so/{len(list((root / 'docs').rglob('*')))}.md"
    add(root, path, FRONT | {"don_vi": unit, "nam": year, "gia_tri": value} | keys)


def results(root: Path) -> list[IndexResult]:
    return sorted(site_of(root).all(IndexResult), key=lambda result: result.year)


@pytest.mark.parametrize(
    ("keys", "value", "rank"),
    [
        ({}, "22,5 điểm", ""),
        ({"xep_hang": 7}, "22,5 điểm", "7"),
        ({"xep_hang": 7, "tong_so": 10}, "22,5 điểm", "7/10"),
        ({"chi_so": "SIPAS"}, "22,5%", ""),
        ({"toi_da": 97.5}, "22,5/97,5 điểm", ""),
        ({"toi_da": 100}, "22,5 điểm", ""),
    ],
)
def test_a_result_in_words(repository: Path, keys: dict[str, object], value: str, rank: str) -> None:
    add_result(repository, "tỉnh Lai Châu", 2025, 22.5, **keys)
    (result,) = results(repository)
    assert (value_of(result), rank_of(result)) == (value, rank)


ALIKE = "Kết quả của hai năm chỉ so sánh được khi cách chấm không đổi"
OTHER_SCALE = "Thang điểm đã thay đổi nên không so sánh được kết quả"
APART = "Không so sánh thứ hạng vì không được xếp trong cùng số đơn vị, cùng nhóm"


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ({}, {}, f"Năm 2024: 20 điểm. {ALIKE}."),
        ({}, {"gia_tri": 22.1}, f"Năm 2024: 20 điểm. {ALIKE}."),
        (
            {"chi_so": "SIPAS", "xep_hang": 9},
            {"chi_so": "SIPAS", "gia_tri": 21, "xep_hang": 7},
            f"Năm 2024: 20%, hạng 9. {ALIKE}. Thứ hạng tăng 2 bậc.",
        ),
        (
            {"xep_hang": 7, "tong_so": 10},
            {"xep_hang": 9, "tong_so": 12},
            f"Năm 2024: 20 điểm, hạng 7/10. {ALIKE}. {APART}.",
        ),
        (
            {"xep_hang": 7, "tong_so": 12},
            {"xep_hang": 9, "tong_so": 12},
            f"Năm 2024: 20 điểm, hạng 7/12. {ALIKE}. Thứ hạng giảm 2 bậc.",
        ),
        (
            {"xep_hang": 7, "tong_so": 12, "nhom": "Khá"},
            {"xep_hang": 5, "tong_so": 12, "nhom": "Tốt"},
            f"Năm 2024: 20 điểm, hạng 7/12. {ALIKE}. Thứ hạng tăng 2 bậc.",
        ),
        (
            {"xep_hang": 7, "tong_so": 12, "nhom": "Khối sở"},
            {"xep_hang": 5, "tong_so": 12, "nhom": "Khối huyện"},
            f"Năm 2024: 20 điểm, hạng 7/12. {ALIKE}. {APART}.",
        ),
        ({"xep_hang": 7}, {"xep_hang": 5, "tong_so": 34}, f"Năm 2024: 20 điểm, hạng 7. {ALIKE}. {APART}."),
        ({}, {"don_vi_do": "%"}, f"Năm 2024: 20 điểm. {OTHER_SCALE}."),
        ({"xep_hang": 7}, {"xep_hang": 7}, f"Năm 2024: 20 điểm, hạng 7. {ALIKE}. Thứ hạng giữ nguyên."),
        ({}, {"toi_da": 97.5}, f"Năm 2024: 20 điểm. {OTHER_SCALE}."),
    ],
)
def test_a_change_in_words(repository: Path, before: dict[str, object], now: dict[str, object], words: str) -> None:
    add_result(repository, "tỉnh Lai Châu", 2024, 20.0, **before)
    add_result(repository, "tỉnh Lai Châu", 2025, 20.0, **now)
    assert change(*results(repository)) == words


def shown(root: Path, year: int) -> IndexResultPage:
    facts = SiteFacts(site_of(root))
    return index_result_page(facts, next(one for one in facts.site.all(IndexResult) if one.year == year))


def test_a_result_is_compared_with_the_year_before_only(repository: Path) -> None:
    add_result(repository, "tỉnh Lai Châu", 2023, 20)
    add_result(repository, "tỉnh Lai Châu", 2025, 21)
    add_result(repository, "tỉnh Khác", 2024, 30)
    assert shown(repository, 2025).before is None
    assert shown(repository, 2025).change == "Chưa có kết quả năm 2024 trên trang này để so sánh."
    add_result(repository, "Tỉnh Lai Châu", 2024, 20)
    assert shown(repository, 2025).change.startswith("Năm 2024: 20 điểm.")
    assert "tăng" not in shown(repository, 2025).change


def test_parts_show_the_share_reached(repository: Path) -> None:
    parts = [{"ten": "A", "toi_da": 13, "dat": 12.75}, {"ten": "B", "toi_da": 3, "dat": 1}]
    add_result(repository, "tỉnh Lai Châu", 2025, 21, thanh_phan=parts)
    found = shown(repository, 2025).parts
    assert [(part.most, part.reached, part.share) for part in found] == [("13", "12,75", "98,1%"), ("3", "1", "33,3%")]


def parts_of(root: Path, slug: str = "par-index") -> tuple[IndexPart, ...]:
    return IndexPage(SiteFacts(site_of(root)).indexes[slug]).parts


def page_of(root: Path) -> IndexPart:
    (part,) = parts_of(root)
    return part


def ranking_of(part: IndexPart) -> Ranking:
    (ranking,) = part.rankings
    return ranking


def test_the_own_province_comes_first_and_gaps_stay_open(repository: Path) -> None:
    add_result(repository, "tỉnh An", 2025, 30, xep_hang=1)
    add_result(repository, "tỉnh Lai Châu", 2023, 20)
    add_result(repository, "tỉnh Lai Châu", 2025, 22)
    page = page_of(repository)
    assert page.series.years == (2023, 2025)
    assert [(unit.name, [cell and cell.value for cell in cells]) for unit, cells in page.rows] == [
        ("tỉnh Lai Châu", ["20 điểm", "22 điểm"]),
        ("tỉnh An", [None, "30 điểm"]),
    ]
    assert [(row.result.unit, row.rank) for row in ranking_of(page).rows] == [("tỉnh An", "1"), ("tỉnh Lai Châu", "")]


def test_the_charts_hold_the_numbers_of_the_tables(repository: Path) -> None:
    add_result(repository, "tỉnh Lai Châu", 2023, 20.5)
    add_result(repository, "tỉnh Lai Châu", 2025, 22.25)
    add_result(repository, "tỉnh An", 2024, 30)
    add_result(repository, "tỉnh An", 2025, 31)
    page = page_of(repository)
    assert page.lines is not None
    bars = ranking_of(page).bars
    assert bars is not None
    table = [cell.value.removesuffix(" điểm") for _, cells in page.rows for cell in cells if cell]
    assert values_in(page.lines.svg) == table
    assert sorted(values_in(bars.svg)) == sorted(row.value.removesuffix(" điểm") for row in ranking_of(page).rows)


def test_a_year_on_another_scale_is_in_the_table_only(repository: Path) -> None:
    for year, keys in ((2023, {}), (2024, {"toi_da": 97.5}), (2025, {"toi_da": 100})):
        add_result(repository, "tỉnh Lai Châu", year, year - 2000, **keys)
    page = page_of(repository)
    assert page.lines is not None
    assert page.lines.title == "Chỉ số cải cách hành chính (PAR INDEX) qua các năm, tỉnh Lai Châu"
    assert values_in(page.lines.svg) == ["23", "25"]
    assert page.has_other_scales
    assert [cell and cell.value for cell in page.rows[0][1]] == ["23 điểm", "24/97,5 điểm", "25 điểm"]


def values_in(svg: str) -> list[str]:
    path = ".//{http://www.w3.org/2000/svg}desc[@class='value']"
    return [part.text or "" for part in etree.fromstring(svg).iterfind(path)]


def test_a_single_figure_needs_no_chart(repository: Path) -> None:
    add_result(repository, "tỉnh Lai Châu", 2025, 20)
    assert (page_of(repository).lines, page_of(repository).rankings) == (None, ())


def test_more_units_than_a_chart_can_show_are_in_the_tables_only(repository: Path) -> None:
    for number in range(21):
        add_result(repository, f"tỉnh {number}", 2024, number)
        add_result(repository, f"tỉnh {number}", 2025, number)
    page = page_of(repository)
    assert ranking_of(page).bars is None
    assert page.lines is not None
    assert page.lines.description.count("năm 2025") == 6
    assert len(page.rows) == len(ranking_of(page).rows) == 21


def test_each_index_with_results_has_a_page(repository: Path) -> None:
    add_result(repository, "tỉnh Lai Châu", 2025, 20)
    add_result(repository, "Sở Nội vụ", 2025, 20, chi_so="khac", ten_chi_so="Chỉ số cấp sở")
    add_result(repository, "tỉnh Lai Châu", 2025, 20, chi_so="PCI", draft=True)
    facts = SiteFacts(site_of(repository))
    pages = {page.address: page.title for page in generated_pages(facts) if page.address.startswith("chi-so/")}
    assert pages == {
        "chi-so/": "Chỉ số",
        "chi-so/par-index/": "Chỉ số cải cách hành chính (PAR INDEX)",
        "chi-so/chi-so-cap-so/": "Chỉ số cấp sở",
    }
    listed = [(index.title, index.series is not None) for index in listed_indexes(facts.indexes)]
    assert [is_there for _, is_there in listed] == [True, False, False, False, False, True]
    assert listed[-1][0] == "Chỉ số cấp sở"


def test_an_agency_lists_its_results(repository: Path) -> None:
    add_result(repository, "Sở Nội vụ", 2025, 20)
    facts = SiteFacts(site_of(repository))
    agency = next(agency for agency in facts.site.agencies if agency.key == "so-noi-vu")
    assert [(group.kind.address, group.count) for group in facts.related.of_agency(agency)] == [("chi-so", 1)]


@pytest.mark.parametrize(
    ("url", "address", "is_elsewhere"),
    [("/plans/2026/thu.md", "ke-hoach/2026/thu/", False), ("https://vidu.example/a", "https://vidu.example/a", True)],
)
def test_an_initiative_shows_what_is_told_of_it(repository: Path, url: str, address: str, is_elsewhere: bool) -> None:
    add_plan(repository)
    front = {"title": "Thử", "don_vi": "Sở Nội vụ", "nam": 2026, "trang_thai": "thi_diem", "hieu_qua": "Nhanh"}
    add(repository, "docs/mo-hinh/a.md", front | {"nguon": {"ten": "Nguồn", "url": url}})
    facts = SiteFacts(site_of(repository))
    page = initiative_page(facts, facts.site.all(Initiative)[0])
    assert page.sections == (("Hiệu quả", "hieu-qua", "Nhanh"),)
    assert page.source is not None
    assert (page.source.address, page.source.is_elsewhere) == (address, is_elsewhere)
    assert page.unit.agency is not None
