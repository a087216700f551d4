"""What a report tells: which tasks belong to its period, in which state, for which agency, as of which day."""

from datetime import date
from pathlib import Path

import pytest

import report_content
from cchc.content.reporting import ReportPeriod, parse_report_period
from cchc.facts.markup import plain_lines
from cchc.facts.site_facts import SiteFacts
from cchc.views.report_draft.blocks import Items, Title, said
from cchc.views.report_draft.draft import ReportDraft, report_draft
from cchc.views.report_draft.rows import ReportRow, ReportSpan, rows_in_period
from cchc.views.tasks import tasks_of
from small_repository import TODAY, add, add_plan, site_of


@pytest.fixture
def filled(repository: Path) -> Path:
    return report_content.fill(repository)


def rows(root: Path, code: str, agency: str | None = None, today: date = TODAY) -> list[ReportRow]:
    site = site_of(root)
    period = parse_report_period(code)
    span = ReportSpan(period, today)
    found = site.home_agency(agency) if agency else None
    tasks = tasks_of(site, SiteFacts(site).tasks.all, found, span.day, is_day_over=span.is_over)
    return list(rows_in_period(tasks, span))


def named(found: list[ReportRow]) -> list[str]:
    return [f"{each.row.plan.number}#{each.row.task.id}" for each in found if each]


def draft(root: Path, code: str, agency: str | None = None, today: date = TODAY) -> ReportDraft:
    site = site_of(root)
    found = site.home_agency(agency) if agency else None
    return report_draft(SiteFacts(site), parse_report_period(code), today, found)


def items_below(made: ReportDraft, title: str) -> list[str]:
    """The lines of the first list below a heading."""
    start = next(n for n, block in enumerate(made.body) if isinstance(block, Title) and title in block.text)
    return [said(line) for line in next(block for block in made.body[start:] if isinstance(block, Items)).lines]


@pytest.mark.parametrize(
    ("code", "ours", "old"),
    [
        ("2026-Q1", "1 2 5 6 7 9", "1"),
        ("2026-Q2", "2 3 4 5 6 7 9 10 11", "1"),
        ("2026-H1", "1 2 3 4 5 6 7 9 10 11", "1"),
        ("2026-05", "3 4 5 6 7 9 10 11", "1"),
        ("2026-Q3", "4 5 6 7 8 9 11", "1"),
        ("2026", "1 2 3 4 5 6 7 8 9 10 11", "1"),
        ("2025", "", "1 2"),
        ("2025-Q3", "", ""),
    ],
)
def test_a_period_has_the_tasks_that_touch_it(filled: Path, code: str, ours: str, old: str) -> None:
    """Those of its time, those done in it, and what it inherited as overdue."""
    expected = [f"1/KH-UBND#{number}" for number in ours.split()] + [f"9/QĐ-UBND#{number}" for number in old.split()]
    assert named(rows(filled, code)) == expected


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("so-tu-phap", ["1/KH-UBND#2", "1/KH-UBND#9"]),
        ("Sở Tư pháp", ["1/KH-UBND#2", "1/KH-UBND#9"]),
        ("STP", ["1/KH-UBND#2", "1/KH-UBND#9"]),
        ("ubnd-tinh-lai-chau", None),
    ],
)
def test_an_agency_answers_for_what_it_leads_and_for_its_own_plans(
    filled: Path, agency: str, expected: list[str] | None
) -> None:
    assert named(rows(filled, "2026-H1", agency)) == (expected or named(rows(filled, "2026-H1")))


def test_states_are_of_the_last_day_of_the_period(filled: Path) -> None:
    states = {each.row.task.id: each.state.value for each in rows(filled, "2026-H1") if each.row.plan.year}
    assert states == {
        "1": "hoan_thanh",
        "2": "hoan_thanh_muon",
        "3": "hoan_thanh",
        "4": "qua_han",
        "5": "duy_tri",
        "6": "chua_xac_dinh",
        "7": "dang_thuc_hien",
        "9": "dang_thuc_hien",
        "10": "khong_thuc_hien",
        "11": "qua_han",
    }


def test_a_period_that_is_not_over_is_told_as_of_today(filled: Path) -> None:
    made = draft(filled, "2026-H1", today=date(2026, 4, 1))
    assert "Số liệu tính đến ngày 01/04/2026. Kỳ báo cáo đến ngày 30/06/2026, chưa kết thúc." in made.note
    assert "quá 1 ngày" in " ".join(items_below(made, "Nhiệm vụ quá hạn"))
    assert "chưa kết thúc" not in draft(filled, "2026-H1").note


def test_a_period_that_has_not_begun_has_no_report(filled: Path) -> None:
    with pytest.raises(ValueError, match="bắt đầu từ ngày 01/01/2027"):
        draft(filled, "2027")


