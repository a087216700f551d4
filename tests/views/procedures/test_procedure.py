"""What the page of a procedure, the register and the measure of completeness show."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from cchc.content.document import Document
from cchc.content.procedure import DossierCase, Fee, Procedure, TimeLimit
from cchc.facts.procedure_details import limit_in_words, shown_case, shown_fee
from cchc.facts.registers.procedure import main_domains
from cchc.facts.registers.register import Group, GroupName
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations.procedure import ProcedurePage, procedure_page
from cchc.views.procedure_figures import LONGEST, completeness
from procedures import CODE, GAPS, PATH, PROCEDURE, add_procedure, write
from small_repository import SETTINGS, TODAY, add, problems_in, site_of


def views_of(repository: Path, today: date = TODAY) -> SiteFacts:
    return SiteFacts(site_of(repository, today))


def page_of(repository: Path, code: str = CODE, today: date = TODAY) -> ProcedurePage:
    facts = views_of(repository, today)
    return procedure_page(facts, facts.procedures[code])


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ({"so": 3, "don_vi": "ngay_lam_viec"}, "3 ngày làm việc"),
        ({"so": 90, "don_vi": "ngay", "ghi_chu": "kể từ ngày nhận hồ sơ"}, "90 ngày, kể từ ngày nhận hồ sơ"),
        ({"so": 8, "don_vi": "gio", "ghi_chu": "Trừ ngày nghỉ"}, "8 giờ, trừ ngày nghỉ"),
        ({"so": 8, "don_vi": "gio", "ghi_chu": "UBND xã quyết định"}, "8 giờ, UBND xã quyết định"),
        ({"ghi_chu": "Ngay trong ngày"}, "Ngay trong ngày"),
        ({"so": 1.5, "don_vi": "ngay"}, "1,5 ngày"),
        ({"so": 0, "don_vi": "ngay_lam_viec"}, "0 ngày làm việc"),
        ({"so": 15}, "15 (nguồn không ghi đơn vị)"),
    ],
)
def test_a_limit_in_words(limit: dict[str, object], words: str) -> None:
    assert limit_in_words(TimeLimit.model_validate(limit)) == words


@pytest.mark.parametrize(
    ("fee", "words"),
    [
        ({"so_tien": 0}, "Không thu"),
        ({"so_tien": 8000}, "8.000 đồng"),
        ({"so_tien": 1500000}, "1.500.000 đồng"),
        ({"so_tien": 25, "tien_te": "USD"}, "25 đô la Mỹ"),
        ({}, None),
    ],
)
def test_an_amount_in_words(fee: dict[str, object], words: str | None) -> None:
    assert shown_fee(Fee.model_validate({"ten": "Lệ phí", **fee})).amount == words


DOCUMENT = {
    "title": "Quyết định công bố",
    "loai": "quyet_dinh",
    "co_quan_ban_hanh": "UBND tỉnh Lai Châu",
    "ngay_ban_hanh": "2026-03-05",
}


def test_documents_and_procedures_know_each_other(repository: Path) -> None:
    add_procedure(repository)
    add_procedure(repository, "1.000895", quyet_dinh_cong_bo="")
    named = {**DOCUMENT, "so_ky_hieu": "10/QĐ-UBND", "thu_tuc": ["1.000895", "1.999999"]}
    add(repository, "docs/van-ban/10.md", named)
    add(repository, "docs/van-ban/11.md", {**DOCUMENT, "so_ky_hieu": "11/QĐ-UBND", "thu_tuc": [CODE]})
    add(repository, "docs/van-ban/12.md", {**DOCUMENT, "so_ky_hieu": "12/QĐ-UBND", "thu_tuc": [CODE], "draft": True})
    assert [problem.key for problem in problems_in(repository)] == ["thu_tuc"]
    facts = views_of(repository)
    document = next(each for each in facts.site.all(Document) if each.number == "10/QĐ-UBND")
    # those it lists, then those whose decision it is
    assert facts.procedure_links.published(document) == ("1.000895", "1.999999", CODE)
    assert {one.name for one in page_of(repository).publications} == {
        "Quyết định số 10/QĐ-UBND",
        "Quyết định số 11/QĐ-UBND",
    }
    assert [one.address for one in page_of(repository, "1.000895").publications] == ["van-ban/10/"]


def test_a_decision_that_is_not_public_publishes_nothing(repository: Path) -> None:
    add_procedure(repository)
    add(repository, "docs/van-ban/10.md", {**DOCUMENT, "so_ky_hieu": "10/QĐ-UBND", "dang_tu": "2026-11-22"})
    assert page_of(repository).publications == ()
    assert [one.address for one in page_of(repository, today=date(2026, 11, 22)).publications] == ["van-ban/10/"]


def test_a_form_that_is_not_here_is_named(repository: Path) -> None:
    add_procedure(repository)
    text = (repository / PATH).read_text("utf-8").replace("ban_chinh: 1}", "ban_chinh: 1, ten_mau_don: Mẫu 13.docx}")
    write(repository, text)
    (paper,) = page_of(repository).cases[0].papers
    assert (paper.form, paper.form_name, paper.is_note) == (None, "Mẫu 13.docx", False)


@pytest.mark.parametrize(("days", "is_old"), [(0, False), (180, False), (181, True)])
def test_an_old_comparison_is_told(repository: Path, days: int, is_old: bool) -> None:
    add_procedure(repository)
    assert page_of(repository, today=date(2026, 11, 20) + timedelta(days)).freshness.is_old is is_old


def test_the_settings_say_what_is_old(repository: Path) -> None:
    settings = SETTINGS.replace("    nguon_tin:", "    thu_tuc: {han_doi_chieu: 30}\n    nguon_tin:")
    (repository / "mkdocs.yml").write_text(settings, "utf-8")
    add_procedure(repository, ngay_doi_chieu="2026-10-01")
    freshness = page_of(repository).freshness
    assert (freshness.is_old, freshness.limit) == (True, 30)


def test_an_abolished_procedure_leads_to_what_replaces_it(repository: Path) -> None:
    add_procedure(repository, tinh_trang="bai_bo", ngay_doi_chieu="2020-01-01")
    add_procedure(repository, "1.000895", thay_the='["1.000890", "1.999999"]')
    old, new = page_of(repository), page_of(repository, "1.000895")
    assert [other.code for other in old.replacing] == ["1.000895"]
    assert (old.portal, old.freshness.is_old) == (None, False)
    assert [(other.text, other.procedure is not None) for other in new.replaced] == [
        ("1.000890", True),
        ("1.999999", False),
    ]


def test_a_procedure_that_waits_for_its_day_replaces_nothing_yet(repository: Path) -> None:
    add_procedure(repository)
    add_procedure(repository, "1.000895", thay_the='["1.000890"]', dang_tu="2027-01-01")
    assert page_of(repository).replacing == ()


@pytest.mark.parametrize(
    ("level", "choice", "is_online"),
    [
        ("toan_trinh", "Dịch vụ công trực tuyến toàn trình", True),
        ("mot_phan", "Dịch vụ công trực tuyến một phần", True),
        ("cung_cap_thong_tin", "Cung cấp thông tin trực tuyến", False),
        ("", "Chưa rõ", False),
    ],
)
def test_nothing_is_promised_online_that_is_not_known(
    repository: Path, level: str, choice: str, is_online: bool
) -> None:
    add_procedure(repository, muc_do=level)
    assert page_of(repository).can_file_online is is_online
    ((_, label),) = views_of(repository).registers["thu-tuc"].rows[0].choices["muc_do"]
    assert label == choice


@pytest.mark.parametrize(
    ("portals", "own", "url"),
    [
        ("", "", None),
        ("    cong_dich_vu_cong: [{ten: Cổng, url: https://a.example/}]\n", "", "https://a.example/"),
        (
            "    cong_dich_vu_cong: [{ten: Cổng, url: https://a.example/}]\n",
            "https://b.example/1",
            "https://b.example/1",
        ),
    ],
)
def test_the_portal_is_its_own_page_or_that_of_the_settings(
    repository: Path, portals: str, own: str, url: str | None
) -> None:
    (repository / "mkdocs.yml").write_text(SETTINGS.replace("    kenh_tiep", f"{portals}    kenh_tiep"), "utf-8")
    add_procedure(repository, lien_ket_dvc=own)
    portal = page_of(repository).portal
    assert (portal.url if portal else None) == url


def test_the_register_lists_abolished_procedures_last(repository: Path) -> None:
    add_procedure(repository, "1.000001", title="An cư", tinh_trang="bai_bo")
    add_procedure(repository, "1.000002", title="Đất đai", linh_vuc_thu_tuc="Đất đai")
    add_procedure(repository, "1.000003", title="Dân sự", co_quan_duoc_uy_quyen="UBND tỉnh Lai Châu")
    register = views_of(repository).registers["thu-tuc"]
    assert [row.cells[0] for row in register.rows] == ["Dân sự", "Đất đai", "An cư (đã bãi bỏ)"]
    assert register.rows[0].keys == {
        "linh_vuc": "ho-tich",
        "cap": "xa",
        "doi_tuong": "cong-dan to-chuc",
        "muc_do": "toan_trinh",
        "co_quan": "so-noi-vu ubnd-tinh-lai-chau",
    }
    assert [group.address for group in register.groups] == ["thu-tuc/linh-vuc/dat-dai/", "thu-tuc/linh-vuc/ho-tich/"]
    facts = views_of(repository)
    assert procedure_page(facts, facts.procedures["1.000002"]).domain_address == "thu-tuc/linh-vuc/dat-dai/"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["xây dựng", "Thuế"], ["Hoạt động xây dựng", "Quản lý thuế"]),
        (["Thuế", "Xây dựng", "quản lý"], ["Quản lý thuế", "Hoạt động xây dựng"]),
        (["y"], []),
        ([], []),
    ],
)
def test_the_domains_of_most_concern_come_first(wanted: list[str], found: list[str]) -> None:
    names = ["Hoạt động xây dựng", "Hộ tịch", "Quản lý thuế"]
    groups = [Group(GroupName("", name, name, ()), f"thu-tuc/{number}/", ()) for number, name in enumerate(names)]
    assert [group.heading for group in main_domains(groups, wanted)] == found


def test_completeness_counts_what_is_in_use(repository: Path) -> None:
    add_procedure(repository, "1.000001")
    add_procedure(repository, "1.000002", trinh_tu="", doi_tuong="")
    add_procedure(repository, "1.000003", trinh_tu="", tinh_trang="bai_bo")
    measured = completeness(site_of(repository).all(Procedure))
    assert (measured.total, measured.whole, measured.more) == (2, 1, 0)
    assert "".join(f"{counted.part.letter}{counted.known}" for counted in measured.parts) == "a2b1c2d2đ2e1g2"
    assert [(gap.procedure.code, [part.letter for part in gap.missing]) for gap in measured.gaps] == [
        ("1.000002", ["b", "e"])
    ]


def test_a_long_list_of_gaps_is_cut(repository: Path) -> None:
    for number in range(LONGEST + 2):
        add_procedure(repository, f"1.{number:06}", trinh_tu="")
    measured = completeness(site_of(repository).all(Procedure))
    assert (len(measured.gaps), measured.more) == (LONGEST, 2)


def test_a_short_name_is_what_pages_and_lists_call_it(repository: Path) -> None:
    add_procedure(repository, ten_ngan="Tên ngắn")
    procedure = views_of(repository).procedures[CODE]
    assert (procedure.heading, procedure.title) == ("Tên ngắn", "Đăng ký thử")
    (row,) = views_of(repository).registers["thu-tuc"].rows
    assert row.cells[0] == "Tên ngắn"


@pytest.mark.parametrize(
    ("title", "short", "told"),
    [
        ("Đ" * 121, "", ["title"]),
        ("Đ" * 121, "Đổi tên", []),
        ("Đ" * 120, "", []),
        ("Đăng ký", "Đăng ký", ["ten_ngan"]),
        ("Đăng ký", "Đ" * 121, ["ten_ngan"]),
    ],
)
def test_a_long_name_asks_for_a_short_one(repository: Path, title: str, short: str, told: list[str]) -> None:
    add_procedure(repository, title=title, ten_ngan=short)
    assert [problem.key for problem in problems_in(repository)] == told


@pytest.mark.parametrize(
    ("name", "is_note"),
    [
        ("Tờ khai", False),
        ("Lưu ý: người nước ngoài nộp bản dịch", True),
        ("* Lưu ý: mang bản chính", True),
        ("Ghi chú về bản sao", True),
        ("Giấy tờ chứng minh nơi cư trú gồm một trong các loại sau:", True),
        ("Bản lưu ý kiến của cơ quan", False),
    ],
)
def test_a_remark_among_the_papers_cannot_be_ticked(repository: Path, name: str, is_note: bool) -> None:
    add_procedure(repository)
    text = (repository / PATH).read_text("utf-8")
    write(repository, text.replace("{ten: Tờ khai, ban_chinh: 1}", f'{{ten: "{name}"}}'))
    (case,) = page_of(repository).cases
    assert ([paper.is_note for paper in case.papers], case.count) == ([is_note], int(not is_note))


@pytest.mark.parametrize(
    ("case", "name", "count"), [("Lưu ý :", "Lưu ý", 0), ("Giấy tờ phải nộp:", "Giấy tờ phải nộp", 1)]
)
def test_a_case_of_remarks_has_no_papers(repository: Path, case: str, name: str, count: int) -> None:
    papers = [{"ten": "Bản chụp phải rõ nét"}]
    shown = shown_case(site_of(repository), DossierCase.model_validate({"truong_hop": case, "giay_to": papers}))
    assert (shown.name, shown.count) == (name, count)


def test_cases_fold_where_their_papers_are_many(repository: Path) -> None:
    papers = ", ".join(f"{{ten: Giấy {number}, ban_chinh: 1}}" for number in range(7))
    add_procedure(repository)
    text = (repository / PATH).read_text("utf-8")
    case = f"  - giay_to: [{papers}]\n"
    whole = text.replace("  - giay_to: [{ten: Tờ khai, ban_chinh: 1}]\n", case)
    write(repository, whole)
    assert not page_of(repository).folds_cases
    write(repository, whole.replace(case, f"{case}  - truong_hop: Ủy quyền\n    giay_to: [{papers}]\n"))
    assert [shown.name for shown in page_of(repository).cases] == ["Mọi trường hợp", "Ủy quyền"]
    assert page_of(repository).folds_cases


def test_long_limits_are_told_by_their_numbers(repository: Path) -> None:
    add_procedure(repository)
    assert page_of(repository).durations == ()
    add_procedure(repository, thoi_han=f"{{so: 3, don_vi: ngay_lam_viec, ghi_chu: {'kể từ ngày nhận ' * 12}}}")
    assert page_of(repository).durations == ("3 ngày làm việc", "5 ngày")


@pytest.mark.parametrize(
    ("costs", "told"),
    [
        (["phi: Miễn phí", "phi: Miễn phí"], "Miễn phí"),
        (["le_phi: 8.000 đồng"], "8.000 đồng"),
        (["phi: Miễn phí", "le_phi: Miễn phí"], None),
        (["phi: Miễn phí", ""], None),
        (["", ""], None),
        (["phi_le_phi: Miễn phí", "phi_le_phi: Miễn phí"], "Miễn phí"),
        ([f"phi: {'theo quy định ' * 20}"], None),
    ],
)
def test_what_costs_the_same_by_every_way_is_told_at_once(repository: Path, costs: list[str], told: str | None) -> None:
    ways = "".join(
        f"  - kenh: {way}\n    {cost}\n" for way, cost in zip(["truc_tiep", "truc_tuyen"], costs, strict=False)
    )
    write(repository, PROCEDURE.replace(GAPS["c"], f"cach_thuc:\n{ways}"))
    found = page_of(repository).common_cost
    assert (found and found.costs[0].text) == told
