"""Combinations beyond the real strings: what each text means in the plan of 2025."""

from __future__ import annotations

import pytest

from cchc.text.period import TimePeriod, YearSpan, parse_period

PLAN = YearSpan(2025, 2025)
WHOLE_PLAN = "2025-01-01..2025-12-31 year"


def intervals_of(period: TimePeriod) -> list[str]:
    return [f"{span.start or ''}..{span.end or ''} {span.precision.value}" for span in period.named_intervals]


INTERVAL = [
    ("  Quý   III / 2023 ;", ["2023-07-01..2023-09-30 quarter"]),
    ("Quý II – Quý III năm 2019", ["2019-04-01..2019-09-30 quarter"]),
    ("quí 2/2025", ["2025-04-01..2025-06-30 quarter"]),
    ("Qúy IV/2025", ["2025-10-01..2025-12-31 quarter"]),
    ("Quý III.2025", ["2025-07-01..2025-09-30 quarter"]),
    ("Quý III-2025", ["2025-07-01..2025-09-30 quarter"]),
    ("Quý III, năm 2025", ["2025-07-01..2025-09-30 quarter"]),
    ("Quý II (năm 2025)", ["2025-04-01..2025-06-30 quarter"]),
    ("Quý I - III/2025", ["2025-01-01..2025-09-30 quarter"]),
    ("Quý IV/2024 - I/2025", ["2024-10-01..2025-03-31 quarter"]),
    ("quý 4/2024 - 1/2025", ["2024-10-01..2025-03-31 quarter"]),
    ("Quý II\n- Quý III năm 2019", ["2019-04-01..2019-09-30 quarter"]),
    ("từ quý II/2024 đến hết quý I/2025", ["2024-04-01..2025-03-31 quarter"]),
    ("3-5/2025", ["2025-03-01..2025-05-31 month"]),
    ("từ tháng 3 đến tháng 5/2025", ["2025-03-01..2025-05-31 month"]),
    ("từ tháng 11/2024 đến tháng 02/2025", ["2024-11-01..2025-02-28 month"]),
    ("Tháng tư năm 2025", ["2025-04-01..2025-04-30 month"]),
    ("5-10/3/2025", ["2025-03-05..2025-03-10 day"]),
    ("ngày 5-10/3/2025", ["2025-03-05..2025-03-10 day"]),
    ("ngày 28 tháng 12 năm 2018", ["2018-12-28..2018-12-28 day"]),
    ("30 tháng 6 năm 2025", ["2025-06-30..2025-06-30 day"]),
    ("15.6.2025", ["2025-06-15..2025-06-15 day"]),
    ("2025-06-15", ["2025-06-15..2025-06-15 day"]),
    ("28/5", ["2025-05-28..2025-05-28 day"]),
    ("ngày 29/2/2024", ["2024-02-29..2024-02-29 day"]),
    ("6 tháng đầu năm 2024", ["2024-01-01..2024-06-30 half"]),
    ("6 tháng cuối năm", ["2025-07-01..2025-12-31 half"]),
    ("sáu tháng đầu năm 2025", ["2025-01-01..2025-06-30 half"]),
    ("3 tháng đầu năm", ["2025-01-01..2025-03-31 quarter"]),
    ("9 tháng đầu năm", ["2025-01-01..2025-09-30 month"]),
    ("9 tháng năm 2025", ["2025-01-01..2025-09-30 month"]),
    ("nửa đầu năm 2025", ["2025-01-01..2025-06-30 half"]),
    ("trong 6 tháng đầu năm 2025", ["2025-01-01..2025-06-30 half"]),
    ("Trong năm", ["2025-01-01..2025-12-31 year"]),
    ("Cả năm 2025", ["2025-01-01..2025-12-31 year"]),
    ("từ đầu năm đến cuối tháng 6/2025", ["2025-01-01..2025-06-30 year"]),
    ("từ 01/01/2025 - 31/12/2025", ["2025-01-01..2025-12-31 day"]),
    ("Thời gian thực hiện: Quý II/2025", ["2025-04-01..2025-06-30 quarter"]),
    ("Từ tháng 3/2025, hoàn thành trước 30/6/2025", ["2025-03-01..2025-06-29 month"]),
    ("Quý II, hoàn thành trước 15/6", ["2025-04-01..2025-06-14 quarter"]),
    ("Trong năm 2025, trước ngày 15/12", ["2025-01-01..2025-12-14 year"]),
    ("Hoàn thành trong quý II/2025", ["2025-04-01..2025-06-30 quarter"]),
    ("từ ngày 1/3 đến trước ngày 1/6/2025", ["2025-03-01..2025-05-31 day"]),
]


