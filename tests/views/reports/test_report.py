"""Owed reports as of a day: in time, late, still due, missing; nothing is late without a deadline."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.report import Report
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations.report import ReportCalendar, due_day, report_calendar, report_page
from small_repository import TODAY, add, site_of

QUARTERLY = "{ky: quy, don_vi: Sở Nội vụ, han: trước ngày 15 tháng cuối quý, tu_nam: 2026}"
REPORT: dict[str, object] = {"title": "Báo cáo thử", "ky": "quy", "nam": 2026, "don_vi": "Sở Nội vụ"}


def add_duties(root: Path, *duties: str) -> None:
    lines = "".join(f"        - {duty}\n" for duty in duties)
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("plugins:", f"    bao_cao:\n      ky_phai_nop:\n{lines}plugins:"), "utf-8")


def add_report(root: Path, number: int | None, issued: str, **changes: object) -> None:
    front = {**REPORT, "so_ky": number, "ngay_ban_hanh": issued, **changes}
    add(root, f"docs/bao-cao/{issued}.md", front)


def states(calendar: ReportCalendar) -> list[tuple[str, str]]:
    return [(owed.period.in_words, owed.state.name) for year in calendar.years for owed in year.owed]


def test_each_period_of_a_unit_is_told(repository: Path) -> None:
    add_duties(repository, QUARTERLY)
    add_report(repository, 1, "2026-03-14")
    add_report(repository, 2, "2026-06-15")
    calendar = report_calendar(site_of(repository, TODAY))
    assert states(calendar) == [
        ("Quý I/2026", "ON_TIME"),
        ("Quý II/2026", "LATE"),
        ("Quý III/2026", "OVERDUE"),
        ("Quý IV/2026", "NOT_DUE"),
    ]
    assert [owed.due for owed in calendar.years[0].owed][-1] == date(2026, 12, 14)


def test_the_current_year_comes_before_the_last_one(repository: Path) -> None:
    add_duties(repository, "{ky: nam, don_vi: Sở Nội vụ}")
    calendar = report_calendar(site_of(repository, TODAY))
    assert states(calendar) == [("Năm 2026", "NOT_DUE"), ("Năm 2025", "ABSENT")]


@pytest.mark.parametrize(("today", "state"), [("2026-12-14", "NOT_DUE"), ("2026-12-15", "OVERDUE")])
def test_a_report_is_missing_only_after_its_last_day(repository: Path, today: str, state: str) -> None:
    add_duties(repository, QUARTERLY)
    assert states(report_calendar(site_of(repository, date.fromisoformat(today))))[3] == ("Quý IV/2026", state)


def test_without_a_deadline_nothing_is_late(repository: Path) -> None:
    add_duties(repository, "{ky: quy, don_vi: Sở Nội vụ, tu_nam: 2026}")
    add_report(repository, 1, "2026-09-30")
    assert [state for _, state in states(report_calendar(site_of(repository)))] == [
        "THERE",
        "ABSENT",
        "ABSENT",
        "NOT_DUE",
    ]


def test_the_report_s_own_deadline_counts_first(repository: Path) -> None:
    add_duties(repository, QUARTERLY)
    add_report(repository, 2, "2026-06-15", han_nop="2026-06-20")
    assert states(report_calendar(site_of(repository)))[1] == ("Quý II/2026", "ON_TIME")


def test_a_report_that_is_not_public_is_not_there(repository: Path) -> None:
    add_duties(repository, QUARTERLY)
    add_report(repository, 1, "2026-03-14", draft=True)
    assert states(report_calendar(site_of(repository)))[0] == ("Quý I/2026", "OVERDUE")


def test_a_duty_of_other_years_or_of_a_group_owes_nothing_here(repository: Path) -> None:
    add(repository, "docs/co-quan/cac-so.md", {"title": "Các sở, ngành", "loai": "nhom"})
    add_duties(
        repository, "{ky: nam, don_vi: Sở Nội vụ, tu_nam: 2019, den_nam: 2019}", '{ky: nam, don_vi: "Các sở, ngành"}'
    )
    calendar = report_calendar(site_of(repository))
    assert calendar.years == ()
    assert [shown.units[0].text for shown in calendar.duties] == ["Sở Nội vụ", "Các sở, ngành"]


def test_a_page_tells_whether_it_was_in_time(repository: Path) -> None:
    add_duties(repository, QUARTERLY)
    add_report(repository, 2, "2026-06-15")
    site = site_of(repository)
    (report,) = site.all(Report)
    view = report_page(SiteFacts(site), report)
    assert (view.due, view.state.name) == (date(2026, 6, 14), "LATE")


def test_an_unasked_report_has_no_deadline(repository: Path) -> None:
    add_duties(repository, QUARTERLY)
    add_report(repository, None, "2026-06-15", ky="nam")
    site = site_of(repository)
    assert due_day(site, site.all(Report)[0]) is None


def test_the_register_lists_the_newest_first(repository: Path) -> None:
    add_report(repository, 1, "2026-03-14")
    add_report(repository, 2, "2026-06-15", don_vi="UBND tỉnh")
    register = SiteFacts(site_of(repository)).registers["bao-cao"]
    assert [row.cells[1] for row in register.rows] == ["Quý II/2026", "Quý I/2026"]
    assert register.rows[0].keys == {"ky": "quy", "nam": "2026", "co_quan": "ubnd-tinh-lai-chau"}
