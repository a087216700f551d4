"""The directory: the order of its parts, and only those columns of which something is known."""

from pathlib import Path

import pytest

from cchc.content.agency import MapPosition
from cchc.views.presentations.agency import directory
from small_repository import add, problems_in, site_of

PLACE = "tỉnh Lai Châu"


def add_agency(root: Path, key: str, **keys: object) -> None:
    add(root, f"docs/co-quan/{key}.md", {"title": key, "loai": "so", "dia_ban": PLACE, **keys})


def test_own_agencies_come_first_and_names_of_groups_last(repository: Path) -> None:
    add_agency(repository, "cac-so", loai="nhom")
    add_agency(repository, "bo-a", loai="co_quan_trung_uong", dia_ban=None)
    add_agency(repository, "so-can-tho", dia_ban="thành phố Cần Thơ")
    shown = directory(site_of(repository))
    headings = [part.heading for part in shown.parts]
    assert headings[0].startswith("Tỉnh Lai Châu: ")
    assert headings[-3:] == [
        "Cơ quan trung ương và cơ quan khác: Cơ quan trung ương, ngành dọc",
        "Thành phố Cần Thơ: Sở, ban, ngành",
        "Tên gọi chung của nhiều cơ quan",
    ]
    assert sum(len(part.agencies) for part in shown.parts) == shown.count


@pytest.mark.parametrize(
    ("keys", "columns"),
    [
        ({}, [False, False, False]),
        ({"dia_chi": "Số 1"}, [True, False, False]),
        ({"vi_tri": {"vi_do": 22.4, "kinh_do": 103.5}}, [True, False, False]),
        ({"gio_lam_viec": "Giờ hành chính"}, [False, True, False]),
        ({"dien_thoai": "0213 000 0002"}, [False, False, True]),
    ],
)
def test_a_column_is_there_once_an_agency_has_something_in_it(
    repository: Path, keys: dict[str, object], columns: list[bool]
) -> None:
    add_agency(repository, "so-a", **keys)
    shown = directory(site_of(repository))
    assert [shown.has_streets, shown.has_hours, shown.has_telephones] == columns
    assert shown.columns == 1 + sum(columns)


@pytest.mark.parametrize(
    ("position", "key"),
    [
        ({"vi_do": 103.5, "kinh_do": 22.4}, "vi_tri.vi_do"),
        ({"vi_do": 22.4, "kinh_do": 23}, "vi_tri.kinh_do"),
        ({"vi_do": 22.4}, "vi_tri.kinh_do"),
    ],
)
def test_a_place_outside_of_the_country_is_told(repository: Path, position: dict[str, float], key: str) -> None:
    add_agency(repository, "so-a", vi_tri=position)
    assert key in [problem.key for problem in problems_in(repository) if problem.is_error]


def test_the_map_is_a_link() -> None:
    position = MapPosition(vi_do=22.4, kinh_do=103.5)  # type: ignore[call-arg]
    assert position.map_address == "https://www.openstreetmap.org/?mlat=22.4&mlon=103.5#map=17/22.4/103.5"