SEVERAL = [
    (
        "Quý I, II, III năm 2025",
        [
            "2025-01-01..2025-03-31 quarter",
            "2025-04-01..2025-06-30 quarter",
            "2025-07-01..2025-09-30 quarter",
        ],
    ),
    (
        "Quý 1,2,3,4 năm 2025",
        [
            "2025-01-01..2025-03-31 quarter",
            "2025-04-01..2025-06-30 quarter",
            "2025-07-01..2025-09-30 quarter",
            "2025-10-01..2025-12-31 quarter",
        ],
    ),
    ("quý 2, 3/2025", ["2025-04-01..2025-06-30 quarter", "2025-07-01..2025-09-30 quarter"]),
    ("Quý III + IV/2025", ["2025-07-01..2025-09-30 quarter", "2025-10-01..2025-12-31 quarter"]),
    ("Quý I, Quý III/2025", ["2025-01-01..2025-03-31 quarter", "2025-07-01..2025-09-30 quarter"]),
    ("Quý I/2024 và Quý III/2024", ["2024-01-01..2024-03-31 quarter", "2024-07-01..2024-09-30 quarter"]),
    ("- Quý I\n- Quý III/2025", ["2025-01-01..2025-03-31 quarter", "2025-07-01..2025-09-30 quarter"]),
    ("Quý III/2017<br>Quý III/2019", ["2017-07-01..2017-09-30 quarter", "2019-07-01..2019-09-30 quarter"]),
    (
        "tháng 3, 6, 9 năm 2025",
        ["2025-03-01..2025-03-31 month", "2025-06-01..2025-06-30 month", "2025-09-01..2025-09-30 month"],
    ),
    ("tháng 6; 12/2025", ["2025-06-01..2025-06-30 month", "2025-12-01..2025-12-31 month"]),
    ("15, 20/6/2025", ["2025-06-15..2025-06-15 day", "2025-06-20..2025-06-20 day"]),
    (
        "Ngày 15/3, 15/6 và 15/12/2025",
        ["2025-03-15..2025-03-15 day", "2025-06-15..2025-06-15 day", "2025-12-15..2025-12-15 day"],
    ),
    ("năm 2024 và năm 2025", ["2024-01-01..2024-12-31 year", "2025-01-01..2025-12-31 year"]),
    ("2024, 2025", ["2024-01-01..2024-12-31 year", "2025-01-01..2025-12-31 year"]),
    ("Năm 2025: Quý I, Quý III", ["2025-01-01..2025-03-31 quarter", "2025-07-01..2025-09-30 quarter"]),
    ("trước ngày 15/6 và 15/12/2025", ["..2025-06-14 day", "..2025-12-14 day"]),
    ("hết quý II và hết quý IV năm 2025", ["..2025-06-30 day", "..2025-12-31 day"]),
]


DEADLINE = [
    ("Hoàn thành trước 30/6/2025", ["..2025-06-29 day"]),
    ("chậm nhất ngày 15/12/2025", ["..2025-12-15 day"]),
    ("chậm nhất là ngày 15/12/2025", ["..2025-12-15 day"]),
    ("xong trước tháng 6/2025", ["..2025-05-31 day"]),
    ("trước quý III/2025", ["..2025-06-30 day"]),
    ("trước năm 2026", ["..2025-12-31 day"]),
    ("trước 01/01/2025", ["..2024-12-31 day"]),
    ("hết năm 2025", ["..2025-12-31 day"]),
    ("đến cuối quý II", ["..2025-06-30 day"]),
    ("đến năm 2030", ["..2030-12-31 day"]),
    ("đến 2030", ["..2030-12-31 day"]),
    ("Thời hạn: 30/6/2025", ["..2025-06-30 day"]),
    ("Từ nay đến hết năm 2025", ["..2025-12-31 day"]),
    ("trước 17 giờ 00 ngày 15/12/2025", ["..2025-12-15 day"]),
]


