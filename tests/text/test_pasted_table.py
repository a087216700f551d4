"""Tables as officers paste them from Excel, from Word, from Markdown."""

import pytest

from cchc.text.pasted_table import number_in_cell, pasted_table

WANTED = (["Đơn vị", "Số"], [{"Đơn vị": "Sở A", "Số": "1"}, {"Đơn vị": "Sở B"}])


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị\tSố\nSở A\t1\nSở B\t\n",
        "Đơn vị;Số\nSở A;1\nSở B;\n",
        "| Đơn vị | Số |\n|---|---:|\n| Sở A | 1 |\n| Sở B | |\n",
        # a title above the head, a column that counts the rows
        "BIỂU SỐ 1\n\nĐơn vị\tSố\nSở A\t1\nSở B\t\n",
        "STT\tĐơn vị\tSố\n1\tSở A\t1\n2\tSở B\t\n",
        "Đơn vị\tSố\tTT.\nSở A\t1\t1\nSở B\t\t2\n",
        # a row without its number is not moved to the left
        "TT\tĐơn vị\tSố\n1\tSở A\t1\n\tSở B\t\n",
    ],
)
def test_what_is_read(text: str) -> None:
    assert pasted_table(text) == WANTED


def test_a_row_that_is_too_long_is_told() -> None:
    with pytest.raises(ValueError, match="dòng 2 của bảng có 3 ô mà chỉ có 2 cột"):
        pasted_table("Đơn vị\tSố\nSở A\t1\t2\n")


def test_two_columns_of_one_name_are_told() -> None:
    with pytest.raises(ValueError, match="hai cột cùng tên “quá hạn”"):
        pasted_table("Đơn vị\tQuá hạn\tquá hạn\nSở A\t1\t2\n")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("96,5%", 96.5),
        ("96.5", 96.5),
        ("80", 80),
        ("80,0", 80),
        ("-", "-"),
        ("nan", "nan"),
        ("inf", "inf"),
        ("1.234.567", "1.234.567"),
    ],
)
def test_a_number_in_a_cell(text: str, number: float | str) -> None:
    assert number_in_cell(text) == number
