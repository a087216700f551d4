"""`cchc new` on a terminal: what it asks, asks again, writes, and never overwrites."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc.cli import main

NEWS = ("--title", "Hội thi", "--set", "date=2026-11-20", "--set", "chuyen_muc=tin_tuc", "--yes")


def new(root: Path, *arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["new", "-C", str(root), "--today", "2026-11-21", *arguments], input=typed)


def test_options_are_enough(repository: Path) -> None:
    result = new(repository, "tin", *NEWS)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("news/2026/hoi-thi.md: đã ghi bản nháp của loại Tin, bài.\n")
    text = (repository / "news/2026/hoi-thi.md").read_text("utf-8")
    assert text.startswith("---\ntitle: Hội thi\ndraft: true\ndate: 2026-11-20\nchuyen_muc: tin_tuc\n")


def test_a_wrong_answer_is_asked_for_again_alone(repository: Path) -> None:
    typed = "\nHội thi\n32/13/2026\n20/11/2026\nkhac\n1\n\n\n\n"
    result = new(repository, "tin", typed=typed)
    assert result.exit_code == 0, result.output
    assert result.stderr.count("không được để trống") == 1
    assert "“32/13/2026” không phải là ngày" in result.stderr
    assert "cần một trong các giá trị tin_tuc" in result.stderr
    assert result.stdout.count("Tiêu đề (") == 2
    assert (repository / "news/2026/hoi-thi.md").is_file()


def test_a_group_without_its_first_answer_is_asked_no_further(repository: Path) -> None:
    typed = "Hội thi\n2026-11-20\n1\n\n/anh/hoi-thi.jpg\n\nQuang cảnh\n"
    result = new(repository, "tin", "--set", "tep.ten=Kế hoạch", "--set", "tep.duong_dan=/tep/a.pdf", typed=typed)
    assert result.exit_code == 0, result.output
    assert result.stdout.count("Ảnh – Mô tả ảnh") == 2
    text = (repository / "news/2026/hoi-thi.md").read_text("utf-8")
    assert "anh:\n  tep: /anh/hoi-thi.jpg\n  mo_ta: Quang cảnh\n" in text


def test_what_is_missing_is_told_all_at_once(repository: Path) -> None:
    result = new(repository, "câu hỏi", "--yes")
    assert result.exit_code == 1
    assert result.stderr.count("thiếu khóa bắt buộc") == 4
    assert not (repository / "docs/hoi-dap").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("tinn", "--yes"), "có phải là “tin”?"),
        (("--yes",), "thiếu loại nội dung"),
        (("tin", "--set", "nam"), "thiếu dấu ="),
        (("tin", "--set", "ngay=1"), "loại Tin, bài không có khóa “ngay”"),
        (("tin", *NEWS, "-o", "../x.md"), "phải nằm trong news/<năm>/"),
        (("tin", *NEWS, "-o", "news/../../x.md"), "ngoài thư mục"),
    ],
)
def test_what_cannot_be_is_told(repository: Path, arguments: tuple[str, ...], told: str) -> None:
    result = new(repository, *arguments)
    assert result.exit_code != 0
    assert told in result.stderr
    assert list((repository / "news").rglob("*.md")) == []


def test_nothing_is_overwritten(repository: Path) -> None:
    new(repository, "tin", *NEWS)
    file = repository / "news/2026/hoi-thi.md"
    file.write_text("của tôi", "utf-8")
    again = new(repository, "tin", *NEWS)
    assert again.exit_code == 1
    assert "--output news/2026/hoi-thi-2.md" in again.stderr
    assert file.read_text("utf-8") == "của tôi"


def test_another_document_of_the_same_number_has_another_name(repository: Path) -> None:
    keys = ("--set", "loai=quyet_dinh", "--set", "so_ky_hieu=5/QĐ-UBND", "--set", "ngay_ban_hanh=2026-02-05", "--yes")
    for issuer in ("UBND tỉnh", "UBND xã Mường So"):
        new(repository, "văn bản", "--title", "Quyết định", "--set", f"co_quan_ban_hanh={issuer}", *keys)
    names = sorted(file.name for file in (repository / "docs/van-ban").iterdir())
    assert names == ["5-qd-ubnd-ubnd-xa-muong-so.md", "5-qd-ubnd.md"]


def test_types_are_offered_where_none_is_named(repository: Path) -> None:
    result = new(repository, typed="16\nLiên hệ\n")
    assert result.exit_code == 0, result.output
    assert " 16. Trang" in result.stdout
    assert (repository / "docs/lien-he.md").is_file()


def test_keys_are_told_without_writing(repository: Path) -> None:
    result = new(repository, "tin", "--keys")
    assert "# chuyen_muc: tin_tuc\n" in result.stdout
    assert list((repository / "news").rglob("*.md")) == []


def test_what_does_not_go_together_is_asked_for_again(repository: Path) -> None:
    typed = "Nộp ở đâu?\n3/11/2026\nSở Nội vụ\n3\n\n3\n10/11/2026\n"
    result = new(repository, "câu hỏi", typed=typed)
    assert result.exit_code == 0, result.output
    assert result.stderr.count("đã trả lời nhưng thiếu ngay_tra_loi") == 1
    assert "ngay_tra_loi: 2026-11-10\n" in (repository / "docs/hoi-dap/nop-o-dau.md").read_text("utf-8")


def test_what_does_not_go_together_is_refused_where_nobody_is_asked(repository: Path) -> None:
    keys = ("--set", "loai=hoi_thi", "--set", "chu_tri=Sở Nội vụ", "--yes")
    result = new(repository, "sự kiện", "--title", "Hội thi", *keys)
    assert result.exit_code == 1
    assert "thiếu thời gian; ghi như văn bản in" in result.stderr
    assert not (repository / "docs/su-kien").exists()
    assert new(repository, "sự kiện", "--title", "Hội thi", "--set", "thoi_gian=Quý III/2026", *keys).exit_code == 0


def test_a_day_for_citizens_that_comes_again_can_be_answered(repository: Path) -> None:
    typed = "Tiếp công dân\nTiếp công dân\nUBND tỉnh\n\n2026\n\nngày 15 hằng tháng\nTrụ sở\n"
    result = new(repository, "sự kiện", "--set", "nguoi_tiep=Chủ tịch UBND tỉnh", typed=typed)
    assert (result.exit_code, result.stderr) == (0, "")
    text = (repository / "docs/su-kien/tiep-cong-dan.md").read_text("utf-8")
    assert "nam: 2026\n" in text
    assert "lap_lai: ngày 15 hằng tháng\n" in text


def test_a_draft_is_not_told_to_lose_its_explanations(repository: Path) -> None:
    path = repository / "news/2026/hoi-thi.md"
    new(repository, "tin", *NEWS)
    told = "news/2026/hoi-thi.md:1: (tệp): cảnh báo: phần khai báo chưa theo dạng chung"
    assert told not in CliRunner().invoke(main, ["check", "-C", str(repository)]).output
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    assert told in CliRunner().invoke(main, ["check", "-C", str(repository)]).output
