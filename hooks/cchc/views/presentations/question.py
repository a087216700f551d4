"""How a question and its answer are shown, and how many answers came in time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import nh3
from lxml import html
from markupsafe import Markup

from cchc.content.procedure import Procedure
from cchc.content.question import Question, QuestionRules
from cchc.content.site import Site
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.answer_times import AnswerTime, Timeliness, answer_time
from cchc.facts.citations import ShownCitation, shown_numbers
from cchc.facts.markup import first_paragraph, render, words_of
from cchc.facts.site_facts import SiteFacts
from cchc.text.dates import printed
from cchc.text.folding import sort_key
from cchc.text.markdown.engine import untrusted_parser
from cchc.views.presentation import Presentation, Schema
from cchc.views.structured_data import agencies

FEWEST = 5
"""Answered questions from which a share says something of one agency; those with fewer are counted together."""

OTHERS = f"Các cơ quan khác (dưới {FEWEST} câu)"


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """Answered questions of one agency, or of those with few together (then `address` is None)."""

    name: str
    address: str | None
    answered: int
    in_time: int

    @property
    def late(self) -> int:
        return self.answered - self.in_time

    @property
    def share(self) -> int | None:
        """Answers in time, per cent, rounded down so that 100 means all; None of too few."""
        return self.in_time * 100 // self.answered if self.answered >= FEWEST else None


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """`rows` are empty while nothing was answered, or where the settings set no limit (`limit` is None)."""

    limit: int | None
    waiting: int
    rows: tuple[FiguresRow, ...]


def question_figures(site: Site) -> QuestionFigures:
    """Of what the public may see."""
    questions, limit = site.all(Question), site.settings.province.questions.limit
    answered = [question for question in questions if question.answered_on]
    rows = tuple(_rows(site, answered)) if limit else ()
    return QuestionFigures(limit, len(questions) - len(answered), rows)


def _rows(site: Site, answered: Iterable[Question]) -> Iterator[FiguresRow]:
    by_agency: dict[tuple[str, str | None], list[Question]] = defaultdict(list)
    for question in answered:
        agency = site.agency_in(question, question.agency)
        by_agency[(agency.title, agency.address) if agency else (question.agency, None)].append(question)
    many = {key: questions for key, questions in by_agency.items() if len(questions) >= FEWEST}
    few = [question for key, questions in by_agency.items() if key not in many for question in questions]
    for name, address in sorted(many, key=lambda key: sort_key(key[0])):
        yield _row(site, name, address, many[name, address])
    if few:
        yield _row(site, OTHERS, None, few)


def _row(site: Site, name: str, address: str | None, questions: Sequence[Question]) -> FiguresRow:
    rules = site.settings.province.questions
    times = [answer_time(rules, question, site.today).timeliness for question in questions]
    return FiguresRow(name, address, len(questions), times.count(Timeliness.IN_TIME))


_TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "hr"}


def safe_html(text: str) -> Markup:
    """HTML of an untrusted Markdown text: only harmless elements, no attributes.

    There is no raw HTML, no heading that would break the page's order, no link that nobody of the office has looked at.
    Markdown leaves everything that looks like HTML to be escaped; nh3 then keeps what is on the list alone, so that a
    mistake in either is caught by the other.
    """
    return Markup(nh3.clean(untrusted_parser().render(text).strip(), tags=_TAGS, attributes={}))


@dataclass(frozen=True, slots=True)
class NamedProcedure:
    """A procedure by its code, and its page where it has one."""

    code: str
    procedure: Procedure | None


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`question` is HTML made safe; `answer` is Markdown of the agency, empty while there is none.

    `counted_to` is the day that the time of an open question is counted to, None once it has its answer.
    """

    question: Markup
    answer: Markup
    agency: NamedAgency
    procedures: tuple[NamedProcedure, ...]
    basis: tuple[ShownCitation, ...]
    time: AnswerTime
    rules: QuestionRules
    counted_to: date | None


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
        None if question.answered_on and question.answer else site.today,
    )


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
