"""Rules of recurrence (RFC 5545, 3.3.10) from rhythms and the days or months they hang on, and the days they fall on.

Source of the convention: a due day that a short month lacks falls on that month's last day, so
"trước ngày 30 hàng tháng" is the 29th, and in February the 28th when there is no 29th:
BYMONTHDAY=28,29;BYSETPOS=-1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from cchc.text.period.clauses import CalendarSpan, Frequency, Rhythm, Shift, Stretch, Without
from cchc.text.period.model import Interval, MovedDay, Precision, TimePeriod, WorkingDay
from cchc.text.working_days import WorkCalendar

# The last day that every month has.
_SAFE_DAY = 28


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The rules; the stretches they took as their days; the windows, which are the other stretches.

    `is_ambiguous`: a day could belong to more than one rhythm, or a window holds no repetition.
    """

    rules: tuple[str, ...]
    days: tuple[Stretch, ...]
    windows: tuple[Stretch, ...]
    is_ambiguous: bool


def recurrence_of(rhythms: tuple[Rhythm, ...], stretches: tuple[Stretch, ...]) -> Recurrence:
    """Hang each stretch that lacks what a rhythm supplies on that rhythm: "ngày 15" on "hàng tháng"."""
    kept = _without_repeats(rhythms)
    days = tuple(stretch for stretch in stretches if any(_hangs_on(stretch, rhythm) for rhythm in kept))
    windows = tuple(stretch for stretch in stretches if stretch not in days)
    rules = dict.fromkeys(rule for rhythm in kept for rule in _rules(rhythm, days))
    hosts = [sum(_hangs_on(stretch, rhythm) for rhythm in kept) for stretch in days]
    is_ambiguous = any(count > 1 for count in hosts) or any(_are_too_short(windows, rhythm) for rhythm in kept)
    return Recurrence(tuple(rules), days, windows, is_ambiguous)


def without_months(rhythms: tuple[Rhythm, ...], exceptions: tuple[Without, ...]) -> tuple[Rhythm, ...]:
    """The rhythms without the months of "trừ tháng 7", where they can leave out months."""
    out = {month for exception in exceptions for month in exception.months}
    if not out or not leaves_out(rhythms):
        return rhythms
    return tuple(
        replace(rhythm, months=tuple(month for month in rhythm.months or range(1, 13) if month not in out))
        for rhythm in rhythms
    )


def leaves_out(rhythms: tuple[Rhythm, ...]) -> bool:
    """Whether a rule can leave out months of all these: not of what comes every two weeks, or once a year."""
    often = (Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY)
    return bool(rhythms) and all(rhythm.every == 1 and rhythm.frequency in often for rhythm in rhythms)


def _without_repeats(rhythms: tuple[Rhythm, ...]) -> tuple[Rhythm, ...]:
    # "hàng quý, trước ngày 25 tháng cuối quý" says the quarter twice
    in_quarters = any(len(rhythm.months) > 1 for rhythm in rhythms)
    quarterly = Rhythm(Frequency.MONTHLY, 3)
    return tuple(rhythm for rhythm in dict.fromkeys(rhythms) if not (in_quarters and rhythm == quarterly))


def _hangs_on(stretch: Stretch, rhythm: Rhythm) -> bool:
    """Whether the stretch says when in each repetition: it lacks just what the repetition supplies."""
    if stretch.last is None or rhythm.every != 1 or any(edge.year is not None for edge in stretch.edges):
        return False
    if rhythm.frequency is Frequency.YEARLY and not rhythm.months:
        return stretch.last.months is not None and stretch.last.precision is not Precision.YEAR
    lacks_month = all(edge.months is None for edge in stretch.edges)
    is_single = stretch.first is None or stretch.is_one_piece
    return rhythm.frequency is Frequency.MONTHLY and not rhythm.weekdays and lacks_month and is_single


def _are_too_short(windows: tuple[Stretch, ...], rhythm: Rhythm) -> bool:
    """Whether "20/6/2025, hàng tháng" names two times, and not a rhythm within a window."""
    needed = {Frequency.MONTHLY: min(rhythm.every, 12), Frequency.YEARLY: 12}.get(rhythm.frequency, 1)
    short = [window for window in windows if _months_of(window) < needed]
    # "hàng quý (tháng 3, 6, 9, 12)" names every repetition of a year
    names_all = len(short) > 1 and len(short) * needed == 12
    return bool(short) and not names_all


def _months_of(window: Stretch) -> int:
    """Return how many months a single named piece has, 0 for a day; any other window is long enough."""
    span = window.first
    if span is None or span.months is None or not window.is_one_piece:
        return 12
    return 0 if span.day is not None else span.months[1] - span.months[0] + 1


def _rules(rhythm: Rhythm, taken: tuple[Stretch, ...]) -> list[str]:
    mine = [stretch for stretch in taken if _hangs_on(stretch, rhythm)]
    base = _base(rhythm)
    return [f"{base};{_when(stretch)}" for stretch in mine] or [base]


