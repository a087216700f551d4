"""A named piece of the calendar: a day, a month, a quarter, some months in a row, a year."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cchc.text.period.model import Precision

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
