"""The days of an event that comes again: by its rhythm, by days off, by what an editor changed."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.event import Event
from cchc.content.event_days import event_days
from cchc.facts.next_days import next_days
from cchc.facts.site_facts import SiteFacts
from small_repository import add, problems_in, site_of

PATH = "docs/su-kien/tiep-cong-dan.md"
RECEPTION: dict[str, object] = {
    "title": "Chủ tịch UBND tỉnh tiếp công dân",
    "loai": "tiep_cong_dan",
    "lap_lai": "ngày 15 hằng tháng",
    "nam": 2026,
    "gio": "7 giờ 30 đến 11 giờ 30",
    "dia_diem": "Trụ sở Tiếp công dân tỉnh",
    "chu_tri": "UBND tỉnh",
    "nguoi_tiep": "Chủ tịch UBND tỉnh",
}


def days_of(root: Path, **changes: object) -> list[str]:
    """The days from September to December 2026, `MM-DD`; a cancelled one in brackets."""
    add(root, PATH, {**RECEPTION, **changes})
    site = site_of(root)
    (event,) = site.all(Event)
    first, last = date(2026, 9, 1), date(2026, 12, 31)
    days = (each for each in event_days(event, site.work_calendar) if first <= each.day <= last)
    return [f"({each.day:%m-%d})" if each.is_cancelled else f"{each.day:%m-%d}" for each in days]


@pytest.mark.parametrize(
    ("changes", "days"),
    [
        # 15 November 2026 is a Sunday
        ({}, ["09-15", "10-15", "11-16", "12-15"]),
        ({"trung_ngay_nghi": "chuyen_truoc"}, ["09-15", "10-15", "11-13", "12-15"]),
        ({"trung_ngay_nghi": "bo_qua"}, ["09-15", "10-15", "12-15"]),
        ({"trung_ngay_nghi": "giu_nguyen"}, ["09-15", "10-15", "11-15", "12-15"]),
        ({"lap_lai": "thứ Sáu đầu tiên hằng tháng"}, ["09-04", "10-02", "11-06", "12-04"]),
        # 2 September is a holiday
        ({"lap_lai": "ngày 2 hằng tháng", "ngay_ket_thuc": "2026-10-31", "ngay": "2026-09-01"}, ["09-03", "10-02"]),
        ({"lap_lai": "ngày 15 và ngày 16 hằng tháng", "ngay": "2026-11-01"}, ["11-16", "12-15", "12-16"]),
        ({"lap_lai": "thứ Năm hằng tuần", "ngay": "2026-12-10", "nam": None}, ["12-10", "12-17", "12-24", "12-31"]),
        ({"lap_lai": "thứ Bảy cuối cùng hằng tháng", "ngay": "2026-11-01"}, ["11-28", "12-26"]),
        ({"lap_lai": "ngày làm việc cuối cùng của tháng", "ngay": "2026-10-01"}, ["10-30", "11-30", "12-31"]),
        ({"lap_lai": "ngày 15 hằng tháng, trừ tháng 10"}, ["09-15", "11-16", "12-15"]),
        (
            {"thay_doi": [{"ngay": "2026-12-15", "chuyen_sang": "2026-12-17", "ly_do": "Kỳ họp"}]},
            ["09-15", "10-15", "11-16", "12-17"],
        ),
        # a change may name the day of the rhythm or the day that stands for it
        ({"thay_doi": [{"ngay": "2026-11-15", "ly_do": "Bão"}]}, ["09-15", "10-15", "(11-16)", "12-15"]),
        ({"thay_doi": [{"ngay": "2026-11-16", "ly_do": "Bão"}]}, ["09-15", "10-15", "(11-16)", "12-15"]),
    ],
)
def test_the_days_follow_rhythm_days_off_and_changes(
    repository: Path, changes: dict[str, object], days: list[str]
) -> None:
    assert days_of(repository, **changes) == days
    assert problems_in(repository) == []


def test_days_of_a_year_whose_days_off_nobody_knows_yet_are_provisional(repository: Path) -> None:
    """15 May 2027 is a Saturday, and no year is worked out that begins later than a year from now."""
    add(repository, PATH, {**RECEPTION, "nam": None, "ngay": "2026-12-01"})
    site = site_of(repository)
    assert site.work_calendar.last_known_day.year == 2026
    (event,) = site.all(Event)
    days = {each.day.isoformat(): each.is_provisional for each in event_days(event, site.work_calendar)}
    assert (days["2026-12-15"], days["2027-01-15"], days["2027-05-17"]) == (False, True, True)
    assert max(days).startswith("2027-12")
    entries = SiteFacts(site).calendars.events.entries
    assert [entry.days.first.isoformat() for entry in entries] == ["2026-12-15"]
    words = [(day.words, day.note) for day in next_days(site, event)][:2]
    assert words == [("thứ Ba, 15/12/2026", ""), ("thứ Sáu, 15/01/2027", "dự kiến, chưa có lịch nghỉ năm 2027")]


def test_a_rhythm_that_was_put_off_has_no_next_days(repository: Path) -> None:
    add(repository, PATH, {**RECEPTION, "hoan": [{"ngay": "2026-11-10", "ly_do": "Bão"}]})
    site = site_of(repository)
    (event,) = site.every(Event)
    assert next_days(site, event) == ()
    entries = SiteFacts(site).calendars.events.entries
    assert entries, "who has it in a calendar is told"
    assert all(entry.is_cancelled for entry in entries)


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"lap_lai": "hằng tháng"}, "lap_lai", "chưa cho biết những ngày nào"),
        ({"lap_lai": "hằng ngày"}, "lap_lai", "chưa cho biết những ngày nào"),
        ({"lap_lai": "trước ngày 15 hằng tháng"}, "lap_lai", "là hạn chót, không nói tổ chức ngày nào"),
        (
            {"ngay": "2026-11-16", "ngay_ket_thuc": "2026-12-01"},
            "lap_lai",
            "không có ngày nào trong khoảng từ 16/11/2026 đến 01/12/2026",
        ),
        (
            {"hoan": [{"ngay": "2026-02-02", "ngay_moi": "2027-01-05", "ly_do": "Bão"}]},
            "lap_lai",
            "không có ngày nào trong khoảng từ 05/01/2027 đến 31/12/2026",
        ),
        ({"lap_lai": "lúc nào rảnh"}, "lap_lai", "lấy ngày nào; ví dụ lap_lai: ngày 15 hằng tháng"),
        ({"lap_lai": "dự kiến ngày 15 hằng tháng"}, "lap_lai", "ngày 15 hằng tháng"),
        ({"nam": None}, "lap_lai", "nam: 2026"),
        ({"thay_doi": [{"ngay": "2026-12-14", "ly_do": "Bão"}]}, "thay_doi[1].ngay", "thứ Ba, 15/12/2026"),
        ({"thay_doi": 2 * [{"ngay": "2026-12-15", "ly_do": "Bão"}]}, "thay_doi[2].ngay", "ghi mỗi ngày một lần"),
        ({"thay_doi": [{"ngay": "2026-12-15"}]}, "thay_doi[1].ly_do", "thiếu khóa"),
        (
            {"thay_doi": [{"ngay": "2026-12-15", "chuyen_sang": "2026-11-16", "ly_do": "Bão"}]},
            "thay_doi[1].chuyen_sang",
            "thứ Hai, 16/11/2026 đã có",
        ),
        (
            {"lap_lai": None, "ngay": "2026-12-15", "thay_doi": [{"ngay": "2026-12-15", "ly_do": "Bão"}]},
            "thay_doi",
            "chỉ dùng cùng lap_lai",
        ),
        (
            {"hoan": [{"ngay": "2026-02-02", "ly_do": "Bão"}, {"ngay": "2026-02-01", "ly_do": "Bão"}]},
            "hoan[2].ngay",
            "xếp theo ngày thông báo",
        ),
        ({"nguoi_tiep": None}, "loai", "cần nguoi_tiep; ví dụ nguoi_tiep: Chủ tịch UBND tỉnh"),
        ({"dia_diem": None}, "loai", "cần dia_diem"),
        ({"gio": None}, "loai", "cần gio"),
        ({"trung_ngay_nghi": "nghi"}, "trung_ngay_nghi", "chuyen_sau"),
    ],
)
def test_a_mistake_is_told_at_its_key(repository: Path, changes: dict[str, object], key: str, words: str) -> None:
    add(repository, PATH, {**RECEPTION, **changes})
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == (key, True)
    assert words in problem.message
