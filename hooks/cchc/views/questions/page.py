"""The page of one question: what was asked, what was answered, and how long that took."""

from dataclasses import dataclass

from markupsafe import Markup

from cchc.content.procedure import Procedure
from cchc.content.question import Question, QuestionRules
from cchc.facts.agencies.named import NamedAgency, named_in
from cchc.facts.documents.citations import ShownCitation, shown_numbers
from cchc.facts.questions.answer_times import AnswerTime, answer_time
from cchc.facts.site_facts import SiteFacts
from cchc.views.questions.untrusted_text import safe_html


@dataclass(frozen=True, slots=True)
class NamedProcedure:
    """A procedure by its code, and its page where it has one."""

    code: str
    procedure: Procedure | None


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`question` is HTML made safe; `answer` is Markdown of the agency, empty while there is none."""

    question: Markup
    answer: Markup
    agency: NamedAgency
    procedures: tuple[NamedProcedure, ...]
    basis: tuple[ShownCitation, ...]
    time: AnswerTime
    rules: QuestionRules


def question_page(facts: SiteFacts, question: Question) -> QuestionPage:
    site = facts.site
    rules = site.settings.province.questions
    return QuestionPage(
        safe_html(question.question),
        Markup(question.answer),
        named_in(site, question, [question.agency])[0],
        tuple(NamedProcedure(code, facts.procedures.get(code)) for code in question.procedures),
        shown_numbers(site, question.basis, question),
        answer_time(rules, question, site.today),
        rules,
    )
