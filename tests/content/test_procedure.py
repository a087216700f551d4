"""Procedures: what is wrong with one is told at its file, line and key."""

from pathlib import Path

import pytest

from cchc.content.loader import examine
from cchc.content.problems import Problem
from cchc.content.procedure import PARTS, Procedure, missing_parts
from cchc.content.terms import OnlineLevel, ProcedureLevel, ProcedureState
from procedures import GAPS, PATH, PROCEDURE, add_procedure, write
from small_repository import TODAY, problems_in, site_of


def problems_of(repository: Path, text: str, path: str = PATH) -> list[Problem]:
    write(repository, text, path)
    return [problem for problem in examine(repository, TODAY).problems if problem.path == path]


def the_procedure(repository: Path) -> Procedure:
    (procedure,) = site_of(repository).all(Procedure)
    return procedure


def test_a_good_file_has_no_problem(repository: Path) -> None:
    assert problems_of(repository, PROCEDURE) == []


def test_a_procedure_is_read(repository: Path) -> None:
    write(repository, PROCEDURE)
    procedure = the_procedure(repository)
    assert procedure.address == "thu-tuc/1.000890/"
    assert procedure.code == "1.000890"
    assert procedure.levels == (ProcedureLevel.COMMUNE,)
    assert procedure.applicants == ("Công dân Việt Nam", "Tổ chức (không bao gồm doanh nghiệp, HTX)")
    assert procedure.online_level is OnlineLevel.WHOLE
    assert procedure.state is ProcedureState.IN_FORCE
    assert procedure.fees[0].currency.label == "đồng"
    assert not procedure.is_abolished


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "words"),
    [
        ('"1.000890"', "1.000890", 3, "ma_thu_tuc", '"1.000890"'),
        ('"1.000890"', "01000890", 3, "ma_thu_tuc", '"01000890"'),
        ('"1.000890"', '"1.00089"', 3, "ma_thu_tuc", "1.000894"),
        ('ma_thu_tuc: "1.000890"\n', "", 2, "ma_thu_tuc", "thiếu khóa bắt buộc"),
        ('"1.000890"', '"1.000891"', 3, "ma_thu_tuc", "docs/thu-tuc/1.000891.md"),
        ("title: Đăng ký thử", "title: Đăng ký thử\nid: ma-khac", 3, "id", "bỏ khóa id"),
        ("title: Đăng ký thử\n", "", 2, "title", "thiếu khóa bắt buộc"),
        ("cap_thuc_hien: xa", "cap_thuc_hien: huyen", 5, "cap_thuc_hien[1]", "bo, tinh, xa, co_quan_khac"),
        ("cap_thuc_hien: xa", "cap_thuc_hien: []", 5, "cap_thuc_hien", "ít nhất một"),
        # the address of its list would be empty, and the build would end
        ("linh_vuc_thu_tuc: Hộ tịch", "linh_vuc_thu_tuc: '!!!'", 6, "linh_vuc_thu_tuc", "chữ cái"),
        ("linh_vuc_thu_tuc: Hộ tịch", "linh_vuc_thu_tuc: 法律", 6, "linh_vuc_thu_tuc", "chữ cái"),
        ("linh_vuc_thu_tuc: Hộ tịch", f"linh_vuc_thu_tuc: {'ab ' * 70}", 6, "linh_vuc_thu_tuc", "dài quá 200 chữ"),
        ("muc_do: toan_trinh", "muc_do: 4", 20, "muc_do", "toan_trinh, mot_phan, cung_cap_thong_tin"),
        ("kenh: truc_tiep", "kenh: fax", 11, "cach_thuc[1].kenh", "truc_tiep, truc_tuyen, buu_chinh"),
        ("{so: 3, don_vi: ngay_lam_viec}", "{don_vi: ngay}", 13, "thoi_han", "thiếu số"),
        ("{so: 3, don_vi: ngay_lam_viec}", "{}", 13, "thoi_han", "còn trống"),
        ("{so: 3, don_vi: ngay_lam_viec}", "{so: -1, don_vi: ngay}", 13, "thoi_han.so", "từ 0"),
        ("{so: 3, don_vi: ngay_lam_viec}", "{so: '1,5', don_vi: ngay}", 13, "thoi_han.so", "1.5"),
        ("so_bo: 1", "ket_qua: [{ma: KQ.G15.000151}]", 19, "ket_qua[1].ten", "thiếu khóa bắt buộc"),
        ("{so: 5, don_vi: ngay}", "{so: 5, don_vi: tuần}", 12, "cach_thuc[1].thoi_han.don_vi", "ngay_lam_viec, ngay"),
        ("so_tien: 8000", "so_tien: 8.000", 16, "phi_le_phi[1].so_tien", "viết liền"),
        ("so_tien: 8000", "so_tien: 8000 đồng", 16, "phi_le_phi[1].so_tien", "so_tien: 50000"),
        ("so_tien: 8000", "so_tien: -1", 16, "phi_le_phi[1].so_tien", "từ 0"),
        ("so_tien: 8000", "tien_te: EUR", 16, "phi_le_phi[1].tien_te", "VND, USD"),
        ("{ten: Tờ khai, ban_chinh: 1}", "", 18, "ho_so[1].giay_to", "ít nhất một"),
        ("ban_chinh: 1", "mau_don: /tep/a.docx", 18, "ho_so[1].giay_to[1].mau_don", "docs/tep/a.docx"),
        ("ban_chinh: 1", "ban_chnh: 1", 18, "ho_so[1].giay_to[1].ban_chnh", "ban_chinh"),
        ("2026-11-20", "2026-11-22", 21, "ngay_doi_chieu", "tương lai"),
        ("ngay: 2026-03-05", "ngay: 2027", 4, "quyet_dinh_cong_bo.ngay", "tương lai"),
        ("Nộp hồ sơ, rồi nhận kết quả.", "Không có thông tin", 9, "trinh_tu", "bỏ hẳn khóa này"),
        ("Nộp hồ sơ, rồi nhận kết quả.", "KHÔNG CÓ THÔNG TIN.", 9, "trinh_tu", "bỏ hẳn khóa này"),
        ("ten: Tờ khai", "ten: Không có thông tin", 18, "ho_so[1].giay_to[1].ten", "bỏ hẳn khóa này"),
        ("so_tien: 8000", "mien_giam: Không có thông tin", 16, "phi_le_phi[1].mien_giam", "bỏ hẳn khóa này"),
        ("Sở Nội vụ", "Sở Nội vu tỉnh", 8, "co_quan_thuc_hien[1]", "Sở Nội vụ"),
        ("so_bo: 1", 'so_bo: 1\nthay_the: ["1.000891"]', 20, "thay_the[1]", "1.000891"),
        ("so_bo: 1", "so_bo: 1\nthay_the: [1.000890]", 20, "thay_the[1]", '"1.000890"'),
        ("so_bo: 1", 'so_bo: 1\nthay_the: ["1.000890"]', 20, "thay_the[1]", "chính nó"),
    ],
)
def test_a_mistake_is_told_where_it_is(repository: Path, old: str, new: str, line: int, key: str, words: str) -> None:
    assert old in PROCEDURE
    (problem,) = problems_of(repository, PROCEDURE.replace(old, new, 1))
    assert (problem.line, problem.key) == (line, key)
    assert words in problem.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{so: 3, don_vi: ngay_lam_viec}", "{ghi_chu: Ngay trong ngày}"),
        ("so_tien: 8000", "so_tien: 0"),
        ("muc_do: toan_trinh\n", ""),
        ('quyet_dinh_cong_bo: {so_ky_hieu: "10/QĐ-UBND", ngay: 2026-03-05}\n', ""),
        ("so_bo: 1", "so_bo: 1\nco_quan_co_tham_quyen: [Sở Nội vụ, UBND tỉnh]\nco_quan_duoc_uy_quyen: Sở Nội vụ"),
        ("so_bo: 1", "so_bo: 1\nco_quan_co_tham_quyen: Sở Nội vụ"),
        ("{ten: Tờ khai, ban_chinh: 1}", "{ten: Tờ khai, ban_chinh: 1, ten_mau_don: Mẫu 13.docx}"),
        ("{so: 5, don_vi: ngay}", "{so: 5, don_vi: ngay}\n    phi_le_phi: Miễn phí"),
        ("so_bo: 1", 'so_bo: 1\nloai_thu_tuc: Loại khác\nthu_tuc_lien_quan: ["1.999999", Đăng ký khai sinh]'),
        ("so_tien: 8000", "ghi_chu: Do Hội đồng nhân dân tỉnh quy định"),
        ("muc_do: toan_trinh", "tinh_trang: bai_bo\nmuc_do: toan_trinh"),
        ("{ten: Tờ khai, ban_chinh: 1}", "{ten: Không có thông tin về án tích (bản khai)}"),
    ],
)
def test_what_may_be_written_otherwise(repository: Path, old: str, new: str) -> None:
    assert problems_of(repository, PROCEDURE.replace(old, new, 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ("10/QĐ-UBND", "QĐ/0001-BCA", "quyet_dinh_cong_bo.so_ky_hieu", "để nguyên nếu bản gốc ghi như vậy"),
        ("so_bo: 1", "can_cu: [{so_ky_hieu: Nghị định số 117/2025/NĐ-CP}]", "can_cu[1].so_ky_hieu", "163/QĐ-BTP"),
        ("so_bo: 1", 'phien_ban_cu: [{so_ky_hieu: "1681"}]', "phien_ban_cu[1].so_ky_hieu", "163/QĐ-BTP"),
        ("{so: 3, don_vi: ngay_lam_viec}", "{so: 3}", "thoi_han", "biết thì thêm"),
        ("{so: 5, don_vi: ngay}", "{so: 1}", "cach_thuc[1].thoi_han", "biết thì thêm"),
        ("so_bo: 1", 'thu_tuc_lien_quan: ["1.00089", Đăng ký khai sinh]', "thu_tuc_lien_quan[1]", "1.000894"),
    ],
)
def test_what_a_source_prints_so_is_kept_and_told(repository: Path, old: str, new: str, key: str, words: str) -> None:
    (problem,) = problems_of(repository, PROCEDURE.replace(old, new, 1))
    assert (problem.is_error, problem.key) == (False, key)
    assert words in problem.message


