"""Định mức and Gia hạn: an amount that a task is to deliver, and another time that it was given."""

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.messages import nearest
from cchc.content.values import Number, PastDay, Text
from cchc.text.dates import printed
from cchc.text.time_units import UNITS


def _unit_of_time(value: object) -> object:
    if not isinstance(value, str) or value.strip() in UNITS:
        return value
    match = nearest(value, UNITS)
    hint = f"có phải là “{match}”?" if match else f"dùng một trong: {', '.join(UNITS)}"
    raise wrong(f"“{value}” không phải là đơn vị thời gian đếm được; {hint}")


class TaskQuota(Model):
    """Định mức: so many issues in all, so many in each period of time."""

    shown_in_examples = ("total",)

    total: int | None = key("tong", "Tổng số", default=None, example="24", ge=1)
    unit: Text = key("don_vi", "Đơn vị", example="số")
    per: Annotated[Text, BeforeValidator(_unit_of_time)] | None = key("moi", "Mỗi", default=None, example="tháng")
    rate: int | None = key("so_moi_ky", "Số lượng mỗi kỳ", default=None, example="2", ge=1)

    @model_validator(mode="after")
    def _says_how_many(self) -> Self:
        if self.per is not None and self.rate is None:
            raise wrong(f"có moi: {self.per} nhưng thiếu so_moi_ky; ví dụ so_moi_ky: 2")
        if self.rate is not None and self.per is None:
            raise wrong(f"có so_moi_ky: {self.rate} nhưng thiếu moi; ví dụ moi: tháng")
        if self.total is None and self.rate is None:
            raise wrong("chưa ghi số lượng; ví dụ tong: 24, hoặc moi: tháng và so_moi_ky: 2")
        return self


class Postponement(Model):
    """The new time as it is printed, the document that gives it or the reason, and its day."""

    shown_in_examples = ("reason",)

    time: Text = key("thoi_gian", "Thời gian mới", example="Quý IV/2026")
    decision: Number | None = key("van_ban", "Theo văn bản", default=None, example='"12/QĐ-UBND"')
    reason: Text | None = key("ly_do", "Lý do", default=None, example="Chờ kinh phí bổ sung")
    day: PastDay = key("ngay", "Ngày gia hạn", example="2026-07-15")

    @model_validator(mode="after")
    def _has_a_ground(self) -> Self:
        if not (self.decision or self.reason):
            raise wrong('gia hạn phải nêu căn cứ: ghi van_ban hoặc ly_do; ví dụ van_ban: "12/QĐ-UBND"')
        return self

    @property
    def in_words(self) -> str:
        """ "ngày 15/07/2026 theo văn bản số 12/QĐ-UBND: chờ kinh phí bổ sung"."""
        decision = f" theo văn bản số {self.decision}" if self.decision else ""
        return f"ngày {printed(self.day)}{decision}" + (f": {self.reason}" if self.reason else "")
