"""Rules on questions of citizens and their answers."""

import re
from collections.abc import Iterator

from cchc.content.directives import directives_in
from cchc.content.problems import Problem
from cchc.content.question import ANSWER_HEADING, Question
from cchc.content.site import Site
from cchc.content.terms import QuestionState
from cchc.text.dates import printed

_MARKUP = re.compile(r"<[a-z/!?]", re.IGNORECASE)


def are_answered_when_they_say_so(site: Site) -> Iterator[Problem]:
    """`da_tra_loi`, the day of the answer and the heading of the answer stand together, or none of them does."""
    for question in site.every(Question):
        if question.state is QuestionState.ANSWERED:
            yield from _what_an_answer_lacks(question)
        else:
            yield from _what_an_open_question_has(question)


def hold_one_question_and_one_answer(site: Site) -> Iterator[Problem]:
    """A second heading of an answer may be a citizen's own, and what stands below it would be trusted."""
    for question in site.every(Question):
        headings = [match.start() for match in ANSWER_HEADING.finditer(question.body)]
        for offset in headings[1:]:
            message = "đã có một dòng “## Trả lời” ở trên; câu hỏi của công dân không được chứa dòng này, hãy xóa"
            yield question.source.problem_in_body(message, offset)
        if not question.question:
            yield question.source.problem("thiếu câu hỏi; viết câu hỏi ngay dưới phần khai báo, trên dòng “## Trả lời”")


def are_answered_after_they_are_asked(site: Site) -> Iterator[Problem]:
    """No answer comes before its question."""
    for question in site.every(Question):
        if question.answered_on and question.answered_on < question.asked_on:
            message = f"trước ngày hỏi {printed(question.asked_on)}; kiểm tra lại hai ngày"
            yield question.source.problem(message, "ngay_tra_loi")


def hold_no_markup(site: Site) -> Iterator[Problem]:
    """What citizens wrote may neither carry out commands of the site nor put HTML into the head of a page."""
    for question in site.every(Question):
        for directive in directives_in(question.body):
            message = f"không dùng được lệnh cchc:{directive.name} trong câu hỏi và câu trả lời; hãy xóa"
            yield question.source.problem_in_body(message, directive.start)
        for name, text in (("title", question.title), ("description", question.description or "")):
            if _MARKUP.search(text):
                yield question.source.problem("không được chứa mã HTML; viết bằng chữ thường, bỏ dấu < và >", name)
        if '"' in (question.description or ""):
            yield question.source.problem('dùng ngoặc kép “ ” thay cho dấu "', "description")


def _what_an_answer_lacks(question: Question) -> Iterator[Problem]:
    if not question.answered_on:
        yield question.source.problem(
            "đã trả lời nhưng thiếu ngay_tra_loi; ví dụ ngay_tra_loi: 2026-11-10", "trang_thai"
        )
    if not question.answer:
        message = "đã trả lời nhưng thiếu câu trả lời; sau câu hỏi thêm một dòng “## Trả lời”, rồi đến câu trả lời"
        yield question.source.problem(message, "trang_thai")


def _what_an_open_question_has(question: Question) -> Iterator[Problem]:
    state = f"trang_thai đang là {question.state.value}"
    if question.answered_on:
        yield question.source.problem(
            f"đã có ngày trả lời mà {state}; sửa thành trang_thai: da_tra_loi", "ngay_tra_loi"
        )
    heading = ANSWER_HEADING.search(question.body)
    if heading:
        message = f"đã có câu trả lời mà {state}; sửa thành trang_thai: da_tra_loi, hoặc xóa dòng “## Trả lời”"
        yield question.source.problem_in_body(message, heading.start())
