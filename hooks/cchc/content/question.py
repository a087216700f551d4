"""Dân hỏi - Chính quyền trả lời: a question of a citizen, and what the agency answered."""

import re
from datetime import date
from functools import cached_property
from typing import Self

from pydantic import model_validator

from cchc.content.content_type import ContentType
from cchc.content.fields import key, wrong
from cchc.content.illustration import MayBeIllustration
from cchc.content.item import Item
from cchc.content.news import NewsSource
from cchc.content.procedure import ProcedureCode
from cchc.content.publication import Rule
from cchc.content.terms import QuestionState
from cchc.content.values import AgencyName, Day, Many, Number, PastDay, Text
from cchc.text.dates import printed
from cchc.text.working_days import WorkCalendar

ANSWER_HEADING = re.compile(r"^##[ \t]*Trả lời[ \t:]*#*[ \t]*$", re.MULTILINE)
"""The line of a body that parts the question from the answer."""

_LETTER = re.compile(r"[^\n]")


class Question(Item):
    """A question. What stands above `## Trả lời` was written by a citizen, and is untrusted; below is the answer."""

    asked_on: PastDay = key("ngay_hoi", "Ngày hỏi", example="2026-11-03")
    asker: Text = key(
        "nguoi_hoi",
        "Người hỏi",
        hint="Ghi như người hỏi đồng ý; không ghi số điện thoại, số giấy tờ, nơi ở.",
        default="Công dân",
        example="Công dân",
    )
    agency: AgencyName = key("co_quan_tra_loi", "Cơ quan trả lời", example="Sở Nội vụ")
    state: QuestionState = key("trang_thai", "Trạng thái", example="da_tra_loi")
    answered_on: PastDay | None = key("ngay_tra_loi", "Ngày trả lời", default=None, example="2026-11-10")
    answerer: Text | None = key("nguoi_tra_loi", "Người trả lời", default=None)
    procedures: Many[ProcedureCode] = key("thu_tuc", "Thủ tục liên quan", default=(), example='["1.000894"]')
    basis: Many[Number] = key("can_cu", "Căn cứ", default=(), example='["20/2008/NĐ-CP"]')
    origin: NewsSource | None = key("nguon", "Nguồn", default=None, example="{ten: Buổi đối thoại tháng 10/2026}")

    @property
    def question(self) -> str:
        """What the citizen wrote, as Markdown. Untrusted: drawn only by `views/presentations/question.py`."""
        return ANSWER_HEADING.split(self.body, 1)[0].strip()

    @property
    def answer(self) -> str:
        """What the agency answered, as Markdown; empty while there is no answer."""
        return "".join(ANSWER_HEADING.split(self.body, 1)[1:]).strip()

    @property
    def markdown(self) -> str:
        """The answer alone: what a citizen wrote is shown as it was typed."""
        question = self.body[: len(self.body) - len("".join(ANSWER_HEADING.split(self.body, 1)[1:]))]
        return _LETTER.sub(" ", question) + self.body[len(question) :]

    @property
    def heading_above(self) -> int:
        """Return the line of the heading of the answer, `## Trả lời`."""
        return 2

    @property
    def published_on(self) -> date:
        """Return the day of the answer, which readers wait for, or of the question while it is open; never that of
        the build.
        """
        return self.publish_from or self.answered_on or self.asked_on

    @property
    def updated_on(self) -> date:
        """Day of the answer or of the last correction, whichever is later."""
        return max([self.published_on, *self.revised_on, *([self.answered_on] if self.answered_on else [])])


QUESTION = ContentType(
    model=Question,
    name="Câu hỏi",
    heading="Dân hỏi - Chính quyền trả lời",
    folder="docs/hoi-dap",
    address="hoi-dap",
    template="pages/question.html",
    feed="Câu hỏi và câu trả lời mới",
    empty="Câu hỏi của người dân và câu trả lời của cơ quan sẽ có ở đây.",
    asked_for=("ngay_tra_loi",),
)


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
