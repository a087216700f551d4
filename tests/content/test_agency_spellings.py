"""Names of offices that differ by spelling alone are one name; any two that may differ stay two."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.agencies import AgencyDirectory, Scope
from cchc.content.agency import Agency
from cchc.content.agency_spellings import spelling_key
from cchc.content.national_agencies import national_agency
from cchc.text.folding import fold
from sample_agencies import CAN_THO, DAY, LAI_CHAU, agency
from small_repository import add, add_plan, problems_in, site_of

ONE_NAME = [
    ("Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân tỉnh", "UBND tỉnh", "ubnd Tỉnh", "Uỷ Ban Nhân Dân tỉnh"),
    ("Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "VP UBND tỉnh", "VPUBND tỉnh"),
    ("Văn phòng HĐND và UBND huyện", "Văn phòng HĐND&UBND huyện", "VP HĐND - UBND huyện", "VP HĐND, UBND huyện."),
    ("Sở Công Thương", "Sở Công thương", "SỞ CÔNG THƯƠNG", "Sở  Công\u00a0Thương"),
    ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hoá - Thể thao - Du lịch", "Sở VH,TT&DL", "Sở VHTTDL"),
    (
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Lao động – Thương binh & Xã hội",
        "Sở Lao động-Thương binh và Xã hội",
        "Sở Lao động, Thương binh và Xã hội",
        "Sở LĐ-TB&XH",
        "Sở LĐTBXH",
    ),
    ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "Sở GD & ĐT", "Sở GDĐT", "Sở Giáo dục - Đào tạo"),
    ("Trường Cao đẳng Kỹ thuật", "Trường Cao đẳng Kĩ thuật"),
    ("Ban Quản lý các khu công nghiệp", "Ban Quản lí các khu công nghiệp", "BQL các KCN"),
    ("UBND phường Quy Nhơn", "UBND phường Qui Nhơn"),
    ("UBND xã Mỹ Lý", "Uỷ ban nhân dân xã Mĩ Lí"),
    ("UBND thành phố Cần Thơ", "UBND TP. Cần Thơ", "UBND Tp Cần Thơ", "UBND TP.Cần Thơ"),
    ("Đài Phát thanh và Truyền hình", "Đài Phát thanh - Truyền hình", "Đài Phát thanh, Truyền hình"),
]
TWO_NAMES = [
    ("Sở Tài chính", "Sở Tái chính"),
    ("Sở Nội vụ", "Sở Ngoại vụ"),
    ("UBND huyện Thanh Trì", "UBND huyện Thạnh Trị"),
    ("UBND xã Hồng Thái", "UBND xã Hồng Thai"),
    ("UBND tỉnh", "UBND huyện"),
    ("UBND thành phố", "UBND thị xã"),
    ("Văn phòng UBND tỉnh", "Văn phòng HĐND tỉnh"),
    ("Cục Thuế", "Cục Thuê"),
    ("Chi cục Thủy lợi", "Chi cục Thủi lợi"),
    ("UBND xã Tây Sơn", "UBND xã Tai Sơn"),
    ("UBND xã Thụy", "UBND xã Thụi"),
    ("UBND xã Huy", "UBND xã Hui"),
    ("UBND xã Đại Mỹ", "UBND xã Đại Mỵ"),
    ("Đội số 1", "Đội số 2"),
    ("Phòng VHTT", "Phòng Văn hóa và Thể thao"),
    ("Phòng VHTT", "Phòng Văn hóa và Thông tin"),
    ("Sở TT&TT", "Sở TT"),
]


@pytest.mark.parametrize("names", ONE_NAME, ids=lambda names: names[0])
def test_spellings_of_one_name_have_one_key(names: tuple[str, ...]) -> None:
    assert {spelling_key(name) for name in names} == {spelling_key(names[0])}


@pytest.mark.parametrize("names", TWO_NAMES)
def test_names_that_may_differ_have_two_keys(names: tuple[str, str]) -> None:
    assert spelling_key(names[0]) != spelling_key(names[1])


@pytest.mark.parametrize(("one", "other"), [(names, more) for names in ONE_NAME for more in ONE_NAME if names != more])
def test_no_two_of_them_are_joined(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert {spelling_key(name) for name in one}.isdisjoint(spelling_key(name) for name in other)


@given(st.text("aăâbđeêghilmnoôơqrsuưyàáảãạỳýỷỹỵ ", max_size=20))
def test_a_key_keeps_all_letters_but_for_y(name: str) -> None:
    """Of names without joints and short forms: the alphabet has the letters of none."""
    letters = "".join(part for part in fold(spelling_key(name)) if part.isalpha())
    assert letters.replace("y", "i") == "".join(fold(name).split()).replace("y", "i")


@pytest.mark.parametrize(
    "written", ["Văn phòng Uỷ ban nhân dân tỉnh", "VP UBND tỉnh", "Chánh Văn phòng Ủy ban nhân dân tỉnh"]
)
def test_an_agency_is_found_however_its_name_is_spelled(written: str) -> None:
    here, there = (agency(key, "Văn phòng UBND tỉnh", place) for key, place in (("here", LAI_CHAU), ("there", CAN_THO)))
    found = AgencyDirectory([there, here]).find(written, Scope("Tỉnh Lai Châu", DAY))
    assert found is here


def test_the_exact_name_goes_before_one_that_only_sounds_alike() -> None:
    exact, other = agency("a", "Sở GD&ĐT", LAI_CHAU), agency("b", "Sở Giáo dục và Đào tạo", LAI_CHAU)
    directory = AgencyDirectory([exact, other])
    assert directory.find("Sở GD&ĐT", Scope(LAI_CHAU, DAY)) is exact
    assert directory.find("Sở Giáo dục và Đào tạo", Scope(LAI_CHAU, DAY)) is other
    # nobody knows which of the two is meant
    assert directory.find("Sở GDĐT", Scope(LAI_CHAU, DAY)) is None


@pytest.mark.parametrize(
    ("place", "distance"), [("TP. Cần Thơ", 0), ("huyện Phong Điền, TP Cần Thơ", 1), ("tỉnh An Giang", None)]
)
def test_a_place_is_one_however_it_is_spelled(place: str, distance: int | None) -> None:
    assert Scope(place, DAY).distance(agency("a", "Sở Nội vụ", CAN_THO)) == distance


def test_the_state_is_known_by_short_forms_too() -> None:
    for name in ("Bộ GD&ĐT", "Bộ Giáo dục - Đào tạo"):
        found = national_agency(name)
        assert found is not None
        assert found.name == "Bộ Giáo dục và Đào tạo"


def test_the_check_asks_for_no_record_of_a_name_that_is_only_spelled_otherwise(repository: Path) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": "Uỷ ban nhân dân tỉnh", "thoi_gian": "Quý I/2026"}
    add_plan(repository, co_quan_ban_hanh="Uỷ ban nhân dân tỉnh Lai Châu", nhiem_vu=[task])
    assert problems_in(repository) == []
    add(repository, "docs/co-quan/khac.md", {"title": "Sở Kỹ thuật", "loai": "so", "dia_ban": "tỉnh Lai Châu"})
    add_plan(repository, nhiem_vu=[{**task, "chu_tri": "Sở Kĩ thuật; Sở Kí thuật"}])
    (problem,) = problems_in(repository)
    assert "Sở Kí thuật" in problem.message


def test_no_two_agencies_of_the_demonstration_are_joined(root: Path) -> None:
    """Of real names no two of one place have a key in common."""
    names: dict[tuple[str | None, str], set[str]] = {}
    for item in site_of(root).every(Agency):
        for name in item.names:
            names.setdefault((item.place, spelling_key(name)), set()).add(item.key)
    joined = {key: found for key, found in names.items() if len(found) > 1}
    assert not joined
