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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # an empty first cell moves no other one
        ("Đơn vị\tSố\n\t1\n", [{"Số": "1"}]),
        ("STT\tĐơn vị\tSố\n\tSở A\t1\n", [{"Đơn vị": "Sở A", "Số": "1"}]),
        ("|Đơn vị|Số|\n|---|---|\n||1|\n", [{"Số": "1"}]),
        ("Đơn vị | Số\n | 1\n", [{"Số": "1"}]),
        # empty cells at the end, rows of nothing
        ("Đơn vị\tSố\t\t\nSở A\t1\t\t\t\n\t\t\n", [{"Đơn vị": "Sở A", "Số": "1"}]),
        ("|Đơn vị|Số|\n| | |\n|Sở A|1|\n", [{"Đơn vị": "Sở A", "Số": "1"}]),
    ],
)
def test_a_cell_stays_in_its_column(text: str, rows: list[dict[str, str]]) -> None:
    assert pasted_table(text) == (["Đơn vị", "Số"], rows)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đơn vị\tSố\nSở A\t1\t2\n", "dòng 2 của bảng có 3 ô mà chỉ có 2 cột"),
        ("Đơn vị\tQuá hạn\tQuá hạn\nSở A\t1\t2\n", "bảng có hai cột cùng tên “Quá hạn”"),
        ("Đơn vị\t\tSố\nSở A\t1\t2\n", "cột thứ 2 của bảng không có tên"),
        ("Đơn vị    Số\nSở A    1\n", "không thấy dấu ngăn cột"),
    ],
)
def test_a_table_of_which_cells_have_no_column_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        pasted_table(text)


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
        ("1.079,51", 1079.51),
        ("1 079,5 %", 1079.5),
        ("1.079", 1.079),
    ],
)
def test_a_number_in_a_cell(text: str, number: float | str) -> None:
    assert number_in_cell(text) == number
