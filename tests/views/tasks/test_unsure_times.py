"""What machines are told of a task whose time has words that nobody can work out, and of working days."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.terms import ShownState
from cchc.facts.open_data.tasks import task_records
from cchc.facts.site_facts import SiteFacts
from small_repository import add, add_plan, site_of

_MONTHLY = "ngày 15 hàng tháng, nếu trùng ngày nghỉ thì "
EVENT: dict[str, object] = {"title": "Hội thi thử", "loai": "hoi_thi", "chu_tri": ["Sở Nội vụ"], "nam": 2026}


def views_of(root: Path, time: str, today: date = date(2026, 11, 21)) -> SiteFacts:
    add_plan(root, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "thoi_gian": time}])
    return SiteFacts(site_of(root, today))


@pytest.mark.parametrize(
    "time",
    [
        "Dự kiến quý III/2026",
        "Khoảng tháng 6/2026",
        "Quý III/2026 (nếu có)",
        "trước 30/6/2026 hoặc khi có yêu cầu",
        "Quý II/2026, theo Kế hoạch của Bộ Nội vụ",
        "đầu tháng 6/2026",
        "ngày 15 hàng tháng, trừ ngày lễ",
        "Thứ Bảy của tuần cuối cùng trong tháng khi nhận được thông tin góp ý",
        _MONTHLY + "chuyển sang ngày làm việc liền kề",
    ],
)
def test_nothing_is_claimed_of_what_may_be_otherwise(repository: Path, time: str) -> None:
    facts = views_of(repository, time)
    (row,) = facts.tasks.all
    (record,) = task_records(facts.site, facts.tasks)
    assert facts.calendars.tasks.entries == ()
    assert ShownState.OVERDUE not in {row.progress.state_on(date(2026, month, 28)) for month in range(1, 13)}
    assert (record.intervals, record.recurrence, record.working_days) == ((), (), ())
    assert (record.first_day, record.last_day, record.due) == (None, None, None)
    assert not record.is_certain
    assert record.unsure
    assert record.time == time
    assert all(word in record.understood for word in record.unsure)


def test_working_days_are_single_days_of_the_calendar_and_of_the_data(repository: Path) -> None:
    facts = views_of(repository, _MONTHLY + "chuyển sang ngày làm việc tiếp theo")
    entries = facts.calendars.tasks.entries
    (record,) = task_records(facts.site, facts.tasks)
    days = [entry.days.first.isoformat() for entry in entries]
    assert days[1:3] == ["2026-02-23", "2026-03-16"]
    assert (len(days), record.working_days, record.recurrence) == (12, tuple(days), ())
    assert {entry.days.rule for entry in entries} == {None}
    assert len({entry.name for entry in entries}) == 12
    # named by the day that is printed: a holiday that is announced later moves the entry and makes no new one
    assert entries[1].name.endswith("~2026-02-15")
    assert all("nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo" in entry.description for entry in entries)


@pytest.mark.parametrize(
    ("time", "days"),
    [
        ("ngày làm việc cuối cùng của quý", ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]),
        ("ngày 15/8/2026, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo", ["2026-08-17"]),
        ("dự kiến ngày 15/8/2026", []),
        ("ngày 15/8/2026 (nếu có)", []),
    ],
)
def test_an_event_is_told_by_the_same_rule(repository: Path, time: str, days: list[str]) -> None:
    add(repository, "docs/su-kien/hoi-thi.md", {**EVENT, "thoi_gian": time})
    entries = SiteFacts(site_of(repository)).calendars.events.entries
    assert [entry.days.first.isoformat() for entry in entries] == days
