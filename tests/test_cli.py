"""The command `cchc`: what it prints, and how it ends, for people and for machines."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import report_content
from cchc.cli import main
from small_repository import add, add_news, add_plan, put_in_form

PERIOD = {"raw", "role", "kind", "intervals", "recurrence", "days", "unsure", "quota", "condition", "warnings"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """21/11/2026, as everywhere in these tests."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_good_content_ends_well(repository: Path) -> None:
    add_plan(repository)
    put_in_form(repository)
    result = run("check", "-C", str(repository))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "0 lỗi, 0 cảnh báo\n", "")


def test_errors_are_told_one_a_line_and_end_badly(repository: Path) -> None:
    add_plan(repository, cap="tỉnh")
    add_news(repository, chuyen_muc="tin", don_vi="Sở lạ")
    result = run("check", "--root", str(repository))
    assert result.exit_code == 1
    places = [line.split(": ")[:2] for line in result.stderr.splitlines()]
    assert places == [["news/2026/tin.md:4", "chuyen_muc"], ["plans/2026/thu.md:7", "cap"]]
    assert result.stdout == "2 lỗi, 0 cảnh báo\n"


def test_an_address_in_the_place_of_what_the_build_makes_is_an_error(repository: Path) -> None:
    add_news(repository, chuyen_tu=["/rss.xml"])
    result = run("check", "-C", str(repository))
    assert result.exit_code == 1
    assert result.stderr.startswith("news/2026/tin.md:6: chuyen_tu[1]: địa chỉ cũ /rss.xml/ là của tệp /rss.xml; ")


def test_a_warning_is_told_and_ends_well(repository: Path) -> None:
    add_news(repository, don_vi="Sở lạ")
    put_in_form(repository)
    result = run("check", "-C", str(repository))
    assert (result.exit_code, result.stderr) == (0, "")
    line, summary = result.stdout.splitlines()
    assert line.startswith("news/2026/tin.md:5: don_vi: cảnh báo: ")
    assert summary == "0 lỗi, 1 cảnh báo"


