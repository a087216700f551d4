"""What becomes of a period whose days stand for working days."""

from __future__ import annotations

from dataclasses import replace

from cchc.text.period.clauses import Shift
from cchc.text.period.model import TimePeriod
from cchc.text.period.moving import moved_days, moved_intervals
from cchc.text.period.recurrence import Recurrence
from cchc.text.working_days import WorkCalendar

_WEEKEND = ("SA", "SU")


def shifted(
    period: TimePeriod, shifts: tuple[Shift, ...], repeats: Recurrence, calendar: WorkCalendar | None
) -> TimePeriod:
    """Return the period with the working days that are meant; unsure where nobody can tell which."""
    if not shifts:
        return period
    shift = shifts[0]
    if calendar is None or not _is_plain(period, shift, repeats):
        return _unsure(period, shift)
    if period.named_recurrence:
        moved = moved_days(period.named_recurrence, period.named_intervals, shift.day, calendar)
        return replace(period, shift=shift.day, named_moved=moved)
    intervals = moved_intervals(period.named_intervals, shift.day, calendar)
    return replace(period, named_intervals=intervals) if intervals else _unsure(period, shift)


def _is_plain(period: TimePeriod, shift: Shift, repeats: Recurrence) -> bool:
    """Whether it is known which days the shift is of.

    "Trước ngày 25, nếu trùng ngày nghỉ …" may mean the 25th or the day before. Saturdays are always days off: of
    "thứ Bảy hàng tuần" a holiday is meant.
    """
    days = (*repeats.days, *repeats.windows)
    named = len(period.named_recurrence) or len(period.named_intervals)
    is_weekend = any(day in rule for rule in period.named_recurrence for day in _WEEKEND)
    return not (any(day.excludes_last for day in days) or is_weekend or (shift.is_own and named != 1))


def _unsure(period: TimePeriod, shift: Shift) -> TimePeriod:
    return replace(period, unsure=tuple(dict.fromkeys((*period.unsure, shift.text))))
