"""Two files never claim one address; what a page offers is there."""

from pathlib import Path

import pytest

from sample_files import add_file
from small_repository import add, add_news, add_plan, problems_in


def test_an_address_belongs_to_the_first_file(repository: Path) -> None:
    add_plan(repository, "plans/2026/a.md", so_ky_hieu="1/KH")
    add_plan(repository, "plans/2026/b.md", so_ky_hieu="2/KH", id="a")
    (problem,) = problems_in(repository)
    assert (problem.path, problem.is_error) == ("plans/2026/b.md", True)
    assert "/ke-hoach/2026/a/ đã thuộc về plans/2026/a.md" in problem.message


def test_a_page_and_a_plan_do_not_share_an_address(repository: Path) -> None:
    add(repository, "docs/ke-hoach/2026/thu.md", {"title": "Trang"})
    add_plan(repository)
    (problem,) = problems_in(repository)
    assert "đã thuộc về docs/ke-hoach/2026/thu.md" in problem.message


@pytest.mark.parametrize("path", ["plans/thu.md", "plans/2026/thang-1/thu.md"])
def test_a_plan_lies_right_in_a_folder_of_a_year(repository: Path, path: str) -> None:
    add_plan(repository, path)
    assert any(
        problem.path == path and "ngay trong một thư mục năm" in problem.message for problem in problems_in(repository)
    )


@pytest.mark.parametrize("old", ["/ke-hoach/2026/thu/", "ke-hoach/2026/thu", "/co-quan/so-noi-vu/"])
def test_an_old_address_hides_no_page(repository: Path, old: str) -> None:
    add_plan(repository)
    add_news(repository, chuyen_tu=["/tin/cu/", old])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == ("news/2026/tin.md", "chuyen_tu[2]", True)
    assert old in problem.message


@pytest.mark.parametrize(
    "old", ["/../../ngoai/", "/tin//bai/", "/tin/?a=1", "/tin/#a", '/"><img src=x>/', "/", "news/2026/cu.md"]
)
def test_an_old_address_that_is_none_is_told_at_its_line(repository: Path, old: str) -> None:
    add_news(repository, chuyen_tu=["/tin/cu/", old])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.line, problem.key) == ("news/2026/tin.md", 7, "chuyen_tu[2]")
    assert "ví dụ /tin-tuc/2026/hoi-thi/" in problem.message


def test_old_addresses_make_no_chain_and_no_circle(repository: Path) -> None:
    """Each leads to a page that is there; one that is itself an address of a page, or two pages', is refused."""
    add_news(repository, "news/2026/a.md", chuyen_tu=["/tin-tuc/2026/b/"])
    add_news(repository, "news/2026/b.md", chuyen_tu=["/tin-tuc/2026/a/"])
    add_news(repository, "news/2026/c.md", chuyen_tu=["/tin-tuc/2026/c/"])
    problems = problems_in(repository)
    assert [problem.path for problem in problems] == [f"news/2026/{name}.md" for name in "abc"]
    assert all("đang là của news/2026/" in problem.message for problem in problems)


def test_an_old_address_leads_to_one_page(repository: Path) -> None:
    add_news(repository, "news/2026/a.md", chuyen_tu=["/tin/cu/"])
    add_news(repository, "news/2026/b.md", chuyen_tu=["tin/cu"])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == ("news/2026/b.md", "chuyen_tu[1]", True)
    assert "news/2026/a.md" in problem.message


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        (
            {"tep": [{"ten": "A", "duong_dan": "/tep/co.pdf"}, {"ten": "B", "duong_dan": "/tep/b.pdf"}]},
            "tep[2].duong_dan",
        ),
        ({"tep": {"ten": "A", "duong_dan": "/tep"}}, "tep[1].duong_dan"),
        ({"tep": {"ten": "A", "duong_dan": "/../mkdocs.yml"}}, "tep[1].duong_dan"),
        ({"anh": {"tep": "/anh/a.jpg", "mo_ta": "A"}}, "anh.tep"),
        ({"audio": {"tep": "/tep/a.mp3", "ban_ghi_loi": "A"}}, "audio.tep"),
        ({"video": {"tep": "/tep/a.mp4", "ban_ghi_loi": "A"}}, "video[1].tep"),
    ],
)
def test_a_file_that_is_not_there_is_told(repository: Path, keys: dict[str, object], key: str) -> None:
    add_file(repository, "docs/tep/co.pdf")
    add(repository, "docs/tep.md", {"title": "Tệp"}, "[Có](/tep/co.pdf)\n")
    add_news(repository, **keys)
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == (key, True)
    assert "không có tệp docs/" in problem.message


def test_of_a_file_that_is_not_there_the_nearest_name_is_told(repository: Path) -> None:
    add_file(repository, "docs/tep/the-le-hoi-thi.pdf")
    add(repository, "docs/tep.md", {"title": "Tệp"}, "[Có](/tep/the-le-hoi-thi.pdf)\n")
    add_news(repository, tep=[{"ten": "Thể lệ", "duong_dan": "/tep/The le hoi thi.pdf"}])
    (problem,) = problems_in(repository)
    assert problem.message.endswith("; có phải là “/tep/the-le-hoi-thi.pdf”?")


def test_files_that_are_there_are_no_problem(repository: Path) -> None:
    add_file(repository, "docs/tep/có-dấu.pdf")
    add_news(repository, tep={"ten": "A", "duong_dan": "/tep/có-dấu.pdf"})
    assert problems_in(repository) == []
