"""Vietnamese text in forms to compare, sort and address: what counts as equal, and what must stay apart."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.folding import fold, name_key, nfc, slugify, sort_key

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
VIETNAMESE = st.text(LETTERS + LETTERS.upper() + " -&,.1290", max_size=30)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường dây nóng", "duong day nong"),
        ("ĐẶNG THỊ QUỲNH NHƯ", "dang thi quynh nhu"),
        (unicodedata.normalize("NFD", "Thạnh Trị"), "thanh tri"),
        ("ưỡn ẹo", "uon eo"),
        ("", ""),
    ],
)
def test_folded_text_is_what_one_types_without_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("III. Nhiệm vụ, giải pháp", "iii-nhiem-vu-giai-phap"),
        ("  Đề án – 2025/QĐ  ", "de-an-2025-qd"),
        ("!?", ""),
    ],
)
def test_a_slug_holds_the_words_only(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_slug_takes_the_separator_it_is_given() -> None:
    assert slugify("Một cửa, một nơi", "_") == "mot_cua_mot_noi"


@given(st.text())
def test_every_text_has_a_slug_that_is_its_own(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_vietnamese_is_folded_into_ascii(text: str) -> None:
    assert fold(text).isascii()
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("Sở Văn hoá", "SỞ VĂN HÓA"),
        ("Văn phòng HĐND - UBND", "Văn phòng HĐND & UBND"),
        ("Văn phòng HĐND – UBND", "Văn phòng HĐND và UBND"),
        ("HĐND&UBND", "HĐND và UBND"),
        ("Sở  Tư pháp.", "Sở Tư pháp"),
        ("Tài chính - Kế hoạch", "Tài chính và Kế hoạch"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Tài chính", "Sở Tái chính"),
        ("Sở Tài chính", "So Tai chinh"),
        ("Đài Truyền hình", "Dài Truyền hình"),
        ("Hưng Yên", "Hùng Yên"),
        ("Phòng 1", "Phòng 2"),
    ],
)
def test_other_letters_are_another_name(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(VIETNAMESE)
def test_case_and_unicode_form_do_not_count_in_names(text: str) -> None:
    key = name_key(text)
    assert name_key(text.upper()) == name_key(unicodedata.normalize("NFD", text)) == key
    bare = text.strip(" -&")
    assert name_key(f" {bare}\n") == name_key(bare)


@pytest.mark.parametrize(
    "in_order",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ", "mas"],
        ["an", "ăn", "ân", "bàn"],
        ["dạ", "đa", "e", "ê"],
        ["oan", "ôn", "ơn", "pin"],
        ["un", "ưa", "va"],
        ["Việc 2", "việc 9", "Việc 10", "việc 100a"],
        ["a", "a b", "ab"],
        ["1", "02", "3", "a"],
    ],
)
def test_sorting_is_that_of_a_dictionary(in_order: list[str]) -> None:
    backwards = in_order[::-1]
    assert sorted(backwards, key=sort_key) == in_order


@given(st.lists(st.text(max_size=12)))
def test_any_texts_can_be_sorted(texts: list[str]) -> None:
    keys = sorted(map(sort_key, texts))
    assert all(lower <= higher for lower, higher in pairwise(keys))


@given(st.text())
def test_composing_twice_changes_nothing_more(text: str) -> None:
    assert unicodedata.is_normalized("NFC", nfc(text))
