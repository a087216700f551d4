"""Periods of reports as people write them, and the period that follows."""

import pytest

from cchc.content.reporting import following, parse_report_period

GOOD = [
    ("2026", "2026-01-01", "2026-12-31", "Năm 2026"),
    ("2026-H1", "2026-01-01", "2026-06-30", "6 tháng đầu năm 2026"),
    ("2026-h2", "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026"),
    ("2026-Q1", "2026-01-01", "2026-03-31", "Quý I/2026"),
    ("2026 Q4", "2026-10-01", "2026-12-31", "Quý IV/2026"),
    ("2026-9T", "2026-01-01", "2026-09-30", "9 tháng năm 2026"),
    ("2024-02", "2024-02-01", "2024-02-29", "Tháng 2/2024"),
    ("2026-12", "2026-12-01", "2026-12-31", "Tháng 12/2026"),
    ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30", "6 tháng đầu năm 2026"),
    ("quy III/2026", "2026-07-01", "2026-09-30", "Quý III/2026"),
    ("1945", "1945-01-01", "1945-12-31", "Năm 1945"),
]


@pytest.mark.parametrize(("text", "first", "last", "name"), GOOD)
def test_a_period_has_its_days(text: str, first: str, last: str, name: str) -> None:
    period = parse_report_period(text)
    assert (str(period.first_day), str(period.last_day), period.in_words) == (first, last, name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0000",
        "H1",
        "2026-H3",
        "2026-Q5",
        "2026-Q0",
        "2026-13",
        "2026-00",
        "2026-6",
        "26-H1",
        "2026-8T",
        "H1-2026",
        "năm nay",
    ],
)
def test_a_wrong_spelling_is_told_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="2026-H1 \\(6 tháng đầu năm\\)") as refused:
        parse_report_period(text)
    assert f"“{text}”" in str(refused.value)


@pytest.mark.parametrize("text", ["1944", "2101-H1", "9999-12"])
def test_a_year_that_no_plan_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="từ 1945 đến 2100"):
        parse_report_period(text)


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("2026", "Năm 2027"),
        ("2026-H1", "6 tháng cuối năm 2026"),
        ("2026-H2", "6 tháng đầu năm 2027"),
        ("2026-Q3", "Quý IV/2026"),
        ("2026-Q4", "Quý I/2027"),
        ("2026-9T", "Quý IV/2026"),
        ("2026-11", "Tháng 12/2026"),
        ("2026-12", "Tháng 1/2027"),
    ],
)
def test_reports_look_ahead_to_the_next_period(text: str, coming: str) -> None:
    assert following(parse_report_period(text)).in_words == coming
