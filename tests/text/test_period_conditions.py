"""Words beside a time: those that are worked out, and those that leave it unsure. In the plan of 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.period import TimePeriod, YearSpan, days_between, parse_period
from cchc.text.working_days import DayKind, WorkCalendar

PLAN, CALENDAR = YearSpan(2026, 2026), WorkCalendar()
ISSUED = date(2026, 1, 20)
# 15/02 is in Tết Bính Ngọ; 15/03, 15/08 and 15/11 are at weekends
FIFTEENTH_OR_NEXT = "15/01 23/02 16/03 15/04 15/05 15/06 15/07 17/08 15/09 15/10 16/11 15/12"
TWENTY_FIFTH_OR_BEFORE = "23/01 25/02 25/03 24/04 25/05 25/06 24/07 25/08 25/09 23/10 25/11 25/12"
FIRST = "02/01 02/02 02/03 01/04 04/05 01/06 01/07 03/08 03/09 01/10 02/11 01/12"
LAST = "30/01 27/02 31/03 29/04 29/05 30/06 31/07 28/08 30/09 30/10 30/11 31/12"
FIFTH = "08/01 06/02 06/03 07/04 08/05 05/06 07/07 07/08 09/09 07/10 06/11 07/12"


def read(text: str, calendar: WorkCalendar | None = CALENDAR) -> TimePeriod:
    return parse_period(text, years=PLAN, issued=ISSUED, calendar=calendar)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ngày 15 hàng tháng, nếu trùng vào ngày nghỉ thì tiếp vào ngày làm việc tiếp theo", FIFTEENTH_OR_NEXT),
        ("Ngày 15 hằng tháng (nếu trùng ngày nghỉ, lễ, tết thì chuyển sang ngày làm việc kế tiếp)", FIFTEENTH_OR_NEXT),
        ("ngày 15 hàng tháng; trường hợp ngày 15 trùng vào ngày nghỉ thì lùi sang ngày làm việc liền kề sau đó",
         FIFTEENTH_OR_NEXT),
        ("ngày 15 hàng tháng, lùi sang ngày làm việc kế tiếp nếu trùng thứ Bảy, Chủ nhật, ngày lễ", FIFTEENTH_OR_NEXT),
        ("hàng tháng vào ngày 15, nếu rơi vào ngày lễ hoặc cuối tuần thì sang ngày làm việc tiếp theo",
         FIFTEENTH_OR_NEXT),
        ("ngày 25 hàng tháng, nếu trùng ngày nghỉ thì thực hiện vào ngày làm việc liền kề trước đó",
         TWENTY_FIFTH_OR_BEFORE),
        ("chậm nhất ngày 25 hàng tháng, nếu trùng ngày nghỉ thì lùi về ngày làm việc trước đó", TWENTY_FIFTH_OR_BEFORE),
        ("ngày làm việc đầu tiên của tháng", FIRST),
        ("Ngày làm việc đầu tiên hàng tháng", FIRST),
        ("vào ngày làm việc thứ nhất của mỗi tháng", FIRST),
        ("ngày làm việc cuối cùng hàng tháng", LAST),
        ("hàng tháng, vào ngày làm việc cuối cùng của tháng", LAST),
        ("trong 3 ngày làm việc cuối cùng của tháng", LAST),
        ("trong 5 ngày làm việc đầu tháng", FIFTH),
        ("trong vòng 05 ngày làm việc đầu tiên của tháng", FIFTH),
        ("chậm nhất ngày làm việc thứ 5 hàng tháng", FIFTH),
        ("ngày làm việc cuối cùng của quý", "31/03 30/06 30/09 31/12"),
        ("ngày làm việc đầu tiên hàng quý", "02/01 01/04 01/07 01/10"),
        ("ngày làm việc cuối cùng của năm", "31/12"),
        ("ngày 15 hàng tháng trừ tháng 7, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
         FIFTEENTH_OR_NEXT.replace(" 15/07", "")),
    ],
)  # fmt: skip
def test_working_days_are_worked_out_and_no_rule_is_claimed(text: str, days: str) -> None:
    period = read(text)
    found = list(days_between(period, date(2026, 1, 1), date(2026, 12, 31)))
    assert (" ".join(f"{day:%d/%m}" for day in found), period.recurrence) == (days, ())
    assert period.is_certain
    assert not period.warnings


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ngày 15/8/2026, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo", "2026-08-17"),
        ("chậm nhất ngày 15/8/2026, nếu trùng ngày nghỉ thì lùi về ngày làm việc trước đó", "2026-08-14"),
        ("ngày làm việc cuối cùng của tháng 5/2026", "2026-05-29"),
        # 09/02/2026 is a Monday; 28/02 a Saturday, the 24th day after 20/01 in Tết
        ("20 ngày kể từ ngày ký", "2026-02-09"),
        ("39 ngày kể từ ngày ký", "2026-03-02"),
        ("trong vòng 28 ngày kể từ ngày ký", "2026-02-23"),
        ("10 ngày làm việc kể từ ngày ký", "2026-02-03"),
        ("ngày làm việc đầu tiên của quý II", "2026-04-01"),
        ("ngày làm việc cuối cùng của năm 2026", "2026-12-31"),
    ],
)
def test_a_single_day_is_moved(text: str, day: str) -> None:
    period = read(text)
    assert period.last_day == date.fromisoformat(day)
    assert period.is_certain


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("ngày 15 hàng tháng, trừ tháng 7", "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12;BYMONTHDAY=15"),
        ("hàng tháng (trừ tháng 6, 7)", "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,8,9,10,11,12"),
        ("thứ Hai hàng tuần, trừ các tháng 6 và 7", "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,8,9,10,11,12;BYDAY=MO"),
        ("Hàng quý và đột xuất khi có yêu cầu của cấp trên", "FREQ=MONTHLY;INTERVAL=3"),
        ("ngày 15 hàng tháng, đột xuất khi có yêu cầu", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("ngày 15 hàng tháng và khi có yêu cầu", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("trước ngày 25 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=24"),
        ("hàng ngày, trong giờ hành chính", "FREQ=DAILY"),
    ],
)
def test_exceptions_that_a_rule_can_tell_and_what_takes_nothing_away(text: str, rule: str) -> None:
    period = read(text)
    assert (period.recurrence, period.unsure) == ((rule,), ())


UNSURE = [
    "Dự kiến quý III/2026",
    "khoảng tháng 6/2026",
    "phấn đấu hoàn thành trước 30/6/2026",
    "Quý III/2026 (nếu có)",
    "Quý III/2026, theo Kế hoạch của Bộ Nội vụ",
    "ngày 15/6/2026 hoặc ngày 20/6/2026",
    "trước 30/6/2026 hoặc khi có yêu cầu",
    "Quý II/2026 khi có yêu cầu",
    "tháng 6/2026, trừ ngày nghỉ",
    "đầu tháng 6/2026",
    "giữa quý II/2026",
    "tuần 2 tháng 6/2026",
    "ngày 15 hàng tháng, trừ ngày lễ",
    "ngày 15 hàng tháng, trừ tháng 7/2026",
    "hai tuần một lần, trừ tháng 7",
    "định kỳ hàng quý hoặc đột xuất",
    "ngày 15 hàng tháng và đột xuất, trừ tháng 7",
    "ngày 15 hàng tháng và đột xuất khi có yêu cầu của Bộ nếu có",
    "ngày 15 hàng tháng khi có yêu cầu",
    "thứ Bảy của tuần cuối cùng trong tháng khi nhận được thông tin góp ý của người dân",
    "ít nhất mỗi quý một lần",
    "khoảng 24 số (02 số/tháng)",
    "02 lần/năm, theo yêu cầu của Bộ Nội vụ",
    "định kỳ",
    "đầu hàng tháng",
    "ngày 10 hàng tháng nếu trùng ngày lễ thì lùi sang ngày làm việc tiếp theo",
    "ngày 10 hàng tháng nếu trùng ngày nghỉ thì chuyển sang ngày làm việc liền kề",
    "ngày 10 hàng tháng nếu trùng ngày nghỉ thì lùi lại",
    "ngày 10 hàng tháng nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo của tuần sau",
    "trước ngày 25 hàng tháng, nếu trùng ngày nghỉ thì lùi sang ngày làm việc tiếp theo",
    "thứ Bảy hàng tuần, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
    "ngày 10 hàng tháng và ngày làm việc cuối cùng của quý",
    "quý II/2026, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
    "ngày 15/8/2027, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
    "dự kiến ngày làm việc đầu tiên của tháng",
    "trước ngày làm việc cuối cùng của tháng",
    "Năm 2026, định hướng đến năm 2030 nếu có kinh phí",
]


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_not_worked_out_leaves_nothing_certain(text: str) -> None:
    assert_nothing_is_claimed(read(text))
    assert read(text).warnings


def assert_nothing_is_claimed(period: TimePeriod) -> None:
    assert not period.is_certain
    assert (period.intervals, period.recurrence, period.moved, period.quota) == ((), (), (), None)
    assert (period.first_day, period.last_day) == (None, None)
    assert list(days_between(period, date(2020, 1, 1), date(2035, 12, 31))) == []


def test_days_off_of_later_years_are_not_known_until_they_are_listed() -> None:
    text, years = (
        "ngày 15 hàng tháng, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo",
        YearSpan(2026, 2030),
    )
    listed = WorkCalendar(days_off=[date(2027, 2, 15)])
    last_days = [
        max(moved.worked for moved in parse_period(text, years=years, calendar=calendar).moved)
        for calendar in (CALENDAR, listed)
    ]
    assert last_days == [date(2026, 12, 15), date(2027, 12, 15)]


def test_a_term_in_working_days_is_not_counted_into_a_year_that_is_not_known() -> None:
    assert read("300 ngày làm việc kể từ ngày ký").last_day is None


def test_without_a_calendar_no_working_day_is_known() -> None:
    assert_nothing_is_claimed(read("ngày làm việc đầu tiên của tháng", None))


# What the grammar reads to its end without one word of these after it is certain; with one, nothing is.
CERTAIN = [
    "Quý III/2026", "trước ngày 28/5/2026", "Tháng 4/2026", "ngày 15 hàng tháng", "hàng quý", "thứ Hai hàng tuần",
    "từ ngày 29/9 đến 26/10/2026", "24 số (02 số/tháng)", "ngày làm việc cuối cùng của quý", "Năm 2026",
    "ngày 15 hàng tháng, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo", "Quý I/2026, Quý III/2026",
]  # fmt: skip
OPENINGS = ["nếu", "trừ", "theo", "khi", "tùy", "căn cứ", "hoặc khi", "trước khi", "sau khi", "kể từ khi"]
NOUNS = [
    "có",
    "kinh phí",
    "yêu cầu",
    "Bộ",
    "ngày",
    "lễ",
    "tháng",
    "quý",
    "7",
    "15",
    "họp",
    "được",
    "và",
    "/",
    "(",
    "nghỉ",
]


@given(st.sampled_from(CERTAIN), st.sampled_from(OPENINGS), st.lists(st.sampled_from(NOUNS), min_size=1, max_size=8))
def test_words_that_were_not_read_leave_nothing_certain(time: str, opening: str, words: list[str]) -> None:
    assert read(time).is_certain
    period = read(f"{time} {opening} {' '.join(words)}")
    # months left out are read: "trừ tháng 7"
    if not (opening == "trừ" and period.is_certain and period.condition and "tháng" in period.condition):
        assert_nothing_is_claimed(period)


@given(st.sampled_from(CERTAIN), st.text(min_size=1, max_size=30))
def test_any_text_after_a_time_is_read_or_leaves_nothing_certain(time: str, rest: str) -> None:
    period = read(f"{time} qx{rest}")
    assert_nothing_is_claimed(period)


@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.integers(1, 10), st.booleans())
def test_the_working_day_that_is_counted_to(day: date, count: int, is_back: bool) -> None:
    found = CALENDAR.nth_worked(day, count, is_back=is_back)
    assert found
    assert CALENDAR.kind_of(found) is DayKind.WORKED
    assert (found <= day) if is_back else (found >= day)
    first, last = sorted((day, found))
    between = (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
    assert sum(CALENDAR.kind_of(each) is DayKind.WORKED for each in between) == count
