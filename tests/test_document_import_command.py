"""`cchc import` as an officer runs it: a file on the desk, a draft in the repository, and the check that follows."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc.cli import main
from editing.document_import import office_files as office
from editing.document_import.office_files import HEADINGS, ROWS


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """21/11/2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where an officer's files lie."""
    folder = tmp_path_factory.mktemp("ban-lam-viec")
    (folder / "ke-hoach.docx").write_bytes(office.plan())
    return folder


def run(repository: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "-C", str(repository)])


def test_the_draft_passes_the_check(repository: Path, desk: Path) -> None:
    result = run(repository, "import", desk / "ke-hoach.docx")
    assert result.exit_code == 0, result.output
    assert (
        "plans/2026/12-kh-ubnd-lai-chau.md: có số, ký hiệu, ngày ban hành, cơ quan ban hành, người ký" in result.output
    )
    assert "3 nhiệm vụ" in result.output
    written = repository / "plans/2026/12-kh-ubnd-lai-chau.md"
    assert written.read_text("utf-8").startswith(f"---\ntitle: {office.TITLE}\ndraft: true\n")
    checked = run(repository, "check")
    assert checked.exit_code == 0, checked.output
    assert "12-kh-ubnd-lai-chau.md:1:" not in checked.output, "it is in the one form"


def test_a_file_that_is_there_stays(repository: Path, desk: Path) -> None:
    run(repository, "import", desk / "ke-hoach.docx")
    written = repository / "plans/2026/12-kh-ubnd-lai-chau.md"
    written.write_text("mine", "utf-8")
    result = run(repository, "import", desk / "ke-hoach.docx")
    assert result.exit_code == 1
    assert "đã có tệp này; thêm --force để ghi đè" in result.stderr
    assert written.read_text("utf-8") == "mine"
    assert run(repository, "import", desk / "ke-hoach.docx", "--force").exit_code == 0


def test_what_is_missing_is_asked_for_and_nothing_is_written(repository: Path, desk: Path) -> None:
    (desk / "bang.txt").write_text("\n".join("\t".join(row) for row in (HEADINGS, *ROWS)), "utf-8")
    before = sorted(repository.rglob("*"))
    result = run(repository, "import", desk / "bang.txt")
    assert result.exit_code == 1
    for key in ("title", "ngay_ban_hanh", "co_quan_ban_hanh"):
        assert f"{key}: không thấy trong tệp; thêm --set" in result.stderr
    assert sorted(repository.rglob("*")) == before
    given = ["title=Kế hoạch năm 2026", "ngay_ban_hanh=2026-01-15", "co_quan_ban_hanh=UBND tỉnh Lai Châu", "nam=2026"]
    result = run(repository, "import", desk / "bang.txt", *(part for each in given for part in ("--set", each)))
    assert result.exit_code == 0, result.output
    text = (repository / "plans/2026/ke-hoach-lai-chau.md").read_text("utf-8")
    assert "co_quan_ban_hanh: UBND tỉnh Lai Châu\n" in text
    assert "cap: tinh\n" in text


def test_a_trial_run_writes_nothing_but_its_report(repository: Path, desk: Path) -> None:
    before = sorted(repository.rglob("*"))
    report = desk / "bao-cao.md"
    assert run(repository, "import", desk / "ke-hoach.docx", "--dry-run", "--report", report).exit_code == 0
    assert sorted(repository.rglob("*")) == before
    assert "- bảng nhiệm vụ không có cột sản phẩm" in report.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("khong-co.docx",), "không có tệp này"),
        (("ke-hoach.docx", "--set", "nam"), "ví dụ --set ngay_ban_hanh=2026-01-15"),
        (("ke-hoach.docx", "--set", "ngay_ban_hanh=hôm qua"), "ngay_ban_hanh"),
        (("ke-hoach.docx", "--as", "hoi-dap"), "không thấy câu hỏi nào"),
        (("ke-hoach.docx", "-o", "../ngoai.md"), "ngoai.md"),
    ],
)
def test_mistakes_are_sentences(repository: Path, desk: Path, arguments: tuple[str, ...], told: str) -> None:
    file, *options = arguments
    result = run(repository, "import", desk / file, *options)
    assert result.exit_code != 0
    assert told in result.output + result.stderr
    assert not isinstance(result.exception, AssertionError | TypeError | ValueError | KeyError)
    assert not (repository.parent / "ngoai.md").exists()


def test_questions_are_files_of_their_own(repository: Path, desk: Path) -> None:
    (desk / "hoi-dap.txt").write_text(
        "Câu hỏi 1: Nộp ở đâu?\n\nSở Nội vụ trả lời: Ở xã.\n\nCâu hỏi 2: Bao lâu?\n\nTrả lời: Năm ngày.", "utf-8"
    )
    result = run(repository, "import", desk / "hoi-dap.txt", "--as", "hoi-dap", "--set", "co_quan_tra_loi=Sở Nội vụ")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (repository / "docs/hoi-dap").glob("*.md")) == ["bao-lau.md", "nop-o-dau.md"]


def test_a_plan_becomes_a_word_document_and_comes_back(repository: Path, desk: Path) -> None:
    run(repository, "import", desk / "ke-hoach.docx")
    written = repository / "plans/2026/12-kh-ubnd-lai-chau.md"
    text = written.read_text("utf-8").replace("draft: true\n", "")
    written.write_text(text, "utf-8")
    result = run(repository, "report", "--plan", "12/KH-UBND", "-o", desk / "lai.docx")
    assert result.exit_code == 0, result.output
    assert run(repository, "import", desk / "lai.docx", "--force").exit_code == 0
    assert written.read_text("utf-8").replace("draft: true\n", "") == text


def test_a_plan_that_is_none_is_told(repository: Path) -> None:
    result = run(repository, "report", "--plan", "khong-co.md")
    assert result.exit_code == 1
    assert "không rõ kế hoạch “khong-co.md”" in result.stderr


@pytest.mark.parametrize("command", [("import", "ke-hoach.docx"), ("new", "tin", "--title", "A"), ("format",)])
@pytest.mark.parametrize("folder", [".", "docs"])
def test_nothing_is_written_outside_a_repository(
    repository: Path, desk: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], folder: str
) -> None:
    inside = repository / "docs"
    (inside / "ke-hoach.docx").write_bytes(office.plan())
    stand = inside if folder == "docs" else desk
    monkeypatch.chdir(stand)
    before = sorted(stand.rglob("*"))
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1, result.output
    assert "không có mkdocs.yml" in result.stderr
    assert (f"cd {repository}" in result.stderr) is (folder == "docs")
    assert sorted(stand.rglob("*")) == before
