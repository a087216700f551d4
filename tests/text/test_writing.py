"""Letters that are wrong and what they mean; letters that only seem wrong and stay."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.document_number import number_key
from cchc.text.folding import fold, name_key, slugify
from cchc.text.old_fonts import is_syllable
from cchc.text.writing import LETTER_FAULTS, needs_a_look, with_right_letters

GOOD = "Kế hoạch đổi mới: cải cách “một cửa”, người dân được phục vụ – ƯU TIÊN vùng Đông Bắc"


def misread(text: str, times: int = 1) -> str:
    """UTF-8 as a program shows it that takes it for Windows-1252."""
    for _ in range(times):
        text = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    return text


def mended(text: str) -> str:
    for fault in LETTER_FAULTS:
        text = fault.mend(text)
    return text


MEANT = [
    (unicodedata.normalize("NFD", GOOD), GOOD),
    ("Ðất đai, QÐ-UBND, HÐND, NÐ-CP, ðường, nð-cp", "Đất đai, QĐ-UBND, HĐND, NĐ-CP, đường, nđ-cp"),
    ("Ɖất ɖai", "Đất đai"),
    ("d\u0336i D\u0335ất", "đi Đất"),
    ("₫ồng, 500₫", "đồng, 500₫"),
    ("ngƣời nƣớc ƢU", "người nước ƯU"),
    ("o\u0315i", "ơi"),
    ("bǎn khoǎn", "băn khoăn"),
    ("\u041aế hoạch, \u0421ải c\u0430ch", "Kế hoạch, Cải cach"),
    ("12/\u041a\u041d-UBND", "12/KH-UBND"),
    ("khổ \u04104", "khổ A4"),
    ("B\u0430\u0301n", "Bán"),
    ("C\u03cc", "Có"),
    ("thư\xadviện kỳ\u200blạ a\u2060b ký\u200e x\ufeffy", "thưviện kỳlạ ab ký xy"),
    ("Chính\xa0sách\u202fmới\u3000đây", "Chính sách mới đây"),
    ("hết\xa0\xa0\nsau", "hết\nsau"),
    ("\xa0\xa0\xa0\xa0lùi vào", "lùi vào"),
    ("\xa0\xa0\xa0\xa0- mục", "    - mục"),
    ("\xa0\xa0\xa0\xa0noi_dung: x", "    noi_dung: x"),
    ("\uf0b7 mục một\n\uf0a7\tmục hai", "- mục một\n- mục hai"),
    ("x \uf0b7 y \uf0e0 z \uf0fc", "x • y → z ✓"),
    ("ﬁle ＫＨ－１ 𝐊ế 𝐡𝐨ạ𝐜𝐡 Quý Ⅱ", "file KH-1 Kế hoạch Quý II"),
    ("a\x00b\x0bc", "abc"),
    (misread(GOOD), GOOD),
    (misread(GOOD, 2), GOOD),
    (f"Đúng rồi: {misread('cách nhân')}", "Đúng rồi: cách nhân"),
    (misread("Báo cáo"), "Báo cáo"),
    (GOOD.encode().decode("latin-1"), GOOD),
    ("C«ng hoµ x· héi chñ nghÜa ViÖt Nam", "Công hoà xã hội chủ nghĩa Việt Nam"),
    ("B¸o c¸o", "Báo cáo"),
    ("KÕ ho¹ch", "Kế hoạch"),
    ("quyÕt ®Þnh sè 12/Q§-UBND cña tØnh", "quyết định số 12/QĐ-UBND của tỉnh"),
    ("sinh n¨m 1990 t¹i tØnh Lai Ch©u, th\xadêng tró", "sinh năm 1990 tại tỉnh Lai Châu, thường trú"),
    ("Độc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ("COÄNG HOØA XAÕ HOÄI", "CỘNG HÒA XÃ HỘI"),
    ("Coäng hoøa xaõ hoäi", "Cộng hòa xã hội"),
    ("QUYEÁT ÑÒNH", "QUYẾT ĐỊNH"),
    ("Kêì hoaòch caÒi caìch haÌnh chiình", "Kế hoạch cải cách hành chính"),
]

RIGHT = [
    GOOD,
    "5 µm × 3 µg, ½ m², 20 °C, ±1, 100 %, 3‰, “a”, ‘b’, «ba», §5, ©2026, Việt Nam®, N·m, kg·m",
    "Où est le Thaï ? été, même, forêt, août coûté, à la mode, François, naïve façade, œuvre",
    "Größe, Straße, Übung, schöne Möbel für Köln, Fuß",
    "São Paulo, não é só isso; mañana, niño, Ñandú; così, può, più",
    "Sigurðsson, Guðmundur, þú",
    "Москва, СССР, Русский; α-amylase, μm, Ωm, hệ số α, Δt, 5 kΩ",
    "nǐ hǎo, 北京，上海！ 東京 カナ",
    "👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3",
    "ภาษา\u200bไทย, نص\u200f",
    "XÃ” hội, LÃ³, nước¹ báo cáo¹ ban¹, m²",
    "Tải về » Xem » Tìm; a » b",
    "Thuỷ bộ, hoà bình – cô ấy có cá, Đắk Lắk, Krông Pa",
    "hàng một  \nhàng hai",
    "- mục\n  - mục con\n\n    mã",
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_wrong_letters_become_those_that_are_meant(text: str, meant: str) -> None:
    assert needs_a_look(text)
    assert mended(text) == meant


@pytest.mark.parametrize("text", RIGHT)
def test_right_letters_stay(text: str) -> None:
    assert mended(text) == text


def test_a_good_text_is_not_looked_at_twice() -> None:
    assert not needs_a_look(GOOD)


@pytest.mark.parametrize(
    "text", [text for text, _ in MEANT if not any(f.is_garbled and f.mend(text) != text for f in LETTER_FAULTS)]
)
def test_what_is_not_garbled_is_read_as_it_is_meant(text: str) -> None:
    assert with_right_letters(text) == mended(text)


@given(st.text() | st.text("ÐðđưаКế \xa0\xad\u200b\uf0b7Ã¡áº¿¸®µ«ìòaeo\n-", max_size=40))
def test_mending_keeps_lines_and_has_an_end(text: str) -> None:
    once = mended(unicodedata.normalize("NFC", text))
    assert once.count("\n") == text.count("\n")
    assert mended(once) == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ðất đai", "Đất đai"),
        ("Kế\xa0hoạch", "Kế hoạch"),
        ("thư\xadviện", "thưviện"),
        ("\u041aế hoạch", "Kế hoạch"),
        ("ngƣời", "người"),
        ("Quý Ⅱ", "Quý II"),
    ],
)
def test_addresses_names_and_numbers_stand_wrong_letters(one: str, other: str) -> None:
    assert slugify(one) == slugify(other)
    assert name_key(one) == name_key(other)
    assert number_key(f"12/{one}") == number_key(f"12/{other}")


@pytest.mark.parametrize(
    ("text", "folded"), [("Ðất ɖai", "dat dai"), ("a\u200bb\xa0c\xad", "ab c"), ("ＫＨ Ⅱ", "kh ii")]
)
def test_folding_stands_wrong_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("word", ["Kế", "hoạch", "NGƯỜI", "đ".upper() + "ường", "quyết", "giữ", "khuya", "ăn", "ý"])
def test_syllables_are_known(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", ["", "été", "für", "strange", "kết quả", "hành1", "cảt", "àá", "bcd"])
def test_other_words_are_no_syllables(word: str) -> None:
    assert not is_syllable(word)
