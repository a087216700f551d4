"""Further strings of plans, as their authors write them, in the plan of 2025 issued on 20/01/2025.

A row: the text, the kind, and the dates and rules as `told` writes them.
"""

from __future__ import annotations

from datetime import date

import pytest

from cchc.text.period import Interval, YearSpan, parse_period

PLAN, ISSUED = YearSpan(2025, 2025), date(2025, 1, 20)
YEAR = "01/01-31/12"
Row = tuple[str, str, str]


def told(intervals: tuple[Interval, ...], rules: tuple[str, ...]) -> str:
    return " ".join([f"{day(each.start)}-{day(each.end)}" for each in intervals] + list(rules))


def day(each: date | None) -> str:
    return f"{each:%d/%m}{'' if each.year == 2025 else f'/{each.year}'}" if each else ""


PLAIN: list[Row] = [
    ("Quý II - 2025", "interval", "01/04-30/06"),
    ("QUÝ II – năm 2025", "interval", "01/04-30/06"),
    ("tháng 6 - 2025", "interval", "01/06-30/06"),
    ("Quý I - II - 2025", "interval", "01/01-30/06"),
    ("Quý II - 2025 đến quý I - 2026", "interval", "01/04-31/03/2026"),
    ("Ngay trong tháng 01/2025", "interval", "01/01-31/01"),
    ("ban hành trong tháng 1", "interval", "01/01-31/01"),
    ("Ban hành kế hoạch trong tháng 1", "interval", "01/01-31/01"),
    ("Tổ chức thực hiện trong năm 2025", "interval", YEAR),
    ("Triển khai từ tháng 3, hoàn thành trước 30/6/2025", "interval", "01/03-29/06"),
    ("Cả năm", "interval", YEAR),
    ("Quý I/2025 (hoàn thành trước 15/3)", "interval", "01/01-14/03"),
    ("[Tháng 6]", "interval", "01/06-30/06"),
    ("Giai đoạn 2021-2025, định hướng đến năm 2030", "interval", "01/01/2021-31/12"),
    ("ngày 15 các tháng 3, 6, 9", "several", "15/03-15/03 15/06-15/06 15/09-15/09"),
    ("ngày 15 của các tháng 3, 6 và 12 (năm 2025)", "several", "15/03-15/03 15/06-15/06 15/12-15/12"),
    ("ngày 15 tháng 3, 6/2026", "several", "15/03/2026-15/03/2026 15/06/2026-15/06/2026"),
    ("ngày 5 và ngày 20 các tháng 3, 9", "several", "05/03-05/03 20/03-20/03 05/09-05/09 20/09-20/09"),
    ("trước ngày 15 các tháng 3, 6", "several", "-14/03 -14/06"),
    ("chậm nhất ngày 10 của các tháng 4, 7", "several", "-10/04 -10/07"),
    ("ngày 15 các tháng 3, 15/12", "several", "15/03-15/03 15/12-15/12"),
    ("ngày 15 tháng 3, 20 tháng 6/2025", "several", "15/03-15/03 20/06-20/06"),
    ("Quý I và quý III", "several", "01/01-31/03 01/07-30/09"),
    ("Quý I; quý III năm 2025.", "several", "01/01-31/03 01/07-30/09"),
    ("tháng 4-6; tháng 9-11/2025", "several", "01/04-30/06 01/09-30/11"),
    ("01/6 - 30/6; 01/12 - 31/12", "several", "01/06-30/06 01/12-31/12"),
    ("Trước ngày 20/3, trước ngày 20/6 và trước ngày 05/12", "several", "-19/03 -19/06 -04/12"),
    ("Báo cáo trước ngày 15/12", "deadline", "-14/12"),
    ("Báo cáo: trước ngày 15/12", "deadline", "-14/12"),
    ("Tổng hợp, báo cáo chậm nhất ngày 15/12", "deadline", "-15/12"),
    ("Trước ngày 05 tháng 12 năm 2025", "deadline", "-04/12"),
    ("Đến 31/12", "deadline", "-31/12"),
    ("Đến năm 2025, tầm nhìn đến năm 2030", "deadline", "-31/12"),
    ("Ngay từ đầu năm", "open", "01/01-"),
    ("Quý I và các quý tiếp theo", "open", "01/01-"),
    ("01/7/2025 trở đi", "open", "01/07-"),
    ("Sau khi Kế hoạch được ban hành", "relative", "20/01-"),
    ("Từ khi ban hành kế hoạch đến hết năm", "relative", "20/01-31/12"),
    ("10 ngày sau khi ban hành Kế hoạch", "relative", "20/01-30/01"),
    ("Suốt năm", "continuous", YEAR),
    ("Thường xuyên (theo kế hoạch)", "continuous", YEAR),
    ("Thường xuyên/Khi có yêu cầu", "continuous", YEAR),
]
RECURRING: list[Row] = [
    ("Gửi báo cáo trước ngày 20 hàng tháng", "recurring", f"{YEAR} FREQ=MONTHLY;BYMONTHDAY=19"),
    ("Định kỳ báo cáo hàng quý", "recurring", f"{YEAR} FREQ=MONTHLY;INTERVAL=3"),
    ("Báo cáo theo quý", "recurring", f"{YEAR} FREQ=MONTHLY;INTERVAL=3"),
    ("Báo cáo định kỳ 6 tháng, năm", "recurring", f"{YEAR} FREQ=MONTHLY;INTERVAL=6 FREQ=YEARLY"),
    ("06 tháng/lần", "recurring", f"{YEAR} FREQ=MONTHLY;INTERVAL=6"),
    ("1 lần/năm", "recurring", f"{YEAR} FREQ=YEARLY"),
    ("trước 31/12 hằng năm", "recurring", f"{YEAR} FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30"),
    ("Tháng 12 hằng năm", "recurring", f"{YEAR} FREQ=YEARLY;BYMONTH=12"),
    ("Hàng tuần, thứ Năm", "recurring", f"{YEAR} FREQ=WEEKLY;BYDAY=TH"),
    ("Sáng thứ Hai hàng tuần", "recurring", f"{YEAR} FREQ=WEEKLY;BYDAY=MO"),
    ("Các tháng trong năm", "recurring", f"{YEAR} FREQ=MONTHLY"),
    ("Ngày 20 các tháng trong năm", "recurring", f"{YEAR} FREQ=MONTHLY;BYMONTHDAY=20"),
    ("trước ngày 15 các tháng 3 hàng năm", "recurring", f"{YEAR} FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=14"),
    ("hàng tuần trong tháng 6/2025", "recurring", "01/06-30/06 FREQ=WEEKLY"),
    ("6 tháng/lần (tháng 6, tháng 12)", "recurring", "01/06-30/06 01/12-31/12 FREQ=MONTHLY;INTERVAL=6"),
    ("Hằng ngày, trong giờ hành chính", "recurring", f"{YEAR} FREQ=DAILY"),
    ("Hàng quý và đột xuất", "recurring", f"{YEAR} FREQ=MONTHLY;INTERVAL=3"),
]
WARNED: list[Row] = [
    ("Quý II hoặc khi có yêu cầu", "interval", "01/04-30/06"),
    ("Hàng quý hoặc đột xuất", "recurring", f"{YEAR} FREQ=MONTHLY;INTERVAL=3"),
    *((text, "recurring", YEAR) for text in ("ĐỊNH KÌ", "Theo định kỳ", "Định kỳ năm 2025", "Thực hiện định kỳ")),
    *((text, "recurring", YEAR) for text in ("Định kỳ theo quy định", "Định kỳ khi có yêu cầu")),
    ("Định kỳ ngày 15/6 và 15/12", "recurring", "15/06-15/06 15/12-15/12"),
    ("Thường xuyên, định kỳ", "continuous", YEAR),
    ("tuần 2 tháng 6/2025", "interval", "01/06-30/06"),
    ("tuần thứ hai của tháng 6", "interval", "01/06-30/06"),
    ("tuần thứ nhất và tuần thứ ba của tháng 6", "interval", "01/06-30/06"),
    ("tuần đầu tháng 6", "interval", "01/06-30/06"),
    ("tuần cuối tháng 12", "interval", "01/12-31/12"),
    ("hết tuần 2 tháng 6", "deadline", "-30/06"),
    ("Tuần 2 hàng tháng", "recurring", f"{YEAR} FREQ=MONTHLY"),
    ("tuần đầu của mỗi tháng", "recurring", f"{YEAR} FREQ=MONTHLY"),
    *((text, "interval", YEAR) for text in ("đầu năm 2025", "giữa năm", "cuối năm 2025")),
    ("đầu tháng 6", "interval", "01/06-30/06"),
    ("cuối quý III", "interval", "01/07-30/09"),
    ("quý II/25", "interval", "01/04-30/06"),
    ("tháng 6/25 đến tháng 8/25", "interval", "01/06-31/08"),
    ("tháng 3 hoặc 4/2025", "several", "01/03-31/03 01/04-30/04"),
    ("trước 15/6 hay 15/12", "several", "-14/06 -14/12"),
    ("Phấn đấu hoàn thành trước 30/9/2025", "deadline", "-29/09"),
    ("Dự kiến trình trong quý III/2025", "interval", "01/07-30/09"),
    ("Theo chỉ đạo của UBND tỉnh", "reference", ""),
    ("Báo cáo khi có yêu cầu", "reference", ""),
    ("Sau khi được phê duyệt", "relative", ""),
]


@pytest.mark.parametrize(("text", "kind", "meaning"), PLAIN + RECURRING)
def test_understood(text: str, kind: str, meaning: str) -> None:
    period = parse_period(text, years=PLAN, issued=ISSUED)
    assert (period.kind.value, told(period.named_intervals, period.named_recurrence), period.warnings) == (
        kind,
        meaning,
        (),
    )


@pytest.mark.parametrize(("text", "kind", "meaning"), WARNED)
def test_understood_with_a_doubt(text: str, kind: str, meaning: str) -> None:
    period = parse_period(text, years=PLAN, issued=ISSUED)
    assert (period.kind.value, told(period.named_intervals, period.named_recurrence)) == (kind, meaning)
    assert len(period.warnings) == 1


def test_signs_around_a_condition_are_not_part_of_it() -> None:
    texts = ("Thường xuyên (theo kế hoạch)", "Thường xuyên/Khi có yêu cầu", "Định kỳ (theo kế hoạch (nếu có))")
    conditions = [parse_period(text).condition for text in texts]
    assert conditions == ["theo kế hoạch", "Khi có yêu cầu", "theo kế hoạch (nếu có)"]
