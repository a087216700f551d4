"""The clauses a printed period is made of, which the rules of the grammar give, and named pieces of the calendar."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cchc.text.period.model import Kind, Precision, Quota, WorkingDay

# Years outside are slips of the pen ("2205", "1025"): read as no date at all.
PLAUSIBLE_YEARS = range(1900, 2101)
_LEAP_YEAR = 2000


class Part(StrEnum):
    """A vague part of a named piece: "đầu quý II" is somewhere early in the quarter.

    WEEK is a numbered week of a month: no rule says whether "tuần 2 tháng 6" is the 8th to the 14th, the
    second week from Monday or the second whole one, so all of the month is kept.
    """

    START = "đầu"
    MIDDLE = "giữa"
    END = "cuối"
    WEEK = "tuần"


@dataclass(frozen=True, slots=True)
class CalendarSpan:
    """A piece of the calendar as named; the year, and the month of a day, may be left to the context.

    `months` are the first and last month, 1-12; `roman` tells how a quarter's number was written, and
    `short_year` that only the last two digits of its year were.
    """

    precision: Precision
    months: tuple[int, int] | None = None
    day: int | None = None
    year: int | None = None
    part: Part | None = None
    roman: bool = False
    short_year: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether some calendar year has it; the parts not named cannot make it impossible."""
        if self.year is not None and self.year not in PLAUSIBLE_YEARS:
            return False
        first, last = self.months or (1, 1)
        return 1 <= first <= last <= 12 and self._has_day(first)

    @property
    def is_whole_month(self) -> bool:
        """Whether it is one month; "9 tháng" has the precision of a month, too."""
        first, last = self.months or (0, 1)
        return self.precision is Precision.MONTH and first == last and not self.part

    def _has_day(self, month: int) -> bool:
        year = _LEAP_YEAR if self.year is None else self.year
        return self.day is None or 1 <= self.day <= calendar.monthrange(year, month)[1]

    def bounds(self) -> tuple[date, date] | None:
        """Return the first and last day, or None while the year or the month is missing."""
        if self.year is None or self.months is None:
            return None
        first, last = self.months
        if self.day is not None:
            return date(self.year, first, self.day), date(self.year, first, self.day)
        return date(self.year, first, 1), date(self.year, last, calendar.monthrange(self.year, last)[1])

    def inherit(self, year: int | None, months: tuple[int, int] | None = None) -> CalendarSpan:
        """Return the span with what it lacks taken from its context."""
        return replace(
            self,
            year=year if self.year is None else self.year,
            months=months if self.months is None else self.months,
        )


def day_of(day: int, month: int | None = None, year: int | None = None) -> CalendarSpan:
    """Return a day; without a month it waits for the context's."""
    months = None if month is None else (month, month)
    return CalendarSpan(Precision.DAY, months, day, year)


def month_of(month: int, year: int | None = None) -> CalendarSpan:
    """Return a month."""
    return CalendarSpan(Precision.MONTH, (month, month), year=year)


def quarter_of(number: int, year: int | None = None, *, roman: bool = False) -> CalendarSpan:
    """Return a quarter: 1 is January to March."""
    return CalendarSpan(Precision.QUARTER, (3 * number - 2, 3 * number), year=year, roman=roman)


def year_of(year: int | None = None) -> CalendarSpan:
    """Return a year; None is the year the context speaks of ("trong năm")."""
    return CalendarSpan(Precision.YEAR, (1, 12), year=year)


def months_of(count: int, part: Part, year: int | None = None) -> CalendarSpan:
    """Return the first or the last `count` months of a year: "6 tháng đầu năm"."""
    precision = {3: Precision.QUARTER, 6: Precision.HALF, 12: Precision.YEAR}.get(count, Precision.MONTH)
    months = (1, count) if part is Part.START else (13 - count, 12)
    return CalendarSpan(precision, months, year=year)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time from one named piece of the calendar to another.

    No `first`: a deadline; no `last`: open; `first == last`: one named piece. "trước X" excludes its
    `last`, "sau X" its `first`.
    """

    first: CalendarSpan | None
    last: CalendarSpan | None
    excludes_last: bool = False
    excludes_first: bool = False

    @property
    def edges(self) -> tuple[CalendarSpan, ...]:
        """The named pieces, in the order of the text."""
        return tuple(edge for edge in (self.first, self.last) if edge is not None)

    @property
    def is_one_piece(self) -> bool:
        """Whether a single piece of the calendar is named, as in "quý II"."""
        return self.first == self.last


class Frequency(StrEnum):
    """FREQ of RFC 5545; it has no quarter and no half-year, which are 3 and 6 months."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A repetition: every `every` days, weeks, months or years, in some months, on some weekdays.

    `weekdays` are values of BYDAY ("MO", "-1SA").
    """

    frequency: Frequency
    every: int = 1
    months: tuple[int, ...] = ()
    weekdays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnsaidRhythm:
    """A repetition whose rhythm is not told: "định kỳ" and nothing that repeats."""


@dataclass(frozen=True, slots=True)
class Work:
    """Continuous work; `standing` work ("nhiệm vụ thường xuyên") is a duty without an end."""

    standing: bool = False


@dataclass(frozen=True, slots=True)
class Delay:
    """Time counted from an event: `count` units after it, or from it on when nothing is counted.

    `unit` is "ngày", "tuần", "tháng", "năm" or another word that cannot be computed ("ngày làm việc");
    `from_issue` tells that the event is the issue of the plan itself; `event` is its printed text.
    """

    count: int | None
    unit: str | None
    from_issue: bool
    event: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Printed words beside the time; `kind` is that of a text with nothing but these words.

    The time depends on them, for all we know, unless they are `harmless`.
    """

    text: str
    kind: Kind = Kind.REFERENCE
    harmless: bool = False


@dataclass(frozen=True, slots=True)
class Least:
    """ "Ít nhất" before an amount or a rhythm: there may be more."""

    word: str


@dataclass(frozen=True, slots=True)
class Without:
    """Months that a repetition leaves out: "trừ tháng 7". `text` as printed."""

    months: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Shift:
    """Days stand for working days; `text` as printed.

    `is_own` where it belongs to the day beside it alone ("ngày làm việc cuối cùng của tháng"), not to all of the text.
    """

    day: WorkingDay
    text: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that makes a time vague or provisional: "dự kiến", "khoảng"."""

    word: str


@dataclass(frozen=True, slots=True)
class Act:
    """A verb that says what is due, not when: "hoàn thành", "báo cáo".

    A `stage` is one of the same work ("triển khai" from March, "hoàn thành" by June).
    """

    stage: bool


Clause = Stretch | Rhythm | UnsaidRhythm | Quota | Work | Delay | Aside | Least | Without | Shift | Hedge | Act
Clauses = tuple[Clause, ...]
