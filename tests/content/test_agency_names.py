"""How plans write agencies: numbering, office holders, several names in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.agency_names import bare_name, is_reference, lines, office, pieces

CELLS = st.text("Sở Nội vụ,;.\n-+1) và", max_size=30)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. Sở Nội vụ", "Sở Nội vụ"),
        ("10) Sở Nội vụ.", "Sở Nội vụ"),
        ("- Sở Nội vụ;", "Sở Nội vụ"),
        ("• UBND cấp xã", "UBND cấp xã"),
        ("  Sở Nội vụ , ", "Sở Nội vụ"),
        ("Trường THPT số 1", "Trường THPT số 1"),
        ("2026. Sở Nội vụ", "2026. Sở Nội vụ"),
    ],
)
def test_numbering_and_stops_are_no_part_of_a_name(text: str, name: str) -> None:
    assert bare_name(text) == name


@given(CELLS)
def test_a_bare_name_has_no_spaces_or_stops_around_it(text: str) -> None:
    name = bare_name(text)
    assert name == name.strip()
    assert not name.endswith((".", ";", ","))


@pytest.mark.parametrize(
    ("holder", "agency"),
    [
        ("Giám đốc Sở Nội vụ", "Sở Nội vụ"),
        ("Phó Giám đốc Sở Nội vụ", "Sở Nội vụ"),
        ("Chủ tịch UBND cấp xã", "UBND cấp xã"),
        ("Chánh Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh"),
        ("Trưởng phòng Nội vụ", "phòng Nội vụ"),
        ("Trưởng Ban Dân tộc", "Ban Dân tộc"),
        ("Cục trưởng Cục Thuế", "Cục Thuế"),
        ("thủ trưởng các sở, ban, ngành", "các sở, ban, ngành"),
        ("Tổng Biên tập Báo Lai Châu", "Báo Lai Châu"),
        ("Chánh Thanh tra tỉnh", "Chánh Thanh tra tỉnh"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_an_office_holder_stands_for_the_agency(holder: str, agency: str) -> None:
    assert office(holder) == agency


@pytest.mark.parametrize(
    ("text", "refers"),
    [("Theo Kế hoạch của tỉnh", True), ("theo phân công", True), ("Sở Nội vụ theo dõi", False), ("Theodo", False)],
)
def test_a_document_is_no_agency(text: str, refers: bool) -> None:
    assert is_reference(text) is refers


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Sở Nội vụ; Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("- Sở Nội vụ\n- Sở Tư pháp.\n", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("1. Sở Nội vụ;\n2. Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("Sở Nội vụ, Sở Tư pháp", ["Sở Nội vụ, Sở Tư pháp"]),
        (" ;\n ", []),
    ],
)
def test_semicolons_and_new_lines_surely_divide(cell: str, parts: list[str]) -> None:
    assert lines(cell) == parts


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Sở Nội vụ, Sở Tư pháp và Công an", ["Sở Nội vụ", "Sở Tư pháp", "Công an"]),
        ("Sở Văn hóa , Thể thao VÀ Du lịch", ["Sở Văn hóa", "Thể thao", "Du lịch"]),
        ("Sở Vàng", ["Sở Vàng"]),
    ],
)
def test_commas_and_and_may_divide(line: str, parts: list[str]) -> None:
    assert pieces(line)[0] == parts


@given(CELLS)
def test_pieces_and_their_joints_are_the_whole_line(line: str) -> None:
    parts, joints = pieces(line)
    assert "".join(part + joint for part, joint in zip(parts, [*joints, ""], strict=True)) == line
