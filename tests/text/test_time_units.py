"""The week, month, quarter … that a day lies in, with its name."""

from datetime import date

import pytest

from cchc.text.working_days import UNITS, Months, span_around


@pytest.mark.parametrize(
    ("unit", "day", "first", "last", "words"),
    [
        ("ngày", "2026-11-21", "2026-11-21", "2026-11-21", "ngày 21/11/2026"),
        ("tuần", "2026-11-21", "2026-11-16", "2026-11-22", "tuần 16/11-22/11/2026"),
        ("tuần", "2026-11-16", "2026-11-16", "2026-11-22", "tuần 16/11-22/11/2026"),
        ("tuần", "2027-01-01", "2026-12-28", "2027-01-03", "tuần 28/12-03/01/2027"),
        ("tháng", "2026-11-30", "2026-11-01", "2026-11-30", "tháng 11/2026"),
        ("tháng", "2024-02-29", "2024-02-01", "2024-02-29", "tháng 2/2024"),
        ("quý", "2026-01-01", "2026-01-01", "2026-03-31", "quý I/2026"),
        ("quý", "2026-12-31", "2026-10-01", "2026-12-31", "quý IV/2026"),
        ("6 tháng", "2026-06-30", "2026-01-01", "2026-06-30", "6 tháng đầu năm 2026"),
        ("6 tháng", "2026-07-01", "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026"),
        ("năm", "2026-11-21", "2026-01-01", "2026-12-31", "năm 2026"),
    ],
)
def test_a_unit_of_time_has_a_span_around_a_day(unit: str, day: str, first: str, last: str, words: str) -> None:
    span = span_around(unit, date.fromisoformat(day))
    assert span
    assert (span.first_day.isoformat(), span.last_day.isoformat(), span.in_words) == (first, last, words)


@pytest.mark.parametrize("unit", ["2 tuần", "giờ", "", "Tháng"])
def test_another_unit_of_time_has_none(unit: str) -> None:
    assert unit not in UNITS
    assert span_around(unit, date(2026, 11, 21)) is None


@pytest.mark.parametrize("unit", UNITS)
def test_each_unit_has_a_span_with_its_day_in_it(unit: str) -> None:
    day = date(2026, 2, 28)
    span = span_around(unit, day)
    assert span
    assert span.first_day <= day <= span.last_day


def test_a_quarter_that_no_year_has_can_still_be_named() -> None:
    assert Months(2026, 19, 3).in_words == "quý 7/2026"
