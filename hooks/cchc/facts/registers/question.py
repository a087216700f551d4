"""The register of questions, newest first."""

from cchc.content.question import QUESTION, Question
from cchc.content.site import Site
from cchc.facts.agencies import agency_choices
from cchc.facts.answer_times import answer_time
from cchc.facts.registers.register import FIELDS, Column, Filter, RegisterSpec, of_terms, of_years
from cchc.text.dates import printed


def _state(site: Site, question: Question) -> str:
    """ "Đã trả lời ngày 10/11/2026. Trả lời đúng hạn"."""
    day = f" ngày {printed(question.answered_on)}" if question.answered_on else ""
    verdict = answer_time(site.settings.province.questions, question, site.today).verdict
    return ". ".join(words for words in (question.state.label + day, verdict) if words)


REGISTER = RegisterSpec(
    QUESTION,
    "câu hỏi",
    (
        Column("Câu hỏi", lambda site, question: question.title),
        Column("Cơ quan trả lời", lambda site, question: question.agency),
        Column("Ngày hỏi", lambda site, question: printed(question.asked_on)),
        Column("Tình trạng", _state),
    ),
    (
        FIELDS,
        Filter("co_quan", "Cơ quan", lambda site, question: agency_choices(site, question, [question.agency])),
        Filter("trang_thai", "Trạng thái", lambda site, question: of_terms(question.state)),
        Filter("nam", "Năm hỏi", lambda site, question: of_years(question.asked_on.year)),
    ),
    order=lambda question: (question.asked_on, question.path),
    newest_first=True,
)
