"""The days of a calendar, held against a walk over every day of the year."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from calendar_reading import days, entries, files_of
from cchc.facts.calendars.days import Days
from cchc.facts.site_facts import SiteFacts
from cchc.text.period import days_between
from small_repository import add, add_plan, site_of

EVENT: dict[str, object] = {"title": "Hội thi thử", "loai": "hoi_thi", "chu_tri": ["Sở Nội vụ"], "nam": 2026}


def last_of_month(day: date) -> int:
    return monthrange(day.year, day.month)[1]


REPETITIONS: dict[str, Callable[[date], bool]] = {
    "Thứ Bảy của tuần cuối cùng trong tháng": lambda day: day.weekday() == 5 and day.day + 7 > last_of_month(day),
    "trước ngày 30 hàng tháng": lambda day: day.day == min(29, last_of_month(day)),
    "trước ngày 15 tháng cuối quý": lambda day: day.month % 3 == 0 and day.day == 14,
    "Thứ Hai hàng tuần, từ ngày 07/6/2028 đến ngày 31/7/2028": lambda day: (
        day.weekday() == 0 and date(2028, 6, 7) <= day <= date(2028, 7, 31)
    ),
}


def views_of(root: Path, time: str, years: tuple[int, int] = (2026, 2026)) -> SiteFacts:
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "thoi_gian": time}
    add_plan(root, nam=None, giai_doan={"tu": years[0], "den": years[1]}, nhiem_vu=[task])
    return SiteFacts(site_of(root))


def days_in(facts: SiteFacts) -> list[date]:
    return [day for entry in entries(files_of(facts)["ke-hoach/nhiem-vu.ics"]) for day in days(entry)]


@pytest.mark.parametrize("time", REPETITIONS)
@pytest.mark.parametrize("years", [(2028, 2028), (2027, 2029)], ids=str)
def test_a_repetition_falls_on_its_days_and_no_others(repository: Path, time: str, years: tuple[int, int]) -> None:
    """2028 has a 29 February, 2027 and 2029 have none."""
    facts = views_of(repository, time, years)
    first, last = date(years[0], 1, 1), date(years[1], 12, 31)
    walk = (first + timedelta(number) for number in range((last - first).days + 1))
    wanted = [day for day in walk if REPETITIONS[time](day)]
    assert wanted
    assert days_in(facts) == wanted
    assert list(days_between(facts.tasks.all[0].assigned.period, first, last)) == wanted


@pytest.mark.parametrize(
    ("time", "number"),
    [
        ("Thứ Hai hàng tuần, ngày 15 hàng tháng", 52 + 12 - 1),
        ("Thứ Bảy hàng tuần, hàng tháng trước ngày 25", 52 + 12 - 2),
        ("Thứ Bảy của tuần cuối cùng trong tháng, Quý I/2026, 6 tháng đầu năm 2026", 6),
    ],
)
def test_a_day_that_is_named_twice_is_there_once(repository: Path, time: str, number: int) -> None:
    """15 June 2026 is a Monday, the 24th of January and October are Saturdays."""
    facts = views_of(repository, time)
    period = facts.tasks.all[0].assigned.period
    wanted = list(days_between(period, date(2026, 1, 1), date(2026, 12, 31)))
    assert sorted(days_in(facts)) == wanted
    assert len(wanted) == number


@pytest.mark.parametrize(
    ("time", "wanted"),
    [
        ("Quý III/2026", ["2026-09-30"]),
        ("Tháng 2/2028", ["2028-02-29"]),
        ("trước ngày 28/5/2026", ["2026-05-27"]),
        ("từ ngày 29/9 đến 26/10/2026", ["2026-10-26"]),
        ("Quý III/2026 Quý I/2026", ["2026-03-31", "2026-09-30"]),
        ("24 số (02 số/tháng)", ["2026-12-31"]),
        ("hàng tuần", ["2026-12-31"]),
        ("hàng ngày", ["2026-12-31"]),
        ("Thường xuyên", []),
        ("2026 và những năm tiếp theo", []),
        ("Theo quy định", []),
        ("20 ngày sau khi Tỉnh ủy ban hành", []),
        ("lúc nào đó", []),
    ],
)
def test_a_deadline_is_the_last_day_of_each_time(repository: Path, time: str, wanted: list[str]) -> None:
    facts = views_of(repository, time)
    assert [day.isoformat() for day in days_in(facts)] == wanted
    assert facts.calendars.tasks.dated == bool(wanted)


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"ngay": "2026-09-15"}, [("2026-09-15", "2026-09-15", "")]),
        ({"ngay": "2026-09-15", "ngay_ket_thuc": "2026-09-21"}, [("2026-09-15", "2026-09-21", "")]),
        (
            {"ngay": "2026-09-15", "ngay_ket_thuc": "2026-09-22"},
            [("2026-09-15", "2026-09-15", "Bắt đầu"), ("2026-09-22", "2026-09-22", "Kết thúc")],
        ),
        ({"thoi_gian": "trước ngày 28/5/2026"}, [("2026-05-27", "2026-05-27", "Chậm nhất")]),
        ({"thoi_gian": "từ ngày 29/9 đến 30/9/2026"}, [("2026-09-29", "2026-09-30", "")]),
        ({"thoi_gian": "Tháng 9/2026"}, []),
        ({"thoi_gian": "Quý III/2026"}, []),
        ({"thoi_gian": "Năm 2026"}, []),
        ({"thoi_gian": "hàng tuần"}, []),
        ({"thoi_gian": "Chưa xác định"}, []),
    ],
)
def test_an_event_is_on_known_days_and_never_a_bar_across_weeks(
    repository: Path, changes: dict[str, object], wanted: list[tuple[str, str, str]]
) -> None:
    add(repository, "docs/su-kien/hoi-thi.md", {**EVENT, **changes})
    found = [entry.days for entry in SiteFacts(site_of(repository)).calendars.events.entries]
    assert [(each.first.isoformat(), each.last.isoformat(), each.label) for each in found] == wanted


def test_an_event_that_comes_again_has_its_days(repository: Path) -> None:
    add(repository, "docs/su-kien/hop.md", {**EVENT, "thoi_gian": "Thứ Bảy của tuần cuối cùng trong tháng"})
    (entry,) = entries(files_of(SiteFacts(site_of(repository)))["su-kien/su-kien.ics"])
    assert len(days(entry)) == 12


@pytest.mark.parametrize(
    ("days", "today", "is_over"),
    [
        (Days(date(2026, 5, 1), date(2026, 5, 2)), "2026-05-02", False),
        (Days(date(2026, 5, 1), date(2026, 5, 2)), "2026-05-03", True),
        (Days(date(2026, 5, 1), date(2026, 5, 1), rule="FREQ=MONTHLY", until=date(2026, 6, 1)), "2026-06-01", False),
        (Days(date(2026, 5, 1), date(2026, 5, 1), rule="FREQ=MONTHLY", until=date(2026, 6, 1)), "2026-06-02", True),
        (Days(date(2026, 5, 1), date(2026, 5, 1), rule="FREQ=MONTHLY"), "2099-01-01", False),
    ],
)
def test_what_is_over(days: Days, today: str, is_over: bool) -> None:
    assert days.is_over(date.fromisoformat(today)) is is_over


def test_the_plan_has_the_first_day_of_a_repetition_that_only_ends(repository: Path) -> None:
    facts = views_of(repository, "Thứ Hai hàng tuần, trước ngày 20/01/2026")
    assert days_in(facts) == [date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 19)]
