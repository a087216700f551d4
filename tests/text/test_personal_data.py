"""What gives a person away, and what only looks like it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.personal_data import PersonalKind, contact_key, personal_data_in

PHONE, EMAIL, IDENTITY = PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.IDENTITY

BAD = [
    ("0900000001", PHONE),
    ("0900 000 001", PHONE),
    ("0900.000.001", PHONE),
    ("0900-000-001", PHONE),
    ("090 000 00 01", PHONE),
    ("0900 - 000 - 001", PHONE),
    ("+84900000001", PHONE),
    ("+84 900 000 001", PHONE),
    ("+84 (0)900 000 001", PHONE),
    ("84900000001", PHONE),
    ("0084 900 000 001", PHONE),
    ("0213 000 0009", PHONE),
    ("02130000009", PHONE),
    ("0900\u00a0000\u00a0001", PHONE),
    ("0 9 0 0 0 0 0 0 0 1", PHONE),
    ("001000000001", IDENTITY),
    ("001 000 000 001", IDENTITY),
    ("0010.0000.0001", IDENTITY),
    ("001-000-000-001", IDENTITY),
    ("100000000001", IDENTITY),
    ("100000001", IDENTITY),
    ("100 000 001", IDENTITY),
    ("100.000.001", IDENTITY),
    ("100-000-001", IDENTITY),
    ("nguoi.dan@vidu.example", EMAIL),
    ("nguoi-dan+1@thu.vidu.example", EMAIL),
]
AROUND = ["{}", "Gọi cho tôi: {}.", "({})", "tôi là A,{},ở xã B", "SĐT{}", "**{}**", "ngày 03/11/2026 {} nhé", "“{}”"]

GOOD = [
    # cells of a row that was pasted
    "Xã A\t084\t1.220\t970\t14",
    "Xã B\t400\t361\t99",
    "ngày 03/11/2026",
    "ngày 3-11-2026",
    "ngày 03.11.2026",
    "từ 03.11.2026 10 giờ",
    "2026-11-03",
    "từ ngày 03/11/2026 đến ngày 10/11/2026",
    "giai đoạn 2021-2030",
    "giai đoạn 2016-2020 3 nhiệm vụ",
    "quý III/2017, quý III/2019",
    "07:30-11:30, 13:30-17:00",
    "7 giờ 30 đến 11 giờ 30",
    "500.000 đồng",
    "1.200.000.000 đồng",
    "500.000.000 đồng",
    "100000000 đồng",
    "100.000.000đ",
    "500.000.000 VNĐ",
    "200.000.000 - 500.000.000 đồng",
    "2 × 2.000 + 10 × 1.000 = 14.000 đồng",
    "120000000 m2",
    "thủ tục 1.000894",
    "1.000894, 2.000815, 1.001612",
    "1.000894 2.000815",
    "163/QĐ-BTP ngày 14/11/2016",
    "Nghị định số 20/2008/NĐ-CP",
    "Quyết định 3490/QĐ-BNV",
    "Luật số 91/2025/QH15",
    "Thông tư số 281/2016/TT-BTC",
    "điều 147, khoản 2, điểm a",
    "khoảng 12.345 người",
    "gọi 113, 1022 hoặc 1900 1000",
    "https://dichvucong.vidu.example/?id=100000001",
    "https://vidu.example/019d2bff-8b26-75ff-a697-b15eb239a6fe",
    "xem @ghi-chu",
]


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(("text", "kind"), BAD)
def test_what_gives_a_person_away_is_found(text: str, kind: PersonalKind, around: str) -> None:
    written = around.format(text)
    (find,) = personal_data_in(written)
    assert find.kind is kind
    assert find.text in written
    assert written.startswith(find.text, find.start)
    assert re.sub(r"\W", "", text) in re.sub(r"\W", "", find.text)


@pytest.mark.parametrize("text", GOOD)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert list(personal_data_in(text)) == []


@pytest.mark.parametrize("joint", [" ", ", ", "; ", " - ", "\n", " hoặc "])
def test_two_numbers_side_by_side_are_both_found(joint: str) -> None:
    text = joint.join(["0900000001", "0900 000 002"])
    assert [find.key for find in personal_data_in(text)] == ["0900000001", "0900000002"]


@pytest.mark.parametrize("text", ["0900000001 đồng chí A", "100000001 đồng chí A"])
def test_a_comrade_is_no_currency(text: str) -> None:
    assert len(list(personal_data_in(text))) == 1


def test_a_telephone_in_an_address_is_found() -> None:
    assert [find.kind for find in personal_data_in("https://zalo.vidu.example/0900000001")] == [PHONE]


@pytest.mark.parametrize("text", ["+84 213 000 0001", "0084 213 000 0001", "(0213) 000.0001", "84 213 000 0001"])
def test_spellings_of_a_number_are_one(text: str) -> None:
    assert contact_key(text) == contact_key("0213 000 0001") == "02130000001"


def test_a_message_does_not_repeat_what_it_finds() -> None:
    (find,) = personal_data_in("gọi 0900 000 001")
    assert find.hidden == "09…01"


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for find in personal_data_in(text):
        assert text.startswith(find.text, find.start)


@given(st.integers(0, 99_999_999), st.text(alphabet="aă ,;:\n", max_size=20), st.text(alphabet="aă ,;:\n", max_size=20))
def test_no_telephone_hides_among_words(number: int, before: str, after: str) -> None:
    phone = f"09{number:08}"
    assert phone in [find.key for find in personal_data_in(f"{before}{phone}{after}")]
