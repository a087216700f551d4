"""Bảng kết quả: a table as its organizers give it, pasted from Excel: prizes, marks, what was answered in a quiz."""

from typing import Annotated

from pydantic import BeforeValidator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Text
from cchc.text.pasted_table import pasted_table

Cells = tuple[tuple[str, ...], ...]


def _cells(value: object) -> object:
    """The rows of a pasted table, names first; each as long as the first."""
    if not isinstance(value, str):
        raise wrong("dán bảng dưới bang: |, mọi dòng thụt vào, hàng đầu là tên cột; giữa các ô là Tab hoặc dấu |")
    try:
        names, rows = pasted_table(value)
    except ValueError as error:
        raise wrong(str(error)) from None
    if not rows:
        raise wrong("bảng chưa có dòng nào dưới tên cột; dán cả bảng, mọi dòng thụt vào dưới bang: |")
    if "" in names:
        raise wrong("bảng có cột chưa có tên ở hàng đầu; ghi tên cột, hoặc xóa cột ấy trước khi dán")
    return (tuple(names), *(tuple(row.get(name, "") for name in names) for row in rows))


class ResultTable(Model):
    """The first of its `cells` are the names of the columns; a column that only counts the rows is left out."""

    name: Text = key("ten", "Tên bảng", example="Giải tập thể")
    cells: Annotated[Cells, BeforeValidator(_cells)] = key("bang", "Bảng", example='"Giải | Đơn vị"')

    @property
    def columns(self) -> tuple[str, ...]:
        return self.cells[0]

    @property
    def rows(self) -> Cells:
        return self.cells[1:]