def test_a_day_of_the_future_depends_on_the_day_of_the_check(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_plan(repository, ngay_ban_hanh="2026-11-21")
    assert run("check", "-C", str(repository)).exit_code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795104000")
    assert run("check", "-C", str(repository)).exit_code == 1


def test_a_folder_without_settings_ends_badly(tmp_path: Path) -> None:
    result = run("check", "-C", str(tmp_path))
    assert result.exit_code == 1
    assert result.stderr.startswith("mkdocs.yml:1: ")


def test_fix_composes_decomposed_text_and_nothing_else(repository: Path) -> None:
    add_plan(repository)
    put_in_form(repository)
    file = repository / "plans/2026/thu.md"
    good = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(unicodedata.normalize("NFD", good.decode()).encode())
    assert run("check", "-C", str(repository)).stdout.endswith("0 lỗi, 1 cảnh báo\n")
    result = run("check", "--fix", "-C", str(repository))
    first, second, *others, last = result.stdout.splitlines()
    assert (result.exit_code, last) == (0, "0 lỗi, 0 cảnh báo")
    assert first == "plans/2026/thu.md: đã sửa chữ viết theo Unicode tổ hợp (6 dòng)"
    assert second == "plans/2026/thu.md:2: “title: Kế hoạch thử”: chữ như cũ, viết theo Unicode dựng sẵn"
    assert len(others) == 5
    assert file.read_bytes() == good
    assert run("check", "--fix", "-C", str(repository)).stdout == "0 lỗi, 0 cảnh báo\n"


@pytest.mark.parametrize(
    "text",
    [
        "Quý I",
        "24 số (02 số/tháng)",
        "Thường xuyên",
        "Trước ngày 28/5/2026",
        "không rõ",
        "",
        "Hằng quý, khi có yêu cầu",
    ],
)
def test_a_period_as_json_has_exactly_these_keys(text: str) -> None:
    period = json.loads(run("explain-period", text, "--year", "2026", "--json").stdout)
    assert set(period) == PERIOD
    assert period["raw"] == text
    assert all(set(interval) == {"start", "end", "precision"} for interval in period["intervals"])
    assert period["quota"] is None or set(period["quota"]) == {"total", "unit", "per", "rate"}


def test_a_period_as_json_says_what_was_understood() -> None:
    period = json.loads(run("explain-period", "Quý I", "--year", "2026", "--json").stdout)
    assert period["intervals"] == [{"start": "2026-01-01", "end": "2026-03-31", "precision": "quarter"}]
    quota = json.loads(run("explain-period", "24 số (02 số/tháng)", "--year", "2026", "--json").stdout)["quota"]
    assert quota == {"total": 24, "unit": "số", "per": "tháng", "rate": 2}
    assert period["role"] == "thuc_hien"
    assert json.loads(run("explain-period", "Quý I", "--role", "hoan_thanh", "--json").stdout)["role"] == "hoan_thanh"


def test_a_period_is_explained_in_words() -> None:
    result = run("explain-period", "Quý I/2026")
    assert result.exit_code == 0
    assert result.stdout.startswith("interval: ")
    assert "cảnh báo" in run("explain-period", "lúc nào đó").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "-C", "/khong/co/thu/muc/nay"),
        ("explain-period", "Quý I", "--year", "26"),
        ("explain-period", "Quý I", "--role", "khac"),
        ("explain-period",),
        ("khong-co",),
    ],
)
def test_a_wrong_call_is_refused(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_report_is_written_and_not_overwritten_unasked(repository: Path, tmp_path: Path) -> None:
    report_content.fill(repository)
    file = tmp_path / "bao-cao.docx"
    call = ("report", "-C", str(repository), "--period", "2026-H1", "-o", str(file))
    first = run(*call)
    assert (first.exit_code, first.stdout) == (0, f"{file}: đã ghi dự thảo, số liệu tính đến ngày 30/06/2026\n")
    written = file.read_bytes()
    file.write_bytes(b"sua tay")
    second = run(*call)
    assert (second.exit_code, file.read_bytes()) == (1, b"sua tay")
    assert "thêm --force để ghi đè" in second.stderr
    assert run(*call, "--force").exit_code == 0
    assert file.read_bytes() == written


def test_without_a_file_a_report_is_printed_as_markdown(repository: Path) -> None:
    report_content.fill(repository)
    result = run("report", "-C", str(repository), "--period", "2026-H1", "--agency", "STP", "--today", "2026-04-01")
    assert result.exit_code == 0
    assert result.stdout.startswith("UBND TỈNH LAI CHÂU\n\n**SỞ TƯ PHÁP TỈNH LAI CHÂU**\n")
    assert "Số liệu tính đến ngày 01/04/2026. Kỳ báo cáo đến ngày 30/06/2026, chưa kết thúc." in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--period", "2026-6"), 2, "2026-H1 (6 tháng đầu năm)"),
        ((), 2, "2026-H1 (6 tháng đầu năm)"),
        (("--period", "2027"), 1, "chưa có gì để báo cáo"),
        (("--period", "2026", "--agency", "so-noi-v"), 1, "có phải là “so-noi-vu”?"),
        (("--period", "2026", "--agency", "xyz"), 1, "tên tệp trong docs/co-quan/"),
        (("--period", "2026", "--today", "30/06/2026"), 2, "ví dụ 2026-06-30"),
        (("--period", "2026", "-o", "bao-cao.pdf"), 1, ".docx, .md, .xlsx"),
        (("--period", "2026", "-o", "khong/co/bao-cao.md"), 1, "không có thư mục"),
    ],
)
def test_a_wrong_call_of_report_is_told_plainly(
    repository: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    add_plan(repository)
    result = run("report", "-C", str(repository), *arguments)
    assert result.exit_code == code
    assert told in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", [("report", "--period", "2026"), ("status",)])
def test_errors_in_the_content_are_told_as_check_tells_them(repository: Path, command: tuple[str, ...]) -> None:
    add_plan(repository, cap="tỉnh")
    result = run(*command, "-C", str(repository))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("plans/2026/thu.md:7: cap: ")
    assert result.stderr.endswith("1 lỗi, 0 cảnh báo\n")


def test_status_of_another_day(repository: Path) -> None:
    report_content.fill(repository)
    result = run("status", "-C", str(repository), "--today", "2026-07-01", "--days", "31")
    assert result.exit_code == 0
    assert "Quá hạn: 3\n" in result.stdout
    assert "Đến hạn từ nay đến hết ngày 01/08/2026: 1\n" in result.stdout
    data = json.loads(run("status", "-C", str(repository), "--json", "--agency", "so-tu-phap").stdout)
    assert (data["today"], [notice["task"] for notice in data["due"]]) == ("2026-11-21", ["1/KH-UBND#9"])


def test_a_pipe_with_an_old_code_page_gets_utf_8(repository: Path) -> None:
    add_plan(repository)
    command = [str(Path(sys.executable).with_name("cchc")), "status", "-C", str(repository)]
    result = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "cp1252"}, check=True)
    assert result.stdout.decode("utf-8").startswith("Tính đến ngày 21/11/2026")


def test_records_are_written_for_the_unknown_agencies_that_are_named(repository: Path) -> None:
    add_news(repository, don_vi="Phòng Quản lý Chợ")
    put_in_form(repository)
    result = run("check", "-C", str(repository), "--agencies", "phòng quản lý chợ")
    text = (repository / "docs/co-quan/phong-quan-ly-cho.md").read_text("utf-8")
    assert (result.exit_code, text) == (0, "---\ntitle: Phòng Quản lý Chợ\nloai: phong\n---\n")
    assert run("check", "-C", str(repository)).stdout == "0 lỗi, 0 cảnh báo\n"


