"""Events that come again, were put off or cancelled: pages, lists, calendars, feeds and search engines say so."""

from datetime import date
from pathlib import Path

import pytest

from calendar_reading import days, entries, files_of
from cchc.content.event import Event
from cchc.content.event_days import event_days
from cchc.facts.event_calendar import EventState, event_calendar, receptions, state_course, time_before, time_of
from cchc.facts.feeds.item_entries import item_entry
from cchc.facts.next_days import next_days
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations.event import PRESENTATION
from small_repository import add, problems_in, site_of

EVENT: dict[str, object] = {"title": "Hội thi", "loai": "hoi_thi", "chu_tri": ["Sở Nội vụ"], "ngay": "2026-12-01"}
RECEPTION: dict[str, object] = {
    "title": "Tiếp công dân",
    "loai": "tiep_cong_dan",
    "lap_lai": "ngày 15 hằng tháng",
    "nam": 2026,
    "gio": "Buổi sáng",
    "dia_diem": "Trụ sở Tiếp công dân",
    "chu_tri": "UBND tỉnh",
    "nguoi_tiep": "Chủ tịch UBND tỉnh",
}
PUT_OFF = {"ngay": "2026-11-10", "ly_do": "Bão"}


def event_of(root: Path, front: dict[str, object], **changes: object) -> Event:
    add(root, "docs/su-kien/a.md", {**front, **changes})
    assert problems_in(root) == []
    (event,) = site_of(root).all(Event)
    return event


@pytest.mark.parametrize(
    ("postponement", "time", "state"),
    [
        ({}, "Chưa có thời gian mới", EventState.POSTPONED),
        ({"ngay_moi": "2026-12-20"}, "20/12/2026", EventState.COMING),
        ({"ngay_moi": "2026-12-20", "ngay_ket_thuc_moi": "2026-12-21"}, "20/12/2026 – 21/12/2026", EventState.COMING),
        ({"thoi_gian": "Quý I/2027"}, "Quý I/2027", EventState.COMING),
    ],
)
def test_the_time_that_counts_is_that_of_the_last_postponement(
    repository: Path, postponement: dict[str, object], time: str, state: EventState
) -> None:
    event = event_of(repository, EVENT, hoan=[PUT_OFF | {"ngay_moi": "2026-12-09"}, PUT_OFF | postponement])
    assert (time_of(event), time_before(event)) == (time, "01/12/2026")
    assert state_course(event, date(2026, 11, 21)).now is state
    assert event.updated_on == date(2026, 11, 10)


def test_what_is_put_off_without_a_time_is_listed_last_and_crossed_out_in_calendars(repository: Path) -> None:
    event_of(repository, EVENT, hoan=PUT_OFF)
    add(repository, "docs/su-kien/b.md", {**EVENT, "ngay": "2026-12-30"})
    facts = SiteFacts(site_of(repository))
    assert [one.state for one in event_calendar(facts.site).ahead] == [EventState.COMING, EventState.POSTPONED]
    entry = entries(files_of(facts)["su-kien/su-kien.ics"])[0]
    assert (entry.summary.value, entry.status.value) == ("Hoãn: Hội thi", "CANCELLED")
    assert entry.dtstart.value == date(2026, 12, 1)
    assert "valarm" not in entry.contents
    assert "Ban đầu: 01/12/2026; hoãn ngày 10/11/2026: Bão" in entry.description.value


def test_what_is_put_off_to_a_day_stands_there_under_the_same_id(repository: Path) -> None:
    event_of(repository, EVENT)
    (before,) = entries(files_of(SiteFacts(site_of(repository)))["su-kien/su-kien.ics"])
    event_of(repository, EVENT, hoan=PUT_OFF | {"ngay_moi": "2026-12-20"})
    (after,) = entries(files_of(SiteFacts(site_of(repository)))["su-kien/su-kien.ics"])
    assert after.uid.value == before.uid.value
    assert (after.dtstart.value, "status" in after.contents) == (date(2026, 12, 20), False)


