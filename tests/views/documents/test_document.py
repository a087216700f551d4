"""Pages of documents: chains, plans issued with them, what rests on them; and how plans lead there."""

from datetime import date
from pathlib import Path

import pytest

from cchc.content.document import Document
from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations import document as documents
from cchc.views.presentations.document import DocumentPage, document_page
from cchc.views.presentations.plan import plan_page
from small_repository import TODAY, add, add_plan, site_of

FRONT = {"loai": "quyet_dinh", "co_quan_ban_hanh": "UBND tỉnh Lai Châu"}


def add_document(root: Path, number: int, /, **changes: object) -> None:
    """Quyết định `number`/QĐ-UBND of the year 2000 + `number`."""
    front = {"title": f"Văn bản {number}", "so_ky_hieu": f"{number}/QĐ-UBND", "ngay_ban_hanh": f"{2000 + number}-01-05"}
    add(root, f"docs/van-ban/{number}.md", {**FRONT, **front, **changes})


def page(site: Site, number: int) -> DocumentPage:
    item = site.item_at(f"docs/van-ban/{number}.md")
    assert isinstance(item, Document)
    return document_page(SiteFacts(site), item)


@pytest.fixture
def chain(repository: Path) -> Path:
    """Three documents, each in the place of the one before it; the last from 2027 on. The fourth amends the second."""
    add_document(repository, 1)
    add_document(repository, 2, thay_the=["1/QĐ-UBND"])
    add_document(repository, 3, thay_the=["02/QĐ-UBND", "77/QĐ-UBND"], ngay_hieu_luc="2027-01-01")
    add_document(repository, 4, sua_doi=["2/QĐ-UBND"])
    return repository


def test_a_chain_is_told_both_ways(chain: Path) -> None:
    site = site_of(chain)
    middle = page(site, 2)
    assert [(shown.text, shown.item is not None) for shown in middle.replaces] == [("Quyết định số 1/QĐ-UBND", True)]
    assert middle.replaced_by == ()
    assert [(item.number, day) for item, day in middle.to_be_replaced_by] == [("3/QĐ-UBND", date(2027, 1, 1))]
    assert [item.number for item in page(site, 1).replaced_by] == ["2/QĐ-UBND"]
    assert [(shown.text, shown.item is not None) for shown in page(site, 3).replaces] == [
        ("Quyết định số 2/QĐ-UBND", True),
        ("77/QĐ-UBND", False),
    ]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_page_of_a_chain_shows_all_of_it(chain: Path, number: int) -> None:
    links = page(site_of(chain), number).chain
    assert [link.item.number for link in links] == ["1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND"]
    assert [link.is_here for link in links] == [number == other for other in (1, 2, 3)]
    assert [link.state and link.state.label for link in links] == ["Bị thay thế", None, "Chưa có hiệu lực"]


def test_a_chain_goes_on_with_the_days(chain: Path) -> None:
    middle = page(site_of(chain, date(2027, 1, 1)), 2)
    assert [item.number for item in middle.replaced_by] == ["3/QĐ-UBND"]
    assert middle.to_be_replaced_by == ()


def test_two_documents_are_no_chain_yet(repository: Path) -> None:
    add_document(repository, 1)
    add_document(repository, 2, thay_the=["1/QĐ-UBND"])
    assert page(site_of(repository), 2).chain == ()


def test_a_circle_of_one_day_ends(repository: Path) -> None:
    for number in (1, 2, 3):
        others = {1: "3", 2: "1", 3: "2"}
        add_document(repository, number, ngay_ban_hanh="2024-01-05", thay_the=[f"{others[number]}/QĐ-UBND"])
    assert len(page(site_of(repository), 1).chain) == 3


def test_amendments_are_told_both_ways(chain: Path) -> None:
    site = site_of(chain)
    assert [shown.text for shown in page(site, 4).amends] == ["Quyết định số 2/QĐ-UBND"]
    assert [item.number for item in page(site, 2).amended_by] == ["4/QĐ-UBND"]
    assert page(site, 1).amended_by == ()


