"""How many questions each agency answered, and how many of them in time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cchc.content.question import Question
from cchc.content.site import Site
from cchc.facts.questions.answer_times import Timeliness, answer_time
from cchc.text.folding import sort_key

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