def test_what_is_cancelled_says_so_wherever_it_is_named(repository: Path) -> None:
    event = event_of(repository, EVENT, huy=PUT_OFF, dang_tu="2026-11-01")
    site = site_of(repository)
    assert event.heading == "Đã hủy: Hội thi"
    assert state_course(event, site.today).now is EventState.CANCELLED
    assert [one.event.heading for one in event_calendar(site).ahead] == [event.heading]
    (entry,) = entries(files_of(SiteFacts(site))["su-kien/su-kien.ics"])
    assert (entry.summary.value, entry.status.value) == ("Đã hủy: Hội thi", "CANCELLED")
    assert "valarm" not in entry.contents
    told = item_entry(site, event)
    assert told is not None
    assert (told.title, told.updated.date()) == ("Đã hủy: Hội thi", date(2026, 11, 10))
    schema = PRESENTATION.schema.properties(site, event) if PRESENTATION.schema else None
    assert schema is not None
    assert schema["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_cancelled_event_leaves_the_list_when_its_time_is_over(repository: Path) -> None:
    event_of(repository, EVENT, huy=PUT_OFF)
    assert event_calendar(site_of(repository, date(2026, 12, 1))).ahead
    assert not event_calendar(site_of(repository, date(2026, 12, 2))).ahead


def test_the_next_days_say_why_they_are_not_the_usual_ones(repository: Path) -> None:
    changes = [
        {"ngay": "2026-10-15", "chuyen_sang": "2026-10-19", "ly_do": "Kỳ họp"},
        {"ngay": "2026-12-15", "ly_do": "Bão"},
    ]
    event = event_of(repository, RECEPTION, thay_doi=changes)
    ahead = next_days(site_of(repository, date(2026, 10, 16)), event)
    assert [(day.words, day.note, day.is_cancelled) for day in ahead] == [
        ("thứ Hai, 19/10/2026", "thay cho 15/10/2026: Kỳ họp", False),
        ("thứ Hai, 16/11/2026", "thay cho 15/11/2026 là ngày nghỉ", False),
        ("thứ Ba, 15/12/2026", "không tổ chức: Bão", True),
    ]


def test_a_calendar_keeps_a_day_that_is_moved_or_cancelled(repository: Path) -> None:
    changes = [
        {"ngay": "2026-11-16", "chuyen_sang": "2026-11-19", "ly_do": "Kỳ họp"},
        {"ngay": "2026-12-15", "ly_do": "Bão"},
    ]
    event_of(repository, RECEPTION, ngay="2026-11-01", thay_doi=changes)
    moved, cancelled = entries(files_of(SiteFacts(site_of(repository)))["su-kien/su-kien.ics"])
    assert (moved.dtstart.value, moved.uid.value.partition("@")[0]) == (date(2026, 11, 19), "docs/su-kien/a~2026-11-15")
    assert moved.description.value.startswith("Kỳ họp (theo lịch: 16/11/2026)")
    assert (cancelled.summary.value, cancelled.status.value) == ("Không tổ chức: Tiếp công dân", "CANCELLED")


@pytest.mark.parametrize("rhythm", ["thứ Năm hằng tuần", "ngày 15 hằng tháng", "ngày 1 và ngày 31 hằng tháng"])
def test_a_calendar_has_the_usual_days_as_repetitions(repository: Path, rhythm: str) -> None:
    """A commune receives each week: a calendar of a hundred communes is not to have five thousand entries."""
    changes = (
        [] if rhythm != "thứ Năm hằng tuần" else [{"ngay": "2026-12-10", "chuyen_sang": "2026-12-11", "ly_do": "Bão"}]
    )
    event = event_of(repository, RECEPTION, lap_lai=rhythm, thay_doi=changes)
    facts = SiteFacts(site_of(repository))
    drawn = entries(files_of(facts)["su-kien/su-kien.ics"])
    expected = [each.day for each in event_days(event, facts.site.work_calendar) if not each.is_provisional]
    assert sorted(day for entry in drawn for day in days(entry)) == sorted(expected)
    assert len(drawn) <= len(expected) / 2
    assert [entry for entry in drawn if "rrule" in entry.contents]
    assert len({entry.uid.value for entry in drawn}) == len(drawn)


def test_receptions_are_told_as_long_as_they_go_on(repository: Path) -> None:
    event_of(repository, RECEPTION)
    add(repository, "docs/su-kien/b.md", {**RECEPTION, "lap_lai": "thứ Năm hằng tuần"})
    add(repository, "docs/su-kien/c.md", {**RECEPTION, "huy": PUT_OFF})
    add(repository, "docs/su-kien/d.md", {**RECEPTION, "nam": 2025})
    add(repository, "docs/su-kien/e.md", EVENT)
    told = receptions(site_of(repository), 5)
    assert [one.event.rhythm for one in told.listed] == ["thứ Năm hằng tuần", "ngày 15 hằng tháng"]
    assert [one.days[0].day for one in told.listed] == [date(2026, 11, 26), date(2026, 12, 15)]


def test_of_many_receptions_those_of_the_sites_own_place_come_first(repository: Path) -> None:
    add(repository, "docs/co-quan/xa.md", {"title": "UBND xã Xa", "loai": "ubnd", "dia_ban": "xã Xa, tỉnh Lai Châu"})
    for number in range(8):
        front = {**RECEPTION, "lap_lai": "thứ Năm hằng tuần", "chu_tri": "UBND xã Xa"}
        add(repository, f"docs/su-kien/xa-{number}.md", front)
    add(repository, "docs/su-kien/tinh.md", RECEPTION)
    site = site_of(repository)
    told = receptions(site, 3)
    assert [one.event.path for one in told.listed] == [f"docs/su-kien/{name}.md" for name in ("tinh", "xa-0", "xa-1")]
    assert told.total == 9
    calendar = event_calendar(site)
    assert (len(calendar.ahead), calendar.more_receptions) == (5, 4)


@pytest.mark.parametrize(
    ("front", "steps"),
    [
        (EVENT, "sap_dien_ra 2026-12-01 dang_dien_ra 2026-12-02 da_qua"),
        (RECEPTION, "dinh_ky 2027-01-01 het_lich"),
        ({**EVENT, "huy": PUT_OFF}, "huy"),
        ({**EVENT, "hoan": PUT_OFF}, "hoan"),
    ],
)
def test_the_state_of_later_days_is_told_to_the_page(repository: Path, front: dict[str, object], steps: str) -> None:
    assert state_course(event_of(repository, front), date(2026, 11, 21)).steps == steps