@pytest.mark.parametrize(
    ("attached", "is_linked"),
    [
        ("Quyết định số 5/QĐ-UBND ngày 05/01/2026 của UBND tỉnh.", True),
        ("QĐ 05 /QĐ-UBND", True),
        ("Quyết định số 15/QĐ-UBND", False),
        ("Quyết định của UBND tỉnh", False),
    ],
)
@pytest.mark.parametrize("number", ["1/KH-UBND", "5/QĐ-UBND"])
def test_a_plan_and_the_decision_it_was_issued_with_lead_to_each_other(
    repository: Path, number: str, attached: str, is_linked: bool
) -> None:
    add_document(repository, 5, ngay_ban_hanh="2026-01-05")
    add_plan(repository, so_ky_hieu=number, kem_theo=attached)
    site = site_of(repository)
    facts = SiteFacts(site)
    document = plan_page(facts, site.plans[0]).attached_to
    assert (document is not None) is is_linked
    assert [plan.path for plan in page(site, 5).plans] == (["plans/2026/thu.md"] if is_linked else [])


def test_a_decision_of_another_year_did_not_issue_the_plan(repository: Path) -> None:
    add_document(repository, 5)
    add_plan(repository, kem_theo="Quyết định số 5/QĐ-UBND")
    site = site_of(repository)
    assert plan_page(SiteFacts(site), site.plans[0]).attached_to is None


def test_what_rests_on_a_document_is_told_there_and_links_back(repository: Path) -> None:
    add_document(repository, 5)
    citation = {"so_ky_hieu": "5/QĐ-UBND", "ngay": "2005-01-05"}
    add_plan(repository, can_cu=[citation, citation, {"trich_yeu": "Luật Đất đai"}])
    add_plan(repository, "plans/2026/nhap.md", so_ky_hieu="2/KH-UBND", can_cu=[citation], draft=True)
    site = site_of(repository)
    assert [(citing.type_name, citing.item.path) for citing in page(site, 5).cited_by] == [
        ("Kế hoạch", "plans/2026/thu.md")
    ]
    basis = plan_page(SiteFacts(site), site.plans[0]).basis
    assert [shown.item and shown.item.path for shown in basis] == ["docs/van-ban/5.md"] * 2 + [None]


def test_procedures_and_questions_rest_on_documents_too(repository: Path) -> None:
    add_document(repository, 5)
    procedure = {"title": "Thủ tục", "ma_thu_tuc": "1.000894", "quyet_dinh_cong_bo": {"so_ky_hieu": "1/QĐ-BTP"}}
    procedure |= {"cap_thuc_hien": ["xa"], "linh_vuc_thu_tuc": "Hộ tịch", "muc_do": "toan_trinh"}
    citations = [{"so_ky_hieu": "5/QĐ-UBND"}, {"so_ky_hieu": "5/QĐ-UBND", "ngay": "2006"}]
    add(
        repository,
        "docs/thu-tuc/1.000894.md",
        {**procedure, "ngay_doi_chieu": "2026-11-20", "can_cu": citations},
    )
    question = {"title": "Hỏi", "ngay_hoi": "2026-11-03", "co_quan_tra_loi": "Sở Nội vụ", "trang_thai": "tiep_nhan"}
    add(repository, "docs/hoi-dap/hoi.md", {**question, "can_cu": ["5/QĐ-UBND"]})
    assert {citing.item.path for citing in page(site_of(repository), 5).cited_by} == {
        "docs/hoi-dap/hoi.md",
        "docs/thu-tuc/1.000894.md",
    }


def test_a_plan_tells_what_took_its_place(repository: Path) -> None:
    add_plan(repository)
    add_plan(repository, "plans/2026/moi.md", so_ky_hieu="2/KH-UBND", thay_the=["1/KH-UBND"])
    site = site_of(repository)
    plan = site.plan_named("1/KH-UBND")
    assert plan
    assert [item.path for item in plan_page(SiteFacts(site), plan).replaced_by] == ["plans/2026/moi.md"]


