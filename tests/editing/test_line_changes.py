"""What `--fix` did is shown line by line: what was, what is, and what nobody sees by its number."""

import unicodedata

import pytest

from cchc.editing.line_changes import line_changes

LONG = "một câu rất dài đứng trước chỗ đã sửa "


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("a\nKH-UBNÐ\nb", "a\nKH-UBND\nb", ["2: “KH-UBNÐ” → “KH-UBND”"]),
        ("a\u200bb", "ab", ["1: “a[U+200B]b” → “ab”"]),
        ("a\xa0b", "a b", ["1: “a[U+00A0]b” → “a b”"]),
        ("a", "a\nb", ["2: thêm dòng “b”"]),
        ("a\nb\nc", "a\nc", ["2: bỏ dòng “b”"]),
        ("x\ny", "m\nn\no", ["1: “x” → “m”", "2: “y” → “n”", "3: thêm dòng “o”"]),
        (f"{LONG}Ð{LONG}", f"{LONG}Đ{LONG}", [f"1: “…{LONG[-24:]}Ð{LONG[:24]}…” → “…{LONG[-24:]}Đ{LONG[:24]}…”"]),
        (unicodedata.normalize("NFD", "tỉnh"), "tỉnh", ["1: “tỉnh”: chữ như cũ, viết theo Unicode dựng sẵn"]),
        ("giống", "giống", []),
    ],
)
def test_each_line_is_told(before: str, after: str, told: list[str]) -> None:
    assert [f"{change.line}: {change}" for change in line_changes(before, after)] == told


def test_a_long_line_is_cut() -> None:
    [change] = line_changes("x" * 500, "y" * 500)
    assert len(str(change)) < 350
