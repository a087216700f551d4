"""Gia hạn: a task that is given another time, with what gave it."""

from typing import Self

from pydantic import model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Number, PastDay, Text
from cchc.text.dates import printed


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
