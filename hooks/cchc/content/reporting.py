"""Periods of reports, and which reports have to be there."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from cchc.content.fields import Model, key
from cchc.content.illustration import MayBeIllustration
from cchc.content.item import Item
from cchc.content.plan import Year
from cchc.content.terms import ReportKind
from cchc.content.values import AgencyName, Day, Many, PastDay, Text
from cchc.text.folding import fold
from cchc.text.period import TimePeriod, YearSpan, days_between, parse_period
from cchc.text.working_days import Months, WorkCalendar

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


class PeriodItem(Item):
    """An item that tells of a period. Published on the day it was issued unless `dang_tu` says otherwise.

    It may count from another day than the period of its name: a report of a first quarter may begin in December.
    """

    given_first_day: Day | None = key("tu_ngay", "Số liệu từ ngày", default=None, example="2025-12-01")
    given_last_day: Day | None = key("den_ngay", "Số liệu đến ngày", default=None, example="2026-02-28")
    issued: PastDay

    @property
    def period(self) -> ReportPeriod:
        """What its own keys name."""
        raise NotImplementedError

    @property
    def first_day(self) -> date:
        return self.given_first_day or self.period.first_day

    @property
    def last_day(self) -> date:
        return self.given_last_day or self.period.last_day

    @property
    def published_on(self) -> date:
        return self.publish_from or self.issued


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


FIRST_YEAR, LAST_YEAR = 1945, 2100

EXAMPLES = (
    "2026 (cả năm), 2026-H1 (6 tháng đầu năm), 2026-H2 (6 tháng cuối năm), "
    "2026-Q3 (quý III), 2026-9T (9 tháng), 2026-06 (tháng 6)"
)

_YEAR = re.compile(r"\d{4}")
_NOT_SIGN = re.compile(r"[\W_]+")


def parse_report_period(text: str) -> ReportPeriod:
    """The period of `2026`, `2026-H1`, `2026-Q3`, `2026-9T`, `2026-06`, or of its name in words, with or without
    diacritics. ValueError, with the forms there are, for anything else.
    """
    year = _YEAR.search(text)
    found = _spellings(int(year[0])).get(_even(text)) if year else None
    if found is None:
        raise ValueError(f"không hiểu kỳ báo cáo “{text}”; viết như sau: {EXAMPLES}")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(f"năm của kỳ báo cáo phải từ {FIRST_YEAR} đến {LAST_YEAR}, đang là “{text}”; ví dụ 2026-H1")
    return found


def following(period: ReportPeriod) -> ReportPeriod:
    """The period that reports look ahead to: the next of its kind; after nine months, the last quarter."""
    year, number = period.year, period.number or 1
    match period.kind:
        case ReportKind.NINE_MONTHS:
            return ReportPeriod(year, ReportKind.QUARTER, 4)
        case ReportKind.MONTH | ReportKind.QUARTER | ReportKind.HALF:
            is_last = period.last_day == date(year, 12, 31)
            return ReportPeriod(year + is_last, period.kind, 1 if is_last else number + 1)
    return ReportPeriod(year + 1, period.kind)


def _spellings(year: int) -> dict[str, ReportPeriod]:
    codes = {
        f"{year}": ReportPeriod(year, ReportKind.YEAR),
        f"{year} 9t": ReportPeriod(year, ReportKind.NINE_MONTHS),
        **{f"{year} h{half}": ReportPeriod(year, ReportKind.HALF, half) for half in (1, 2)},
        **{f"{year} q{quarter}": ReportPeriod(year, ReportKind.QUARTER, quarter) for quarter in range(1, 5)},
        **{f"{year} {month:02}": ReportPeriod(year, ReportKind.MONTH, month) for month in range(1, 13)},
    }
    return codes | {_even(period.in_words): period for period in codes.values()}


def _even(text: str) -> str:
    return " ".join(_NOT_SIGN.split(fold(text))).strip()
