"""Bảng kết quả: a table as its organizers give it, pasted from Excel: prizes, marks, what was answered in a quiz."""

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Text
from cchc.text.pasted_table import pasted_table

Cells = tuple[tuple[str, ...], ...]


def cells_of(text: str) -> Cells:
    """The rows of a pasted table, the names of its columns first; each as long as the first. ValueError as it says."""
    names, rows = pasted_table(text)
    return (tuple(names), *(tuple(row.get(name, "") for name in names) for row in rows))


def _is_a_table(text: str) -> str:
    try:
        rows = cells_of(text)[1:]
    except ValueError as error:
        raise wrong(str(error)) from None
    if not rows:
        raise wrong("bảng chưa có dòng nào dưới tên cột; dán cả bảng, mọi dòng thụt vào dưới bang: |")
    return text


class ResultTable(Model):
    """A table under its name; a column that only counts the rows is left out."""

    name: Text = key("ten", "Tên bảng", example="Giải tập thể")
    text: Annotated[str, StringConstraints(min_length=1), AfterValidator(_is_a_table)] = key(
        "bang", "Bảng, dán từ Excel", example='"Giải | Đơn vị\\nNhất | Sở Nội vụ"'
    )

    @cached_property
    def columns(self) -> tuple[str, ...]:
        return cells_of(self.text)[0]

    @cached_property
    def rows(self) -> Cells:
        return cells_of(self.text)[1:]
