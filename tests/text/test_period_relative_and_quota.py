"""Time counted from the issue of the plan; amounts and what an editor is told about them."""

from __future__ import annotations

from datetime import date

import pytest

from cchc.text.period import Kind, Quota, YearSpan, parse_period

ISSUED = date(2025, 1, 31)
PLAN = YearSpan(2025, 2025)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("kể từ ngày ký", None),
        ("Từ ngày ký ban hành", None),
        ("Ngay sau khi Kế hoạch được ban hành", None),
        ("Trong thời hạn 15 ngày kể từ ngày ký", date(2025, 2, 15)),
        ("20 ngày kể từ ngày ban hành kế hoạch", date(2025, 2, 20)),
        ("trong vòng 10 ngày từ ngày ký", date(2025, 2, 10)),
        ("02 tuần kể từ ngày ký", date(2025, 2, 14)),
        ("không quá 01 tháng kể từ ngày ký", date(2025, 2, 28)),
        ("13 tháng kể từ ngày ký", date(2026, 2, 28)),
        ("1 năm kể từ khi ban hành Kế hoạch này", date(2026, 1, 31)),
        ("15 ngày kể từ ngày Kế hoạch này được ban hành", date(2025, 2, 15)),
        ("Từ ngày ký đến hết năm 2025", date(2025, 12, 31)),
    ],
)
def test_counted_from_the_issue(text: str, end: date | None) -> None:
    period = parse_period(text, years=PLAN, issued=ISSUED)
    assert period.kind is Kind.RELATIVE
    assert [(span.start, span.end) for span in period.named_intervals] == [(ISSUED, end)]
    assert not period.warnings


@pytest.mark.parametrize(
    "text",
    [
        "20 ngày sau khi Tỉnh ủy ban hành",
        "kể từ ngày ký hợp đồng",
        "30 ngày kể từ ngày ban hành Nghị quyết",
        "Sau khi có hướng dẫn của Bộ Nội vụ",
        "30 ngày làm việc kể từ khi ban hành",
        "24 giờ kể từ khi ban hành",
        "sau 15 ngày kể từ ngày ký",
        "15 ngày trước ngày khai mạc",
        "trước khi tổ chức hội nghị",
        "trong thời hạn 15 ngày",
    ],
)
def test_no_known_start_or_no_calendar(text: str) -> None:
    period = parse_period(text, years=PLAN, issued=ISSUED)
    assert (period.kind, period.named_intervals) == (Kind.RELATIVE, ())
    assert len(period.warnings) == 1


def test_the_event_is_kept_as_the_condition() -> None:
    period = parse_period("20 ngày sau khi Tỉnh ủy ban hành.")
    assert period.condition == "sau khi Tỉnh ủy ban hành"


def test_a_term_beyond_reason_is_not_a_date() -> None:
    assert parse_period("9999 năm kể từ ngày ký", issued=ISSUED).kind is Kind.UNKNOWN
    assert parse_period("300 ngày kể từ ngày ký", issued=date(9999, 12, 1)).kind is Kind.UNKNOWN


def test_a_deadline_before_the_issue_makes_no_sense() -> None:
    assert parse_period("Từ ngày ký đến hết năm 2024", issued=ISSUED).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "quota"),
    [
        ("02 lần/năm", Quota(None, "lần", "năm", 2)),
        ("04 cuộc/năm", Quota(None, "cuộc", "năm", 4)),
        ("mỗi quý 02 bài", Quota(None, "bài", "quý", 2)),
        ("hai lần mỗi năm", Quota(None, "lần", "năm", 2)),
        ("Một năm hai lần", Quota(None, "lần", "năm", 2)),
        ("02 phóng sự/tháng", Quota(None, "phóng sự", "tháng", 2)),
        ("02 lần/6 tháng", Quota(None, "lần", "6 tháng", 2)),
        ("24 số, mỗi tháng 02 số", Quota(24, "số", "tháng", 2)),
        ("24 số", Quota(24, "số", None)),
        ("05 Hội nghị", Quota(5, "hội nghị", None)),
    ],
)
def test_amounts_without_a_window(text: str, quota: Quota) -> None:
    period = parse_period(text, years=PLAN)
    assert (period.kind, period.named_quota, period.named_recurrence) == (Kind.QUOTA, quota, ())
    assert (period.first_day, period.last_day) == (date(2025, 1, 1), date(2025, 12, 31))
    assert len(period.warnings) == 1


def test_an_amount_that_fills_its_window_needs_no_warning() -> None:
    assert not parse_period("12 số (01 số/tháng) trong năm 2025").warnings
    assert not parse_period("05 số (01 số/tháng), từ tháng 3 đến tháng 7/2025").warnings


def test_an_amount_that_does_not_fill_its_window() -> None:
    period = parse_period("05 số (01 số/tháng) trong năm 2019")
    assert (period.first_day, period.last_day) == (date(2019, 1, 1), date(2019, 12, 31))
    assert "12" in period.warnings[0]


def test_a_rhythm_beside_an_amount_is_plainly_said() -> None:
    period = parse_period("12 số (01 số/tháng), định kỳ hàng tháng, năm 2025")
    assert (period.kind, period.named_recurrence) == (Kind.QUOTA, ("FREQ=MONTHLY",))


def test_at_least_is_a_condition() -> None:
    assert parse_period("ít nhất 02 lần/năm", years=PLAN).condition == "ít nhất"