def test_a_document_not_public_yet_is_not_led_to(repository: Path) -> None:
    add_document(repository, 5, ngay_ban_hanh="2026-01-05", dang_tu="2026-11-22")
    add_plan(repository, can_cu=[{"so_ky_hieu": "5/QĐ-UBND"}], kem_theo="5/QĐ-UBND", thay_the=["5/QĐ-UBND"])
    for today, is_there in ((TODAY, False), (date(2026, 11, 22), True)):
        site = site_of(repository, today)
        view = plan_page(SiteFacts(site), site.plans[0])
        assert [shown.item is not None for shown in (*view.basis, *view.replaced)] == [is_there] * 2
        assert (view.attached_to is not None) is is_there


def test_the_register_is_newest_first_and_grouped_by_year(repository: Path) -> None:
    add_document(repository, 1, linh_vuc=["the_che"])
    add_document(repository, 2, ngay_hieu_luc="2002-02-01", loai="chi_thi", co_quan_ban_hanh="Chính phủ")
    add_document(repository, 3, ngay_ban_hanh="2002-03")
    register = SiteFacts(site_of(repository)).registers["van-ban"]
    assert [row.cells for row in register.rows] == [
        ("Quyết định số 3/QĐ-UBND: Văn bản 3", "UBND tỉnh Lai Châu", "tháng 03/2002", ""),
        ("Chỉ thị số 2/QĐ-UBND: Văn bản 2", "Chính phủ", "05/01/2002", "Còn hiệu lực"),
        ("Quyết định số 1/QĐ-UBND: Văn bản 1", "UBND tỉnh Lai Châu", "05/01/2001", ""),
    ]
    assert [(group.heading, group.address, len(group.rows)) for group in register.groups] == [
        ("Văn bản năm 2002", "van-ban/nam/2002/", 2),
        ("Văn bản năm 2001", "van-ban/nam/2001/", 1),
    ]
    assert register.rows[1].keys == {
        "loai": "chi_thi",
        "nam": "2002",
        "co_quan": "chinh-phu",
        "linh_vuc": "",
        "trang_thai": "con_hieu_luc",
    }
    assert register.rows[2].keys["co_quan"] == "ubnd-tinh-lai-chau"


def test_a_document_that_many_rest_on_shows_the_newest(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "SHOWN_CITING", 2)
    add_document(repository, 5)
    for year in (2023, 2026, 2024):
        basis = [{"so_ky_hieu": "5/QĐ-UBND"}]
        number, day = f"{year}/KH-UBND", f"{year}-01-05"
        add_plan(repository, f"plans/{year}/thu.md", nam=year, so_ky_hieu=number, ngay_ban_hanh=day, can_cu=basis)
    shown = page(site_of(repository), 5)
    assert ([citing.item.source.path[6:10] for citing in shown.cited_by], shown.citing_count) == (["2026", "2024"], 3)


def test_a_page_tells_what_ended_a_document(repository: Path) -> None:
    add_document(repository, 1, bi_thu_hoi={"ngay": "2002-02-01", "van_ban": "2/QĐ-UBND", "ly_do": "Trái thẩm quyền"})
    add_document(repository, 2, bai_bo=["3/QĐ-UBND", "1/KH-UBND"], ngay_ban_hanh="2026-03-01")
    add_document(repository, 3)
    add_plan(repository)
    site = site_of(repository)
    told = [
        (end.how, end.day, end.by.text if end.by else "", end.reason) for n in (1, 3) for end in page(site, n).endings
    ]
    assert told == [
        ("bị thu hồi", date(2002, 2, 1), "Quyết định số 2/QĐ-UBND", "Trái thẩm quyền"),
        ("bị bãi bỏ", date(2026, 3, 1), "Quyết định số 2/QĐ-UBND", None),
    ]
    assert [shown.text for shown in page(site, 2).abolishes] == ["Quyết định số 3/QĐ-UBND", "1/KH-UBND"]
    assert [item.path for item in plan_page(SiteFacts(site), site.plans[0]).abolished_by] == ["docs/van-ban/2.md"]
