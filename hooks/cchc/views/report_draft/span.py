"""The period of a report, and the day that its figures are of."""

from dataclasses import dataclass
from datetime import date

from cchc.content.reporting import ReportPeriod
from cchc.text.dates import printed


@dataclass(frozen=True, slots=True)
class ReportSpan:
    """A period, and the day that states are of: the end of its last day, or today while it is not over."""

    period: ReportPeriod
    today: date

    @property
    def first(self) -> date:
        return self.period.first_day

    @property
    def last(self) -> date:
        return self.period.last_day

    @property
    def is_over(self) -> bool:
        return self.last < self.today

    @property
    def day(self) -> date:
        return min(self.last, self.today)

    @property
    def when(self) -> str:
        """ "tính đến hết ngày 30/06/2026"; a day that has begun is not over."""
        return f"tính đến {'hết ' if self.is_over else ''}ngày {printed(self.day)}"

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in the part of the period that has been."""
        return day is not None and self.first <= day <= self.day
