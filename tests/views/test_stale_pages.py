"""Pages that nobody has looked at for long are told, once for each type; what is of its day is not."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from cchc.cli import main
from cchc.facts.site_facts import SiteFacts
from cchc.views.stale_pages import stale_page_problems, stale_pages
from histories import commit, git, needs_git
from mistakes import MATERIAL, PROCEDURE
from small_repository import add, add_news, site_of

NOW = date(2029, 3, 1)
"""Longer than 24 months after all that is written here."""


SLOGAN = {**MATERIAL, "loai": "khau_hieu"}


def stale(root: Path, today: date = NOW) -> list[tuple[str, str]]:
    return [(str(page.seen_on), page.item.path) for page in stale_pages(SiteFacts(site_of(root, today)), today)]


def procedure(root: Path, number: int, **changes: object) -> None:
    code = f"1.00000{number}"
    add(root, f"docs/thu-tuc/{code}.md", {**PROCEDURE, "ma_thu_tuc": code, "title": f"Thủ tục {number}", **changes}, "")


def test_a_procedure_counts_from_its_comparison(repository: Path) -> None:
    procedure(repository, 1)
    assert stale(repository) == [("2026-01-05", "docs/thu-tuc/1.000001.md")]
    assert stale(repository, date(2028, 1, 5)) == []
    assert len(stale(repository, date(2028, 1, 6))) == 1


def test_a_material_counts_from_its_day_or_from_when_it_was_looked_at(repository: Path) -> None:
    add(repository, "docs/tai-lieu/a.md", SLOGAN)
    assert stale(repository) == [("2026-11-20", "docs/tai-lieu/a.md")]
    add(repository, "docs/tai-lieu/a.md", {**SLOGAN, "xem_lai": "2028-05-01"})
    assert stale(repository) == []


def test_what_is_of_its_day_and_what_is_not_public_is_left_alone(repository: Path) -> None:
    add_news(repository)
    procedure(repository, 1, tinh_trang="bai_bo")
    procedure(repository, 2, draft=True)
    procedure(repository, 3, thu_hoi={"ngay": "2026-02-01", "ly_do": "Nhầm"})
    assert stale(repository) == []


def test_a_province_may_want_it_otherwise(repository: Path) -> None:
    procedure(repository, 1)
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8")
    for months, count in ((0, 0), (60, 0), (12, 1)):
        settings.write_text(text.replace("    dia_ban:", f"    xem_lai_sau_thang: {months}\n    dia_ban:"), "utf-8")
        assert len(stale(repository)) == count


@needs_git
def test_a_page_without_a_day_counts_from_its_last_commit(repository: Path) -> None:
    add(repository, "docs/gioi-thieu.md", {"title": "Giới thiệu"})
    assert stale(repository) == []
    git(repository, "init", "--quiet")
    commit(repository, "2026-05-01")
    assert ("2026-05-01", "docs/gioi-thieu.md") in stale(repository)


def test_thousands_are_one_warning(repository: Path) -> None:
    for number in range(1, 6):
        procedure(repository, number, ngay_doi_chieu=f"2026-01-0{number}")
    [problem] = stale_page_problems(SiteFacts(site_of(repository, NOW)), NOW)
    assert (problem.path, problem.key, problem.is_error) == ("docs/thu-tuc/1.000001.md", "ngay_doi_chieu", False)
    assert problem.message == (
        "Thủ tục hành chính: từ ngày 01/01/2026, quá 24 tháng chưa ai xem lại (còn 4 tệp nữa: "
        "docs/thu-tuc/1.000002.md, docs/thu-tuc/1.000003.md, …); đối chiếu lại với nguồn rồi sửa ngay_doi_chieu"
    )


def test_check_and_today_tell_it(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1866931200")
    add(repository, "docs/tai-lieu/a.md", SLOGAN)
    told = CliRunner().invoke(main, ["check", "-C", str(repository)]).stdout
    assert "Tài liệu: từ ngày 20/11/2026, quá 24 tháng chưa ai xem lại; đọc lại" in told
    assert "vẫn đúng thì ghi xem_lai: 2029-02-28" in told
    today = CliRunner().invoke(main, ["today", "-C", str(repository)]).stdout
    assert "Trang quá 24 tháng chưa ai xem lại: 1\n  từ ngày 20/11/2026: docs/tai-lieu/a.md\n" in today
