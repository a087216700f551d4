"""Reports, and the settings that expect them: what an editor can write, and how a mistake is told."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.problems import Problem
from cchc.content.reporting import ReportDuty, ReportPeriod, periods_of
from cchc.content.terms import ReportKind
from cchc.text.working_days import WorkCalendar
from sample_files import add_file
from small_repository import add, problems_in

PATH = "docs/bao-cao/quy-2.md"
REPORT: dict[str, object] = {
    "title": "Báo cáo thử",
    "ky": "quy",
    "nam": 2026,
    "so_ky": 2,
    "don_vi": "Sở Nội vụ",
    "ngay_ban_hanh": "2026-06-10",
}


def problems_of(root: Path, body: str = "Nội dung.\n", /, **changes: object) -> list[Problem]:
    add(root, PATH, {**REPORT, **changes}, body)
    return problems_in(root)


def with_duties(root: Path, duties: str) -> list[Problem]:
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("plugins:", f"    bao_cao:\n      ky_phai_nop:\n{duties}plugins:"), "utf-8")
    return problems_in(root)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"han_nop": "2026-06-14"},
        {"ky": "thang", "so_ky": 12},
        {"ky": "6_thang", "so_ky": None},
        {"ky": "9_thang", "so_ky": None},
        {"ky": "nam", "so_ky": None},
        {"ky": "dot_xuat", "so_ky": None},
    ],
)
def test_a_good_report_has_no_problem(repository: Path, changes: dict[str, object]) -> None:
    assert problems_of(repository, **changes) == []


@pytest.mark.parametrize(
    ("changes", "line", "key", "words"),
    [
        ({"ky": "tuan"}, 3, "ky", "thang, quy, 6_thang"),
        ({"so_ky": None}, 1, "(tệp)", "phải ghi so_ky từ 1 đến 4"),
        ({"so_ky": 5}, 5, "so_ky", "từ 1 đến 4, đang là 5"),
        ({"so_ky": 0}, 5, "so_ky", "từ 1 đến 4, đang là 0"),
        ({"ky": "thang", "so_ky": 13}, 5, "so_ky", "từ 1 đến 12"),
        ({"ky": "nam"}, 5, "so_ky", "bỏ dòng so_ky"),
        ({"ky": "dot_xuat"}, 5, "so_ky", "bỏ dòng so_ky"),
        ({"don_vi": None}, 2, "don_vi", "thiếu khóa bắt buộc"),
        ({"ngay_ban_hanh": "2027-06-10"}, 7, "ngay_ban_hanh", "tương lai"),
        ({"tep": [{"ten": "A", "duong_dan": "/tep/a.pdf"}]}, 10, "tep[1].duong_dan", "docs/tep/a.pdf"),
    ],
)
def test_a_mistake_is_told_at_its_place(
    repository: Path, changes: dict[str, object], line: int, key: str, words: str
) -> None:
    (problem,) = problems_of(repository, **changes)
    assert (problem.path, problem.line, problem.key, problem.is_error) == (PATH, line, key, True)
    assert words in problem.message


def test_a_report_has_a_file_or_a_text(repository: Path) -> None:
    (problem,) = problems_of(repository, "")
    assert "chưa có nội dung" in problem.message
    add_file(repository, "docs/tep/a.pdf")
    assert problems_of(repository, "", tep=[{"ten": "A", "duong_dan": "/tep/a.pdf"}]) == []


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({"don_vi": "so-noi-vu"}, [PATH]),
        ({"don_vi": "Sở Nội vụ tỉnh Lai Châu"}, [PATH]),
        ({"don_vi": "UBND tỉnh"}, []),
        ({"so_ky": 1}, []),
        ({"nam": 2025}, []),
        ({"ky": "nam", "so_ky": None}, []),
    ],
)
def test_a_unit_reports_on_a_period_once(repository: Path, changes: dict[str, object], paths: list[str]) -> None:
    add(repository, "docs/bao-cao/khac.md", {**REPORT, **changes})
    problems = problems_of(repository)
    assert [problem.path for problem in problems] == paths
    assert all("kỳ Quý II/2026 đã có ở docs/bao-cao/khac.md" in problem.message for problem in problems)


def test_there_may_be_several_extraordinary_reports(repository: Path) -> None:
    add(repository, "docs/bao-cao/khac.md", {**REPORT, "ky": "dot_xuat", "so_ky": None})
    assert problems_of(repository, ky="dot_xuat", so_ky=None) == []


@pytest.mark.parametrize(
    ("duty", "key", "is_error", "words"),
    [
        ("{ky: dot_xuat, don_vi: Sở Nội vụ}", "ky", True, "không có kỳ phải nộp"),
        ("{ky: nam, don_vi: Sở Lạ}", "don_vi", False, "chưa có cơ quan “Sở Lạ”"),
        ("{ky: nam, don_vi: Sở Nội vụ, han: khi nào xong}", "han", False, "trước ngày 15/12"),
        ("{ky: quy, don_vi: Sở Nội vụ, han: hàng quý}", "han", False, "chưa hiểu hạn “hàng quý”"),
        ("{ky: nam, don_vi: Sở Nội vụ, tu_nam: 2026, den_nam: 2025}", "den_nam", True, "đứng trước năm đầu"),
        ("{ky: nam}", "don_vi", True, "thiếu khóa bắt buộc"),
    ],
)
def test_a_mistake_in_the_settings_is_told(repository: Path, duty: str, key: str, is_error: bool, words: str) -> None:
    (problem,) = with_duties(repository, f"        - {duty}\n")
    assert (problem.path, problem.key) == ("mkdocs.yml", f"extra.cchc.bao_cao.ky_phai_nop[1].{key}")
    assert (problem.line, problem.is_error) == (20, is_error)
    assert words in problem.message


def test_good_settings_have_no_problem(repository: Path) -> None:
    duties = (
        "        - {ky: quy, don_vi: [Sở Nội vụ, UBND tỉnh], han: trước ngày 15 tháng cuối quý, tu_nam: 2026}\n"
        "        - {ky: nam, don_vi: Sở Nội vụ, can_cu: Kế hoạch thử}\n"
    )
    assert with_duties(repository, duties) == []


@pytest.mark.parametrize(
    ("period", "words", "first", "last"),
    [
        (ReportPeriod(2024, ReportKind.MONTH, 2), "Tháng 2/2024", "2024-02-01", "2024-02-29"),
        (ReportPeriod(2026, ReportKind.QUARTER, 4), "Quý IV/2026", "2026-10-01", "2026-12-31"),
        (ReportPeriod(2026, ReportKind.HALF), "6 tháng đầu năm 2026", "2026-01-01", "2026-06-30"),
        (ReportPeriod(2026, ReportKind.NINE_MONTHS), "9 tháng năm 2026", "2026-01-01", "2026-09-30"),
        (ReportPeriod(2026, ReportKind.YEAR), "Năm 2026", "2026-01-01", "2026-12-31"),
        (ReportPeriod(2026, ReportKind.EXTRAORDINARY), "Đột xuất, năm 2026", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_period_has_words_and_days(period: ReportPeriod, words: str, first: str, last: str) -> None:
    assert (period.in_words, period.first_day.isoformat(), period.last_day.isoformat()) == (words, first, last)


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (ReportKind.MONTH, 12),
        (ReportKind.QUARTER, 4),
        (ReportKind.HALF, 1),
        (ReportKind.NINE_MONTHS, 1),
        (ReportKind.YEAR, 1),
        (ReportKind.EXTRAORDINARY, 0),
    ],
)
def test_a_year_has_so_many_periods(kind: ReportKind, count: int) -> None:
    assert len(periods_of(kind, 2026)) == count


@pytest.mark.parametrize(
    ("kind", "deadline", "number", "due"),
    [
        (ReportKind.QUARTER, "trước ngày 15 tháng cuối quý", 2, "2026-06-14"),
        (ReportKind.QUARTER, "trước ngày 05 tháng đầu quý sau", 4, "2027-01-04"),
        (ReportKind.MONTH, "trước ngày 25 hàng tháng", 6, "2026-06-24"),
        (ReportKind.MONTH, "trước ngày 05 hàng tháng", 12, "2027-01-04"),
        (ReportKind.HALF, "trước ngày 15/6", None, "2026-06-14"),
        (ReportKind.NINE_MONTHS, "ngày 15/9", None, "2026-09-15"),
        (ReportKind.YEAR, "trước ngày 15/12", None, "2026-12-14"),
        (ReportKind.YEAR, "trước ngày 15/01", None, "2027-01-14"),
        (ReportKind.YEAR, "trước ngày 15/12/2025", None, None),
        (ReportKind.YEAR, "khi nào xong", None, None),
        (ReportKind.QUARTER, "ngày làm việc cuối cùng của quý", 3, "2026-09-30"),
        (
            ReportKind.MONTH,
            "ngày 25 hàng tháng, nếu trùng ngày nghỉ thì lùi về ngày làm việc trước đó",
            7,
            "2026-07-24",
        ),
        (ReportKind.YEAR, "dự kiến ngày 15/12", None, None),
        (ReportKind.YEAR, "ngày 15/12 hoặc khi có yêu cầu", None, None),
        (ReportKind.YEAR, None, None, None),
    ],
)
def test_a_deadline_has_a_day_in_each_period(
    kind: ReportKind, deadline: str | None, number: int | None, due: str | None
) -> None:
    duty = ReportDuty.model_validate({"ky": kind.value, "don_vi": "Sở Nội vụ", "han": deadline})
    expected = date.fromisoformat(due) if due else None
    assert duty.due_day(ReportPeriod(2026, kind, number), WorkCalendar()) == expected


def test_a_duty_holds_in_its_years() -> None:
    duty = ReportDuty.model_validate({"ky": "nam", "don_vi": "Sở Nội vụ", "tu_nam": 2025, "den_nam": 2026})
    assert [year for year in range(2023, 2029) if duty.holds_in(year)] == [2025, 2026]
    always = ReportDuty.model_validate({"ky": "nam", "don_vi": "Sở Nội vụ"})
    assert always.holds_in(1999)
