"""Numbers and symbols of documents: every form in use is read, and anything else refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.document_number import DocumentNumber, number_key, numbers_in

NUMBERS = st.builds(
    lambda number, year, symbol: f"{number}{year}/{symbol}",
    st.from_regex(r"[0-9]{1,4}[a-z]?", fullmatch=True),
    st.sampled_from(["", "/2019", "/1998"]),
    st.sampled_from(["KH-UBND", "QĐ-TTg", "NĐ-CP", "TT-BNV", "QH15", "CT/TU", "KH-HĐND&UBND"]),
)


@pytest.mark.parametrize(
    ("text", "number", "year", "symbol"),
    [
        ("993/KH-UBND", "993", None, "KH-UBND"),
        ("14/2019/QĐ-TTg", "14", 2019, "QĐ-TTg"),
        ("28-CT/TU", "28", None, "CT/TU"),
        ("64/2006/QH11", "64", 2006, "QH11"),
        ("30c/NQ-CP", "30c", None, "NQ-CP"),
        ("Số: 06/KH-UBND", "06", None, "KH-UBND"),
        ("số 165 / KH – UBND ", "165", None, "KH-UBND"),
        (unicodedata.normalize("NFD", "Số 1963/QĐ-UBND"), "1963", None, "QĐ-UBND"),
        ("02/2017/TT-VPCP", "02", 2017, "TT-VPCP"),
        ("66.7/2025/NQ-CP", "66.7", 2025, "NQ-CP"),
    ],
)
def test_a_number_falls_into_its_parts(text: str, number: str, year: int | None, symbol: str) -> None:
    found = DocumentNumber.parse(text)
    assert (found.number, found.year, found.symbol) == (number, year, symbol)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "một",
        "993",
        "993/",
        "/KH-UBND",
        "KH-UBND",
        "993/kh-ubnd",
        "993/KH-",
        "993/KH--UBND",
        "14/19/QĐ-TTg",
        "14/0019/QĐ-TTg",
        "1234567/KH-UBND",
        "993/KH-UBND và 994/KH-UBND",
        "993/KH-UBND ngày 5 tháng 1",
        "9 93/KH-UBND",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        DocumentNumber.parse(text)


@given(NUMBERS)
def test_a_number_is_written_as_it_was_read(text: str) -> None:
    assert str(DocumentNumber.parse(text)) == text


@given(st.text("0123456789/-–. aăđĐKHUBNDQTtgCPsố:", max_size=20))
def test_what_is_read_is_read_again_as_the_same(text: str) -> None:
    try:
        found = DocumentNumber.parse(text)
    except ValueError:
        return
    assert DocumentNumber.parse(str(found)) == found
    assert number_key(str(found)) == number_key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("06/KH-UBND", "Số: 6 /kh-ubnd"),
        ("14/2019/QĐ-TTg", "14/2019/qđ–ttg"),
        ("1963/QĐ-UBND", unicodedata.normalize("NFD", "số 1963/QĐ-UBND")),
    ],
)
def test_spellings_of_one_number_have_one_key(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("60/KH-UBND", "6/KH-UBND"), ("6/QĐ-UBND", "6/QD-UBND"), ("6/KH-UBND", "6/2019/KH-UBND"), ("6/CT", "6-CT")],
)
def test_other_numbers_have_other_keys(one: str, other: str) -> None:
    assert number_key(one) != number_key(other)


@given(st.text("0123/-–. ăđĐKHUBNDQTtsố:"))
def test_every_text_has_a_key_whatever_its_case(text: str) -> None:
    assert number_key(text.casefold()) == number_key(text).casefold()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Quyết định số 1963/QĐ-UBND ngày 28/5/2021 của Chủ tịch UBND", ["1963/QĐ-UBND"]),
        ("Số: 06 /KH–UBND.", ["06/KH-UBND"]),
        ("14/2019/QĐ-TTg và 28-CT/TU, 30c/NQ-CP", ["14/2019/QĐ-TTg", "28-CT/TU", "30c/NQ-CP"]),
        ("ngày 28/5/2021", []),
        ("", []),
    ],
)
def test_numbers_are_found_in_a_sentence(text: str, numbers: list[str]) -> None:
    assert list(numbers_in(text)) == numbers
