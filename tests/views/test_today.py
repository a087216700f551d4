"""What there is to do on a day: each subject counted, the first of it told, the command that has the rest."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import report_content
from cchc.cli import main
from cchc.facts.site_facts import SiteFacts
from cchc.views.today import Subject, subjects, today_lines
from mistakes import PROCEDURE, QUESTION
from small_repository import TODAY, add, add_news, site_of

OPEN = {**QUESTION, "trang_thai": "tiep_nhan", "ngay_tra_loi": None}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """21/11/2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")


def found(root: Path, day: date = TODAY) -> dict[str, Subject]:
    return {subject.title: subject for subject in subjects(SiteFacts(site_of(root)), day)}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_tasks_are_those_of_status(repository: Path) -> None:
    report_content.fill(repository)
    told = found(repository, date(2026, 7, 15))
    assert told["Nhiệm vụ quá hạn"].count == 2
    assert told["Nhiệm vụ quá hạn"].more == "xem cchc status"
    due = told["Nhiệm vụ đến hạn từ nay đến 29/07/2026"]
    assert (due.count, due.lines) == (1, ("còn 14 ngày: 1/KH-UBND#9, Sở Tư pháp: Họp hằng tháng",))


@pytest.mark.parametrize(
    ("path", "front", "body", "title", "line"),
    [
        ("docs/hoi-dap/a.md", OPEN, "Nộp ở đâu?\n", "Câu hỏi chưa trả lời", "hỏi ngày 03/11/2026: docs/hoi-dap/a.md"),
        (
            "docs/thu-tuc/1.000001.md",
            PROCEDURE,
            "",
            "Thủ tục quá 180 ngày chưa đối chiếu với nguồn",
            "đối chiếu ngày 05/01/2026: docs/thu-tuc/1.000001.md",
        ),
        (
            "news/2026/a.md",
            {"title": "Tin dở", "date": "2026-05-04", "chuyen_muc": "tin_tuc", "draft": True},
            "",
            "Bản nháp chưa có nội dung",
            "news/2026/a.md: Tin dở",
        ),
        (
            "news/2026/a.md",
            {"title": "Tin xong", "date": "2026-05-04", "chuyen_muc": "tin_tuc", "draft": True},
            "Đã viết.\n",
            "Bản nháp chưa đăng",
            "news/2026/a.md: Tin xong",
        ),
    ],
)
def test_what_waits_is_told_once(
    repository: Path, path: str, front: dict[str, object], body: str, title: str, line: str
) -> None:
    assert title not in found(repository)
    add(repository, path, front, body)
    subject = found(repository)[title]
    assert (subject.count, subject.lines) == (1, (line,))


def test_a_question_past_its_limit_comes_first_and_says_so(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("    dia_ban:", "    hoi_dap: {thoi_han: 5}\n    dia_ban:"))
    add(repository, "docs/hoi-dap/moi.md", {**OPEN, "ngay_hoi": "2026-11-20"}, "Nộp ở đâu?\n")
    add(repository, "docs/hoi-dap/cu.md", {**OPEN, "title": "Khác?"}, "Nộp khác ở đâu?\n")
    assert found(repository)["Câu hỏi chưa trả lời"].lines == (
        "quá hạn, hỏi ngày 03/11/2026: docs/hoi-dap/cu.md",
        "hỏi ngày 20/11/2026: docs/hoi-dap/moi.md",
    )


def test_a_question_that_is_answered_waits_for_nobody(repository: Path) -> None:
    add(repository, "docs/hoi-dap/a.md", QUESTION, "Nộp ở đâu?\n\n## Trả lời\n\nNộp tại quầy.\n")
    assert "Câu hỏi chưa trả lời" not in found(repository)


def test_a_procedure_that_is_abolished_or_fresh_need_not_be_compared(repository: Path) -> None:
    add(repository, "docs/thu-tuc/1.000001.md", {**PROCEDURE, "tinh_trang": "bai_bo"}, "")
    fresh = {**PROCEDURE, "ma_thu_tuc": "1.000002", "ngay_doi_chieu": "2026-10-05"}
    add(repository, "docs/thu-tuc/1.000002.md", fresh, "")
    assert not any("đối chiếu" in title for title in found(repository))


def test_a_report_that_is_owed_is_told_with_its_day(repository: Path) -> None:
    duty = (
        "    bao_cao: {ky_phai_nop: [{ky: quy, don_vi: Sở Nội vụ, tu_nam: 2026, han: trước ngày 15 tháng cuối quý}]}\n"
    )
    settings = repository / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("    dia_ban:", f"{duty}    dia_ban:"))
    told = found(repository)["Báo cáo chưa có trên trang"]
    assert told.count == 3
    assert told.lines[0].startswith("Quý I/2026: Sở Nội vụ")


def test_many_are_counted_and_three_are_told(repository: Path) -> None:
    for number in range(5):
        add_news(repository, f"news/2026/{number}.md", title=f"Tin số {number}", draft=True)
    lines = list(today_lines(site_of(repository), TODAY, tuple(found(repository).values())))
    assert lines[2] == "Bản nháp chưa đăng: 5"
    assert lines[-1] == "  … và 2 nữa; duyệt xong thì bỏ draft"


def test_an_empty_province_is_told_where_to_begin(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    result = run()
    assert result.exit_code == 0
    assert result.stdout.startswith("Cải cách hành chính tỉnh Lai Châu, ngày 21/11/2026\nTrang chưa có nội dung.")
    assert "plans/<năm>/" in result.stdout


def test_nothing_waits(repository: Path) -> None:
    add_news(repository)
    assert run("today", "-C", str(repository)).stdout.endswith("Hôm nay không có việc nào chờ.\n")


def test_errors_are_told_and_it_ends_well_all_the_same(repository: Path) -> None:
    for number in range(5):
        add_news(repository, f"news/2026/{number}.md", chuyen_muc="la")
    result = run("today", "-C", str(repository))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Nội dung có 5 lỗi, 0 cảnh báo; ")
    assert result.stdout.endswith("  … và 2 lỗi nữa; xem cchc check\n")


def test_elsewhere_it_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run()
    assert result.exit_code == 0
    assert "không có mkdocs.yml" in result.stdout
    assert "cchc --help" in result.stdout
