"""Working days of state offices in Vietnam: Monday to Friday without public holidays, with the days worked instead.

How they are counted: a term begins on the day after the receipt, the day of receipt itself does not count (Bộ luật
Dân sự số 91/2015/QH13, điều 147); Saturdays, Sundays and holidays do not count, so a term ends with a working day.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cached_property

import holidays

from cchc.text.dates import printed

UNITS = ("ngày", "tuần", "tháng", "quý", "6 tháng", "năm")
"""The units that the calendar has a place for; nobody can say when "2 tuần" begin."""

_MONTHS = {"tháng": 1, "quý": 3, "6 tháng": 6, "năm": 12}
_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}


@dataclass(frozen=True, slots=True)
class Months:
    """Months of a year in a row: `first` is 1-12. Days of months that no year has are a ValueError."""

    year: int
    first: int
    count: int

    @property
    def first_day(self) -> date:
        return date(self.year, self.first, 1)

    @property
    def last_day(self) -> date:
        last = self.first + self.count - 1
        return date(self.year, last, monthrange(self.year, last)[1])

    @property
    def in_words(self) -> str:
        """`tháng 6/2026`, `quý II/2026`, `6 tháng đầu năm 2026`, `9 tháng năm 2026`, `năm 2026`."""
        match self.count:
            case 1:
                return f"tháng {self.first}/{self.year}"
            case 3:
                quarter = self.first // 3 + 1
                return f"quý {_ROMAN.get(quarter, quarter)}/{self.year}"
            case 6:
                return f"6 tháng {'đầu' if self.first == 1 else 'cuối'} năm {self.year}"
            case 12:
                return f"năm {self.year}"
        return f"{self.count} tháng năm {self.year}"


@dataclass(frozen=True, slots=True)
class Days:
    """A unit of whole days: a day, or a week."""

    first_day: date
    last_day: date

    @property
    def in_words(self) -> str:
        """Return a span of a unit in words: `ngày 21/11/2026`, `tuần 16/11-22/11/2026`."""
        if self.first_day == self.last_day:
            return f"ngày {printed(self.last_day)}"
        return f"tuần {self.first_day.day:02}/{self.first_day.month:02}-{printed(self.last_day)}"


def span_around(unit: str, day: date) -> Months | Days | None:
    """The week (from Monday), month, quarter … that a day lies in; None for a unit that is not one of `UNITS`."""
    if unit == "ngày":
        return Days(day, day)
    if unit == "tuần":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6))
    count = _MONTHS.get(unit)
    return Months(day.year, (day.month - 1) // count * count + 1, count) if count else None


_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
_FARTHEST = 20
"""Days: no row of days off is as long."""


class DayKind(Enum):
    """What a day is to an office. A holiday that falls on a Saturday or Sunday is a part of the weekend."""

    WORKED = "worked"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Span:
    """The days after `start` up to and with `end`: how many are worked, how many are left out and why."""

    start: date
    end: date
    worked: int
    weekend: int
    holidays: int


class WorkCalendar:
    """Which days are worked, by the official lists and the law on public holidays.

    The `holidays` library tells what is known of each year. A year of which `days_off` names a day is taken from
    the official list alone: its days off are those named, its days worked instead those of `days_worked`.
    """

    def __init__(self, days_off: Iterable[date] = (), days_worked: Iterable[date] = ()) -> None:
        self._days_off = frozenset(days_off)
        self._days_worked = frozenset(days_worked)
        self._listed_years = frozenset(day.year for day in self._days_off)
        self._known = holidays.country_holidays("VN")
        self._counted: dict[int, list[tuple[int, ...]]] = {}

    def kind_of(self, day: date) -> DayKind:
        """Whether a day is worked, and if not why."""
        if self._is_worked_instead(day):
            return DayKind.WORKED
        if day.weekday() >= _SATURDAY:
            return DayKind.WEEKEND
        return DayKind.HOLIDAY if self._is_off(day) else DayKind.WORKED

    def span(self, start: date, end: date) -> Span:
        """The days after `start` up to and with `end`, by kind; none where `end` is not after `start`."""
        if end <= start:
            return Span(start, end, 0, 0, 0)
        years = [self._counts(year)[-1] for year in range(start.year, end.year)]
        last, first = (self._counts(day.year)[day.timetuple().tm_yday] for day in (end, start))
        return Span(start, end, *(sum(each) - out for *each, out in zip(*years, last, first, strict=True)))

    def after(self, start: date, count: int) -> date:
        """The last day of a term of `count` working days (at least 1) that begins after `start`."""
        day = start
        while count:
            day += _ONE_DAY
            count -= self.kind_of(day) is DayKind.WORKED
        return day

    @property
    def last_known_day(self) -> date:
        """The last day of the last year whose days off are known: those of later years are fixed year by year."""
        return date(max((self._last_year_of_library, *self._listed_years)), 12, 31)

    def knows(self, year: int) -> bool:
        """Whether the days off of a year are known, from the official list or by the library."""
        return year in self._listed_years or year <= self._last_year_of_library

    def nth_worked(self, day: date, count: int, *, is_back: bool) -> date | None:
        """The `count`-th working day (at least 1) from a day on, itself included, or back from it.

        None where it is farther away than any row of days off.
        """
        step = -_ONE_DAY if is_back else _ONE_DAY
        for number in range(_FARTHEST + 2 * count):
            found = day + number * step
            count -= self.kind_of(found) is DayKind.WORKED
            if not count:
                return found
        return None

    @cached_property
    def _last_year_of_library(self) -> int:
        """The library works out days off of every year to come, but days that were exchanged only once it was told."""
        return int(max(self._known.special_public_holidays))

    def _counts(self, year: int) -> list[tuple[int, ...]]:
        """Return for each day of a year (the first is day 1) how many days of each kind there were up to and with
        it.
        """
        if year not in self._counted:
            day, counts = date(year, 1, 1), [(0,) * len(DayKind)]
            while day.year == year:
                kind = self.kind_of(day)
                counts.append(tuple(count + (kind is each) for each, count in zip(DayKind, counts[-1], strict=True)))
                day += _ONE_DAY
            self._counted[year] = counts
        return self._counted[year]

    def _is_worked_instead(self, day: date) -> bool:
        if day in self._days_worked:
            return True
        # the library notes days worked instead while it fills in their year
        return day.year not in self._listed_years and day.weekday() >= _SATURDAY and self._known.is_working_day(day)

    def _is_off(self, day: date) -> bool:
        return day in (self._days_off if day.year in self._listed_years else self._known)
