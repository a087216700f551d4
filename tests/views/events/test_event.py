"""Events as of a day: ahead, over, or in neither; what is said of one whose time is over."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.event import Event
from cchc.facts.event_calendar import EventState, event_calendar, state_of, time_of, understood
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations.event import event_page
from small_repository import add, site_of

EVENT: dict[str, object] = {"title": "Hội thi thử", "loai": "hoi_thi", "chu_tri": ["Sở Nội vụ"], "nam": 2026}


def event_of(root: Path, **changes: object) -> Event:
    add(root, "docs/su-kien/hoi-thi.md", {**EVENT, **changes})
    (event,) = site_of(root).all(Event)
    return event


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-06-30", EventState.COMING),
        ("2026-07-01", EventState.NOW),
        ("2026-09-30", EventState.NOW),
        ("2026-10-01", EventState.TIME_IS_OVER),
    ],
)
def test_the_state_follows_the_day(repository: Path, today: str, state: EventState) -> None:
    assert state_of(event_of(repository, thoi_gian="Quý III"), date.fromisoformat(today)) is state


def test_only_a_result_says_that_it_took_place(repository: Path) -> None:
    event = event_of(repository, thoi_gian="Quý III", ket_qua="Ba giải")
    assert state_of(event, date(2026, 10, 1)) is EventState.HELD
    assert state_of(event, date(2026, 6, 1)) is EventState.COMING


def test_the_second_of_two_times_is_still_ahead(repository: Path) -> None:
    event = event_of(repository, thoi_gian="Quý I, Quý IV")
    assert state_of(event, date(2026, 5, 1)) is EventState.COMING


def test_the_calendar_puts_the_next_first_and_leaves_out_what_has_no_days(repository: Path) -> None:
    times = {"a": "Tháng 12", "b": "Năm 2026", "c": "Tháng 2", "d": "Tháng 3", "e": "Chưa xác định", "f": "31/12"}
    for name, time in times.items():
        add(repository, f"docs/su-kien/{name}.md", {**EVENT, "title": name, "thoi_gian": time})
    calendar = event_calendar(site_of(repository))
    assert [one.event.title for one in calendar.ahead] == ["b", "a", "f"]
    assert [one.event.title for one in calendar.past] == ["d", "c"]


@pytest.mark.parametrize(
    ("changes", "time", "meaning"),
    [
        ({"thoi_gian": "Quý III"}, "Quý III (năm 2026)", "01/07/2026 – 30/09/2026"),
        ({"thoi_gian": "Chưa xác định"}, "Chưa xác định (năm 2026)", ""),
        ({"thoi_gian": "Quý III/2026"}, "Quý III/2026", "01/07/2026 – 30/09/2026"),
        ({"thoi_gian": "Quý III/2026", "nam": None}, "Quý III/2026", "01/07/2026 – 30/09/2026"),
        ({"ngay": "2026-09-15", "thoi_gian": "Quý III"}, "15/09/2026", ""),
        ({"ngay": "2026-09-15", "ngay_ket_thuc": "2026-09-16"}, "15/09/2026 – 16/09/2026", ""),
        ({"ngay": "2026-09-15", "ngay_ket_thuc": "2026-09-15"}, "15/09/2026", ""),
    ],
)
def test_the_time_is_told_as_printed_with_its_meaning(
    repository: Path, changes: dict[str, object], time: str, meaning: str
) -> None:
    event = event_of(repository, **changes)
    assert (time_of(event), understood(site_of(repository), event)) == (time, meaning)


def test_the_page_leads_to_agencies(repository: Path) -> None:
    event = event_of(repository, thoi_gian="Quý III", phoi_hop=["Hội chưa có"])
    view = event_page(SiteFacts(site_of(repository)), event)
    assert [name.agency.key if name.agency else None for name in view.lead + view.support] == ["so-noi-vu", None]


def test_the_register_filters_by_kind_year_and_agency(repository: Path) -> None:
    add(repository, "docs/su-kien/a.md", {**EVENT, "thoi_gian": "Quý IV/2025 - Quý I/2026"})
    add(
        repository,
        "docs/su-kien/b.md",
        {**EVENT, "loai": "hop_bao", "thoi_gian": "Chưa xác định", "phoi_hop": "UBND tỉnh"},
    )
    register = SiteFacts(site_of(repository)).registers["su-kien"]
    assert [row.keys for row in register.rows] == [
        {"loai": "hoi_thi", "nam": "2025 2026", "co_quan": "so-noi-vu"},
        {"loai": "hop_bao", "nam": "2026", "co_quan": "so-noi-vu ubnd-tinh-lai-chau"},
    ]
    assert [name for name, _, _ in register.filters] == ["loai", "nam", "co_quan"]
