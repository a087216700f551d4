"""A plan has years and tasks, or says that it has none; a number is given once a year."""

from pathlib import Path

import pytest

from small_repository import add_plan, problems_in


@pytest.mark.parametrize(
    ("keys", "key", "words"),
    [
        ({"nam": None}, "(tệp)", "giai_doan: {tu: 2021, den: 2030}"),
        ({"nhiem_vu": None}, "(tệp)", "khong_co_bang: true"),
        ({"nhiem_vu": []}, "(tệp)", "khong_co_bang: true"),
        ({"khong_co_bang": True}, "khong_co_bang", "bỏ một trong hai"),
    ],
)
def test_what_a_plan_lacks_is_told(repository: Path, keys: dict[str, object], key: str, words: str) -> None:
    add_plan(repository, **keys)
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == (key, True)
    assert words in problem.message


def test_a_plan_may_say_that_it_has_no_table(repository: Path) -> None:
    add_plan(repository, nhiem_vu=None, khong_co_bang=True)
    assert problems_in(repository) == []


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({}, 1),
        ({"so_ky_hieu": "Số: 01/KH-UBND"}, 1),
        ({"co_quan_ban_hanh": "ubnd tỉnh Lai Châu"}, 1),
        ({"so_ky_hieu": "10/KH-UBND"}, 0),
        ({"co_quan_ban_hanh": "Sở Nội vụ"}, 0),
        ({"ngay_ban_hanh": "2025-01-05"}, 0),
        ({"so_ky_hieu": None}, 0),
    ],
)
def test_one_issuer_gives_a_number_once_a_year(repository: Path, keys: dict[str, object], count: int) -> None:
    add_plan(repository, "plans/2026/a.md")
    add_plan(repository, "plans/2026/b.md", **keys)
    problems = problems_in(repository)
    assert [(problem.path, problem.key) for problem in problems] == [("plans/2026/b.md", "so_ky_hieu")] * count


@pytest.mark.parametrize("body", ["## Mục III {#iii}\n", '<a id="iii"></a>\n'])
def test_a_task_may_lead_to_a_heading_that_is_there(repository: Path, body: str) -> None:
    add_plan(repository, "plans/2026/thu.md", body, nhiem_vu=[{"ma": "1", "noi_dung": "Việc", "neo": "iii"}])
    assert problems_in(repository) == []


def test_a_time_that_is_not_understood_is_a_warning(repository: Path) -> None:
    tasks = [
        {"ma": "1", "noi_dung": "Việc", "thoi_gian": "Quý II/2026"},
        {"ma": "2", "noi_dung": "Việc", "thoi_gian": "Lúc nào đó"},
    ]
    add_plan(repository, nhiem_vu=tasks)
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == ("nhiem_vu[2].thoi_gian", False)
    assert "Lúc nào đó" in problem.message


@pytest.mark.parametrize(
    ("quota", "count"),
    [
        ({"tong": 24, "don_vi": "số", "moi": "tháng", "so_moi_ky": 2}, 0),
        ({"tong": 24, "don_vi": "kỳ"}, 0),
        ({"tong": 12, "don_vi": "số"}, 1),
        ({"don_vi": "số", "moi": "tháng", "so_moi_ky": 1}, 1),
        ({"don_vi": "số", "moi": "tuần", "so_moi_ky": 2}, 1),
    ],
)
def test_a_quota_that_differs_from_the_printed_time_is_a_warning(
    repository: Path, quota: dict[str, object], count: int
) -> None:
    task = {"ma": "1", "noi_dung": "Việc", "thoi_gian": "24 số (02 số/tháng)", "dinh_muc": quota}
    add_plan(repository, nhiem_vu=[task])
    told = [problem for problem in problems_in(repository) if problem.key == "nhiem_vu[1].dinh_muc"]
    assert [(problem.is_error, "“24 số (02 số/tháng)”" in problem.message) for problem in told] == [
        (False, True)
    ] * count


def test_channels_that_are_missing_are_told_together(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    text = settings.read_text("utf-8")
    start, end = text.index("    kenh_tiep_nhan:"), text.index("    phan_anh:")
    settings.write_text(text[:start] + text[end:], "utf-8")
    problems = problems_in(repository)
    assert {(problem.path, problem.key) for problem in problems} == {("mkdocs.yml", "extra.cchc.kenh_tiep_nhan")}
    assert len(problems) == 3
