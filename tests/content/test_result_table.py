"""Tables of results as they are pasted: what is read, and what is told of one that cannot be."""

import pytest
from pydantic import ValidationError

from cchc.content.result_table import ResultTable

READ = (("Giải", "Đơn vị", "Điểm"), ("Nhất", "Sở Nội vụ", "95,5"), ("Nhì", "", "90"))


@pytest.mark.parametrize(
    "pasted",
    [
        "Giải\tĐơn vị\tĐiểm\nNhất\tSở Nội vụ\t95,5\nNhì\t\t90\n",
        "STT\tGiải\tĐơn vị\tĐiểm\n1\tNhất\tSở Nội vụ\t95,5\n2\tNhì\t\t90\n",
        "| Giải | Đơn vị | Điểm |\n|---|---|---|\n| Nhất | Sở Nội vụ | 95,5 |\n| Nhì | | 90 |\n",
        "KẾT QUẢ HỘI THI\nGiải;Đơn vị;Điểm\nNhất;Sở Nội vụ;95,5\nNhì;;90\n",
    ],
)
def test_a_table_is_read_as_excel_word_and_markdown_give_it(pasted: str) -> None:
    table = ResultTable.model_validate({"ten": "Giải tập thể", "bang": pasted})
    assert (table.columns, *table.rows) == READ


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("Giải\tĐơn vị\n", "chưa có dòng nào"),
        ("Giải\tGiải\nNhất\tNhì\n", "hai cột cùng tên"),
        ("Giải\t\tĐiểm\nNhất\tSở Nội vụ\t9\n", "không có tên"),
        ("Giải\nNhất\tSở Nội vụ\t1\n", "chưa có dòng nào"),
        ("Giải\tĐơn vị\nNhất\tSở Nội vụ\t1\n", "có 3 ô mà chỉ có 2 cột"),
        ([["Giải"]], "string"),
        ("", "at least 1"),
    ],
)
def test_a_table_that_cannot_be_read_is_told(pasted: object, words: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ResultTable.model_validate({"ten": "Giải tập thể", "bang": pasted})
    assert words in str(refused.value)
