"""Căn cứ of a change: the document that makes it, or the reason, and the day it was announced.

A time that is put off, an event that is cancelled, a document that is revoked: each says why and since when.
"""

from typing import Self

from pydantic import model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Number, PastDay, Text
from cchc.text.dates import printed


class Announced(Model):
    """A change that was announced on a day; one of document and reason is needed."""

    shown_in_examples = ("reason",)

    decision: Number | None = key("van_ban", "Theo văn bản", default=None, example='"12/QĐ-UBND"')
    reason: Text | None = key("ly_do", "Lý do", default=None, example="Chờ kinh phí bổ sung")
    day: PastDay = key("ngay", "Ngày thông báo", example="2026-07-15")

    @model_validator(mode="after")
    def _has_a_ground(self) -> Self:
        if not (self.decision or self.reason):
            raise wrong('phải nêu căn cứ: ghi van_ban hoặc ly_do; ví dụ van_ban: "12/QĐ-UBND"')
        return self

    @property
    def in_words(self) -> str:
        """ "ngày 15/07/2026 theo văn bản số 12/QĐ-UBND: chờ kinh phí bổ sung"."""
        decision = f" theo văn bản số {self.decision}" if self.decision else ""
        return f"ngày {printed(self.day)}{decision}" + (f": {self.reason}" if self.reason else "")


class Ending(Announced):
    """Thu hồi, bãi bỏ: a document is not valid any more from a day on, by another document or for a reason."""

    day: PastDay = key("ngay", "Từ ngày", example="2026-07-15")
