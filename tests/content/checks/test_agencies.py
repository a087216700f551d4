"""Names of agencies that lead to no record, or to more than one, are told and stop nothing."""

from pathlib import Path

import pytest

from small_repository import AGENCIES, add, add_news, add_plan, problems_in, site_of

UBND = "docs/co-quan/ubnd-tinh-lai-chau.md"


def add_agency(root: Path, key: str, title: str, **keys: object) -> None:
    add(root, f"docs/co-quan/{key}.md", {"title": title, "loai": "so", "dia_ban": "tỉnh Lai Châu", **keys})


def told(root: Path) -> list[tuple[str, str]]:
    """Where something is told; none of it may be an error."""
    problems = problems_in(root)
    assert not any(problem.is_error for problem in problems), problems
    return [(problem.path, problem.key) for problem in problems]


@pytest.mark.parametrize(
    ("keys", "key", "words"),
    [
        ({"co_quan_ban_hanh": "UBND tỉnh Lai Chau"}, "co_quan_ban_hanh", "gần nhất là “UBND tỉnh Lai Châu”"),
        ({"nhiem_vu": [{"ma": "1", "noi_dung": "A", "phoi_hop": ["SNV"]}]}, "nhiem_vu[1].phoi_hop", "ten_khac"),
        ({"nhiem_vu": [{"ma": "1", "noi_dung": "A", "chu_tri": ["Sở Tư pháp"]}]}, "nhiem_vu[1].chu_tri", "Sở Tư pháp"),
    ],
)
def test_a_plans_unknown_agency_is_told(repository: Path, keys: dict[str, object], key: str, words: str) -> None:
    add_plan(repository, **keys)
    (problem,) = site_of(repository).warnings
    assert (problem.path, problem.key) == ("plans/2026/thu.md", key)
    assert words in problem.message


def test_a_reference_to_a_document_is_not_told(repository: Path) -> None:
    add_plan(repository, nhiem_vu=[{"ma": "1", "noi_dung": "A", "chu_tri": ["Theo Kế hoạch của tỉnh"]}])
    assert told(repository) == []


def test_the_unknown_unit_of_news_is_told_and_stops_nothing(repository: Path) -> None:
    add_news(repository, don_vi="Sở Nội vu")
    (problem,) = site_of(repository).warnings
    assert (problem.path, problem.key, problem.is_error) == ("news/2026/tin.md", "don_vi", False)
    assert "“Sở Nội vụ”" in problem.message


def test_unknown_parents_and_successors_are_told(repository: Path) -> None:
    add_agency(repository, "x", "Sở X", truc_thuoc="UBND xã", ke_thua_boi=["Sở Nội vụ", "Sở Y"])
    assert told(repository) == [("docs/co-quan/x.md", "truc_thuoc"), ("docs/co-quan/x.md", "ke_thua_boi[2]")]


def test_a_name_that_two_agencies_share_is_told_at_both_and_where_it_is_used(repository: Path) -> None:
    add_agency(repository, "so-noi-vu-moi", "Sở Nội vụ")
    add_plan(repository)
    assert told(repository) == [
        ("docs/co-quan/so-noi-vu-moi.md", "ten_khac"),
        ("docs/co-quan/so-noi-vu.md", "ten_khac"),
        ("plans/2026/thu.md", "nhiem_vu[1].chu_tri"),
    ]
    assert "so-noi-vu hoặc so-noi-vu-moi" in problems_in(repository)[-1].message.replace(
        "so-noi-vu-moi hoặc so-noi-vu", "so-noi-vu hoặc so-noi-vu-moi"
    )


@pytest.mark.parametrize(
    "other", [{"dia_ban": "tỉnh Sóc Trăng"}, {"hieu_luc_den": "2025-02"}, {"dia_ban": "xã A, tỉnh Lai Châu"}]
)
def test_one_name_in_other_places_and_times_is_no_clash(repository: Path, other: dict[str, object]) -> None:
    add_agency(repository, "khac", "Sở Nội vụ", **other)
    if "hieu_luc_den" in other:
        front: dict[str, object] = {**AGENCIES["so-noi-vu"], "dia_ban": "tỉnh Lai Châu", "hieu_luc_tu": "2025-03"}
        add(repository, "docs/co-quan/so-noi-vu.md", front)
    assert told(repository) == []


def test_a_name_that_is_unknown_at_many_places_is_told_once(repository: Path) -> None:
    for number in range(6):
        add_news(repository, f"news/2026/tin-{number}.md", don_vi="Sở Tài chính" if number % 2 else "SỞ TÀI CHÍNH")
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == ("news/2026/tin-0.md", "don_vi", False)
    assert "còn 5 chỗ nữa: news/2026/tin-1.md:5, news/2026/tin-2.md:5, news/2026/tin-3.md:5, …" in problem.message
    assert "gần nhất" not in problem.message


@pytest.mark.parametrize(
    "name", ["Bộ Tài chính", "Cục Thuế - Bộ tài chính", "Bộ trưởng Bộ Y tế", "Cục Thuỷ sản và Kiểm ngư"]
)
def test_bodies_of_the_state_need_no_record(repository: Path, name: str) -> None:
    add_news(repository, don_vi=name)
    assert told(repository) == []


def test_an_old_name_is_told_where_it_had_ended_by_then(repository: Path) -> None:
    add_news(repository, don_vi="Bộ Giao thông vận tải")
    (problem,) = problems_in(repository)
    assert "tên cũ, dùng đến 28/02/2025, nay là Bộ Xây dựng" in problem.message
    assert not problem.is_error


def test_an_old_name_in_a_plan_of_its_time_is_right(repository: Path) -> None:
    task = {"ma": "1", "noi_dung": "A", "phoi_hop": ["Bộ Giao thông vận tải"]}
    add_plan(repository, "plans/2020/cu.md", ngay_ban_hanh="2020-01-02", nam=2020, nhiem_vu=[task])
    assert not [problem for problem in problems_in(repository) if "Giao thông" in problem.message]


def test_no_agency_is_above_itself(repository: Path) -> None:
    add_agency(repository, "a", "Sở A", truc_thuoc="Sở B")
    add_agency(repository, "b", "Sở B", truc_thuoc="Sở A")
    add_agency(repository, "c", "Phòng C", truc_thuoc="Sở A")
    problems = problems_in(repository)
    assert [(each.path, each.key, each.is_error) for each in problems] == [
        ("docs/co-quan/a.md", "truc_thuoc", True),
        ("docs/co-quan/b.md", "truc_thuoc", True),
    ]
    assert all("lại trực thuộc chính nó" in each.message for each in problems)