def _base(rhythm: Rhythm) -> str:
    years = rhythm.frequency is Frequency.MONTHLY and rhythm.every % 12 == 0
    frequency, every = (Frequency.YEARLY, rhythm.every // 12) if years else (rhythm.frequency, rhythm.every)
    parts = [f"FREQ={frequency.value}"]
    parts += [f"INTERVAL={every}"] if every > 1 else []
    parts += [f"BYMONTH={_comma(rhythm.months)}"] if rhythm.months else []
    parts += [f"BYDAY={_comma(rhythm.weekdays)}"] if rhythm.weekdays else []
    return ";".join(parts)


def _when(stretch: Stretch) -> str:
    """Return the month or day of one repetition; a window longer than a month gives its last day."""
    last = stretch.last
    assert last is not None  # _hangs_on
    if last.day is not None:
        return _due_day(last, last.day - stretch.excludes_last)
    first_month, last_month = last.months or (1, 12)
    if stretch.excludes_last and not last.part:
        return f"BYMONTH={_month_before(first_month)};BYMONTHDAY=-1"
    whole_month = last.precision is Precision.MONTH and stretch.is_one_piece
    return f"BYMONTH={last_month}" if whole_month else f"BYMONTH={last_month};BYMONTHDAY=-1"


def _due_day(span: CalendarSpan, day: int) -> str:
    month = span.months[0] if span.months else None
    if day == 0:
        return "BYMONTHDAY=-1" if month is None else f"BYMONTH={_month_before(month)};BYMONTHDAY=-1"
    may_lack_it = day > _SAFE_DAY and month in (None, 2)
    days = range(_SAFE_DAY, day + 1) if may_lack_it else (day,)
    in_month = "" if month is None else f"BYMONTH={month};"
    return f"{in_month}BYMONTHDAY={_comma(days)}{';BYSETPOS=-1' if may_lack_it else ''}"


def _month_before(month: int) -> int:
    return month - 1 or 12


def _comma(values: Iterable[int | str]) -> str:
    return ",".join(map(str, values))


def days_of_rules(rules: Iterable[str], first: date, last: date) -> list[date]:
    """The days from `first` to `last`, both included, in order, each once."""
    start, end = datetime.combine(first, time()), datetime.combine(last, time())
    days = {
        moment.date()
        for rule in rules
        if _names_days(rule)
        for moment in rrulestr(rule, dtstart=start).between(start, end, inc=True)
    }
    return sorted(days)


def _names_days(rule: str) -> bool:
    return "INTERVAL=" not in rule and ("BYDAY=" in rule or "BYMONTHDAY=" in rule or rule == "FREQ=DAILY")


def days_between(period: TimePeriod, first: date, last: date) -> Iterator[date]:
    """The days of a period's repetition from `first` to `last`, both included, in order, each once.

    None where something printed may change them, and none that wait for days off which are not known yet.
    """
    if period.unsure:
        return
    if period.shift:
        yield from (moved.worked for moved in period.moved if first <= moved.worked <= last)
        return
    yield from (day for day in days_of_rules(period.recurrence, first, last) if _is_within(period, day))


def _is_within(period: TimePeriod, day: date) -> bool:
    """Whether a day is in one of the windows that the repetition is for; without windows, always."""
    spans = ((span.start or date.min, span.end or date.max) for span in period.intervals)
    return not period.intervals or any(first <= day <= last for first, last in spans)


def moved_days(
    rules: tuple[str, ...], windows: tuple[Interval, ...], day: WorkingDay, calendar: WorkCalendar
) -> tuple[MovedDay, ...]:
    """The days of a repetition in its windows, in order, each working day once."""
    found: dict[date, MovedDay] = {}
    for window in windows:
        for named in days_of_rules(rules, *_known(window, calendar)):
            worked = worked_day(named, day, calendar)
            if worked:
                found.setdefault(worked, MovedDay(named, worked))
    return tuple(found[worked] for worked in sorted(found))


def moved_intervals(
    intervals: tuple[Interval, ...], day: WorkingDay, calendar: WorkCalendar
) -> tuple[Interval, ...] | None:
    """Single days and deadlines, with their last day moved; None for others, or where a day is not known."""
    found = tuple(_moved(each, day, calendar) for each in intervals)
    return None if None in found else tuple(filter(None, found))


def worked_day(named: date, day: WorkingDay, calendar: WorkCalendar) -> date | None:
    """The working day that is meant; None where the calendar does not know one of the years in question."""
    worked = calendar.nth_worked(named, day.count, is_back=day.is_back)
    return worked if worked and calendar.knows(named.year) and calendar.knows(worked.year) else None


def _moved(interval: Interval, day: WorkingDay, calendar: WorkCalendar) -> Interval | None:
    end = interval.end
    if end is None or interval.precision is not Precision.DAY or interval.start not in (None, end):
        return None
    worked = worked_day(end, day, calendar)
    return Interval(worked if interval.start else None, worked, Precision.DAY) if worked else None


def _known(window: Interval, calendar: WorkCalendar) -> Iterator[date]:
    """First and last day of a window, not beyond what the calendar knows; a window without a start has no days."""
    last = calendar.last_known_day
    start = window.start or last
    yield start
    yield max(min(window.end or last, last), start)


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
