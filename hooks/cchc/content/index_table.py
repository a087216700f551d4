"""Bảng chỉ số: what all units of a population reached in one index in one year, in one file."""

from collections.abc import Sequence
from functools import cached_property
from itertools import combinations
from typing import Annotated

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key, wrong
from cchc.content.index_result import INDEX_RESULT, IndexFigures, IndexPart, IndexResult
from cchc.content.item import Item
from cchc.content.values import Many, Measurement, Some, Text, UnitName, from_pasted_table
from cchc.text.folding import fold
from cchc.text.pasted_table import number_in_cell

_MOST = "diem toi da"
"""The row of a table that tells the most that each part gives, in folded letters."""


class IndexRow(Model):
    """The result of one unit."""

    unit: UnitName = key("don_vi", "Đơn vị", example="Sở Nội vụ")
    value: Measurement = key("gia_tri", "Kết quả", example="79.51", ge=0)
    rank: int | None = key("xep_hang", "Xếp hạng", default=None, example="3", ge=1)
    group: Text | None = key("nhom", "Xếp loại", default=None, example="Tốt")
    parts: Many[IndexPart] = key("thanh_phan", "Chỉ số thành phần", default=())


_NAMES = {
    fold(words): name
    for name, field in IndexRow.model_fields.items()
    for words in (field.alias, field.title)
    if words and name != "parts"
} | {
    "ten don vi": "unit",
    "co quan": "unit",
    "co quan, don vi": "unit",
    "tong diem": "value",
    "tong": "value",
    "diem": "value",
    "diem so": "value",
    "nhom": "group",
    "hang": "rank",
    "thu hang": "rank",
}
"""The attributes of a row by what columns are called, in folded letters. Any other column is a part of the index."""


def _front_matter(names: Sequence[str], rows: Sequence[dict[str, str]]) -> list[dict[str, object]]:
    known = {name: _NAMES[fold(name)] for name in names if fold(name) in _NAMES}
    for name, other in combinations(known, 2):
        if known[name] == known[other]:
            label = IndexRow.model_fields[known[name]].title
            raise wrong(f"hai cột “{name}”, “{other}” cùng là “{label}”; bỏ một cột, hoặc sửa tên")
    for needed in ("unit", "value"):
        if needed not in known.values():
            label = IndexRow.model_fields[needed].title
            raise wrong(f"bảng thiếu cột “{label}”; ví dụ dòng đầu: Đơn vị | Kết quả | Xếp hạng")
    unit = next(name for name, attribute in known.items() if attribute == "unit")
    most = next((row for row in rows if fold(row.get(unit, "")).strip(" .:") == _MOST), {})
    return [_row(row, known, most) for row in rows if row is not most]


def _row(row: dict[str, str], known: dict[str, str], most: dict[str, str]) -> dict[str, object]:
    """A row as the front matter has it; `most` are the highest scores of the parts, where the table has them."""
    keys = {name: IndexRow.model_fields[attribute].alias or name for name, attribute in known.items()}
    words = [name for name, attribute in known.items() if attribute in ("unit", "group")]
    made: dict[str, object] = {
        keys[name]: cell if name in words else number_in_cell(cell) for name, cell in row.items() if name in known
    }
    parts = [
        {"ten": name, "dat": number_in_cell(cell), **({"toi_da": number_in_cell(most[name])} if name in most else {})}
        for name, cell in row.items()
        if name not in known
    ]
    return made | ({"thanh_phan": parts} if parts else {})


class IndexTable(IndexFigures):
    """All units of a population. They are compared with each other alone."""

    population: Text = key("gom_cac", "Xếp hạng giữa các", example="sở, ban, ngành")
    rows: Annotated[Some[IndexRow], from_pasted_table(_front_matter)] = key(
        "ket_qua",
        "Kết quả",
        hint="Dán được cả bảng từ Excel: ghi ket_qua: | rồi dán xuống dưới, mọi dòng thụt vào hai dấu cách.",
        example="[{don_vi: Sở Nội vụ, gia_tri: 79.51, xep_hang: 1}]",
    )

    @cached_property
    def results(self) -> tuple[IndexResult, ...]:
        """Each row as the result of its unit, at the address of the table."""
        fields = {name: field.alias or name for name, field in IndexResult.model_fields.items()}
        common = {fields[name]: getattr(self, name) for name in ("title", *_COMMON)}
        context = (self.source, lambda path, name: self.address)
        rows = ({fields[name]: getattr(row, name) for name in IndexRow.model_fields} for row in self.rows)
        return tuple(IndexResult.model_validate(common | row, context=context) for row in rows)


_COMMON = tuple(name for name in IndexFigures.model_fields if name not in Item.model_fields)
"""What a table says for all of its rows."""

INDEX_TABLE = ContentType(
    model=IndexTable,
    name="Bảng chỉ số",
    heading="Bảng chỉ số",
    folder="docs/chi-so/bang",
    address="chi-so/bang",
    template="pages/index_table.html",
    has_register=False,
    listed_at=INDEX_RESULT.address,
    empty="Kết quả của mọi đơn vị trong một năm sẽ có ở đây, kèm nguồn.",
)
