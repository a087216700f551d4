"""Documents: what an editor can get wrong, what a number names, what a document is on a day."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.document import Document
from cchc.content.documents import state_on
from cchc.content.problems import Problem
from cchc.content.site import Site
from cchc.content.terms import DocumentState
from small_repository import TODAY, add, add_plan, problems_in, site_of

PATH = "docs/van-ban/5-qd-ubnd.md"
TEXT = """---
title: Quyết định về quy chế làm việc
loai: quyet_dinh
so_ky_hieu: "5/QĐ-UBND"
co_quan_ban_hanh: UBND tỉnh Lai Châu
ngay_ban_hanh: 2026-01-05
ngay_hieu_luc: 2026-01-10
---
Nội dung.
"""
FRONT: dict[str, object] = {
    "title": "Quyết định về quy chế làm việc",
    "loai": "quyet_dinh",
    "so_ky_hieu": "5/QĐ-UBND",
    "co_quan_ban_hanh": "UBND tỉnh Lai Châu",
    "ngay_ban_hanh": "2026-01-05",
    "ngay_hieu_luc": "2026-01-10",
}


def add_document(root: Path, name: str = "5-qd-ubnd", /, **changes: object) -> None:
    add(root, f"docs/van-ban/{name}.md", {**FRONT, **changes})


def problems_of(root: Path, text: str) -> list[Problem]:
    (root / "docs/van-ban").mkdir(exist_ok=True)
    (root / PATH).write_text(text, "utf-8")
    return [problem for problem in problems_in(root) if problem.path == PATH]


def document(site: Site, name: str = "5-qd-ubnd") -> Document:
    item = site.item_at(f"docs/van-ban/{name}.md")
    assert isinstance(item, Document)
    return item


def test_a_good_file_has_no_problem(repository: Path) -> None:
    assert problems_of(repository, TEXT) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "words"),
    [
        ("title: Quyết định về quy chế làm việc\n", "", 2, "title", "thiếu khóa bắt buộc"),
        ("ngay_hieu_luc", 'thu_tuc: ["1.00089"]\nngay_hieu_luc', 7, "thu_tuc[1]", "1.000894"),
        ("ngay_hieu_luc", "thu_tuc: [1.000894]\nngay_hieu_luc", 7, "thu_tuc[1]", '"1.000894"'),
        ("ngay_hieu_luc", 'thu_tuc: ["1.000894", "1.000895"]\nngay_hieu_luc', 7, "thu_tuc", "2"),
        ("loai: quyet_dinh\n", "", 2, "loai", "ví dụ loai: quyet_dinh"),
        ("quyet_dinh", "quyết định", 3, "loai", "nghi_quyet"),
        ('so_ky_hieu: "5/QĐ-UBND"\n', "", 2, "so_ky_hieu", "thiếu khóa bắt buộc"),
        ('"5/QĐ-UBND"', '"năm"', 4, "so_ky_hieu", "993/KH-UBND"),
        ("co_quan_ban_hanh: UBND tỉnh Lai Châu\n", "", 2, "co_quan_ban_hanh", "thiếu khóa bắt buộc"),
        ("UBND tỉnh Lai Châu", "UBND tỉnh Lai Chau", 5, "co_quan_ban_hanh", "UBND tỉnh Lai Châu"),
        ("ngay_ban_hanh: 2026-01-05\n", "", 2, "ngay_ban_hanh", "thiếu khóa bắt buộc"),
        ("2026-01-05", "2027-01-05", 6, "ngay_ban_hanh", "tương lai"),
        ("2026-01-10", "10/01/2026", 7, "ngay_hieu_luc", "2026-01-10"),
        ("2026-01-10", "2026-01-10\nngay_het_hieu_luc: 2025-12-31", 8, "ngay_het_hieu_luc", "10/01/2026"),
        ("2026-01-10", "2026-01-10\ndo_mat: Mật", 8, "do_mat", "văn bản có độ mật không được đăng"),
        ("2026-01-10", '2026-01-10\ndo_mat: ""', 8, "do_mat", "văn bản có độ mật không được đăng"),
        ("2026-01-10", "2026-01-10\ndo_mat: false", 8, "do_mat", "văn bản có độ mật không được đăng"),
        ("2026-01-10", '2026-01-10\nthay_the: ["1/QĐ-UBND"]', 8, "thay_the[1]", "chưa có văn bản “1/QĐ-UBND”"),
        ("2026-01-10", '2026-01-10\nsua_doi: ["5/QĐ-UBND"]', 8, "sua_doi[1]", "chính văn bản này"),
        ("2026-01-10", "2026-01-10\nurl: vanban", 8, "url", "https://"),
        ("2026-01-10", "2026-01-10\nnguon: Kế hoạch", 8, "nguon[1]", "một nhóm khóa"),
        ("2026-01-10", "2026-01-10\ntep: [{ten: A, duong_dan: /tep/a.pdf}]", 8, "tep[1].duong_dan", "docs/tep/a.pdf"),
        ("2026-01-10", "2026-01-10\nthay_te: [x]", 8, "thay_te", "“thay_the”"),
    ],
)
def test_a_mistake_is_told_at_its_place(repository: Path, old: str, new: str, line: int, key: str, words: str) -> None:
    assert old in TEXT
    found = problems_of(repository, TEXT.replace(old, new, 1))
    assert [(problem.line, problem.key) for problem in found] == [(line, key)]
    assert words in found[0].message


def test_a_secret_is_an_error_even_in_a_draft(repository: Path) -> None:
    found = problems_of(repository, TEXT.replace("---\nNội", "draft: true\ndo_mat: Tối mật\n---\nNội"))
    assert [problem.is_error for problem in found] == [True]


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, ["so_ky_hieu"]),
        ({"so_ky_hieu": "Số: 05 /QĐ-UBND", "co_quan_ban_hanh": "UBND tỉnh"}, ["so_ky_hieu"]),
        ({"ngay_ban_hanh": "2025-01-05"}, []),
        ({"co_quan_ban_hanh": "Sở Nội vụ tỉnh Lai Châu"}, []),
        ({"so_ky_hieu": "6/QĐ-UBND"}, []),
    ],
)
def test_one_issuer_gives_a_number_once_a_year(repository: Path, changes: dict[str, object], keys: list[str]) -> None:
    add_document(repository)
    add_document(repository, "khac", **changes)
    assert [problem.key for problem in problems_in(repository) if problem.is_error] == keys


def test_a_plan_may_bear_the_number_of_the_decision_it_was_issued_with(repository: Path) -> None:
    add_document(repository)
    add_plan(repository, so_ky_hieu="5/QĐ-UBND")
    site = site_of(repository)
    assert site.warnings == ()
    named, plan = site.documents.named("05/QĐ-UBND"), site.plan_named("5/QĐ-UBND")
    assert [item.path for item in (named, plan) if item] == [PATH, "plans/2026/thu.md"]


def test_a_replaced_document_is_not_younger(repository: Path) -> None:
    add_document(repository, thay_the=["6/QĐ-UBND"])
    add_document(repository, "6-qd-ubnd", so_ky_hieu="6/QĐ-UBND", ngay_ban_hanh="2026-02-01", ngay_hieu_luc=None)
    found = problems_in(repository)
    assert [(problem.path, problem.key, problem.is_error) for problem in found] == [(PATH, "thay_the[1]", True)]
    assert "docs/van-ban/6-qd-ubnd.md ban hành sau" in found[0].message


def test_a_number_of_two_years_is_made_clear_by_a_path(repository: Path) -> None:
    add_document(repository, "cu", ngay_ban_hanh="2024-01-05", ngay_hieu_luc=None)
    add_document(repository, "cu-hon", ngay_ban_hanh="2023-01-05", ngay_hieu_luc=None)
    add_document(repository, so_ky_hieu="9/QĐ-UBND", thay_the=["5/QĐ-UBND"])
    found = problems_in(repository)
    assert [(problem.key, problem.is_error) for problem in found] == [("thay_the[1]", False)]
    assert "/docs/van-ban/cu-hon.md hoặc /docs/van-ban/cu.md" in found[0].message
    add_document(repository, so_ky_hieu="9/QĐ-UBND", thay_the=["/docs/van-ban/cu.md"])
    site = site_of(repository)
    assert site.warnings == ()
    assert [item.path for item in site.documents.replaced_by(document(site, "cu"))] == [PATH]


CITATION = {"so_ky_hieu": "5/QĐ-UBND", "ngay": "2026-01-05", "co_quan": "UBND tỉnh"}


@pytest.mark.parametrize(
    ("changes", "is_found"),
    [
        ({}, True),
        ({"ngay": "2026"}, True),
        ({"ngay": None, "co_quan": None}, True),
        ({"co_quan": "Cơ quan chưa có tên"}, True),
        ({"ngay": "2025-01-05"}, False),
        ({"co_quan": "Sở Nội vụ"}, False),
        ({"so_ky_hieu": "50/QĐ-UBND"}, False),
    ],
)
def test_a_citation_means_the_document_of_its_number_year_and_issuer(
    repository: Path, changes: dict[str, object], is_found: bool
) -> None:
    add_document(repository)
    citation = {name: value for name, value in {**CITATION, **changes}.items() if value}
    add_plan(repository, can_cu=[citation])
    site = site_of(repository)
    plan = site.plans[0]
    assert (site.documents.cited(plan.basis[0], plan) is not None) is is_found


def test_the_same_number_of_another_place_is_not_meant(repository: Path) -> None:
    add(repository, "docs/co-quan/noi-khac.md", {"title": "UBND tỉnh Xa", "loai": "ubnd", "dia_ban": "tỉnh Xa"})
    add_document(repository, co_quan_ban_hanh="UBND tỉnh Xa")
    add_plan(repository, can_cu=[{"so_ky_hieu": "5/QĐ-UBND"}])
    site = site_of(repository)
    assert site.documents.cited(site.plans[0].basis[0], site.plans[0]) is None
    assert site.documents.named("5/QĐ-UBND", site.plans[0]) is None
    assert site.documents.named("5/QĐ-UBND") is not None


@pytest.mark.parametrize(
    ("effective", "ended", "states"),
    [
        ("2026-01-10", None, ["chua_hieu_luc", "con_hieu_luc", "con_hieu_luc"]),
        ("2026-01-10", "2026-03-01", ["chua_hieu_luc", "con_hieu_luc", "het_hieu_luc"]),
        (None, "2026-03-01", [None, None, "het_hieu_luc"]),
        (None, None, [None, None, None]),
    ],
)
def test_what_a_document_is_on_several_days(
    repository: Path, effective: str | None, ended: str | None, states: list[str | None]
) -> None:
    add_document(repository, ngay_hieu_luc=effective, ngay_het_hieu_luc=ended)
    item = document(site_of(repository))
    days = [date(2026, 1, 9), date(2026, 1, 10), date(2026, 3, 1)]
    assert [state_on(day, item, ()) for day in days] == states


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 1, 31), DocumentState.IN_FORCE),
        (date(2026, 2, 1), DocumentState.IN_FORCE),
        (date(2026, 3, 1), DocumentState.REPLACED),
        (TODAY, DocumentState.REPLACED),
    ],
)
def test_a_document_is_replaced_when_the_other_is_in_force(repository: Path, today: date, state: DocumentState) -> None:
    newer = {"so_ky_hieu": "6/QĐ-UBND", "ngay_ban_hanh": "2026-01-31", "ngay_hieu_luc": "2026-03-01"}
    add_document(repository)
    add_document(repository, "6-qd-ubnd", **newer, thay_the=["5/QĐ-UBND"])
    site = site_of(repository, today)
    assert site.documents.state_of(document(site)) is state


def test_one_without_a_day_of_effect_replaces_from_its_issue(repository: Path) -> None:
    newer = {"so_ky_hieu": "6/QĐ-UBND", "ngay_ban_hanh": "2026-02", "ngay_hieu_luc": None}
    add_document(repository)
    add_document(repository, "6-qd-ubnd", **newer, thay_the=["5/QĐ-UBND"])
    on = [site_of(repository, date(2026, 2, 27)), site_of(repository, date(2026, 2, 28))]
    assert [site.documents.state_of(document(site)) for site in on] == [DocumentState.IN_FORCE, DocumentState.REPLACED]


def test_a_draft_replaces_nothing(repository: Path) -> None:
    add_document(repository)
    add_document(repository, "6-qd-ubnd", so_ky_hieu="6/QĐ-UBND", thay_the=["5/QĐ-UBND"], draft=True)
    site = site_of(repository)
    assert site.documents.state_of(document(site)) is DocumentState.IN_FORCE


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, date(2026, 1, 5)),
        ({"ngay_ban_hanh": "2025"}, date(2025, 1, 1)),
        ({"date": "2026-11-20"}, date(2026, 11, 20)),
        ({"date": "2026-11-20", "dang_tu": "2026-11-21"}, date(2026, 11, 21)),
    ],
)
def test_the_day_of_publication(repository: Path, changes: dict[str, object], day: date) -> None:
    add_document(repository, **changes)
    assert document(site_of(repository)).published_on == day


def test_its_name_has_kind_and_number_once(repository: Path) -> None:
    add_document(repository)
    add_document(repository, "b", so_ky_hieu="6/QĐ-UBND", title="Quyết định số 6/QĐ-UBND về quy chế")
    site = site_of(repository)
    assert document(site).full_name == "Quyết định số 5/QĐ-UBND: Quyết định về quy chế làm việc"
    assert document(site, "b").full_name == "Quyết định số 6/QĐ-UBND về quy chế"


@pytest.mark.parametrize(
    ("changes", "states"),
    [
        ({"bi_thu_hoi": {"ngay": "2026-02-01", "van_ban": "6/QĐ-UBND"}}, ["con_hieu_luc", "bi_thu_hoi", "bi_thu_hoi"]),
        ({"bi_bai_bo": {"ngay": "2026-02-01", "ly_do": "Luật mới"}}, ["con_hieu_luc", "bi_bai_bo", "bi_bai_bo"]),
        (
            {"bi_bai_bo": {"ngay": "2026-02-01", "ly_do": "x"}, "bi_thu_hoi": {"ngay": "2026-03-01", "ly_do": "x"}},
            ["con_hieu_luc", "bi_bai_bo", "bi_thu_hoi"],
        ),
    ],
)
def test_what_was_revoked_or_abolished_says_so_from_its_day(
    repository: Path, changes: dict[str, object], states: list[str]
) -> None:
    add_document(repository, **changes)
    assert problems_in(repository) == []
    item = document(site_of(repository))
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 3, 1)]
    assert [state_on(day, item, ()) for day in days] == states
    assert item.heading.startswith("Bị thu hồi: ") is ("bi_thu_hoi" in changes)


def test_a_document_is_abolished_when_the_other_is_in_force(repository: Path) -> None:
    newer = {"so_ky_hieu": "6/QĐ-UBND", "ngay_ban_hanh": "2026-01-31", "ngay_hieu_luc": "2026-03-01"}
    add_document(repository)
    add_document(repository, "6-qd-ubnd", **newer, bai_bo=["5/QĐ-UBND"])
    on = [site_of(repository, day) for day in (date(2026, 2, 28), date(2026, 3, 1))]
    assert [site.documents.state_of(document(site)) for site in on] == [DocumentState.IN_FORCE, DocumentState.ABOLISHED]


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"bi_thu_hoi": {"ngay": "2026-01-04", "ly_do": "x"}}, "bi_thu_hoi.ngay", "trước ngày ban hành (05/01/2026)"),
        ({"bi_bai_bo": {"ngay": "2026-02-01"}}, "bi_bai_bo", "ghi van_ban hoặc ly_do"),
        ({"bi_thu_hoi": {"ngay": "2027-02-01", "ly_do": "x"}}, "bi_thu_hoi.ngay", "tương lai"),
        ({"bai_bo": "5/QĐ-UBND"}, "bai_bo[1]", "chính văn bản này"),
    ],
)
def test_a_wrong_ending_is_told(repository: Path, changes: dict[str, object], key: str, words: str) -> None:
    add_document(repository, **changes)
    (problem,) = problems_in(repository)
    assert (problem.key, problem.is_error) == (key, True)
    assert words in problem.message


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("7/QD-UBND", "7/QĐ-UBND"),
        ("8/NQ-HDND", "8/NQ-HĐND"),
        ("9/2026/ND-CP", "9/2026/NĐ-CP"),
        ("10/HD-SNV", None),
        ("11/KH-ND", None),
        ("12/QĐ-UBND", None),
    ],
)
def test_a_letter_without_its_stroke_is_told(repository: Path, number: str, right: str | None) -> None:
    add_document(repository, so_ky_hieu=number)
    told = [problem.message for problem in problems_in(repository)]
    assert told == ([f"“{number}” viết D thay cho Đ; ghi như văn bản in: {right}"] if right else [])
