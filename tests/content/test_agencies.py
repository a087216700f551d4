"""Which agency a name means: in the plan's place, on the plan's day; and who carries on its work."""

from datetime import date

import pytest

from cchc.content.agencies import AgencyDirectory, Scope
from sample_agencies import CAN_THO, DAY, DIRECTORY, LAI_CHAU, SOC_TRANG, THANH_TRI, agency


@pytest.mark.parametrize(
    ("name", "place", "day", "key"),
    [
        ("Sở Nội vụ", LAI_CHAU, DAY, "so-noi-vu"),
        ("Sở Nội vụ", CAN_THO, DAY, "so-noi-vu-can-tho"),
        ("Sở Nội vụ", "Thành phố CẦN THƠ", DAY, "so-noi-vu-can-tho"),
        ("Sở Nội vụ", THANH_TRI, DAY, None),
        ("Sở Nội vụ", None, DAY, None),
        ("SNV", LAI_CHAU, DAY, "so-noi-vu"),
        ("SNV", CAN_THO, DAY, None),
        ("Sở Nội vụ thành phố Cần Thơ", LAI_CHAU, DAY, "so-noi-vu-can-tho"),
        ("Giám đốc Sở Nội vụ thành phố Cần Thơ", LAI_CHAU, DAY, "so-noi-vu-can-tho"),
        ("so-noi-vu-can-tho", LAI_CHAU, DAY, "so-noi-vu-can-tho"),
        ("UBND tỉnh", THANH_TRI, DAY, "ubnd-soc-trang"),
        ("UBND huyện", SOC_TRANG, DAY, None),
        ("Bộ Nội vụ", LAI_CHAU, DAY, "bo-noi-vu"),
        ("Bộ Nội vụ", None, DAY, "bo-noi-vu"),
        ("2. giám đốc sở nội vụ.", LAI_CHAU, DAY, "so-noi-vu"),
        ("Sở Văn hoá, Thể thao & Du lịch", LAI_CHAU, DAY, "so-van-hoa"),
        ("Sở Tài chính", LAI_CHAU, DAY, "so-tai-chinh-cu"),
        ("Sở Tài chính", LAI_CHAU, date(2025, 2, 28), "so-tai-chinh-cu"),
        ("Sở Tài chính", LAI_CHAU, date(2025, 3, 1), "so-tai-chinh"),
        ("Sở Kế hoạch và Đầu tư", LAI_CHAU, date(2026, 1, 1), "so-ke-hoach"),
        ("Đài Truyền hình", LAI_CHAU, DAY, None),
        ("Sở lạ", LAI_CHAU, DAY, None),
    ],
)
def test_a_name_means_one_agency_of_its_place_and_day(name: str, place: str | None, day: date, key: str | None) -> None:
    found = DIRECTORY.find(name, Scope(place, day))
    assert (found.key if found else None) == key


def test_a_name_of_the_place_goes_before_one_of_no_place() -> None:
    here, everywhere = agency("day", "Kho bạc", LAI_CHAU), agency("moi-noi", "Kho bạc")
    directory = AgencyDirectory([everywhere, here])
    assert directory.find("Kho bạc", Scope(LAI_CHAU, DAY)) is here
    assert directory.find("Kho bạc", Scope(CAN_THO, DAY)) is everywhere


def test_a_year_of_change_counts_as_within() -> None:
    short = agency("x", "X", hieu_luc_tu="2019", hieu_luc_den="2021")
    days = [date(2018, 12, 31), date(2019, 1, 1), date(2021, 12, 31), date(2022, 1, 1)]
    assert [short.existed_on(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("key", "heirs"),
    [
        ("so-noi-vu", []),
        ("so-ke-hoach", ["so-tai-chinh"]),
        ("so-tai-chinh-cu", ["so-tai-chinh"]),
        ("c", ["so-tu-phap", "so-noi-vu"]),
        ("b", ["so-tu-phap", "so-noi-vu"]),
        ("a", ["so-tu-phap", "so-noi-vu"]),
    ],
)
def test_successors_are_followed_to_the_bodies_of_today(key: str, heirs: list[str]) -> None:
    """A and B name each other, B names an agency that nobody knows: neither stops the way."""
    found = DIRECTORY.by_key(key)
    assert found
    assert [heir.key for heir in DIRECTORY.successors(found)] == heirs


def test_predecessors_are_the_successors_seen_from_today() -> None:
    today = DIRECTORY.by_key("so-tai-chinh")
    assert today
    assert [agency.key for agency in DIRECTORY.predecessors(today)] == ["so-ke-hoach", "so-tai-chinh-cu"]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("Sở Nội vu", "Sở Nội vụ"), ("Sở Tư Phap", "Sở Tư pháp"), ("xyz", None), ("Phòng Nội vụ", None)],
)
def test_a_name_of_this_place_is_proposed(text: str, suggestion: str | None) -> None:
    assert DIRECTORY.suggestion(text, Scope(LAI_CHAU, DAY)) == suggestion


def test_a_name_of_another_place_is_not_proposed() -> None:
    assert DIRECTORY.suggestion("UBND huyện Thạnh Tri", Scope(CAN_THO, DAY)) != "UBND huyện Thạnh Trị"
