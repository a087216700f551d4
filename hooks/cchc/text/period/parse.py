"""Reading one printed period, from text to meaning."""

from __future__ import annotations

from datetime import date

from cchc.text.period import messages
from cchc.text.period.clauses import Clause, Clauses
from cchc.text.period.delay_rules import delay
from cchc.text.period.meaning import Plan, understand
from cchc.text.period.model import Kind, Role, TimePeriod, YearSpan
from cchc.text.period.repeat_rules import quota, rhythms
from cchc.text.period.tokens import SEPARATORS, Cursor, tidy
from cchc.text.period.window_rules import windows
from cchc.text.period.word_rules import act, aside, at_least, extra, filler, hedge, without, work
from cchc.text.period.working_day_rules import shift, working_day
from cchc.text.working_days import WorkCalendar

# From the most specific: an amount before a rhythm ("mỗi tháng 02 số"), both before a window.
# Exceptions that are understood come before asides, which take all words to the end.
_RULES = (
    hedge, at_least, work, working_day, quota, delay, rhythms, windows, shift, without, extra, aside, act, filler,
)  # fmt: skip


def read(cursor: Cursor) -> Clauses | None:
    """Read the text to its end; None, with the cursor where reading stopped, if some of it is not known."""
    clauses: list[Clause] = []
    while not cursor.at_end:
        if cursor.take_one(SEPARATORS):
            continue
        found = cursor.first_of(_RULES)
        if found is None:
            return None
        clauses.extend(found)
    return tuple(clauses)


# Real cells hold at most some 120 characters; a paragraph in their place is not read for dates.
_LONGEST = 1000
_STATED_BLANK = "chưa xác định"
_SCHOOL_YEAR = "năm học"
_HOURS = ("giờ", "h", "g", ":")


def parse_period(
    raw: str | None,
    *,
    years: YearSpan | None = None,
    role: Role = Role.WINDOW,
    issued: date | None = None,
    calendar: WorkCalendar | None = None,
) -> TimePeriod:
    """Return what a printed "thời gian thực hiện" means in a plan of `years`, issued on `issued`.

    `calendar` knows the days off that working days depend on; without it none of them is certain.

    Every text gives a period; what is not understood is of kind unknown, without dates, with a warning.
    """
    text = raw or ""
    even = tidy(text)
    if not even or even.lower() == _STATED_BLANK:
        return TimePeriod(text, role, Kind.BLANK)
    unknown = TimePeriod(text, role, Kind.UNKNOWN)
    if len(even) > _LONGEST:
        return _with_warning(unknown, messages.TOO_LONG)
    cursor = Cursor(even)
    clauses = read(cursor)
    if clauses is None:
        return _with_warning(unknown, _why_not_read(cursor))
    return understand(unknown, clauses, Plan(years, issued, calendar))


def _why_not_read(cursor: Cursor) -> str:
    numbers = (place for place, token in enumerate(cursor.tokens) if token.number is not None)
    if any(_token_text(cursor, place + 1) in _HOURS for place in numbers):
        return messages.CLOCK
    if _SCHOOL_YEAR in cursor.printed.lower():
        return messages.SCHOOL_YEAR
    return messages.not_understood(cursor.rest())


def _token_text(cursor: Cursor, place: int) -> str:
    return cursor.tokens[place].text if place < len(cursor.tokens) else ""


def _with_warning(unknown: TimePeriod, warning: str) -> TimePeriod:
    return TimePeriod(unknown.raw, unknown.role, unknown.kind, warnings=(warning,))
