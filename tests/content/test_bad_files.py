"""What an editor can get wrong: each mistake is told at its file, line and key, in one run, without a traceback."""

from pathlib import Path

import pytest

from cchc.content.loader import examine
from cchc.content.problems import Problem
from cchc.editing.repairs import repair
from small_repository import TODAY

PLAN = """---
title: Kế hoạch thử
so_ky_hieu: "1/KH-UBND"
ngay_ban_hanh: 2026-01-05
co_quan_ban_hanh: UBND tỉnh Lai Châu
nam: 2026
cap: tinh
nhiem_vu:
  - ma: "1"
    noi_dung: Việc thứ nhất
    chu_tri: [Sở Nội vụ]
    thoi_gian: Quý I/2026
---
Nội dung.
"""


def problems_of(repository: Path, text: str | bytes, path: str = "plans/2026/thu.md") -> list[Problem]:
    content = text if isinstance(text, bytes) else text.encode()
    (repository / path).write_bytes(content)
    return [problem for problem in examine(repository, TODAY).problems if problem.path == path]


def test_a_good_file_has_no_problem(repository: Path) -> None:
    assert problems_of(repository, PLAN) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "words"),
    [
        ("title: Kế hoạch thử", 'title: "Kế hoạch thử', 3, "(tệp)", "ngoặc kép"),
        ("title: Kế hoạch thử", "title: Kế hoạch: thử", 2, "(tệp)", "hai chấm"),
        # a text or a table that was pasted below a key, and not indented: all of it, or all but the first line
        ("cap: tinh", "cap: |\nTT\tĐơn vị\n1\tSở A", 8, "cap", "hai dấu cách"),
        ("cap: tinh", "cap: |\n  TT\tĐơn vị\n\n1\tSở A\n2\tSở B", 10, "cap", "hai dấu cách"),
        ("cap: tinh", "cap: tinh\ncap: xa", 8, "cap", "đã có ở trên"),
        ("nam: 2026", "namm: 2026\nnam: 2026", 6, "namm", "“nam”"),
        ("cap: tinh\n", "", 2, "cap", "thiếu khóa bắt buộc"),
        ("cap: tinh", "cap: tỉnh", 7, "cap", "tinh, huyen, xa"),
        ("nam: 2026", "nam: năm nay", 6, "nam", "con số"),
        ("2026-01-05", "2026-02-30", 4, "ngay_ban_hanh", "không có trong lịch"),
        ("2026-01-05", "05/01/2026", 4, "ngay_ban_hanh", "2026-01-05"),
        ("2026-01-05", "2027-01-05", 4, "ngay_ban_hanh", "tương lai"),
        ('"1/KH-UBND"', "0123456789", 3, "so_ky_hieu", '"0123456789"'),
        ('"1/KH-UBND"', '"một"', 3, "so_ky_hieu", "993/KH-UBND"),
        ("    thoi_gian", "    tep: [x]\n    thoi_gian", 12, "nhiem_vu[1].tep", "không có khóa này"),
        ('ma: "1"', "ma: 01", 9, "nhiem_vu[1].ma", '"01"'),
        ("    noi_dung: Việc thứ nhất\n", "", 9, "nhiem_vu[1].noi_dung", "thiếu khóa bắt buộc"),
        ("Quý I/2026", 'Quý I/2026\n  - ma: "1"\n    noi_dung: Khác', 13, "nhiem_vu[2].ma", "đã dùng"),
        ("[Sở Nội vụ]", "[Sở Nội vu tỉnh]", 11, "nhiem_vu[1].chu_tri", "Sở Nội vụ"),
        ("cap: tinh", "cap: tinh\ntep: [{ten: A, duong_dan: /tep/a.pdf}]", 8, "tep[1].duong_dan", "docs/tep/a.pdf"),
        ("Nội dung.", "[x](/news/2026/khong-co.md)", 14, "(nội dung)", "không có tệp này"),
        ("Nội dung.", "<!-- cchc:taks -->", 14, "(nội dung)", "“tasks”"),
        ("Nội dung.", "<!-- cchc:tasks lead=so-la -->", 14, "(nội dung)", "so-la"),
        ("    thoi_gian", "    neo: iii\n    thoi_gian", 12, "nhiem_vu[1].neo", "#iii"),
    ],
)
def test_a_mistake_is_told_at_its_place(repository: Path, old: str, new: str, line: int, key: str, words: str) -> None:
    assert old in PLAN
    found = problems_of(repository, PLAN.replace(old, new, 1))
    assert [(problem.line, problem.key) for problem in found] == [(line, key)]
    assert words in found[0].message


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tệp rỗng"),
        ("Không có khai báo.".encode(), "thiếu phần khai báo"),
        (PLAN.replace("\n---\n", "\n").encode(), "chưa đóng"),
        (PLAN.encode("utf-16"), "UTF-8"),
        (b"---\n- a\n---\n", "khóa: giá trị"),
    ],
)
def test_a_file_that_is_none(repository: Path, content: bytes, words: str) -> None:
    assert any(words in problem.message for problem in problems_of(repository, content))


def test_all_mistakes_are_told_at_once(repository: Path) -> None:
    found = problems_of(repository, PLAN.replace("cap: tinh", "cap: x").replace("2026-01-05", "hôm qua"))
    assert [problem.key for problem in found] == ["ngay_ban_hanh", "cap"]


def test_a_number_is_given_once(repository: Path) -> None:
    (repository / "plans/2026/khac.md").write_text(PLAN, "utf-8")
    assert [problem.key for problem in problems_of(repository, PLAN)] == ["so_ky_hieu"]


def test_a_missing_channel_says_what_to_add(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("- loai: dien_thoai", "- loai: zalo"), "utf-8")
    found = [problem for problem in examine(repository, TODAY).problems if problem.path == "mkdocs.yml"]
    assert len(found) == 1
    assert "một số điện thoại" in found[0].message


def test_decomposed_text_is_told_and_mended(repository: Path) -> None:
    import unicodedata

    found = problems_of(repository, unicodedata.normalize("NFD", PLAN))
    assert [problem.is_error for problem in found] == [False]
    assert [mended.path for mended in repair(repository)] == ["plans/2026/thu.md"]
    assert problems_of(repository, (repository / "plans/2026/thu.md").read_bytes()) == []
