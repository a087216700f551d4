"""A question as QAPage (schema.org)."""

from lxml import html

from cchc.content.question import Question
from cchc.content.site import Site
from cchc.facts.markup import render, words_of
from cchc.views.structured_data.organization import agencies


def of_question(site: Site, question: Question) -> dict[str, object]:
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
