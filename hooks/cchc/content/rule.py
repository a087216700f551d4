"""A rule as settings cite it."""

from cchc.content.fields import Model, key
from cchc.content.values import Day, Number, Text


class Rule(Model):
    """The document that a limit or a step rests on; with the day it was last compared."""

    text: Text = key("ten", "Tên văn bản", example="Nghị định số 20/2008/NĐ-CP")
    number: Number | None = key("so_ky_hieu", "Số, ký hiệu", default=None, example='"20/2008/NĐ-CP"')
    compared_on: Day | None = key("da_doi_chieu", "Ngày đối chiếu", default=None)
    status: Text | None = key("tinh_trang", "Tình trạng", default=None, example="hết hiệu lực từ ngày 01/07/2026")
