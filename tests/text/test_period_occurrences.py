"""Days of a repetition: only those that the text names, only in its windows."""

from datetime import date

import pytest

from cchc.text.period import YearSpan, days_between, parse_period

YEAR = YearSpan(2026, 2026)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Thứ Bảy của tuần cuối cùng trong tháng", ["2026-10-31", "2026-11-28", "2026-12-26"]),
        ("trước ngày 15 tháng cuối quý", ["2026-12-14"]),
        ("trước ngày 30 hàng tháng", ["2026-10-29", "2026-11-29", "2026-12-29"]),
        ("Thứ Hai hàng tuần, từ ngày 20/12/2026 đến ngày 31/12/2026", ["2026-12-21", "2026-12-28"]),
        ("hàng tháng", []),
        ("hàng tuần", []),
        ("định kỳ", []),
        ("Quý IV/2026", []),
    ],
)
def test_a_repetition_falls_on_the_days_it_names(text: str, days: list[str]) -> None:
    period = parse_period(text, years=YEAR)
    found = days_between(period, date(2026, 10, 1), date(2027, 3, 31))
    assert [day.isoformat() for day in found] == days


def test_both_ends_are_included() -> None:
    period = parse_period("Thứ Bảy của tuần cuối cùng trong tháng", years=YEAR)
    day = date(2026, 11, 28)
    assert list(days_between(period, day, day)) == [day]
