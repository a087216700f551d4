"""A channel: its value fits its kind, and a reader can press it where there is something to press."""

import pytest
from pydantic import ValidationError

from cchc.content.publication import Channel
from sample_agencies import agency


@pytest.mark.parametrize(
    ("kind", "value", "href"),
    [
        ("dien_thoai", "0213 000 0001", "tel:02130000001"),
        ("dien_thoai", "+84 (213) 000-0001", "tel:+842130000001"),
        ("email", "gopy@vidu.example", "mailto:gopy@vidu.example"),
        ("truc_tuyen", "https://vidu.example/gui", "https://vidu.example/gui"),
        ("mang_xa_hoi", "https://vidu.example/trang", "https://vidu.example/trang"),
        ("zalo", "https://vidu.example/oa", "https://vidu.example/oa"),
        ("zalo", "Cải cách hành chính Lai Châu", None),
        ("dia_chi", "Số 1, phố Ví Dụ", None),
        ("tiep_cong_dan", "Thứ Ba hằng tuần", None),
    ],
)
def test_what_can_be_pressed_has_an_address(kind: str, value: str, href: str | None) -> None:
    assert Channel.model_validate({"loai": kind, "gia_tri": value}).href == href


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("dien_thoai", "gọi trực ban", "số điện thoại"),
        ("email", "0213 000 0001", "thư điện tử"),
        ("truc_tuyen", "Cổng Dịch vụ công", "địa chỉ web"),
        ("mang_xa_hoi", "Trang của tỉnh", "địa chỉ web"),
        ("fax", "0213 000 0001", "dien_thoai"),
    ],
)
def test_a_value_that_does_not_fit_its_kind_is_refused(kind: str, value: str, words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Channel.model_validate({"loai": kind, "gia_tri": value})


def test_an_agency_has_its_channels_under_its_own_name() -> None:
    office = agency(
        "so-noi-vu",
        "Sở Nội vụ",
        dien_thoai=["0213 000 0001", "0213 000 0002"],
        email="snv@vidu.example",
        dia_chi="Số 1, phố Ví Dụ",
        website="https://vidu.example",
    )
    assert [(channel.kind, channel.value) for channel in office.channels] == [
        ("dien_thoai", "0213 000 0001"),
        ("dien_thoai", "0213 000 0002"),
        ("email", "snv@vidu.example"),
        ("dia_chi", "Số 1, phố Ví Dụ"),
        ("truc_tuyen", "https://vidu.example"),
    ]
    assert {channel.unit for channel in office.channels} == {"Sở Nội vụ"}
    assert agency("x", "X").channels == ()
