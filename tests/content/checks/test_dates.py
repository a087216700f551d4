"""Dates that cannot be: what has happened lies in the past, ends after its beginning, in its year's folder."""

from pathlib import Path

import pytest

from small_repository import NEWS, add, add_news, add_plan, problems_in

TASK = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"]}
DONE = {**TASK, "trang_thai": "hoan_thanh", "minh_chung": ["https://vidu.example/bao-cao"]}


@pytest.mark.parametrize(
    ("keys", "key", "words"),
    [
        ({"ghi_chu_sua": [{"ngay": "2026-11-22", "noi_dung": "Sửa"}]}, "ghi_chu_sua[1].ngay", "tương lai"),
        ({"nguon": {"da_doi_chieu": "2027-11-20"}}, "nguon.da_doi_chieu", "hôm nay 21/11/2026"),
        ({"nhiem_vu": [{**DONE, "hoan_thanh_ngay": "2027-01-01"}]}, "nhiem_vu[1].hoan_thanh_ngay", "01/01/2027"),
        ({"nhiem_vu": [{**DONE, "hoan_thanh_ngay": "2026-01-04"}]}, "nhiem_vu[1].hoan_thanh_ngay", "05/01/2026"),
        ({"dang_tu": "2026-12-01", "dang_den": "2026-11-30"}, "dang_den", "01/12/2026"),
        ({"nam": None, "giai_doan": {"tu": 2026, "den": 2021}}, "giai_doan", "năm đầu"),
    ],
)
def test_a_day_that_cannot_be_is_told(repository: Path, keys: dict[str, object], key: str, words: str) -> None:
    add_plan(repository, **keys)
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == (key, True)
    assert words in problem.message


@pytest.mark.parametrize(
    ("day", "words"), [("2026-01-04", "trước khi kế hoạch được ban hành (05/01/2026)"), ("2026-11-22", "tương lai")]
)
def test_a_day_of_completion_that_cannot_be_is_told_at_its_line(repository: Path, day: str, words: str) -> None:
    add_plan(repository, nhiem_vu=[TASK, {**DONE, "ma": "2", "hoan_thanh_ngay": day}])
    (problem,) = problems_in(repository)
    line = (repository / "plans/2026/thu.md").read_text("utf-8").splitlines().index(f"  hoan_thanh_ngay: '{day}'") + 1
    assert (problem.path, problem.line, problem.key) == ("plans/2026/thu.md", line, "nhiem_vu[2].hoan_thanh_ngay")
    assert problem.is_error
    assert words in problem.message


@pytest.mark.parametrize(
    "keys",
    [
        {"ghi_chu_sua": [{"ngay": "2026-11-21", "noi_dung": "Sửa"}]},
        {"dang_tu": "2027-01-01", "dang_den": "2027-01-01"},
        {"date": "2027-01-01"},
        {"ngay_ban_hanh": "2026-11", "nhiem_vu": [{**DONE, "hoan_thanh_ngay": "2026-11-01"}]},
        {"nhiem_vu": [{**DONE, "hoan_thanh_ngay": "2026-01-05"}]},
        {"nam": None, "giai_doan": {"tu": 2026, "den": 2026}},
    ],
)
def test_today_and_a_planned_publication_are_in_order(repository: Path, keys: dict[str, object]) -> None:
    add_plan(repository, **keys)
    assert problems_in(repository) == []


@pytest.mark.parametrize(
    ("path", "keys", "home"),
    [
        ("plans/2025/thu.md", {}, "plans/2026/"),
        ("plans/2026/thu.md", {"nam": 2025, "ngay_ban_hanh": "2024-12-28"}, "plans/2025/"),
        ("plans/2030/thu.md", {"nam": None, "giai_doan": {"tu": 2025, "den": 2030}}, "plans/2025/"),
        ("news/2025/tin.md", {}, "news/2026/"),
        ("news/2026/tin.md", {"date": "2025-12-31"}, "news/2025/"),
    ],
)
def test_a_file_in_the_folder_of_another_year_is_sent_home(
    repository: Path, path: str, keys: dict[str, object], home: str
) -> None:
    (add_plan if path.startswith("plans") else add_news)(repository, path, **keys)
    (problem,) = problems_in(repository)
    assert (problem.path, problem.is_error) == (path, True)
    assert f"chuyển vào {home}" in problem.message


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("plans/2025/thu.md", {"ngay_ban_hanh": "2025-12-28"}),
        ("plans/2026/thu.md", {"ngay_ban_hanh": "2025-12-28"}),
        ("plans/2021/thu.md", {"ngay_ban_hanh": "2020-12-28", "nam": None, "giai_doan": {"tu": 2021, "den": 2030}}),
        ("plans/2026/thu.md", {"nam": 2026, "giai_doan": {"tu": 2021, "den": 2030}}),
        ("news/2026/tin.md", {"date": "2025-12-31T18:00:00Z"}),
    ],
)
def test_a_plan_may_lie_in_the_year_of_its_issue(repository: Path, path: str, keys: dict[str, object]) -> None:
    (add_plan if path.startswith("plans") else add_news)(repository, path, **keys)
    assert problems_in(repository) == []


@pytest.mark.parametrize(
    ("path", "day", "told"),
    [
        ("news/2026/tin.md", "2026-05-04", None),
        ("news/2026/tin.md", "2026-05-03", ("thu_hoi.ngay", "trước ngày đăng 04/05/2026")),
        ("docs/index.md", "2026-05-04", ("thu_hoi", "không thu hồi được")),
        ("docs/thu-tuc/index.md", "2026-05-04", ("thu_hoi", "không thu hồi được")),
        ("docs/gioi-thieu.md", "2026-05-04", None),
    ],
)
def test_only_what_was_published_is_withdrawn_and_no_section(
    repository: Path, path: str, day: str, told: tuple[str, str] | None
) -> None:
    front = NEWS if path.startswith("news/") else {"title": "Trang"}
    add(repository, path, {**front, "thu_hoi": {"ngay": day, "ly_do": "Nhầm"}})
    found = [problem for problem in problems_in(repository) if "thu_hoi" in problem.key]
    assert [problem.key for problem in found] == ([told[0]] if told else [])
    assert all(told and told[1] in problem.message for problem in found)
