"""Calendars by the rules of RFC 5545, read back by another parser."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_reading import entries, files_of, read
from cchc.content.history import Revision
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.calendars import calendar_files
from small_repository import add, add_plan, make, site_of

TASKS, EVENTS = "ke-hoach/nhiem-vu.ics", "su-kien/su-kien.ics"
TASK = {"ma": "1", "noi_dung": "Việc thứ nhất", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý IV/2026"}
EVENT: dict[str, object] = {"title": "Hội thi", "loai": "hoi_thi", "chu_tri": ["Sở Nội vụ"]}


def views_of(root: Path, *tasks: dict[str, object], **changes: object) -> SiteFacts:
    given = [{**TASK, "ma": str(number), **task} for number, task in enumerate(tasks or ({},), 1)]
    add_plan(root, **{"nhiem_vu": given, **changes})
    return SiteFacts(site_of(root))


def test_a_deadline_is_a_whole_day_that_keeps_nobody_busy(repository: Path) -> None:
    """DTEND is the first day that is free again (RFC 5545, 3.6.1)."""
    (entry,) = entries(files_of(views_of(repository))[TASKS])
    assert (entry.dtstart.value, entry.dtend.value) == (date(2026, 12, 31), date(2027, 1, 1))
    assert entry.transp.value == "TRANSPARENT"
    assert entry.url.value == "https://cchc.vidu.example/trang/ke-hoach/2026/thu/#nv-1"
    assert entry.summary.value == "Hạn: Việc thứ nhất (1/KH-UBND)"


def test_an_event_of_two_days_ends_on_the_third(repository: Path) -> None:
    days = {"ngay": "2026-12-01", "ngay_ket_thuc": "2026-12-02", "dia_diem": "Hội trường; tầng 2"}
    add(repository, "docs/su-kien/hoi-thi.md", {**EVENT, **days})
    (entry,) = entries(files_of(SiteFacts(site_of(repository)))[EVENTS])
    assert (entry.dtstart.value, entry.dtend.value) == (date(2026, 12, 1), date(2026, 12, 3))
    assert (entry.summary.value, entry.location.value) == ("Hội thi", "Hội trường; tầng 2")
    assert entry.uid.value == "docs/su-kien/hoi-thi@cchc.vidu.example"
    assert "valarm" in entry.contents


def test_the_frame_says_what_telephones_ask_for(repository: Path) -> None:
    calendar = read(files_of(views_of(repository))[TASKS])
    told = {name: values[0].value for name, values in calendar.contents.items() if name not in ("vevent", "vtimezone")}
    assert told == {
        "version": "2.0",
        "prodid": "-//cchc//cchc//VI",
        "method": "PUBLISH",
        "name": "Nhiệm vụ: Cải cách hành chính tỉnh Lai Châu",
        "x-wr-calname": "Nhiệm vụ: Cải cách hành chính tỉnh Lai Châu",
        "x-wr-timezone": "Asia/Ho_Chi_Minh",
        "refresh-interval": "P1D",
        "x-published-ttl": "P1D",
    }
    assert calendar.refresh_interval.params == {"VALUE": ["DURATION"]}


def test_a_calendar_without_entries_still_has_a_component(repository: Path) -> None:
    assert "vtimezone" in read(files_of(SiteFacts(site_of(repository)))[EVENTS]).contents


def test_a_reminder_comes_a_week_before_at_nine(repository: Path) -> None:
    (entry,) = entries(files_of(views_of(repository))[TASKS])
    (alarm,) = entry.contents["valarm"]
    assert (alarm.action.value, alarm.description.value) == ("DISPLAY", entry.summary.value)
    moment = datetime.combine(entry.dtstart.value, datetime.min.time()) + alarm.trigger.value
    assert moment == datetime(2026, 12, 24, 9)


@pytest.mark.parametrize(
    ("task", "alarms"),
    [
        ({}, 1),
        ({"thoi_gian": "Quý III/2026"}, 0),
        ({"trang_thai": "hoan_thanh", "hoan_thanh_ngay": "2026-11-02"}, 0),
        ({"trang_thai": "khong_thuc_hien"}, 0),
        ({"thoi_gian": "trước ngày 30 hàng tháng"}, 1),
    ],
)
def test_alarms_are_only_where_something_is_due(repository: Path, task: dict[str, object], alarms: int) -> None:
    (entry,) = entries(files_of(views_of(repository, task))[TASKS])
    assert len(entry.contents.get("valarm", [])) == alarms


def test_every_entry_has_an_id_of_its_own_and_a_stamp(repository: Path) -> None:
    several: list[dict[str, object]] = [
        {"thoi_gian": "Quý I, Quý III"},
        {"thoi_gian": "Thứ Hai hàng tuần, ngày 15 hàng tháng"},
    ]
    found = entries(files_of(views_of(repository, *several))[TASKS])
    assert [entry.uid.value for entry in found] == [
        f"plans/2026/thu#nv-{name}@cchc.vidu.example" for name in ("2", "2~2", "1", "1~2")
    ]
    assert {entry.dtstamp.value for entry in found} == {datetime(2026, 1, 4, 17, tzinfo=UTC)}


@pytest.mark.parametrize(
    "change",
    [
        lambda root: views_of(root, id="dia-chi-khac"),
        lambda root: views_of(root, title="Tên khác", so_ky_hieu="9/KH-UBND"),
        lambda root: views_of(root, {"noi_dung": "Lời khác", "thoi_gian": "Quý I/2026"}),
        lambda root: with_site_url(root, "https://mien-khac.example/"),
    ],
    ids=["address", "title", "text and time", "domain"],
)
def test_an_id_stays_when_all_else_changes(repository: Path, change: Callable[[Path], SiteFacts]) -> None:
    (before,) = entries(files_of(views_of(repository))[TASKS])
    (after,) = entries(files_of(change(repository))[TASKS])
    assert before.serialize() != after.serialize()
    assert before.uid.value == after.uid.value == "plans/2026/thu#nv-1@cchc.vidu.example"


def with_site_url(root: Path, address: str) -> SiteFacts:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("https://cchc.vidu.example/trang", address), "utf-8")
    return SiteFacts(site_of(root))


def test_the_sequence_rises_with_the_history(repository: Path) -> None:
    moment = datetime(2026, 5, 4, 10, 30, tzinfo=UTC)
    revisions = {"ke-hoach/2026/thu/#nv-2": Revision(3, moment)}
    first, second = entries(files_of(views_of(repository, {}, {}), revisions)[TASKS])
    assert (first.sequence.value, second.sequence.value) == ("0", "3")
    assert second.last_modified.value == second.dtstamp.value == moment


def test_without_history_the_stamp_is_of_the_content_alone(repository: Path) -> None:
    corrected = [{"ngay": "2026-06-01", "noi_dung": "Sửa số"}]
    (entry,) = entries(files_of(views_of(repository, ghi_chu_sua=corrected))[TASKS])
    assert entry.last_modified.value == datetime(2026, 5, 31, 17, tzinfo=UTC)


def test_two_runs_are_equal_byte_for_byte(repository: Path) -> None:
    assert files_of(views_of(repository, {}, {"thoi_gian": "Thứ Hai hàng tuần"})) == files_of(
        SiteFacts(site_of(repository))
    )


TEXTS = [
    "phẩy, chấm phẩy; hai chấm: \"ngoặc\" 'nháy'",
    "gạch chéo \\ \\n \\, \\; cuối \\",
    "hai\ndòng\n\nba",
    "😀 👩‍👩‍👧 cờ 🇻🇳",
    "Ẫ" * 200,
    "BEGIN:VEVENT\nEND:VCALENDAR",
    "\x07chuông\x00 và \r về đầu dòng",
    "một\u2028hai\x85ba",
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> SiteFacts:
    return views_of(make(tmp_path_factory.mktemp("made")))


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_survives(made: SiteFacts, text: str) -> None:
    survives(made, text)


@given(text=st.text(max_size=300))
def test_every_text_survives(made: SiteFacts, text: str) -> None:
    survives(made, text)


def survives(made: SiteFacts, text: str) -> None:
    """It comes back whole, but for control characters, which RFC 5545 (3.1) does not let a text hold."""
    calendar = made.calendars.tasks
    changed = replace(calendar.entries[0], title=f"Hạn {text}.", description=f"«{text}»")
    content = calendar_files(made.site, [replace(calendar, title=f"Lịch {text}.", entries=(changed,))], {})[TASKS]
    kept = "".join(letter for letter in text if letter in "\t\n" or (letter >= " " and letter != "\x7f"))
    (entry,) = entries(content)
    assert (entry.summary.value, entry.description.value) == (f"Hạn {kept}.", f"«{kept}»")
    assert read(content).x_wr_calname.value == f"Lịch {kept}."
    assert content.endswith(b"END:VCALENDAR\r\n")
    for line in content.removesuffix(b"\r\n").split(b"\r\n"):
        assert 0 < len(line) <= 75
        assert b"\n" not in line
        # no letter is cut in two: each line is UTF-8 by itself
        line.decode()


@pytest.mark.parametrize("text", ['a, b; c \\ "d" 😀', "- một\n- hai", "**đậm** <b>x</b>", "<!-- ẩn --> việc"])
def test_the_text_of_a_task_is_in_plain_words(repository: Path, text: str) -> None:
    (entry,) = entries(files_of(views_of(repository, {"noi_dung": text}))[TASKS])
    assert not set("<>*\n") & set(entry.summary.value)


def test_an_excluded_day_has_the_form_of_a_day(repository: Path) -> None:
    content = files_of(views_of(repository, {"thoi_gian": "Thứ Hai hàng tuần, ngày 15 hàng tháng"}))[TASKS]
    assert b"EXDATE;VALUE=DATE:20260615" in content
    assert b"RRULE:FREQ=MONTHLY;UNTIL=20261231;BYMONTHDAY=15" in content


def test_a_plan_of_no_known_day_is_stamped_all_the_same(repository: Path) -> None:
    add(repository, "docs/su-kien/hoi-thi.md", {**EVENT, "ngay": "2026-12-01"})
    (entry,) = entries(files_of(SiteFacts(site_of(repository)))[EVENTS])
    assert entry.dtstamp.value == datetime(2017, 1, 1, tzinfo=UTC) - timedelta(hours=7)
