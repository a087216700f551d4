"""Every real string of the table of time periods, with P = 2025 as the plan's year."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.text.period import Interval, Precision, Quota, Role, YearSpan, parse_period

P = YearSpan(2025, 2025)
RHYTHM_UNSAID = "Không nói bao lâu một lần nên không biết khi nào lặp lại; ghi rõ, ví dụ “định kỳ hàng quý”."
TERM = YearSpan(2021, 2025)
DAY, MONTH, QUARTER, YEAR = Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.YEAR


def between(start: str | None, end: str | None, precision: Precision) -> Interval:
    return Interval(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None, precision)


def year(number: int) -> Interval:
    return Interval(date(number, 1, 1), date(number, 12, 31), YEAR)


@pytest.mark.parametrize(
    ("text", "kind", "intervals"),
    [
        ("Thường xuyên", "continuous", [year(2025)]),
        ("Thường xuyên năm 2019", "continuous", [year(2019)]),
        ("Nhiệm vụ thường xuyên", "continuous", [between("2025-01-01", None, YEAR)]),
        ("Trong năm 2019", "interval", [year(2019)]),
        ("Năm 2017", "interval", [year(2017)]),
        ("năm 2021", "interval", [year(2021)]),
        ("Quý III/2023", "interval", [between("2023-07-01", "2023-09-30", QUARTER)]),
        ("Quý II năm 2019", "interval", [between("2019-04-01", "2019-06-30", QUARTER)]),
        ("trong quý I năm 2019", "interval", [between("2019-01-01", "2019-03-31", QUARTER)]),
        ("quý 2/2025", "interval", [between("2025-04-01", "2025-06-30", QUARTER)]),
        ("Quý II - Quý III năm 2019", "interval", [between("2019-04-01", "2019-09-30", QUARTER)]),
        (
            "Quý III/2017 Quý III/2019",
            "several",
            [between("2017-07-01", "2017-09-30", QUARTER), between("2019-07-01", "2019-09-30", QUARTER)],
        ),
        ("Tháng 4/2022", "interval", [between("2022-04-01", "2022-04-30", MONTH)]),
        ("Tháng 01/2023", "interval", [between("2023-01-01", "2023-01-31", MONTH)]),
        ("6/2025", "interval", [between("2025-06-01", "2025-06-30", MONTH)]),
        ("tháng 3-5/2025", "interval", [between("2025-03-01", "2025-05-31", MONTH)]),
        ("trước ngày 28/5/2025", "deadline", [between(None, "2025-05-27", DAY)]),
        ("đến hết ngày 15/12", "deadline", [between(None, "2025-12-15", DAY)]),
        ("từ ngày 29/9 đến 26/10/2025", "interval", [between("2025-09-29", "2025-10-26", DAY)]),
        ("giai đoạn 2016 - 2020", "interval", [between("2016-01-01", "2020-12-31", YEAR)]),
        ("2025-2026", "interval", [between("2025-01-01", "2026-12-31", YEAR)]),
        ("2025 và những năm tiếp theo", "open", [between("2025-01-01", None, YEAR)]),
        ("20 ngày sau khi Tỉnh ủy ban hành", "relative", []),
        ("kể từ ngày ký", "relative", []),
        ("Theo thời hạn tại Kế hoạch của UBND TP", "reference", []),
        ("Theo quy định", "reference", []),
        ("Khi có yêu cầu", "reference", []),
        ("", "blank", []),
        (None, "blank", []),
    ],
)
def test_dates(text: str | None, kind: str, intervals: list[Interval]) -> None:
    period = parse_period(text, years=P)
    assert (period.kind.value, list(period.named_intervals)) == (kind, intervals)
    assert period.raw == (text or "")


@pytest.mark.parametrize(
    ("text", "rules", "condition"),
    [
        (
            "Định kỳ ngày thứ Bảy của tuần cuối cùng trong tháng khi nhận được thông tin góp ý của người dân",
            ["FREQ=MONTHLY;BYDAY=-1SA"],
            "khi nhận được thông tin góp ý của người dân",
        ),
        (
            "định kỳ hàng quý, 6 tháng, năm",
            ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"],
            None,
        ),
        ("trước ngày 30 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1"], None),
    ],
)
def test_repetitions(text: str, rules: list[str], condition: str | None) -> None:
    period = parse_period(text, years=P)
    assert (period.kind.value, list(period.named_recurrence), period.condition) == ("recurring", rules, condition)
    assert period.named_intervals == (year(2025),)


def test_a_repetition_whose_rhythm_is_not_told() -> None:
    period = parse_period("định kỳ", years=P)
    assert (period.kind.value, period.named_recurrence, period.named_intervals) == ("recurring", (), (year(2025),))
    assert period.warnings == (RHYTHM_UNSAID,)


@pytest.mark.parametrize(
    ("text", "quota"),
    [
        ("24 số (02 số/tháng)", Quota(24, "số", "tháng", 2)),
        ("52 số (01 số/tuần)", Quota(52, "số", "tuần", 1)),
        ("05 số (01 số/tháng)", Quota(5, "số", "tháng", 1)),
    ],
)
def test_quotas_keep_the_plans_window_and_warn(text: str, quota: Quota) -> None:
    period = parse_period(text, years=P)
    assert (period.kind.value, period.named_quota, period.named_intervals) == ("quota", quota, (year(2025),))
    assert len(period.warnings) == 1


def test_hours_of_a_day_belong_elsewhere() -> None:
    period = parse_period("từ 11 giờ đến 11 giờ 30 và từ 16 giờ 45 đến 18 giờ 30", years=P)
    assert (period.kind.value, period.named_intervals) == ("unknown", ())
    assert "khung_gio" in period.warnings[0]


def test_continuous_work_takes_the_term() -> None:
    assert parse_period("Thường xuyên", years=TERM).named_intervals == (between("2021-01-01", "2025-12-31", YEAR),)
    assert parse_period("Nhiệm vụ thường xuyên", years=TERM).first_day == date(2021, 1, 1)


@pytest.mark.parametrize(
    "text", ["Thường xuyên", "Nhiệm vụ thường xuyên", "hàng tuần", "định kỳ", "24 số (02 số/tháng)"]
)
def test_without_the_plans_years_there_is_no_window(text: str) -> None:
    period = parse_period(text)
    assert period.named_intervals == ()
    assert "năm của kế hoạch" in period.warnings[0]


@pytest.mark.parametrize("text", ["28/5", "Quý III", "tháng 4", "6 tháng đầu năm", "trong năm", "quý I và quý II"])
@pytest.mark.parametrize("years", [None, TERM])
def test_no_year_is_guessed(text: str, years: YearSpan | None) -> None:
    period = parse_period(text, years=years)
    assert period.named_intervals == ()
    assert period.kind.is_understood
    assert "Thiếu năm" in period.warnings[0]


def test_a_window_in_a_column_of_deadlines_ends_on_its_last_day() -> None:
    period = parse_period("Quý III/2025", role=Role.DEADLINE)
    assert (period.kind.value, period.role.value, period.last_day) == (
        "interval",
        "hoan_thanh",
        date(2025, 9, 30),
    )