@pytest.mark.parametrize(
    ("name", "file", "kind"),
    [("Trưởng các thôn", "truong-cac-thon.md", "nhom"), ("Trường Tiểu học A", "truong-tieu-hoc-a.md", "truong")],
)
def test_heads_of_hamlets_are_no_school(repository: Path, name: str, file: str, kind: str) -> None:
    add_news(repository, don_vi=name)
    run("check", "-C", str(repository), "--agencies", name)
    assert (repository / "docs/co-quan" / file).read_text("utf-8").endswith(f"loai: {kind}\n---\n")


def test_records_are_written_for_units_of_figures_too(repository: Path) -> None:
    front = {"title": "Số liệu", "ky": "thang", "nam": 2026, "so_lieu": "Đơn vị;Tiếp nhận\nSở A;1\n"}
    for month in (1, 2):
        more = {"so_ky": month, "gom_cac": "sở", "nguon": {"ten": "Báo cáo"}, "ngay_cong_bo": "2026-03-03"}
        add(repository, f"docs/so-lieu/t{month}.md", front | more)
    put_in_form(repository)
    told = run("check", "-C", str(repository)).stdout
    assert told.count("chưa nhận ra đơn vị “Sở A”") == 1
    assert "(còn 1 chỗ nữa: docs/so-lieu/t2.md:" in told
    run("check", "-C", str(repository), "--agencies", "Sở A")
    assert run("check", "-C", str(repository)).stdout == "0 lỗi, 0 cảnh báo\n"


def test_unknown_agencies_are_listed_and_chosen_by_number(repository: Path) -> None:
    add_news(repository, "news/2026/a.md", don_vi="Phòng A")
    add_news(repository, "news/2026/b.md", don_vi="Phòng B")
    result = CliRunner().invoke(main, ["check", "-C", str(repository), "--agencies"], input="2\n")
    assert "   2. Phòng B (1 chỗ, trước hết news/2026/b.md)" in result.stdout
    assert (repository / "docs/co-quan/phong-b.md").is_file()
    assert not (repository / "docs/co-quan/phong-a.md").exists()


@pytest.mark.parametrize("numbers", ["0", "3", "2-1", "1-99999999999", "1-2-3", "-1", "x", "²"])
def test_numbers_that_are_none_of_the_list_are_refused(repository: Path, numbers: str) -> None:
    add_news(repository, "news/2026/a.md", don_vi="Phòng A")
    add_news(repository, "news/2026/b.md", don_vi="Phòng B")
    result = CliRunner().invoke(main, ["check", "-C", str(repository), "--agencies"], input=f"{numbers}\n")
    assert (result.exit_code, "ví dụ 1,3-5" in result.stderr) == (1, True)
    assert not list((repository / "docs/co-quan").glob("phong-*"))


@pytest.mark.parametrize(
    ("written", "asked", "file"),
    [
        ("Ủy ban A", "Uỷ  ban a", "uy-ban-a.md"),
        ("Sở Lạ", unicodedata.normalize("NFD", "sở lạ"), "so-la.md"),
        ("Con", "con", "con-.md"),
    ],
)
def test_a_name_is_known_however_it_is_typed(repository: Path, written: str, asked: str, file: str) -> None:
    add_news(repository, don_vi=written)
    run("check", "-C", str(repository), "--agencies", asked)
    assert (repository / "docs/co-quan" / file).is_file()
    assert run("check", "-C", str(repository)).exit_code == 0


def test_a_name_without_letters_gets_no_file(repository: Path) -> None:
    add_news(repository, don_vi="法律")
    result = run("check", "-C", str(repository), "--agencies", "法律")
    assert "không đặt được tên tệp từ tên này" in result.stderr
    assert not list((repository / "docs/co-quan").glob(".*"))


@pytest.mark.parametrize("epoch", ["abc", "9" * 30, "1e9", " "])
def test_a_moment_that_is_none_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    for command in ("check", "status"):
        result = run(command, "-C", str(repository))
        assert (result.exit_code, "SOURCE_DATE_EPOCH" in result.stderr) == (1, True)


def test_a_record_that_is_there_is_left_alone(repository: Path) -> None:
    add_news(repository, don_vi="Phòng A")
    file = repository / "docs/co-quan/phong-a.md"
    file.write_text("---\ntitle: Khác\nloai: phong\n---\n", "utf-8")
    result = run("check", "-C", str(repository), "--agencies", "Phòng A")
    assert "đã có tệp này, để nguyên" in result.stderr
    assert "Khác" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--agencies", "Phòng Không Có"], "không có tên chưa rõ nào là “Phòng Không Có”"),
        (["Phòng A"], "chỉ ghi sau --agencies"),
    ],
)
def test_names_that_nobody_asked_about_are_refused(repository: Path, arguments: list[str], told: str) -> None:
    add_news(repository, don_vi="Phòng A")
    result = run("check", "-C", str(repository), *arguments)
    assert result.exit_code
    assert told in result.stderr
