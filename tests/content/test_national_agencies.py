"""Bodies of the State are known by name, alone or with their ministry; what may be two bodies is not."""

from datetime import date

import pytest

from cchc.content.national_agencies import national_agency


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        ("Bộ Tài chính", "Bộ Tài chính", None),
        ("bộ công thương.", "Bộ Công Thương", None),
        ("Bộ NN và MT", "Bộ Nông nghiệp và Môi trường", None),
        ("Bộ trưởng Bộ Nông nghiệp và Môi trường", "Bộ Nông nghiệp và Môi trường", None),
        ("Cục Hải quan", "Cục Hải quan", "Bộ Tài chính"),
        ("Cục Hải quan - Bộ tài chính", "Cục Hải quan", "Bộ Tài chính"),
        ("Cục Y tế-Bộ Công an", "Cục Y tế", "Bộ Công an"),
        ("Cục Chuyển đổi số - Bộ NN và MT", "Cục Chuyển đổi số", "Bộ Nông nghiệp và Môi trường"),
        ("Cục Kinh tế - Quản lý đầu tư xây dựng", "Cục Kinh tế - Quản lý đầu tư xây dựng", "Bộ Xây dựng"),
        ("Cục Đăng kiểm Việt Nam thuộc Bộ Xây dựng", "Cục Đăng kiểm Việt Nam", "Bộ Xây dựng"),
    ],
)
def test_a_body_is_known_by_its_names(text: str, name: str, parent: str | None) -> None:
    found = national_agency(text)
    assert found is not None
    assert (found.name, found.parent) == (name, parent)


@pytest.mark.parametrize(
    "text",
    [
        "Cục Hải quan - Bộ Y tế",
        "Cục Hải quan tỉnh, thành phố",
        "Sở Tài chính",
        "Bộ",
        "Bộ phận Một cửa",
        "Bộ trưởng",
        "",
    ],
)
def test_what_may_be_another_body_is_not_known(text: str) -> None:
    assert national_agency(text) is None


def test_an_old_name_ends_on_its_last_day() -> None:
    old = national_agency("Bộ GTVT")
    assert old is not None
    assert (old.successor, old.is_old_on(date(2025, 2, 28)), old.is_old_on(date(2025, 3, 1))) == (
        "Bộ Xây dựng",
        False,
        True,
    )