def test_what_was_reported_after_the_day_is_told_apart(filled: Path) -> None:
    told = " ".join(items_below(draft(filled, "2026-H1"), "Nhiệm vụ quá hạn"))
    assert (
        "hạn 30/06/2026, hết ngày chưa có kết quả; có báo cáo hoàn thành ngày 15/07/2026, sau ngày chốt số liệu" in told
    )


def test_evidence_is_that_of_the_period(filled: Path) -> None:
    seventh = {
        code: next(each for each in rows(filled, code) if each.row.task.id == "7") for code in ("2026-H1", "2026")
    }
    assert [str(shown.day) for shown in seventh["2026-H1"].evidence] == ["2026-05-04"]
    assert len(seventh["2026"].evidence) == 2


def test_quotas_count_the_period_and_all_until_its_day(filled: Path) -> None:
    (told,) = items_below(draft(filled, "2026-Q3"), "định mức")
    assert "định mức 24 số, 2 số mỗi tháng; trên trang có 1 số trong kỳ, 2 số tính đến hết ngày 30/09/2026" in told


def test_the_next_period_has_what_falls_due_in_it(filled: Path) -> None:
    told = items_below(draft(filled, "2026-H1"), "KỲ TỚI")
    assert [line.partition(",")[0] for line in told] == ["Nhiệm vụ 9", "Nhiệm vụ 8", "Nhiệm vụ 7"]


def test_the_head_names_the_agency_and_the_one_above(filled: Path) -> None:
    assert (draft(filled, "2026-H1").superior, draft(filled, "2026-H1").agency) == (None, "UBND TỈNH LAI CHÂU")
    made = draft(filled, "2026-H1", "STP")
    assert (made.superior, made.agency) == ("UBND TỈNH LAI CHÂU", "SỞ TƯ PHÁP TỈNH LAI CHÂU")
    assert draft(filled, "2026-H1", "so-noi-vu").superior == "[CƠ QUAN CHỦ QUẢN, NẾU CÓ]"


def test_the_basis_are_the_plans_by_number_and_date(filled: Path) -> None:
    first, second = draft(filled, "2026-H1").basis
    assert first == "Căn cứ Kế hoạch số 1/KH-UBND ngày 05/01/2026 của UBND tỉnh Lai Châu (Kế hoạch năm 2026)"
    assert second.startswith("Căn cứ kế hoạch ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 03/02/2025")


def test_a_report_without_tasks_is_still_a_report(repository: Path) -> None:
    made = draft(repository, "2026-H1")
    assert (made.basis, made.appendix.groups) == ((), ())


def test_a_draft_plan_and_one_issued_later_are_left_out(repository: Path) -> None:
    add_plan(repository, "plans/2026/nhap.md", so_ky_hieu="2/KH-UBND", trang_thai="du_thao")
    add_plan(repository, "plans/2026/sau.md", so_ky_hieu="3/KH-UBND", ngay_ban_hanh="2026-04-01")
    assert named(rows(repository, "2026-Q1")) == []
    assert named(rows(repository, "2026-Q2")) == ["3/KH-UBND#1"]


def test_a_plan_that_is_over_hands_nothing_on(repository: Path) -> None:
    add_plan(repository, "plans/2025/cu.md", nam=2025, ngay_ban_hanh="2025-01-05", nhiem_vu=report_content.OLD[:1])
    assert named(rows(repository, "2026-H1")) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Một dòng", ("Một dòng",)),
        ("Hai\nchỗ **xuống** dòng", ("Hai chỗ xuống dòng",)),
        ("Đoạn\n\n- một\n- hai", ("Đoạn", "- một", "- hai")),
        ("- một **đậm** tiếp\n\n    thêm\n\n- hai\n    - con", ("- một đậm tiếp", "thêm", "- hai", "- con")),
        ("1. a\n2. b", ("- a", "- b")),
        ("[liên kết](/x.md) <b>đậm</b>", ("liên kết đậm",)),
        ("a \x0b b", ("a b",)),
        ("", ()),
    ],
)
def test_markdown_becomes_plain_lines(text: str, lines: tuple[str, ...]) -> None:
    assert plain_lines(text) == lines


def test_every_task_of_a_large_plan_is_in_the_appendix(repository: Path) -> None:
    tasks = [{"ma": str(number), "noi_dung": "Việc", "thoi_gian": "Quý I/2026"} for number in range(1, 301)]
    add_plan(repository, nhiem_vu=tasks)
    add(repository, "docs/co-quan/so-tu-phap.md", {"title": "Sở Tư pháp", "loai": "so"})
    assert sum(len(group.rows) for group in draft(repository, "2026-H1").appendix.groups) == 300


def test_a_span_knows_its_days() -> None:
    span = ReportSpan(parse_report_period("2026-H1"), date(2026, 4, 1))
    assert isinstance(span.period, ReportPeriod)
    assert [span.holds(day) for day in (date(2026, 1, 1), date(2026, 4, 2), None)] == [True, False, False]
