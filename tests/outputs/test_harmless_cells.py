"""Cells that no spreadsheet computes, and the rule that gives the text back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.outputs.open_data.csv_tables import as_written, harmless

SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫"

DANGEROUS = [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
    ("=1+1", "'=1+1"),
    ("+84 213 000 0001", "'+84 213 000 0001"),
    ("-5", "'-5"),
    ("- Tổ chức hội thi", "'- Tổ chức hội thi"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\tTổ chức", "'\tTổ chức"),
    ("\rTổ chức", "'\rTổ chức"),
    ("\n=1", "'\n'=1"),
    ("  =1", "'  =1"),
    ("\u00a0=1", "'\u00a0=1"),
    ("\u3000＝1", "'\u3000＝1"),
    ("＝1", "'＝1"),
    ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠A1", "'＠A1"),
    ("'=1", "''=1"),
    ("''=1", "'''=1"),
    ("' =1", "'' =1"),
    ("Một\n=1", "Một\n'=1"),
    ("Một\r\n-1", "Một\r\n'-1"),
    # where semicolons part cells, each part of a list begins one
    ("Một; =1", "Một; '=1"),
    ("Một;=1;+2", "Một;'=1;'+2"),
]
PLAIN = [
    "",
    "Tổ chức hội thi",
    "993/KH-UBND",
    "Quý I - Quý II",
    "Giá 5 = 5",
    "tên@vidu.example",
    "'Trích'",
    "Một; hai",
    "Một\n• hai",
    "𝄞 😀",
    "2026-11-21",
    "../2026-05-27",
]


@pytest.mark.parametrize(("text", "cell"), DANGEROUS)
def test_a_sign_of_a_formula_has_an_apostrophe_before_it(text: str, cell: str) -> None:
    assert harmless(text) == cell
    assert as_written(cell) == text


@pytest.mark.parametrize("text", PLAIN)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text
    assert as_written(text) == text


TEXTS = st.text(st.sampled_from([*SIGNS, *"'; \t\r\nab|!\u00a0"]), max_size=12) | st.text()


@given(TEXTS)
def test_the_text_can_be_had_back(text: str) -> None:
    assert as_written(harmless(text)) == text


@given(TEXTS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    signs = re.escape(SIGNS)
    assert not re.match(rf"\s*[{signs}]|\s*[\t\r\n]", harmless(text))
    parts = re.split(r"[;\r\n]", harmless(text))
    assert not [part for part in parts if re.match(rf"\s*[{signs}]", part)]
