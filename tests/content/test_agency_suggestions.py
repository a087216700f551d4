"""A suggestion is a body of the same kind, level and place, or none."""

import pytest

from cchc.content.agency_names import KnownNames, parts_of

LAI_CHAU, CAN_THO = "tỉnh Lai Châu", "thành phố Cần Thơ"
KNOWN = KnownNames(
    [
        ("Sở Nội vụ", LAI_CHAU),
        ("Sở Nội vụ tỉnh Lai Châu", LAI_CHAU),
        ("Sở Tài chính", LAI_CHAU),
        ("UBND tỉnh Lai Châu", LAI_CHAU),
        ("UBND huyện Thạnh Trị", "huyện Thạnh Trị, tỉnh Sóc Trăng"),
        ("Bộ Tư pháp", None),
        ("Cục Thuế", None),
        ("Trường THPT số 1", LAI_CHAU),
        ("Văn phòng UBND tỉnh", LAI_CHAU),
    ]
)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Sở Nội vu", "Sở Nội vụ"),
        ("so noi vu", "Sở Nội vụ"),
        ("Sở Nội vu tỉnh", "Sở Nội vụ"),
        ("Sở Nội vu tỉnh Lai Châu", "Sở Nội vụ tỉnh Lai Châu"),
        ("UBND tỉnh Lai Chau", "UBND tỉnh Lai Châu"),
        ("Ủy ban nhân dân tỉnh Lai Chau", "UBND tỉnh Lai Châu"),
        ("Bộ Tư phap", "Bộ Tư pháp"),
        ("Văn phòng UBND tinh", "Văn phòng UBND tỉnh"),
        ("Bộ Tài chính", None),
        ("Bộ Nội vụ", None),
        ("Phòng Nội vụ", None),
        ("Sở Tư pháp", None),
        ("Sở Tài chính tỉnh Sơn La", None),
        ("Sở Tài chính thành phố Cần Thơ", None),
        ("UBND tỉnh Lào Cai", None),
        ("UBND xã Lai Châu", None),
        ("UBND huyện Thanh Trì", None),
        ("Sở Ngoại vụ", None),
        ("Cục Thủy", None),
        ("Sở Nội vuj", "Sở Nội vụ"),
        ("UBND huyện Thanh Tri", "UBND huyện Thạnh Trị"),
        ("UBND huyện Thạnh Hóa", None),
        ("Chi cục Thuế", None),
        ("Trường THPT số 2", None),
        ("xyz", None),
        ("", None),
    ],
)
def test_only_what_may_be_the_same_body_is_suggested(text: str, suggestion: str | None) -> None:
    assert KNOWN.nearest(text) == suggestion


def test_a_name_falls_into_its_parts() -> None:
    parts = parts_of("Sở Nội vụ tỉnh Lai Châu")
    assert (parts.kind, parts.core, parts.level, parts.place) == ("so", "noi vu", "tinh", "lai chau")
