"""Questions: what is wrong with one is told at its file, line and key."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.loader import examine
from cchc.content.problems import Problem
from cchc.content.question import Question
from small_repository import SETTINGS, TODAY, site_of

PATH = "docs/hoi-dap/hoi.md"
QUESTION = """---
title: Nộp hồ sơ ở đâu?
description: Nơi nộp hồ sơ.
ngay_hoi: 2026-11-03
nguoi_hoi: Một công dân
co_quan_tra_loi: Sở Nội vụ
trang_thai: da_tra_loi
ngay_tra_loi: 2026-11-10
nguoi_tra_loi: Phòng Cải cách hành chính
thu_tuc: ["1.000894"]
can_cu: ["20/2008/NĐ-CP"]
nguon: {ten: Buổi đối thoại}
---
Tôi hỏi nơi nộp hồ sơ.

## Trả lời

Nộp tại Trung tâm, phí 500.000 đồng, gọi 0213 000 0001.
"""
OPEN = QUESTION.replace("da_tra_loi", "tiep_nhan").replace("ngay_tra_loi: 2026-11-10\n", "").partition("## Trả lời")[0]


def problems_of(repository: Path, text: str) -> list[Problem]:
    (repository / "docs/hoi-dap").mkdir(exist_ok=True)
    (repository / PATH).write_text(text, "utf-8")
    return [problem for problem in examine(repository, TODAY).problems if problem.path == PATH]


def question_of(repository: Path, text: str) -> Question:
    assert problems_of(repository, text) == []
    (question,) = site_of(repository).all(Question)
    return question


@pytest.mark.parametrize("text", [QUESTION, OPEN, OPEN.replace("tiep_nhan", "dang_xu_ly")])
def test_a_good_file_has_no_problem(repository: Path, text: str) -> None:
    assert problems_of(repository, text) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "words"),
    [
        ("ngay_hoi: 2026-11-03\n", "", 2, "ngay_hoi", "ngay_hoi: 2026-11-03"),
        ("ngay_hoi: 2026-11-03", "ngay_hoi: 03/11/2026", 4, "ngay_hoi", "2026-11-03"),
        ("ngay_hoi: 2026-11-03", "ngay_hoi: 2027-11-03\ndraft: true", 4, "ngay_hoi", "tương lai"),
        ("co_quan_tra_loi: Sở Nội vụ\n", "", 2, "co_quan_tra_loi", "thiếu khóa bắt buộc"),
        ("co_quan_tra_loi: Sở Nội vụ", "co_quan_tra_loi: Sở Nội vu", 6, "co_quan_tra_loi", "“Sở Nội vụ”"),
        ("da_tra_loi", "xong", 7, "trang_thai", "tiep_nhan, dang_xu_ly, da_tra_loi"),
        ("ngay_tra_loi: 2026-11-10\n", "", 7, "trang_thai", "thiếu ngay_tra_loi"),
        ("ngay_tra_loi: 2026-11-10", "ngay_tra_loi: 2026-11-02", 8, "ngay_tra_loi", "trước ngày hỏi 03/11/2026"),
        ("ngay_tra_loi: 2026-11-10", "ngay_tra_loi: 2026-11-22", 8, "ngay_tra_loi", "tương lai"),
        ('"1.000894"', "1.000894", 10, "thu_tuc[1]", '"1.000894"'),
        ('"1.000894"', '"1.0894"', 10, "thu_tuc[1]", '["1.000894"]'),
        ('"20/2008/NĐ-CP"', "Nghị định 20", 11, "can_cu[1]", "993/KH-UBND"),
        ("nguoi_hoi", "nguoi_hỏi", 5, "nguoi_hỏi", "“nguoi_hoi”"),
        ("## Trả lời\n", "", 7, "trang_thai", "thiếu câu trả lời"),
        ("## Trả lời", "### Trả lời", 7, "trang_thai", "## Trả lời"),
        ("Nộp tại Trung tâm, phí 500.000 đồng, gọi 0213 000 0001.\n", "", 7, "trang_thai", "thiếu câu trả lời"),
        ("Tôi hỏi nơi nộp hồ sơ.\n", "", 1, "(tệp)", "thiếu câu hỏi"),
        ("Tôi hỏi", "## Trả lời\n\nTôi hỏi", 18, "(nội dung)", "đã có một dòng"),
        ("Tôi hỏi", "<!-- cchc:news -->\n\nTôi hỏi", 14, "(nội dung)", "cchc:news"),
        ("Nộp tại", "<!-- cchc:news -->\n\nNộp tại", 18, "(nội dung)", "cchc:news"),
        ("ở đâu?", "<script>alert(1)</script>", 2, "title", "mã HTML"),
        ("ở đâu?", "</title><b>", 2, "title", "mã HTML"),
        ("Nơi nộp hồ sơ.", "Nơi <b>nộp", 3, "description", "mã HTML"),
        ("Nơi nộp hồ sơ.", 'Nơi "nộp"', 3, "description", "“ ”"),
    ],
)
def test_a_mistake_is_told_at_its_place(repository: Path, old: str, new: str, line: int, key: str, words: str) -> None:
    assert old in QUESTION
    found = problems_of(repository, QUESTION.replace(old, new, 1))
    if key == "(tệp)" or "Trả lời\n\nTôi" in new or "draft" in new:
        found = [problem for problem in found if words in problem.message]  # one mistake brings others with it
    assert [(problem.line, problem.key) for problem in found] == [(line, key)]
    assert words in found[0].message


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("trang_thai: tiep_nhan", "trang_thai: tiep_nhan\nngay_tra_loi: 2026-11-10", 8, "ngay_tra_loi"),
        ("hồ sơ.\n\n", "hồ sơ.\n\n## Trả lời\n\nNộp tại xã.\n", 15, "(nội dung)"),
    ],
)
def test_an_open_question_has_nothing_of_an_answer(repository: Path, old: str, new: str, line: int, key: str) -> None:
    assert old in OPEN
    (problem,) = problems_of(repository, OPEN.replace(old, new, 1))
    assert (problem.line, problem.key, problem.is_error) == (line, key, True)
    assert "da_tra_loi" in problem.message


@pytest.mark.parametrize(
    ("old", "line", "key"),
    [
        ("Nộp hồ sơ ở đâu?", 2, "title"),
        ("Nơi nộp hồ sơ.", 3, "description"),
        ("Một công dân", 5, "nguoi_hoi"),
        ("Phòng Cải cách hành chính", 9, "nguoi_tra_loi"),
        ("Buổi đối thoại", 12, "nguon.ten"),
        ("Tôi hỏi nơi nộp hồ sơ.", 14, "(nội dung)"),
        ("Nộp tại Trung tâm", 18, "(nội dung)"),
    ],
)
@pytest.mark.parametrize(
    ("datum", "words"),
    [
        ("0900 000 001", "“[số điện thoại]”"),
        ("+84 900.000.001", "docs/co-quan/"),
        ("nguoi.dan@vidu.example", "“[thư điện tử]”"),
        ("001000000001", "“[số giấy tờ]”"),
        ("100-000-001", "“đồng”"),
    ],
)
def test_what_gives_a_person_away_stops_the_check(
    repository: Path, old: str, line: int, key: str, datum: str, words: str
) -> None:
    assert old in QUESTION
    (problem,) = problems_of(repository, QUESTION.replace(old, f"{old} {datum}", 1))
    assert (problem.line, problem.key, problem.is_error) == (line, key, True)
    assert words in problem.message
    assert "xóa hoặc thay bằng" in problem.message
    assert datum not in problem.message


def test_telephones_and_mail_of_offices_are_no_personal_data(repository: Path) -> None:
    agency = repository / "docs/co-quan/so-noi-vu.md"
    text = agency.read_text("utf-8").replace(
        "loai: so", 'loai: so\ndien_thoai: "0213 000 0002"\nemail: snv@vidu.example'
    )
    agency.write_text(text, "utf-8")
    body = "gọi +84 213 000 0002 hoặc (0213) 000.0001, thư SNV@vidu.example"
    assert problems_of(repository, QUESTION.replace("gọi 0213 000 0001", body)) == []


def test_who_asked_is_a_citizen_unless_told_otherwise(repository: Path) -> None:
    assert question_of(repository, QUESTION.replace("nguoi_hoi: Một công dân\n", "")).asker == "Công dân"


@pytest.mark.parametrize("heading", ["## Trả lời", "##Trả lời", "## Trả lời:", "## Trả lời ##"])
def test_the_heading_parts_the_question_from_the_answer(repository: Path, heading: str) -> None:
    question = question_of(repository, QUESTION.replace("## Trả lời", heading))
    assert question.question == "Tôi hỏi nơi nộp hồ sơ."
    assert question.answer.startswith("Nộp tại Trung tâm")


def test_an_open_question_has_no_answer(repository: Path) -> None:
    question = question_of(repository, OPEN)
    assert (question.question, question.answer) == ("Tôi hỏi nơi nộp hồ sơ.", "")


CORRECTED = "ghi_chu_sua: {ngay: 2026-11-12, noi_dung: Sửa số}\ntrang_thai: da_tra_loi"


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        (OPEN, date(2026, 11, 3), date(2026, 11, 3)),
        (QUESTION, date(2026, 11, 10), date(2026, 11, 10)),
        (QUESTION.replace("trang_thai: da_tra_loi", CORRECTED), date(2026, 11, 10), date(2026, 11, 12)),
        (QUESTION.replace("ngay_hoi", "dang_tu: 2026-11-05\nngay_hoi"), date(2026, 11, 5), date(2026, 11, 10)),
    ],
)
def test_days_follow_the_answer_never_the_build(repository: Path, text: str, published: date, updated: date) -> None:
    question = question_of(repository, text)
    assert (question.published_on, question.updated_on) == (published, updated)


@pytest.mark.parametrize(
    ("setting", "key", "words"),
    [
        ("{thoi_han: 0}", "thoi_han", "con số phải từ 1"),
        ("{thoi_han: mười}", "thoi_han", "con số"),
        ("{ngay_nghi: [02/09/2026]}", "ngay_nghi[1]", "2026-09-02"),
        ("{ngay_nghi: 2026-09-02, ngay_lam_bu: [2026-09-02]}", "hoi_dap", "02/09/2026 vừa là ngày nghỉ"),
        ("{han: 10}", "hoi_dap.han", "không có khóa này"),
    ],
)
def test_a_wrong_setting_is_told(repository: Path, setting: str, key: str, words: str) -> None:
    text = SETTINGS.replace("    nguon_tin:", f"    hoi_dap: {setting}\n    nguon_tin:")
    (repository / "mkdocs.yml").write_text(text, "utf-8")
    (problem,) = examine(repository, TODAY).problems
    assert problem.key.endswith(key)
    assert words in problem.message
