"""Căn cứ of a change: the document that makes it, or the reason, and the day it was announced.

A time that is put off, an event that is cancelled, a document that is revoked: each says why and since when.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from pydantic import model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Number, PastDay, Text
from cchc.text.dates import printed


class Grounded(Model):
    """A change of a day, of which a document or a reason must be told. Each kind declares the keys in its own order."""

    shown_in_examples = ("reason",)

    if TYPE_CHECKING:
        day: date
        decision: str | None
        reason: str | None

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


class Announced(Grounded):
    """A change that was announced on a day."""

    day: PastDay = key("ngay", "Ngày thông báo", example="2026-07-15")
    reason: Text | None = key("ly_do", "Lý do", default=None, example="Chờ kinh phí bổ sung")
    decision: Number | None = key("van_ban", "Theo văn bản", default=None, example='"12/QĐ-UBND"')


class Ending(Grounded):
    """Thu hồi, bãi bỏ: a document is not valid any more from a day on, by another document or for a reason."""

    day: PastDay = key("ngay", "Từ ngày", example="2026-07-15")
    decision: Number | None = key("van_ban", "Theo văn bản", default=None, example='"12/QĐ-UBND"')
    reason: Text | None = key("ly_do", "Lý do", default=None, example="Ban hành trái thẩm quyền")
