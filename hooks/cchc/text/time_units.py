"""Units of time that work is counted by, and which week, month, quarter … a day lies in."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

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
