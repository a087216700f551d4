"""What is not understood has no dates and says so: nothing is guessed."""

from __future__ import annotations

import time

import pytest

from cchc.text.period import Kind, YearSpan, parse_period

PLAN = YearSpan(2025, 2025)
_PIECES = ("quý I ", "1/", "3,", "trước ", "(", "a ", "theo ", "1 số ", "tuần 1, ", "ngày 1 và ", "tháng 3 hoặc ")


@pytest.mark.parametrize(
    "text",
    [
        "31/2/2025",
        "29/2",
        "ngày 45 hàng tháng",
        "tháng 13",
        "tháng 0/2025",
        "quý V",
        "quý 0/2025",
        "năm 0000",
        "15/6/0001",
        "từ tháng 11 đến tháng 14/2025",
    ],
)
def test_not_in_the_calendar(text: str) -> None:
    assert_unknown(text, "không có trong lịch")


@pytest.mark.parametrize(
    "text", ["từ 15/11 đến 15/2/2026", "quý IV - quý I/2026", "từ 2030 đến 2025", "tháng 5-3/2025"]
)
def test_end_before_start(text: str) -> None:
    assert_unknown(text, "Mốc cuối đứng trước mốc đầu")


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "năm 0",
        "năm 99999",
        "năm 25",
        "năm",
        "năm năm",
        "15/6/25",
        "15/6/…",
        ".../2025",
        "tháng 1¹/2025",
        "trong tháng",
        "tháng năm 2025",
        "ngày tháng năm 2022",
        "tháng mười hai năm 2025",
        "tháng giêng",
        "6 tháng",
        "năm học 2024-2025",
        "nhiệm kỳ 2020-2025",
        "Quý II - 2025 - 2026",
        "từ quý II - 2025",
        "28/5 - 2025",
        "12 - 2025",
        "Năm 2025 - quý II",
        "tháng 6 - 2205",
        "6/25",
        "quý II/10",
        "tháng 6 năm 25",
        "quý I.5",
        "hàng tháng hoặc hàng quý",
        "trước tuần 2 tháng 6",
        "tuần 6 tháng 6",
        "tuần 25",
        "Cuối quý",
        "Trước Tết Nguyên đán",
        "trước giữa tháng 5",
        "trước, trong và sau ngày 28/5",
        "Theo dõi thường xuyên",
        "Theo",
        "Không định kỳ",
        "Theo định kỳ quy định",
        "hoàn thành",
        "Báo cáo",
        "Báo cáo quý I/2025",
        "Báo cáo năm trước ngày 15/01",
        "Ban hành kế hoạch năm 2025",
        "Trình UBND tỉnh trước ngày 15/6",
        "Định hướng đến năm 2030",
        "ít nhất",
        "dự kiến",
        "lần/tháng",
        "100",
        "1" * 10000,
        "1," * 400,
        "Đã hoàn thành quý I/2025",
        "đến nay",
    ],
)
def test_not_understood(text: str) -> None:
    assert_unknown(text, "")


@pytest.mark.parametrize("text", ["11 giờ 30", "11h30 - 12h00", "11:30", "từ 5 giờ 30 đến 6 giờ 00 hàng ngày"])
def test_hours(text: str) -> None:
    assert_unknown(text, "khung_gio")


def test_a_start_among_other_windows() -> None:
    assert_unknown("từ tháng 3; tháng 5/2025", "mốc nào là mốc cuối")


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 15 hàng tháng; trước ngày 20 tháng cuối quý",
        "12 số (01 số/tháng), 02 bài/tuần",
        "Ngày 20/6/2025 và định kỳ hàng tháng",
        "Quý I/2025; hàng năm",
    ],
)
def test_more_than_one_way_to_read(text: str) -> None:
    assert_unknown(text, "nhiều cách hiểu")


@pytest.mark.parametrize("text", ["năm học 2025-2026", "Trong năm học 2025 - 2026", "Học kỳ I Năm học 2025-2026"])
def test_a_school_year(text: str) -> None:
    assert_unknown(text, "“Năm học” không trùng với năm dương lịch")


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành trong quý I; triển khai hàng quý",
        "Ban hành tháng 1, hoàn thành trước 15/1",
        "Trình trong tháng 1, triển khai thường xuyên",
    ],
)
def test_the_times_of_several_acts(text: str) -> None:
    assert_unknown(text, "nhiều việc khác nhau")


def assert_unknown(text: str, warning: str) -> None:
    period = parse_period(text, years=PLAN)
    assert (period.kind, period.named_intervals, period.named_recurrence) == (Kind.UNKNOWN, (), ())
    assert period.named_quota is None
    assert len(period.warnings) == 1
    assert warning in period.warnings[0]


@pytest.mark.parametrize("text", ["ngày 15, 20 và 25", "ngày 15", "hàng quý, trước ngày 15"])
def test_a_day_without_its_month_has_no_date(text: str) -> None:
    period = parse_period(text, years=PLAN)
    assert period.named_intervals == ()
    assert "Thiếu tháng" in period.warnings[0]


def test_one_missing_year_withholds_every_date() -> None:
    period = parse_period("Quý I/2025 và Quý III")
    assert (period.kind, period.named_intervals) == (Kind.SEVERAL, ())
    assert period.last_day is None


def test_the_warning_quotes_what_was_not_understood() -> None:
    assert "“cho tháng 4”" in parse_period("tháng 3 cho tháng 4", years=PLAN).warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        *(piece * (10000 // len(piece)) for piece in ("quý I ", "1/", "3,", "tháng 3, ", "(", "- ", "\n", " ")),
        # as long as a text may be and still be read
        *(piece * (1000 // len(piece)) for piece in _PIECES),
    ],
)
def test_long_texts_are_read_fast(text: str) -> None:
    started = time.perf_counter()
    parse_period(text, years=PLAN)
    assert time.perf_counter() - started < 0.5


@pytest.mark.parametrize(("first", "last"), [(2026, 2025), (0, 1), (2025, 10000)])
def test_impossible_years_of_a_plan(first: int, last: int) -> None:
    with pytest.raises(ValueError, match="năm của kế hoạch"):
        YearSpan(first, last)
