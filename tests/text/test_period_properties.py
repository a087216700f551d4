"""What holds for every text, and for every period composed of parts whose dates are known beforehand."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc.text.period import Interval, Kind, Precision, TimePeriod, YearSpan, describe, parse_period

VOCABULARY = """
    quý tháng năm ngày tuần thứ hàng hằng mỗi trước sau từ đến hết trong và - – , ; ( ) / . 1 2 3 6 9 12 15
    I II III IV V 28 30 31 2024 2025 2026 28/5 6/2025 15/12/2025 31/2/2025 99999 đầu cuối giữa định kỳ lần số
    thường xuyên khi theo kể ký ban hành hoàn thành chậm nhất giai đoạn tiếp những các giờ Hai Bảy cùng
    hoặc hay của báo cáo trình dự kiến phấn đấu học sáng /25 2,4
"""
WORDS = [*VOCABULARY.split(), "\n"]
PLANS = st.sampled_from([None, YearSpan(2025, 2025), YearSpan(2021, 2025), YearSpan(1, 9999)])
ISSUED = st.none() | st.dates()
LIKE_PLANS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
TEXTS = st.text(max_size=60) | LIKE_PLANS | st.lists(st.sampled_from(WORDS), max_size=14).map("".join)


@given(TEXTS, PLANS, ISSUED)
def test_every_text_gives_a_sound_period(text: str, years: YearSpan | None, issued: date | None) -> None:
    period = parse_period(text, years=years, issued=issued)
    assert period.raw == text
    assert parse_period(text, years=years, issued=issued) == period
    assert all(is_sound(interval) for interval in period.named_intervals)
    assert json.loads(json.dumps(period.to_json()))["kind"] == period.kind
    assert describe(period)
    if period.kind is Kind.UNKNOWN:
        assert period.warnings
        assert (period.named_intervals, period.named_recurrence, period.named_quota) == ((), (), None)


def is_sound(interval: Interval) -> bool:
    start, end = interval.start, interval.end
    return (start or end) is not None and (start is None or end is None or start <= end)


@given(LIKE_PLANS, PLANS, st.sampled_from(["NFC", "NFD"]), st.sampled_from([str.upper, str.lower, str.title]))
def test_form_case_and_space_do_not_matter(
    text: str, years: YearSpan | None, form: str, change: Callable[[str], str]
) -> None:
    changed = f" \u00a0{in_form(form, change(text))}\t "
    assert meaning(parse_period(changed, years=years)) == meaning(parse_period(text, years=years))


@given(st.text(max_size=60), st.sampled_from(["NFC", "NFD"]))
def test_any_text_means_the_same_in_every_form(text: str, form: str) -> None:
    assert meaning(parse_period(in_form(form, text))) == meaning(parse_period(text))


def in_form(form: str, text: str) -> str:
    return unicodedata.normalize("NFD" if form == "NFD" else "NFC", text)


def meaning(period: TimePeriod) -> tuple[object, ...]:
    return period.kind, period.named_intervals, period.named_recurrence, period.named_quota


@dataclass(frozen=True)
class Part:
    """A named piece of the calendar without its year, with its days computed here by other means."""

    text: str
    months: range
    precision: Precision

    def first(self, year: int) -> date:
        return date(year, self.months[0], 1)

    def last(self, year: int) -> date:
        return date(year + self.months[-1] // 12, self.months[-1] % 12 + 1, 1) - timedelta(days=1)


YEARS = st.integers(1950, 2090)


@st.composite
def months(draw: st.DrawFn) -> Part:
    number = draw(st.integers(1, 12))
    written = draw(st.sampled_from([str(number), f"{number:02}"]))
    return Part(f"tháng {written}", range(number, number + 1), Precision.MONTH)


@st.composite
def quarters(draw: st.DrawFn) -> Part:
    number = draw(st.integers(1, 4))
    written = draw(st.sampled_from([str(number), f"0{number}", ("I", "II", "III", "IV")[number - 1]]))
    name = draw(st.sampled_from(["quý", "Quý", "quí", "qúy", "QUÝ"]))
    return Part(f"{name} {written}", range(3 * number - 2, 3 * number + 1), Precision.QUARTER)


HALVES = st.sampled_from(
    [
        Part("6 tháng đầu năm", range(1, 7), Precision.HALF),
        Part("06 tháng cuối năm", range(7, 13), Precision.HALF),
    ]
)
PARTS = months() | quarters() | HALVES


@st.composite
def year_ends(draw: st.DrawFn, part: Part, year: int) -> str:
    joints = [" năm {}", " {}", ", năm {}"] if part.precision is not Precision.HALF else [" {}"]
    joints += ["/{}", " / {}"] if part.precision is not Precision.HALF else []
    return part.text + draw(st.sampled_from(joints)).format(year)


@given(st.data(), PARTS, YEARS)
def test_one_part_with_its_year(data: st.DataObject, part: Part, year: int) -> None:
    text = data.draw(st.sampled_from(["", "trong ", "Trong ", "vào "])) + data.draw(year_ends(part, year))
    period = parse_period(text, years=YearSpan(2025, 2025))
    assert period.kind is Kind.INTERVAL
    assert period.named_intervals == (Interval(part.first(year), part.last(year), part.precision),)


@given(PARTS, YEARS)
def test_one_part_takes_the_plans_year(part: Part, year: int) -> None:
    period = parse_period(part.text, years=YearSpan(year, year))
    assert (period.first_day, period.last_day) == (part.first(year), part.last(year))


@given(st.data(), PARTS, YEARS)
def test_deadlines(data: st.DataObject, part: Part, year: int) -> None:
    text = data.draw(year_ends(part, year))
    lead = data.draw(st.sampled_from(["", "hoàn thành ", "Xong "]))
    before = parse_period(f"{lead}trước {text}")
    until = parse_period(f"{lead}{data.draw(st.sampled_from(['đến', 'hết', 'đến hết', 'chậm nhất']))} {text}")
    assert before.kind is until.kind is Kind.DEADLINE
    assert before.last_day == part.first(year) - timedelta(days=1)
    assert until.last_day == part.last(year)


@given(st.data(), PARTS, PARTS, YEARS, st.integers(0, 3))
def test_ranges(data: st.DataObject, first: Part, last: Part, year: int, later: int) -> None:
    start, end = data.draw(year_ends(first, year)), data.draw(year_ends(last, year + later))
    joint = data.draw(st.sampled_from([" - ", " – ", " đến ", " đến hết "]))
    period = parse_period(data.draw(st.sampled_from(["", "từ "])) + start + joint + end)
    if first.first(year) > last.last(year + later):
        assert period.kind is Kind.UNKNOWN
    else:
        assert (period.first_day, period.last_day) == (first.first(year), last.last(year + later))


@given(st.data(), st.lists(PARTS, min_size=2, max_size=5), YEARS)
def test_lists_take_the_year_of_the_right(data: st.DataObject, parts: list[Part], year: int) -> None:
    joint = data.draw(st.sampled_from([", ", "; ", " và ", "\n", ",", ", và "]))
    text = joint.join([part.text for part in parts[:-1]] + [data.draw(year_ends(parts[-1], year))])
    period = parse_period(text, years=YearSpan(1999, 1999))
    assert period.kind is Kind.SEVERAL
    expected = tuple(Interval(part.first(year), part.last(year), part.precision) for part in parts)
    assert period.named_intervals == expected


@given(st.data(), st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_days(data: st.DataObject, day: date) -> None:
    forms = [
        "{0.day}/{0.month}/{0.year}",
        "ngày {0.day:02}/{0.month:02}/{0.year}",
        "{0.day}-{0.month}-{0.year}",
    ]
    forms += ["ngày {0.day} tháng {0.month} năm {0.year}", "{0.day:02}.{0.month:02}.{0.year}", "{0}"]
    text = data.draw(st.sampled_from(forms)).format(day)
    assert parse_period(text).named_intervals == (Interval(day, day, Precision.DAY),)
    assert parse_period(f"trước {text}").last_day == day - timedelta(days=1)
    assert parse_period(f"sau {text}").first_day == day + timedelta(days=1)


@given(st.data(), st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(1, 999))
def test_days_after_the_issue(data: st.DataObject, issued: date, count: int) -> None:
    event = data.draw(st.sampled_from(["kể từ ngày ký", "sau khi ban hành", "từ ngày ban hành kế hoạch"]))
    period = parse_period(f"trong thời hạn {count} ngày {event}", issued=issued)
    assert (period.kind, period.last_day) == (Kind.RELATIVE, issued + timedelta(days=count))
