"""`extra.cchc.hoi_dap`: by when a question is to be answered, and which days count."""

from functools import cached_property
from typing import Self

from pydantic import model_validator

from cchc.content.fields import key, wrong
from cchc.content.illustration import MayBeIllustration
from cchc.content.rule import Rule
from cchc.content.values import Day, Many, Text
from cchc.text.dates import printed
from cchc.text.working_days import WorkCalendar


class QuestionRules(MayBeIllustration):
    """The limit in working days, the rule it rests on, and the official days off of each year that has a list."""

    limit: int | None = key("thoi_han", "Thời hạn trả lời (ngày làm việc)", default=None, example="10", ge=1, le=365)
    rule: Rule | None = key("can_cu", "Căn cứ", default=None, example="{ten: Quy chế tiếp nhận câu hỏi}")
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)
    days_off: Many[Day] = key("ngay_nghi", "Ngày nghỉ lễ, tết chính thức", default=(), example="[2026-09-01]")
    days_worked: Many[Day] = key("ngay_lam_bu", "Ngày làm bù", default=(), example="[2026-08-22]")

    @model_validator(mode="after")
    def _days_are_one_or_the_other(self) -> Self:
        both = sorted(set(self.days_off) & set(self.days_worked))
        if both:
            raise wrong(f"ngày {printed(both[0])} vừa là ngày nghỉ vừa là ngày làm bù; bỏ ngày đó ở một danh sách")
        return self

    @cached_property
    def calendar(self) -> WorkCalendar:
        return WorkCalendar(self.days_off, self.days_worked)
