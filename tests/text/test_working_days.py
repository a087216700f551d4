"""Working days over weekends, Tết, the days of spring and of September, days moved, and official lists."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.working_days import DayKind, WorkCalendar

days = st.dates(date(2024, 1, 1), date(2027, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "worked", "weekend", "holidays"),
    [
        ("2026-11-03", "2026-11-10", 5, 2, 0),
        ("2026-11-03", "2026-11-17", 10, 4, 0),
        ("2026-11-03", "2026-11-03", 0, 0, 0),
        ("2026-11-03", "2026-11-04", 1, 0, 0),
        ("2026-11-06", "2026-11-08", 0, 2, 0),
        # received on a Saturday: the first day of the term is the Monday
        ("2026-11-07", "2026-11-09", 1, 1, 0),
        # Tết Bính Ngọ: 16/02 to 20/02/2026
        ("2026-02-13", "2026-02-23", 1, 4, 5),
        # giỗ Tổ on Sunday 26/04, made up for on Monday; 30/04 and 01/05
        ("2026-04-24", "2026-05-04", 3, 4, 3),
        # 31/08, moved to Saturday 22/08; 01/09 and 02/09
        ("2026-08-28", "2026-09-03", 1, 2, 3),
        ("2026-08-21", "2026-08-24", 2, 1, 0),
        # Tết Ất Tỵ, over the end of a month
        ("2025-01-24", "2025-02-03", 1, 4, 5),
        ("2025-12-31", "2026-01-02", 1, 0, 1),
    ],
)
def test_days_are_counted_by_kind(start: str, end: str, worked: int, weekend: int, holidays: int) -> None:
    span = WorkCalendar().span(day(start), day(end))
    assert (span.worked, span.weekend, span.holidays) == (worked, weekend, holidays)


@pytest.mark.parametrize(
    ("start", "count", "last"),
    [
        ("2026-11-03", 10, "2026-11-17"),
        ("2026-11-03", 1, "2026-11-04"),
        ("2026-11-06", 1, "2026-11-09"),
        ("2026-11-07", 1, "2026-11-09"),
        ("2026-02-13", 1, "2026-02-23"),
        ("2026-04-24", 5, "2026-05-06"),
        ("2026-08-20", 3, "2026-08-24"),
        ("2026-08-27", 10, "2026-09-15"),
    ],
)
def test_a_term_ends_with_a_working_day(start: str, count: int, last: str) -> None:
    assert WorkCalendar().after(day(start), count) == day(last)


def test_an_official_list_takes_the_place_of_what_the_library_knows_of_that_year() -> None:
    calendar = WorkCalendar(days_off=[day("2026-11-20")], days_worked=[day("2026-11-28")])
    assert calendar.kind_of(day("2026-11-20")) is DayKind.HOLIDAY
    assert calendar.kind_of(day("2026-11-28")) is DayKind.WORKED
    assert calendar.kind_of(day("2026-09-02")) is DayKind.WORKED
    assert calendar.kind_of(day("2026-08-22")) is DayKind.WEEKEND
    assert calendar.kind_of(day("2025-09-02")) is DayKind.HOLIDAY


def test_a_day_worked_instead_counts_without_a_list_of_days_off() -> None:
    calendar = WorkCalendar(days_worked=[day("2026-11-28")])
    assert calendar.kind_of(day("2026-11-28")) is DayKind.WORKED
    assert calendar.kind_of(day("2026-09-02")) is DayKind.HOLIDAY


def test_a_holiday_at_the_weekend_is_a_part_of_the_weekend() -> None:
    assert WorkCalendar().kind_of(day("2026-04-26")) is DayKind.WEEKEND


@given(days, st.integers(1, 60))
def test_the_last_day_of_a_term_is_the_first_by_which_its_days_are_full(start: date, count: int) -> None:
    calendar = WorkCalendar()
    last = calendar.after(start, count)
    assert calendar.span(start, last).worked == count
    assert calendar.kind_of(last) is DayKind.WORKED


@given(days, st.integers(0, 90), st.integers(0, 90))
def test_spans_add_up(start: date, first: int, second: int) -> None:
    calendar = WorkCalendar()
    middle = start + timedelta(first)
    end = middle + timedelta(second)
    whole, parts = calendar.span(start, end), (calendar.span(start, middle), calendar.span(middle, end))
    assert whole.worked == sum(part.worked for part in parts)
    assert whole.worked + whole.weekend + whole.holidays == first + second


@given(start=st.dates(date(2019, 1, 1), date(2028, 12, 31)), days=st.integers(-5, 1500))
def test_a_span_counts_each_of_its_days(start: date, days: int) -> None:
    calendar = WorkCalendar([date(2026, 1, 2)], [date(2026, 1, 10)])
    end = start + timedelta(days=days)
    kinds = [calendar.kind_of(start + timedelta(days=number)) for number in range(1, days + 1)]
    span = calendar.span(start, end)
    assert (span.worked, span.weekend, span.holidays) == tuple(kinds.count(kind) for kind in DayKind)