def test_a_number_of_the_usual_form_is_written_as_all_others_are(repository: Path) -> None:
    write(repository, PROCEDURE.replace("10/QĐ-UBND", "Số: 10 /QĐ-UBND", 1))
    decision = the_procedure(repository).decision
    assert decision
    assert decision.number == "10/QĐ-UBND"


@pytest.mark.parametrize(("written", "count"), [("1.5", 1.5), ("0", 0), ("2.0", 2)])
def test_a_limit_has_whole_numbers_and_fractions(repository: Path, written: str, count: float) -> None:
    write(repository, PROCEDURE.replace("{so: 3,", f"{{so: {written},", 1))
    (limit,) = the_procedure(repository).limits
    assert (limit.count, type(limit.count)) == (count, type(count))


def test_results_are_words_or_have_codes(repository: Path) -> None:
    write(
        repository, PROCEDURE.replace("so_bo: 1", "so_bo: 1\nket_qua: [Giấy khai sinh, {ten: Thẻ, ma: KQ.G01.000001}]")
    )
    results = the_procedure(repository).results
    assert [(result.name, result.code) for result in results] == [("Giấy khai sinh", None), ("Thẻ", "KQ.G01.000001")]


def test_those_most_looked_for_are_here(repository: Path) -> None:
    add_procedure(repository)
    add_procedure(repository, "1.000891", tinh_trang="bai_bo")
    settings = (repository / "mkdocs.yml").read_text("utf-8")
    wanted = '    thu_tuc: {hay_dung: ["1.000890", "1.000891", "1.000892"]}\n    nguon_tin:'
    (repository / "mkdocs.yml").write_text(settings.replace("    nguon_tin:", wanted), "utf-8")
    found = [problem for problem in problems_in(repository) if "hay_dung" in problem.key]
    assert [problem.is_error for problem in found] == [False, False]
    assert "1.000891 đã bị bãi bỏ" in found[0].message
    assert "chưa có thủ tục 1.000892" in found[1].message