OPEN = [
    ("từ năm 2025 trở đi", ["2025-01-01.. year"]),
    ("từ quý II/2025", ["2025-04-01.. quarter"]),
    ("sau ngày 30/6/2025", ["2025-07-01.. day"]),
    ("Quý IV/2025 và các năm tiếp theo", ["2025-10-01.. quarter"]),
]


TABLES = {"interval": INTERVAL, "several": SEVERAL, "deadline": DEADLINE, "open": OPEN}


@pytest.mark.parametrize(
    ("kind", "text", "intervals"),
    [(kind, text, intervals) for kind, rows in TABLES.items() for text, intervals in rows],
)
def test_dates(kind: str, text: str, intervals: list[str]) -> None:
    period = parse_period(text, years=PLAN)
    assert (period.kind.value, intervals_of(period), period.named_recurrence) == (kind, intervals, ())
    assert not period.warnings


RECURRING = [
    ("hàng tuần", ["FREQ=WEEKLY"]),
    ("hằng năm", ["FREQ=YEARLY"]),
    ("HÀNG QUÝ", ["FREQ=MONTHLY;INTERVAL=3"]),
    ("mỗi tháng 01 lần", ["FREQ=MONTHLY"]),
    ("01 lần/tháng", ["FREQ=MONTHLY"]),
    ("6 tháng/lần", ["FREQ=MONTHLY;INTERVAL=6"]),
    ("06 tháng một lần", ["FREQ=MONTHLY;INTERVAL=6"]),
    ("hai tuần một lần", ["FREQ=WEEKLY;INTERVAL=2"]),
    ("hàng tháng, hàng quý", ["FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3"]),
    ("Hàng quý/6 tháng/năm", ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"]),
    (
        "định kỳ quý, 6 tháng, 9 tháng và năm",
        ["FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY;BYMONTH=9", "FREQ=YEARLY"],
    ),
    ("thứ Hai hàng tuần", ["FREQ=WEEKLY;BYDAY=MO"]),
    ("vào thứ Sáu hàng tuần", ["FREQ=WEEKLY;BYDAY=FR"]),
    ("Hàng tháng và đột xuất khi có yêu cầu", ["FREQ=MONTHLY"]),
    ("Hàng tuần, vào thứ Hai và thứ Năm", ["FREQ=WEEKLY;BYDAY=MO,TH"]),
    ("thứ Hai đến thứ Sáu hàng tuần", ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"]),
    ("chủ nhật hàng tuần", ["FREQ=WEEKLY;BYDAY=SU"]),
    ("thứ Bảy cuối cùng hàng tháng", ["FREQ=MONTHLY;BYDAY=-1SA"]),
    ("hàng tháng vào thứ Bảy cuối cùng", ["FREQ=MONTHLY;BYDAY=-1SA"]),
    ("ngày 15 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=15"]),
    (
        "ngày 5 và ngày 30 hàng tháng",
        ["FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"],
    ),
    ("ngày 31 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"]),
    ("trước ngày 15 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=14"]),
    ("trước ngày 31 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"]),
    ("trước ngày 01 hàng tháng", ["FREQ=MONTHLY;BYMONTHDAY=-1"]),
    ("Hàng tháng, chậm nhất ngày 25", ["FREQ=MONTHLY;BYMONTHDAY=25"]),
    ("trước ngày 25 tháng cuối quý", ["FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=24"]),
    ("Hàng quý (trước ngày 20 của tháng cuối quý)", ["FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=19"]),
    (
        "ngày 15/6 và 15/12 hằng năm",
        ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"],
    ),
    ("trước ngày 01/3 hàng năm", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"]),
    ("Tháng 6 và tháng 12 hàng năm", ["FREQ=YEARLY;BYMONTH=6", "FREQ=YEARLY;BYMONTH=12"]),
    ("Quý I hàng năm", ["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1"]),
    (
        "Hàng tháng trước ngày 25; hàng năm trước ngày 15/12",
        ["FREQ=MONTHLY;BYMONTHDAY=24", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14"],
    ),
    ("Thường xuyên, định kỳ hàng quý", ["FREQ=MONTHLY;INTERVAL=3"]),
]


@pytest.mark.parametrize(("text", "rules"), RECURRING)
def test_repetitions(text: str, rules: list[str]) -> None:
    period = parse_period(text, years=PLAN)
    assert (period.kind.value, list(period.named_recurrence)) == ("recurring", rules)
    assert intervals_of(period) == [WHOLE_PLAN]
    assert not period.warnings


@pytest.mark.parametrize(
    ("text", "rules", "window"),
    [
        ("Hàng tháng trong năm 2024", ["FREQ=MONTHLY"], "2024-01-01..2024-12-31 year"),
        ("hàng tháng, từ tháng 3 đến tháng 12/2025", ["FREQ=MONTHLY"], "2025-03-01..2025-12-31 month"),
        ("hàng năm, giai đoạn 2021-2025", ["FREQ=YEARLY"], "2021-01-01..2025-12-31 year"),
    ],
)
def test_repetitions_in_a_window_of_their_own(text: str, rules: list[str], window: str) -> None:
    period = parse_period(text, years=PLAN)
    assert (period.kind.value, list(period.named_recurrence), intervals_of(period)) == (
        "recurring",
        rules,
        [window],
    )


@pytest.mark.parametrize(
    ("text", "kind", "intervals"),
    [
        ("THƯỜNG XUYÊN NĂM 2019", "continuous", ["2019-01-01..2019-12-31 year"]),
        ("Thường xuyên, liên tục", "continuous", ["2025-01-01..2025-12-31 year"]),
        ("Thường xuyên từ tháng 3/2025", "continuous", ["2025-03-01.. month"]),
        ("Theo Kế hoạch của tỉnh", "reference", []),
        ("Theo Kế hoạch số 08/KH-UBND ngày 19/01/2022", "reference", []),
        ("Sau khi có hướng dẫn của Bộ Nội vụ", "relative", []),
        ("Trong thời hạn 15 ngày kể từ ngày ký", "relative", []),
        ("trước ngày khai mạc Đại hội", "relative", []),
        ("…", "blank", []),
        ("Chưa xác định", "blank", []),
        ("-", "blank", []),
        ("Khi phát sinh", "reference", []),
        ("Đột xuất", "reference", []),
        ("Đúng thời hạn quy định", "reference", []),
        ("Thường xuyên theo quy định", "continuous", [WHOLE_PLAN]),
        ("kể từ ngày Luật có hiệu lực", "relative", []),
        ("Chậm nhất 20 ngày kể từ ngày nhận được văn bản", "relative", []),
    ],
)
def test_texts_without_dates_of_their_own(text: str, kind: str, intervals: list[str]) -> None:
    period = parse_period(text, years=PLAN)
    assert (period.kind.value, intervals_of(period)) == (kind, intervals)


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("giữa tháng 5", ["2025-05-01..2025-05-31 month"]),
        ("cuối năm 2025", ["2025-01-01..2025-12-31 year"]),
        ("đầu quý II", ["2025-04-01..2025-06-30 quarter"]),
        ("nửa đầu tháng 5/2025", ["2025-05-01..2025-05-31 month"]),
        ("hạ tuần tháng 5", ["2025-05-01..2025-05-31 month"]),
        ("trước cuối năm 2025", ["..2025-12-31 day"]),
        ("Dự kiến quý III/2025", ["2025-07-01..2025-09-30 quarter"]),
        ("khoảng tháng 5/2025", ["2025-05-01..2025-05-31 month"]),
    ],
)
def test_vague_words_keep_the_whole_piece_and_warn(text: str, intervals: list[str]) -> None:
    period = parse_period(text, years=PLAN)
    assert intervals_of(period) == intervals
    assert len(period.warnings) == 1
