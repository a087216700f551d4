"""The tables of the open data: their fields, which are a promise, and what is never in them."""

from pathlib import Path

import pytest

from cchc.facts.markup import plain_text
from cchc.facts.open_data.plans_and_procedures import ProcedureRecord
from cchc.facts.open_data.table import CHANGES, FOLDER, VERSION, TableSpec
from cchc.facts.open_data.tables import TABLES
from cchc.facts.open_data.tasks import TaskRecord
from cchc.facts.site_facts import SiteFacts
from procedures import GAPS, PROCEDURE, write
from sample_files import add_file
from small_repository import add, add_plan, site_of

# Whoever changes a field raises the version (facts/open_data/table.py says by how much) and writes this anew.
FIELDS = {
    "nhiem-vu": "ma_dinh_danh ma_ke_hoach so_ky_hieu ten_ke_hoach dia_chi_ke_hoach ma nhom noi_dung san_pham chu_tri"
    " ma_chu_tri phoi_hop ma_phoi_hop thoi_gian gia_han can_cu_gia_han cach_hieu loai_thoi_gian"
    " khoang_thoi_gian lap_lai ngay_lam_viec tu_ngay den_ngay hieu_het chua_tinh_den han"
    " trang_thai trang_thai_bao_cao tinh_den_ngay hoan_thanh_ngay ket_qua ghi_chu minh_chung linh_vuc minh_hoa dia_chi",
    "ke-hoach": "ma_dinh_danh so_ky_hieu tieu_de tom_tat co_quan_ban_hanh ma_co_quan_ban_hanh ngay_ban_hanh tu_nam"
    " den_nam cap trang_thai linh_vuc so_nhiem_vu so_hoan_thanh nguon minh_hoa dia_chi",
    "thu-tuc": "ma_thu_tuc tieu_de linh_vuc_thu_tuc cap_thuc_hien doi_tuong co_quan_thuc_hien co_quan_co_tham_quyen"
    " co_quan_duoc_uy_quyen dia_chi_tiep_nhan cach_thuc thoi_han phi_le_phi phi_theo_cach_nop ho_so ten_mau_don so_bo"
    " ket_qua ma_ket_qua muc_do loai_thu_tuc quyet_dinh_cong_bo thu_tuc_lien_quan tinh_trang lien_ket_dvc"
    " ngay_doi_chieu minh_hoa dia_chi",
    "van-ban": "ma_dinh_danh so_ky_hieu loai tieu_de trich_yeu co_quan_ban_hanh ma_co_quan_ban_hanh ngay_ban_hanh"
    " ngay_hieu_luc ngay_het_hieu_luc hieu_luc thay_the bai_bo ngay_thu_hoi sua_doi thu_tuc linh_vuc url"
    " minh_hoa dia_chi",
    "co-quan": "ma_co_quan ten ten_khac loai cap truc_thuoc dia_ban tru_so gio_lam_viec vi_do kinh_do"
    " dien_thoai email website hieu_luc_tu hieu_luc_den ma_ke_thua minh_hoa dia_chi",
    "hoi-dap": "ma_dinh_danh tieu_de co_quan_tra_loi ma_co_quan_tra_loi trang_thai ngay_hoi han_tra_loi ngay_tra_loi"
    " so_ngay_lam_viec tra_loi thu_tuc can_cu linh_vuc minh_hoa dia_chi",
    "tin-tuc": "ma_dinh_danh tieu_de tom_tat ngay_dang chuyen_muc don_vi ma_don_vi nguon nguon_url nhiem_vu linh_vuc"
    " minh_hoa dia_chi",
    "so-lieu-ho-so": "ma_dinh_danh ky tu_ngay den_ngay gom_cac don_vi ma_don_vi tiep_nhan truc_tuyen ky_truoc"
    " da_giai_quyet truoc_han dung_han qua_han dang_trong_han dang_qua_han toan_trinh mot_phan"
    " thanh_toan_truc_tuyen so_hoa hai_long ty_le_dung_han chua_khop nguon minh_hoa dia_chi",
}


def test_the_fields_are_those_of_this_version() -> None:
    found = {spec.name: " ".join(field.key for field in spec.fields) for spec in TABLES}
    assert (VERSION, found) == ("1.5.0", FIELDS)


def test_addresses_follow_the_first_number_and_versions_go_up() -> None:
    assert f"du-lieu/v{VERSION.split('.')[0]}/" == FOLDER
    numbers = [tuple(map(int, change.version.split("."))) for change in CHANGES]
    assert numbers == sorted(set(numbers), reverse=True)
    assert [change.day for change in CHANGES] == sorted((change.day for change in CHANGES), reverse=True)


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_field_says_what_it_means(spec: TableSpec) -> None:
    for field in spec.fields:
        assert field.title
        assert len(field.meaning) > 8
        assert not field.meaning.endswith(".")
        assert all(f"{word} = " in field.meaning for word in field.words)
    assert spec.fields[0].is_required
    assert spec.fields[-1].key == "dia_chi"
    assert len({field.key for field in spec.fields}) == len(spec.fields)


