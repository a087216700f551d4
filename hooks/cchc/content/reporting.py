"""Periods of reports, and which reports have to be there."""

from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.fields import Model, key
from cchc.content.illustration import MayBeIllustration
from cchc.content.plan import Year
from cchc.content.terms import ReportKind
from cchc.content.values import AgencyName, Many, Text
from cchc.text.period import TimePeriod, YearSpan, days_between, parse_period
from cchc.text.time_units import Months
from cchc.text.working_days import WorkCalendar

_MONTHS = {ReportKind.MONTH: 1, ReportKind.QUARTER: 3, ReportKind.HALF: 6, ReportKind.NINE_MONTHS: 9}
"""How many months a report tells of; the others tell of a year, or of no period."""


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """Kỳ: a kind of period, its year, and its number in the year for months and quarters."""

    year: int
    kind: ReportKind
    number: int | None = None

    @property
    def first_day(self) -> date:
        return self._months.first_day

    @property
    def last_day(self) -> date:
        return self._months.last_day

    @property
    def in_words(self) -> str:
        """`Tháng 6/2026`, `Quý II/2026`, `6 tháng đầu năm 2026`, `9 tháng năm 2026`, `Năm 2026`."""
        words = self._months.in_words
        if self.kind is ReportKind.EXTRAORDINARY:
            return f"Đột xuất, {words}"
        return words[0].upper() + words[1:]

    @property
    def _months(self) -> Months:
        count = _MONTHS.get(self.kind, 12)
        return Months(self.year, count * ((self.number or 1) - 1) + 1, count)


def periods_of(kind: ReportKind, year: int) -> tuple[ReportPeriod, ...]:
    """The periods of a kind in a year: four quarters, one half. Extraordinary reports have none."""
    if kind is ReportKind.EXTRAORDINARY:
        return ()
    count = numbers_of(kind)
    return tuple(ReportPeriod(year, kind, number) for number in range(1, count + 1)) or (ReportPeriod(year, kind),)


def numbers_of(kind: ReportKind) -> int:
    """How many numbers a kind has in a year: 12 months, 4 quarters; 0 for a kind without numbers."""
    return {ReportKind.MONTH: 12, ReportKind.QUARTER: 4}.get(kind, 0)


class ReportDuty(Model):
    """Kỳ phải nộp: who has to report, how often, until when, and which document says so."""

    kind: ReportKind = key("ky", "Kỳ báo cáo", example="quy")
    units: Many[AgencyName] = key("don_vi", "Đơn vị phải báo cáo", example="[Sở Nội vụ]")
    deadline: Text | None = key("han", "Hạn nộp", default=None, example="trước ngày 15 tháng cuối quý")
    basis: Text | None = key("can_cu", "Căn cứ", default=None, example="Kế hoạch 165/KH-UBND, mục V.1.d")
    first_year: Year | None = key("tu_nam", "Từ năm", default=None, example="2026")
    last_year: Year | None = key("den_nam", "Đến năm", default=None, example="2030")

    def holds_in(self, year: int) -> bool:
        """Whether reports on this year are owed; without years, on every year."""
        return (self.first_year or year) <= year <= (self.last_year or year)

    def deadline_in(self, year: int, calendar: WorkCalendar) -> TimePeriod:
        """What the printed deadline means in a year."""
        return parse_period(self.deadline, years=YearSpan(year, year), calendar=calendar)

    def due_day(self, period: ReportPeriod, calendar: WorkCalendar) -> date | None:
        """The last day for the report on a period; None where no deadline is given, or it is not certain.

        It is the first day that the deadline names from the middle of the period on, and not later than one
        more period after it: "trước ngày 15/01" is in the year after that of an annual report.
        """
        length = period.last_day - period.first_day
        middle, latest = period.first_day + length / 2, period.last_day + length + timedelta(days=1)
        years = (period.year, period.year + 1)
        days = (day for year in years for day in _days(self.deadline_in(year, calendar), year))
        return next((day for day in days if middle <= day <= latest), None)


class Reporting(MayBeIllustration):
    """Báo cáo: the reports that have to be there (`/bao-cao/`)."""

    duties: Many[ReportDuty] = key("ky_phai_nop", "Các kỳ phải nộp", default=())


def _days(deadline: TimePeriod, year: int) -> list[date]:
    if deadline.named_recurrence:
        return list(days_between(deadline, date(year, 1, 1), date(year, 12, 31)))
    return [deadline.last_day] if deadline.last_day else []
