"""How long an answer took, or may still take, in working days; and the calculation that shows it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from cchc.content.question import Question, QuestionRules
from cchc.text.dates import printed
from cchc.text.working_days import Span


class Timeliness(Enum):
    """Whether an answer came in time, late, or may still come."""

    IN_TIME = "Trả lời đúng hạn"
    LATE = "Trả lời quá hạn"
    WAITING = "Còn trong hạn"
    OVERDUE = "Đã quá hạn, chưa trả lời"


@dataclass(frozen=True, slots=True)
class AnswerTime:
    """Working days from the question to its answer, or to today while it is open.

    `term` is the whole of the limit, None where the settings name none. `days_left_or_late`
    are the working days between its last day and the end of `span`: left over before it, or gone by after it.
    """

    span: Span
    is_open: bool
    term: Span | None = None
    days_left_or_late: int = 0

    @property
    def timeliness(self) -> Timeliness | None:
        """Return what became of the limit; None where there is no limit."""
        if self.term is None:
            return None
        if self.span.end <= self.term.end:
            return Timeliness.WAITING if self.is_open else Timeliness.IN_TIME
        return Timeliness.OVERDUE if self.is_open else Timeliness.LATE

    @property
    def due(self) -> date | None:
        """Return the last day of the limit."""
        return self.term.end if self.term else None

    @property
    def verdict(self) -> str:
        """What a reader wants to know: "Trả lời quá hạn 2 ngày làm việc"; empty where there is no limit."""
        match self.timeliness:
            case None:
                return ""
            case Timeliness.WAITING:
                return f"Còn{self._days}" if self._days else "Hôm nay là hạn trả lời"
            case Timeliness.IN_TIME:
                return Timeliness.IN_TIME.value
            case Timeliness.LATE:
                return f"Trả lời quá hạn{self._days}"
            case Timeliness.OVERDUE:
                return f"Đã quá hạn{self._days}, chưa trả lời"

    @property
    def calculation(self) -> str:
        """ "từ 03/11/2026 đến 10/11/2026: 5 ngày làm việc, trừ 2 ngày cuối tuần; hạn 10 ngày … là 17/11/2026"."""
        so_far, term = self.span, self.term
        words = f"từ {printed(so_far.start)} đến {printed(so_far.end)}: {so_far.worked} ngày làm việc"
        words += f", {_left_out(so_far)}" if _left_out(so_far) else ""
        if term is None:
            return words
        words += f"; hạn {term.worked} ngày làm việc là {printed(term.end)}"
        # of a term that is still running a reader cannot see which days off are to come
        return words + (f" ({_left_out(term)})" if self.is_open and _left_out(term) else "")

    @property
    def _days(self) -> str:
        # an answer given at the weekend after the last day is late by no working day
        return f" {self.days_left_or_late} ngày làm việc" if self.days_left_or_late else ""


def answer_time(rules: QuestionRules, question: Question, today: date) -> AnswerTime:
    """Return how long an answer took or may take, by the limit and the calendar of the settings, as of a day."""
    calendar = rules.calendar
    end = question.answered_on or today
    span, is_open = calendar.span(question.asked_on, end), question.answered_on is None
    if rules.limit is None:
        return AnswerTime(span, is_open)
    deadline = calendar.after(question.asked_on, rules.limit)
    rest = calendar.span(min(end, deadline), max(end, deadline)).worked
    return AnswerTime(span, is_open, calendar.span(question.asked_on, deadline), rest)


def _left_out(span: Span) -> str:
    """ "trừ 2 ngày cuối tuần và 1 ngày nghỉ lễ, tết"; empty where every day is worked."""
    parts = [f"{span.weekend} ngày cuối tuần"] if span.weekend else []
    parts += [f"{span.holidays} ngày nghỉ lễ, tết"] if span.holidays else []
    return f"trừ {' và '.join(parts)}" if parts else ""