def test_a_replaced_procedure_may_be_older_than_the_site(repository: Path) -> None:
    (problem,) = problems_of(repository, PROCEDURE.replace("title:", 'thay_the: ["1.999999"]\ntitle:', 1))
    assert not problem.is_error


@pytest.mark.parametrize(
    ("domain", "told"), [("Hộ tịch", 0), ("HỘ  TỊCH.", 0), ("Hồ tịch", 1), ("Hộ tích", 1), ("Hộ tịch khác", 0)]
)
def test_domains_of_one_address_are_told(repository: Path, domain: str, told: int) -> None:
    write(repository, PROCEDURE)
    for number in (1, 2):
        add_procedure(repository, f"1.00000{number}", linh_vuc_thu_tuc=domain)
    found = [problem for problem in problems_in(repository) if "cùng địa chỉ" in problem.message]
    assert [problem.is_error for problem in found] == [False] * told


def test_a_code_stands_once(repository: Path) -> None:
    write(repository, PROCEDURE)
    problems = problems_of(repository, PROCEDURE, "docs/thu-tuc/ban-sao.md")
    assert [problem.key for problem in problems] == ["ma_thu_tuc", "ma_thu_tuc"]
    assert any(PATH in problem.message for problem in problems)


@pytest.mark.parametrize("letter", GAPS)
def test_a_missing_part_is_a_warning(repository: Path, letter: str) -> None:
    (problem,) = problems_of(repository, PROCEDURE.replace(GAPS[letter], "", 1))
    assert not problem.is_error
    part = next(part for part in PARTS if part.letter == letter)
    assert part.label in problem.message
    assert missing_parts(the_procedure(repository)) == (part,)


@pytest.mark.parametrize(
    ("sets", "paper", "is_known"),
    [
        ("so_bo: 1", "{ten: Tờ khai}", True),
        ("", "{ten: Tờ khai, ban_chinh: 1}", True),
        ("", "{ten: Tờ khai, ban_sao: 2}", True),
        ("", "{ten: Tờ khai}", False),
    ],
)
def test_papers_are_known_with_their_numbers(repository: Path, sets: str, paper: str, is_known: bool) -> None:
    write(repository, PROCEDURE.replace("so_bo: 1", sets).replace("{ten: Tờ khai, ban_chinh: 1}", paper))
    assert (missing_parts(the_procedure(repository)) == ()) is is_known


def test_the_limit_of_a_way_of_filing_is_a_limit(repository: Path) -> None:
    add_procedure(repository, thoi_han="")
    procedure = the_procedure(repository)
    assert [limit.count for limit in procedure.limits] == [5]
    assert missing_parts(procedure) == ()


def test_nobody_has_to_complete_what_is_abolished(repository: Path) -> None:
    text = PROCEDURE.replace(GAPS["b"], "").replace("muc_do:", "tinh_trang: bai_bo\nmuc_do:")
    assert problems_of(repository, text) == []
