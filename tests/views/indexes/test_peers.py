"""What may stand in one chart or ranking: a rank among 63 provinces is none among 17 ministries."""

from pathlib import Path

import pytest

from cchc.facts.site_facts import SiteFacts
from cchc.views.indexes.page import IndexPage
from small_repository import add, site_of

FRONT = {"title": "Thử", "chi_so": "PAR_INDEX", "nam": 2025, "gia_tri": 80, "nguon": {"ten": "Số liệu thử"}}
Keys = dict[str, object]


def page_of(root: Path, *results: Keys) -> IndexPage:
    for number, keys in enumerate(results):
        add(root, f"docs/chi-so/{number}.md", FRONT | keys)
    return IndexPage(SiteFacts(site_of(root)).indexes["par-index"])


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ({"don_vi": "tỉnh An"}, {"don_vi": "tỉnh Bình"}, True),
        ({"don_vi": "tỉnh An"}, {"don_vi": "thành phố Huế"}, True),
        ({"don_vi": "tỉnh An"}, {"don_vi": "TP. Hà Nội"}, True),
        ({"don_vi": "tỉnh An"}, {"don_vi": "thành phố Lai Châu"}, False),
        ({"don_vi": "tỉnh An", "tong_so": 63}, {"don_vi": "Bộ Tư pháp", "tong_so": 17}, False),
        ({"don_vi": "tỉnh An"}, {"don_vi": "Bộ Tư pháp"}, False),
        ({"don_vi": "tỉnh An"}, {"don_vi": "Sở Nội vụ"}, False),
        ({"don_vi": "huyện An"}, {"don_vi": "xã An"}, False),
        ({"don_vi": "xã An"}, {"don_vi": "phường Bình"}, True),
        ({"don_vi": "tỉnh An", "tong_so": 63}, {"don_vi": "tỉnh Bình", "tong_so": 34}, False),
        ({"don_vi": "tỉnh An", "xep_hang": 1, "tong_so": 63}, {"don_vi": "tỉnh Bình", "xep_hang": 2}, True),
        ({"don_vi": "tỉnh An"}, {"don_vi": "tỉnh Bình", "toi_da": 97.5}, False),
        ({"don_vi": "tỉnh An"}, {"don_vi": "tỉnh Bình", "toi_da": 100}, True),
        ({"don_vi": "tỉnh An"}, {"don_vi": "tỉnh Bình", "don_vi_do": "%"}, False),
        ({"don_vi": "tỉnh An", "nhom": "Khối A"}, {"don_vi": "tỉnh Bình", "nhom": "Khối B"}, False),
        ({"don_vi": "tỉnh An", "nhom": "Tốt"}, {"don_vi": "tỉnh Bình", "nhom": "Trung bình"}, True),
        ({"don_vi": "tỉnh An", "nhom": "Khối A"}, {"don_vi": "tỉnh Bình"}, True),
    ],
)  # fmt: skip
def test_results_are_compared_only_with_their_like(repository: Path, first: Keys, second: Keys, together: bool) -> None:
    page = page_of(repository, first, second)
    units = [[row.result.unit for row in ranking.rows] for part in page.parts for ranking in part.rankings]
    assert [sorted(names) for names in units] == (
        [sorted((str(first["don_vi"]), str(second["don_vi"])))] if together else []
    )
    # what is compared with nothing is still there
    shown = [cell for part in page.parts if part.has_history for _, cells in part.rows for cell in cells]
    assert together or len(shown) == 2


def test_each_kind_has_its_own_charts_and_tables_and_the_page_says_why(repository: Path) -> None:
    provinces: list[Keys] = [
        {"don_vi": f"tỉnh {name}", "nam": year, "tong_so": 63} for name in "AB" for year in (2024, 2025)
    ]
    ministries: list[Keys] = [
        {"don_vi": f"Bộ {name}", "nam": year, "tong_so": 17} for name in "CD" for year in (2024, 2025)
    ]
    page = page_of(repository, *provinces, *ministries)
    assert sorted(part.suffix for part in page.parts) == [": các bộ, ngành trung ương", ": các tỉnh, thành phố"]
    for part in page.parts:
        assert part.lines is not None
        names = {name for name in ("tỉnh A", "tỉnh B", "Bộ C", "Bộ D") if name in part.lines.description}
        assert names == {unit.name for unit, _ in part.rows}
    charts = [part.lines for part in page.parts] + [ranking.bars for part in page.parts for ranking in part.rankings]
    assert len({chart.title for chart in charts if chart}) == 4


def test_two_rankings_of_a_year_say_what_sets_them_apart(repository: Path) -> None:
    before: list[Keys] = [{"don_vi": f"tỉnh {name}", "tong_so": 63} for name in "ABC"]
    (part,) = page_of(repository, *before, *({"don_vi": f"tỉnh {name}", "tong_so": 34} for name in "DE")).parts
    assert part.is_split
    assert [ranking.among for ranking in part.rankings] == ["xếp hạng trong 63 đơn vị", "xếp hạng trong 34 đơn vị"]
