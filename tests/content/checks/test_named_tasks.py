"""Whatever names a task names one that is there and that readers can see, once."""

from pathlib import Path

import pytest

from small_repository import add, add_news, add_plan, problems_in

NEWS = "news/2026/tin.md"


@pytest.mark.parametrize("reference", ["1/KH-UBND#1", "Số 01/kh-ubnd#1", "/plans/2026/thu.md#1"])
def test_evidence_for_a_task_that_is_there_is_no_problem(repository: Path, reference: str) -> None:
    add_plan(repository)
    add_news(repository, NEWS, nhiem_vu=[reference])
    assert problems_in(repository) == []


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("1/KH-UBND#2", "không có nhiệm vụ “2”; các mã: 1"),
        ("1/KH-UBND", "thiếu mã nhiệm vụ"),
        ("1/KH-UBN#1", "có phải là 1/KH-UBND?"),
        ("kế hoạch kia#1", "dùng số ký hiệu hoặc đường dẫn tệp"),
    ],
)
def test_evidence_for_no_task_is_told(repository: Path, reference: str, words: str) -> None:
    add_plan(repository)
    add_news(repository, NEWS, nhiem_vu=["1/KH-UBND#1", reference])
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == ("nhiem_vu[2]", True)
    assert words in problem.message


DOCUMENT: dict[str, object] = {
    "title": "Văn bản",
    "loai": "cong_van",
    "so_ky_hieu": "5/UBND-NC",
    "ngay_ban_hanh": "2026-03-01",
}
REPORT: dict[str, object] = {
    "title": "Báo cáo",
    "ky": "nam",
    "nam": 2026,
    "don_vi": "Sở Nội vụ",
    "ngay_ban_hanh": "2026-03-01",
}
EVENT: dict[str, object] = {
    "title": "Sự kiện",
    "loai": "hoi_thi",
    "ngay": "2026-03-01",
    "chu_tri": "Sở Nội vụ",
    "ket_qua": "Xong",
}
SERIES: dict[str, object] = {"title": "Chuyên mục", "kenh": "Đài tỉnh", "nam": 2026}
NAMING: dict[str, dict[str, object]] = {
    "docs/van-ban/a.md": {**DOCUMENT, "co_quan_ban_hanh": "UBND tỉnh"},
    "docs/bao-cao/a.md": REPORT,
    "docs/su-kien/a.md": EVENT,
    "docs/chuyen-muc/a.md": SERIES,
    NEWS: {"title": "Tin", "date": "2026-03-01", "chuyen_muc": "tin_tuc"},
}


@pytest.mark.parametrize("path", NAMING)
@pytest.mark.parametrize(
    ("reference", "is_error", "words"),
    [
        ("1/KH-UBND#2", True, "không có nhiệm vụ “2”"),
        ("11/KH-UBN#1", True, "không có kế hoạch “11/KH-UBN”; có phải là 1/KH-UBND?"),
        ("/plans/2026/thu.md#1", True, "đã ghi ở trên; xóa một dòng"),
        ("7/KH-UBND#1", False, "7/KH-UBND là bản nháp"),
        ("8/KH-UBND#1", False, "chưa đến ngày đăng"),
    ],
)
def test_whatever_names_a_task_names_one_that_is_there(
    repository: Path, path: str, reference: str, is_error: bool, words: str
) -> None:
    add_plan(repository)
    add_plan(repository, "plans/2026/nhap.md", so_ky_hieu="7/KH-UBND", draft=True)
    add_plan(repository, "plans/2026/cho.md", so_ky_hieu="8/KH-UBND", dang_tu="2026-11-22")
    add(repository, path, {**NAMING[path], "nhiem_vu": ["1/KH-UBND#1", reference]})
    (problem,) = problems_in(repository)
    line = (repository / path).read_text("utf-8").splitlines().index(f"- {reference}") + 1
    assert (problem.path, problem.line, problem.key) == (path, line, "nhiem_vu[2]")
    assert problem.is_error is is_error
    assert words in problem.message


def test_a_number_of_two_plans_names_neither(repository: Path) -> None:
    add_plan(repository)
    add_plan(repository, "plans/2026/khac.md", co_quan_ban_hanh="Sở Nội vụ")
    add_news(repository, NEWS, nhiem_vu=["1/KH-UBND#1", "/plans/2026/khac.md#1"])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key) == (NEWS, "nhiem_vu[1]")
    assert "có nhiều kế hoạch là “1/KH-UBND”; ghi đường dẫn tệp" in problem.message


def test_what_waits_itself_may_name_a_plan_that_waits(repository: Path) -> None:
    add_plan(repository, dang_tu="2026-11-22")
    add_news(repository, NEWS, dang_tu="2026-11-22", nhiem_vu=["1/KH-UBND#1"])
    assert problems_in(repository) == []
