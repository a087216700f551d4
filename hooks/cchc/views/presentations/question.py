"""How a question and its answer are shown."""

from lxml import html

from cchc.content.question import Question
from cchc.content.site import Site
from cchc.facts.markup import first_paragraph, render, words_of
from cchc.text.dates import printed
from cchc.views.presentation import Presentation, Schema
from cchc.views.questions import question_page
from cchc.views.schema_org import agencies


def _while_open(question: Question) -> str:
    """When it was asked, of whom and what, while there is no answer to quote."""
    day = printed(question.asked_on)
    return f"Câu hỏi ngày {day} gửi {question.agency}: {question.title} Trạng thái: {question.state.label.lower()}."


def _properties(site: Site, question: Question) -> dict[str, object]:
    """The question by its title, for its text is untrusted; the answer in plain words."""
    entity: dict[str, object] = {
        "@type": "Question",
        "name": question.title,
        "dateCreated": question.asked_on.isoformat(),
        "answerCount": int(bool(question.answer)),
    }
    if question.answer:
        drawn = html.fromstring(render(question.answer, "", str))
        entity["acceptedAnswer"] = {
            "@type": "Answer",
            "text": words_of(drawn),
            "author": agencies(site, question, [question.agency]),
        }
    return {"mainEntity": entity}


PRESENTATION = Presentation(
    view=question_page,
    summary=lambda question: first_paragraph(question.answer) or _while_open(question),
    schema=Schema("QAPage", _properties),
)
