"""Links and references: each leads to a page that readers can open, and to a task that is there."""

from pathlib import Path

import pytest

from cchc.content.problems import Problem
from sample_files import add_file
from small_repository import add, add_news, add_plan, problems_in

TASK = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"]}
NEWS = "news/2026/tin.md"


def prepare(root: Path) -> None:
    """A plan, a draft, a page of next year and one of last year to lead to."""
    add_plan(root, "plans/2026/thu.md", "## Mục khác\n\nNội dung.\n")
    add_news(root, "news/2026/nhap.md", draft=True)
    add_news(root, "news/2026/sap-dang.md", dang_tu="2026-11-22")
    add_news(root, "news/2026/het-han.md", dang_den="2026-11-20")
    add(root, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"}, "<!-- cchc:tasks -->\n")
    add_file(root, "docs/tep/a.pdf")
    add(root, "docs/tep.md", {"title": "Tệp"}, "[A](/tep/a.pdf)\n")


def problems_of(root: Path, body: str = "Nội dung.\n", **keys: object) -> list[Problem]:
    prepare(root)
    add_news(root, NEWS, body, **keys)
    problems = problems_in(root)
    assert all(problem.path == NEWS for problem in problems), problems
    return problems


@pytest.mark.parametrize(
    "target",
    [
        "/plans/2026/thu.md",
        "/plans/2026/thu.md#nv-1",
        "/plans/2026/thu.md#muc-khac",
        "/plans/2026/thu.md#noi-nhan",
        "/plans/2026/thu.md#ke-hoach-thu",
        "/gioi-thieu/index.md#bang-so-lieu",
        "#",
        "#tin-thu",
        "?trang=2",
        "../../plans/2026/thu.md",
        "/gioi-thieu/index.md",
        "/co-quan/so-noi-vu.md",
        "/tep/a.pdf",
        "https://vidu.example/khong-co.md",
    ],
)
def test_a_link_to_what_is_there_is_no_problem(repository: Path, target: str) -> None:
    assert problems_of(repository, f"[x]({target})\n") == []


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/plans/2026/thuu.md", "có phải là /plans/2026/thu.md?"),
        ("/plans/2026/thu.md#nv-2", "không có nhiệm vụ “2”; các mã: 1"),
        ("/plans/2026/thu.md#muc-khacc", "không có mục #muc-khacc; có phải là #muc-khac?"),
        ("/co-quan/so-noi-vu.md#khong-co", "không có mục #khong-co; thêm {#ten-muc}"),
        ("#khong-co", "không có mục #khong-co"),
        ("/gioi-thieu/", "liên kết ghi tên tệp chứ không ghi địa chỉ trang: /gioi-thieu/index.md"),
        ("/co-quan/so-noi-vu", "chứ không ghi địa chỉ trang: /co-quan/so-noi-vu.md"),
        ("khong-co", "không có tệp này"),
        ("lien-he@vidu.gov.vn", "viết mailto:lien-he@vidu.gov.vn"),
        ("/tep/b.pdf", "không có tệp này"),
        ("../../docs/tep/a.pdf", "gốc của mọi liên kết; viết /tep/a.pdf"),
        ("/docs/tep/a.pdf", "viết /tep/a.pdf"),
        ("../../docs/co-quan/so-noi-vu.md", "viết /co-quan/so-noi-vu.md"),
        ("../../docs/tep/b.pdf", "không có tệp này"),
        ("/tep/a%20b.pdf", "không có tệp này"),
        (f"/tep/{'a' * 300}.pdf", "không có tệp này"),
        ("../../../bi-mat.md", "đi ra ngoài kho nội dung"),
        ("nhap.md", "bản nháp"),
        ("sap-dang.md", "chưa đến ngày đăng"),
    ],
)
def test_a_link_that_readers_cannot_follow_is_told(repository: Path, target: str, words: str) -> None:
    (problem,) = problems_of(repository, f"Dòng một\n\n[x]({target})\n")
    assert (problem.line, problem.key, problem.is_error) == (8, "(nội dung)", True)
    assert target in problem.message
    assert words in problem.message


def test_a_page_that_has_had_its_time_stops_no_build_at_night(repository: Path) -> None:
    (problem,) = problems_of(repository, "[x](het-han.md)\n")
    assert not problem.is_error
    assert "chỉ còn chữ, không còn liên kết" in problem.message


@pytest.mark.parametrize("target", ["nhap.md", "sap-dang.md", "het-han.md"])
def test_what_waits_may_lead_to_what_waits(repository: Path, target: str) -> None:
    assert problems_of(repository, f"[x]({target})\n", draft=True) == []


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ({"minh_chung": ["/tep/a.pdf", "/news/2026/khong-co.md"]}, "nhiem_vu[1].minh_chung[2]"),
        ({"noi_dung": "Xem [x](/news/2026/khong-co.md)"}, "nhiem_vu[1].noi_dung"),
        ({"ket_qua": "Xem [x](/news/2026/khong-co.md)"}, "nhiem_vu[1].ket_qua"),
    ],
)
def test_what_a_task_leads_to_is_checked_too(repository: Path, keys: dict[str, object], key: str) -> None:
    prepare(repository)
    add_plan(repository, nhiem_vu=[{**TASK, **keys}])
    (problem,) = problems_in(repository)
    assert (problem.path, problem.key, problem.is_error) == ("plans/2026/thu.md", key, True)
    assert "không có tệp" in problem.message


def test_good_evidence_is_no_problem(repository: Path) -> None:
    prepare(repository)
    evidence = ["/tep/a.pdf", "/news/2026/het-han.md#muc", "/gioi-thieu/index.md", "https://vidu.example/a"]
    add_plan(repository, nhiem_vu=[{**TASK, "minh_chung": evidence}])
    assert problems_in(repository) == []


def test_a_replaced_plan_that_is_not_here_is_only_a_warning(repository: Path) -> None:
    prepare(repository)
    add_plan(repository, "plans/2026/moi.md", so_ky_hieu="2/KH-UBND", thay_the=["1/KH-UBND", "9/KH-UBND"])
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == ("thay_the[2]", False)


def test_links_are_judged_only_when_every_file_could_be_read(repository: Path) -> None:
    add_plan(repository, cap="khong-biet")
    add_news(repository, NEWS, "[x](/plans/2026/thu.md)\n", nhiem_vu=["1/KH-UBND#1"])
    assert [(problem.path, problem.key) for problem in problems_in(repository)] == [("plans/2026/thu.md", "cap")]


def test_a_link_to_what_is_withdrawn_is_a_warning_but_between_such_pages(repository: Path) -> None:
    withdrawn = {"thu_hoi": {"ngay": "2026-05-05", "ly_do": "Nhầm"}}
    add_news(repository, "news/2026/rut.md", "Xem [tôi](rut.md#khong-co).\n", **withdrawn)
    assert problems_in(repository) == []
    add_news(repository, "news/2026/khac.md", "Xem [tin](rut.md#khong-co).\n")
    [problem] = problems_in(repository)
    assert (problem.path, problem.is_error) == ("news/2026/khac.md", False)
    assert "trang này đã thu hồi" in problem.message
