"""The understanding in words, and the public shape."""

from __future__ import annotations

import pytest

from cchc.text import period as package
from cchc.text.period import Kind, TimePeriod, YearSpan, describe, parse_period

PLAN = YearSpan(2025, 2025)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Quý II - Quý III năm 2019", "01/04/2019 – 30/09/2019"),
        ("28/5", "28/05/2025"),
        ("Quý III/2017 Quý III/2019", "01/07/2017 – 30/09/2017; 01/07/2019 – 30/09/2019"),
        ("trước ngày 28/5/2025", "đến hết 27/05/2025"),
        ("2025 và những năm tiếp theo", "từ 01/01/2025, không có hạn cuối"),
        ("Thường xuyên năm 2019", "làm liên tục trong năm 2019"),
        ("Thường xuyên, giai đoạn 2021-2025", "làm liên tục trong 2021–2025"),
        ("Nhiệm vụ thường xuyên", "làm liên tục từ 01/01/2025, không có hạn cuối"),
        ("thứ Bảy cuối cùng hàng tháng", "thứ Bảy cuối cùng hằng tháng (năm 2025)"),
        ("hàng quý, 6 tháng, năm", "hằng quý; 6 tháng một lần; hằng năm (năm 2025)"),
        (
            "trước ngày 30 hàng tháng",
            "ngày 29 (hoặc ngày cuối tháng nếu tháng ngắn hơn) hằng tháng (năm 2025)",
        ),
        ("trước ngày 25 tháng cuối quý", "ngày 24 của các tháng 3, 6, 9, 12 (năm 2025)"),
        ("ngày 15/6 và 15/12 hàng năm", "ngày 15/6 hằng năm; ngày 15/12 hằng năm (năm 2025)"),
        ("trước 01/3 hàng năm", "ngày cuối tháng 2 hằng năm (năm 2025)"),
        ("tháng 6 hàng năm", "tháng 6 hằng năm (năm 2025)"),
        ("thứ Hai hàng tuần, khi có yêu cầu", "thứ Hai hằng tuần (năm 2025); chưa chắc chắn vì có “khi có yêu cầu”"),
        ("dự kiến quý III/2025", "01/07/2025 – 30/09/2025; chưa chắc chắn vì có “dự kiến”"),
        ("định kỳ", "định kỳ, chưa rõ chu kỳ (năm 2025)"),
        ("Định kỳ và đột xuất", "định kỳ, chưa rõ chu kỳ (năm 2025), đột xuất"),
        ("tháng đầu quý", "các tháng 1, 4, 7, 10 (năm 2025)"),
        ("24 số (02 số/tháng)", "24 số, 2 số mỗi tháng (năm 2025)"),
        ("", "Chưa xác định"),
        ("Theo quy định", "Không nêu ngày cụ thể"),
        ("kể từ ngày ký", "Không nêu ngày cụ thể"),
        ("abc", "Chưa hiểu được"),
    ],
)
def test_describe(text: str, words: str) -> None:
    assert describe(parse_period(text, years=PLAN)) == words


def test_without_the_plans_years_periodic_work_is_still_periodic() -> None:
    assert describe(parse_period("định kỳ")) == "định kỳ, chưa rõ chu kỳ"


def test_what_lacks_a_year_says_so() -> None:
    assert describe(parse_period("Quý III")) == "Chưa đủ dữ liệu để xác định ngày"


def test_json() -> None:
    assert parse_period("05 số (01 số/tháng), từ tháng 3/2025").to_json() == {
        "raw": "05 số (01 số/tháng), từ tháng 3/2025",
        "role": "thuc_hien",
        "kind": "quota",
        "intervals": [{"start": "2025-03-01", "end": None, "precision": "month"}],
        "recurrence": [],
        "days": [],
        "quota": {"total": 5, "unit": "số", "per": "tháng", "rate": 1},
        "condition": None,
        "unsure": [],
        "warnings": [],
    }


def test_the_public_face() -> None:
    assert sorted(package.__all__) == sorted(
        [
            "Interval",
            "Kind",
            "MovedDay",
            "Precision",
            "Quota",
            "Role",
            "TimePeriod",
            "WorkingDay",
            "YearSpan",
            "days_between",
            "describe",
            "parse_period",
        ]
    )


def test_only_work_with_an_end_can_be_due() -> None:
    endless = {Kind.CONTINUOUS, Kind.REFERENCE, Kind.OPEN, Kind.BLANK, Kind.UNKNOWN}
    assert {kind for kind in Kind if not kind.has_end} == endless


def test_an_open_interval_has_no_last_day() -> None:
    period: TimePeriod = parse_period("từ 01/01/2025")
    assert (str(period.first_day), period.last_day) == ("2025-01-01", None)
