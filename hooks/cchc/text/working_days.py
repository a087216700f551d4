"""Working days of state offices in Vietnam: Monday to Friday without public holidays, with the days worked instead.

How they are counted: a term begins on the day after the receipt, the day of receipt itself does not count (Bộ luật
Dân sự số 91/2015/QH13, điều 147); Saturdays, Sundays and holidays do not count, so a term ends with a working day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

import holidays

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


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
    """Which days are worked.

    The `holidays` library tells what is known of each year. A year of which `days_off` names a day is taken from
    the official list alone: its days off are those named, its days worked instead those of `days_worked`.
    """

    def __init__(self, days_off: Iterable[date] = (), days_worked: Iterable[date] = ()) -> None:
        self._days_off = frozenset(days_off)
        self._days_worked = frozenset(days_worked)
        self._listed_years = frozenset(day.year for day in self._days_off)
        self._known = holidays.country_holidays("VN")

    def kind_of(self, day: date) -> DayKind:
        """Whether a day is worked, and if not why."""
        if self._is_worked_instead(day):
            return DayKind.WORKED
        if day.weekday() >= _SATURDAY:
            return DayKind.WEEKEND
        return DayKind.HOLIDAY if self._is_off(day) else DayKind.WORKED

    def span(self, start: date, end: date) -> Span:
        """The days after `start` up to and with `end`, by kind; none where `end` is not after `start`."""
        days = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
        kinds = [self.kind_of(day) for day in days]
        return Span(start, end, *(kinds.count(kind) for kind in DayKind))

    def after(self, start: date, count: int) -> date:
        """The last day of a term of `count` working days (at least 1) that begins after `start`."""
        day = start
        while count:
            day += _ONE_DAY
            count -= self.kind_of(day) is DayKind.WORKED
        return day

    def _is_worked_instead(self, day: date) -> bool:
        if day in self._days_worked:
            return True
        # the library notes days worked instead while it fills in their year
        return day.year not in self._listed_years and day.weekday() >= _SATURDAY and self._known.is_working_day(day)

    def _is_off(self, day: date) -> bool:
        return day in (self._days_off if day.year in self._listed_years else self._known)
