"""Options of directives that the site cannot carry out are told at the directive's line."""

from pathlib import Path

import pytest

from small_repository import add, add_plan, problems_in

PAGE = "docs/gioi-thieu.md"


def problems_of(root: Path, directive: str) -> list[str]:
    add_plan(root)
    add(root, PAGE, {"title": "Giới thiệu"}, f"Trước\n\n<!-- cchc:{directive} -->\n")
    problems = problems_in(root)
    assert all((problem.path, problem.line, problem.is_error) == (PAGE, 6, True) for problem in problems), problems
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    "directive",
    [
        "tasks",
        "tasks lead=so-noi-vu",
        'tasks agency="Sở Nội vụ" plan=1/KH-UBND state=hoan_thanh field=chinh_quyen_so year=2026',
        "tasks plan=plans/2026/thu.md",
        "plans",
        "progress",
        "progress plan=1/KH-UBND agency=so-noi-vu field=chinh_quyen_so",
        "plans-under-way count=3",
        "news count=100 section=thong_bao",
        "channels kinds=dien_thoai,email",
        "feeds",
    ],
)
def test_a_directive_with_good_options_is_no_problem(repository: Path, directive: str) -> None:
    assert problems_of(repository, directive) == []


@pytest.mark.parametrize(
    ("directive", "words"),
    [
        ("task", "có phải là “tasks”?"),
        ("xyz", "các lệnh dùng được: tasks, plans"),
        ("tasks so-noi-vu", "“so-noi-vu” không đúng dạng tên=giá trị"),
        ("tasks leed=so-noi-vu", "có phải là “lead”?"),
        ("plans year=2026", "year: không có khóa này"),
        ("tasks year=nay", "year: cần một con số, đang là “nay”; ví dụ year: 2026"),
        ("tasks state=xong", "state: cần một trong các giá trị hoan_thanh, hoan_thanh_muon"),
        ("tasks support=so-la", "support: không có cơ quan “so-la”"),
        ("tasks plan=2/KH-UBND", "plan: không có kế hoạch “2/KH-UBND”"),
        ("progress agency=so-la", "agency: không có cơ quan “so-la”"),
        ("progress plan=2/KH-UBND", "plan: không có kế hoạch “2/KH-UBND”"),
        ("progress field=khac", "field: cần một trong các giá trị the_che"),
        ("progress year=2026", "year: không có khóa này"),
        ("news count=0", "count: con số phải từ 1"),
        ("news count=101", "count: con số phải nhỏ hơn hoặc bằng 100"),
        ("news section=tin", "section: cần một trong các giá trị tin_tuc"),
        ("channels kinds=dien_thoai,fax", "kinds: cần một trong các giá trị dien_thoai"),
    ],
)
def test_a_bad_option_is_told(repository: Path, directive: str, words: str) -> None:
    (message,) = problems_of(repository, directive)
    assert message.startswith(f"cchc:{directive.split()[0]}: ")
    assert words in message


def test_all_bad_options_are_told(repository: Path) -> None:
    assert len(problems_of(repository, "tasks lead=so-la plan=9/KH")) == 2


def test_a_directive_in_code_is_an_example(repository: Path) -> None:
    assert problems_of(repository, "plans -->\n\n```\n<!-- cchc:khong-co -->\n```\n<!-- cchc:plans") == []
