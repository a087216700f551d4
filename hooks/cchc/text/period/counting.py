"""Dates counted from the plan's issue.

Civil Code 2015: the day of the event itself is not counted (article 147), and a term in months ends on the
same day of its last month, or on that month's last day (article 148, 1-4). One that ends on a day off runs to
the next working day (148, 5), where the calendar of days off is known.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from cchc.text.period import messages
from cchc.text.period.clauses import Delay
from cchc.text.period.dating import Dated, merge
from cchc.text.period.model import Interval
from cchc.text.period.vocabulary import Precision
from cchc.text.working_days import WorkCalendar

_DAYS = {"ngày": 1, "tuần": 7}
_MONTHS = {"tháng": 1, "năm": 12}
_MOST_YEARS = 50
_WORKING, _MOST_WORKING = "ngày làm việc", 1000


def date_delay(delay: Delay, issued: date | None, stretches: Dated, calendar: WorkCalendar | None = None) -> Dated:
    """Return the time of `delay`; the plan's date of issue is the only start that can be known.

    `stretches` are the other dates of the text: "từ ngày ký đến hết năm 2025".
    """
    if delay.unit is not None and not _is_counted(delay, issued, calendar):
        warning = messages.UNKNOWN_START if delay.unit.startswith("sau") else messages.WORKING_DAYS
        return Dated(stretches.intervals, (*stretches.warnings, warning))
    if issued is None or not delay.from_issue:
        return Dated(stretches.intervals, (*stretches.warnings, messages.UNKNOWN_START))
    end = _end(issued, delay, calendar)
    if delay.unit is not None and end is None:
        return Dated(contradiction=messages.NOT_IN_CALENDAR)
    joined = merge((Interval(issued, end, Precision.DAY), *stretches.intervals))
    if any(span.end is None for span in joined) and len(joined) > 1:
        return Dated(contradiction=messages.END_BEFORE_START)
    return Dated(joined, stretches.warnings)


def _is_counted(delay: Delay, issued: date | None, calendar: WorkCalendar | None) -> bool:
    """Whether days of the unit can be counted; working days only in years whose days off are known."""
    if delay.unit != _WORKING:
        return delay.unit in {*_DAYS, *_MONTHS}
    if calendar is None or issued is None or delay.count is None or delay.count > _MOST_WORKING:
        return False
    return calendar.knows(issued.year) and calendar.knows(calendar.after(issued, delay.count).year)


def _end(issued: date, delay: Delay, calendar: WorkCalendar | None) -> date | None:
    if delay.count is None or delay.unit is None:
        return None
    if delay.unit == _WORKING:
        return calendar.after(issued, delay.count) if calendar else None
    end = _plain_end(issued, delay.count, delay.unit)
    return end and calendar.nth_worked(end, 1, is_back=False) if calendar else end


def _plain_end(issued: date, count: int, unit: str) -> date | None:
    if unit in _DAYS:
        days = count * _DAYS[unit]
        return issued + timedelta(days=days) if days <= (_limit(issued) - issued).days else None
    return _add_months(issued, count * _MONTHS[unit])


def _add_months(day: date, months: int) -> date | None:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > _limit(day).year:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _limit(issued: date) -> date:
    return date(min(issued.year + _MOST_YEARS, date.max.year), 12, 31)