def task_of(root: Path, **changes: object) -> TaskRecord:
    task = {"ma": "1", "noi_dung": "Việc", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý IV/2026", **changes}
    add_plan(root, nhiem_vu=[task])
    (record,) = SiteFacts(site_of(root)).open_data[0].records
    assert isinstance(record, TaskRecord)
    return record


def test_a_task_tells_its_time_its_state_and_its_evidence(repository: Path) -> None:
    add(repository, "news/2026/tin.md", {"title": "Tin", "date": "2026-11-02", "chuyen_muc": "tin_tuc"})
    record = task_of(
        repository,
        noi_dung="Tổ chức **hội thi**:\n\n- vòng 1\n- vòng 2",
        phoi_hop=["Sở Không Có"],
        trang_thai="hoan_thanh",
        hoan_thanh_ngay="2026-11-02",
        minh_chung=["/news/2026/tin.md", "https://bao.vidu.example/1"],
        linh_vuc=["cong_vu"],
    )
    base = "https://cchc.vidu.example/trang/"
    assert record.model_dump(by_alias=True, mode="json") == {
        "ma_dinh_danh": "plans/2026/thu#nv-1",
        "ma_ke_hoach": "plans/2026/thu",
        "so_ky_hieu": "1/KH-UBND",
        "ten_ke_hoach": "Kế hoạch thử",
        "dia_chi_ke_hoach": f"{base}ke-hoach/2026/thu/",
        "ma": "1",
        "nhom": None,
        "noi_dung": "Tổ chức hội thi:\n• vòng 1\n• vòng 2",
        "san_pham": [],
        "chu_tri": ["Sở Nội vụ"],
        "ma_chu_tri": ["so-noi-vu"],
        "phoi_hop": ["Sở Không Có"],
        "ma_phoi_hop": [],
        "thoi_gian": "Quý IV/2026",
        "gia_han": None,
        "can_cu_gia_han": None,
        "cach_hieu": "01/10/2026 – 31/12/2026",
        "loai_thoi_gian": "interval",
        "khoang_thoi_gian": ["2026-10-01/2026-12-31"],
        "lap_lai": [],
        "ngay_lam_viec": [],
        "hieu_het": True,
        "chua_tinh_den": [],
        "tu_ngay": "2026-10-01",
        "den_ngay": "2026-12-31",
        "han": "2026-12-31",
        "trang_thai": "hoan_thanh",
        "trang_thai_bao_cao": "hoan_thanh",
        "tinh_den_ngay": "2026-11-21",
        "hoan_thanh_ngay": "2026-11-02",
        "ket_qua": None,
        "ghi_chu": None,
        "minh_chung": [f"{base}tin-tuc/2026/tin/", "https://bao.vidu.example/1"],
        "linh_vuc": ["cong_vu"],
        "minh_hoa": False,
        "dia_chi": f"{base}ke-hoach/2026/thu/#nv-1",
    }


def test_a_procedure_tells_costs_forms_and_codes_as_its_source_does(repository: Path) -> None:
    here = "{ten: Đơn, ten_mau_don: Mẫu đơn, mau_don: /tep/don.pdf}, {ten: Tờ khai, ten_mau_don: Mẫu số 13.docx,"
    text = PROCEDURE.replace("{ten: Tờ khai,", here)
    add_file(repository, "docs/tep/don.pdf")
    ways = "cach_thuc:\n  - {kenh: truc_tiep, phi: 50.000 đồng, le_phi: Miễn}\n"
    ways += "  - {kenh: truc_tuyen, phi_le_phi: '**Miễn**'}\n"
    results = "ket_qua: [Giấy khai sinh, {ten: Thẻ, ma: KQ.G15.000151}]\n"
    write(repository, text.replace(GAPS["c"], ways + results))
    (record,) = next(
        table for table in SiteFacts(site_of(repository)).open_data if table.spec.name == "thu-tuc"
    ).records
    assert isinstance(record, ProcedureRecord)
    assert record.costs == ("Trực tiếp, phí: 50.000 đồng", "Trực tiếp, lệ phí: Miễn", "Trực tuyến: Miễn")
    assert record.forms_elsewhere == ("Mẫu số 13.docx",)
    assert (record.results, record.result_codes) == (("Giấy khai sinh", "Thẻ"), ("KQ.G15.000151",))


def test_an_open_end_and_a_deadline_are_told(repository: Path) -> None:
    assert task_of(repository, thoi_gian="trước ngày 28/5/2026").intervals == ("../2026-05-27",)
    assert task_of(repository, thoi_gian="2026 và những năm tiếp theo").intervals == ("2026-01-01/..",)
    assert task_of(repository, thoi_gian=None).intervals == ()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("\u0110u\u031bo\u031b\u0300ng", "Đường"),
        ("một\r\nhai\u2028ba", "một\nhai\nba"),
        ("một\thai", "một hai"),
        ("😀 " * 3, "😀 😀 😀"),
    ],
)
def test_texts_are_made_so_that_every_format_can_hold_them(repository: Path, written: str, kept: str) -> None:
    assert task_of(repository, san_pham=[written]).products == (kept,)


def test_markdown_becomes_plain_lines() -> None:
    assert plain_text("Xem [kế hoạch](/plans/x.md) *này*\n\n- một\n- hai") == "Xem kế hoạch này\n• một\n• hai"
