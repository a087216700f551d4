"""Broken files of every content type: each told at its file, line and key, with what to do; never a traceback.

What tests/content/test_bad_files.py holds of front matter in general is not held again here.
"""

import re
from pathlib import Path

import pytest

import golden_site
from cchc.content.content_type import ContentType
from cchc.content.loader import examine
from cchc.content.problems import Problem
from cchc.content.registry import TYPES
from procedures import add_procedure
from small_repository import TODAY

GOOD = {
    "news/2026/tot.md": """\
title: Tin tốt
date: "2026-05-04T08:30"
chuyen_muc: tin_tuc
nguon: {ten: Báo Lai Châu, url: "https://vidu.example/a"}
don_vi: Sở Nội vụ
""",
    "plans/2026/tot.md": """\
title: Kế hoạch tốt
so_ky_hieu: 5/KH-UBND
ngay_ban_hanh: 2026-01
co_quan_ban_hanh: UBND tỉnh Lai Châu
giai_doan: {tu: 2026, den: 2030}
cap: tinh
chi_tieu: [{noi_dung: Người dân biết, so_sanh: tren, gia_tri: 70, don_vi: "%"}]
nhiem_vu:
  - {ma: "1", noi_dung: Việc, chu_tri: Sở Nội vụ, thoi_gian: Quý I/2026}
""",
    "docs/co-quan/tot.md": """\
title: Sở Tốt
loai: so
cap: tinh
dien_thoai: ["0213 000 0002"]
email: [tot@vidu.example]
hieu_luc_tu: 2025-03-01
""",
    "docs/su-kien/tot.md": """\
title: Hội thi tốt
loai: hoi_thi
ngay: 2026-09-15
ngay_ket_thuc: 2026-09-16
chu_tri: [Sở Nội vụ]
""",
    "docs/bao-cao/tot.md": """\
title: Báo cáo tốt
ky: quy
nam: 2026
so_ky: 2
don_vi: Sở Nội vụ
ngay_ban_hanh: 2026-06-10
""",
    "docs/chuyen-muc/tot.md": """\
title: Chuyên mục tốt
kenh: Đài tỉnh
dinh_muc: {tong: 24, don_vi: số}
khung_gio: ["11:00-11:30"]
nam: 2026
""",
    "docs/thu-tuc/1.000894.md": """\
title: Thủ tục tốt
ma_thu_tuc: "1.000894"
quyet_dinh_cong_bo: {so_ky_hieu: 163/QĐ-BTP}
cap_thuc_hien: [xa]
linh_vuc_thu_tuc: Hộ tịch
cach_thuc: [{kenh: truc_tiep, thoi_han: {so: 3, don_vi: ngay_lam_viec}}]
phi_le_phi: [{ten: Lệ phí, so_tien: 8000}]
muc_do: toan_trinh
ngay_doi_chieu: 2026-11-01
""",
    "docs/su-kien-doi-song/tot.md": """\
title: Kết hôn
thu_tu: 1
thu_tuc: [{ma_thu_tuc: "1.000894", ly_do: Vì cần, khi_nao: Trong 07 ngày}]
""",
    "docs/van-ban/tot.md": """\
title: Văn bản tốt
loai: quyet_dinh
so_ky_hieu: 7/QĐ-UBND
co_quan_ban_hanh: UBND tỉnh Lai Châu
ngay_ban_hanh: 2026-02-03
ngay_het_hieu_luc: 2026-10-01
""",
    "docs/hoi-dap/tot.md": """\
title: Câu hỏi tốt
ngay_hoi: 2026-11-03
co_quan_tra_loi: Sở Nội vụ
trang_thai: da_tra_loi
ngay_tra_loi: 2026-11-10
""",
    "docs/chi-so/tot.md": """\
title: Chỉ số tốt
chi_so: PAR_INDEX
nam: 2024
don_vi: tỉnh Lai Châu
gia_tri: 79.51
xep_hang: 51
tong_so: 63
nguon: {ten: Báo Lai Châu, url: "https://vidu.example/chi-so"}
""",
    "docs/mo-hinh/tot.md": """\
title: Mô hình tốt
don_vi: Sở Nội vụ
nam: 2026
giai_phap: Nhận hồ sơ tại bản
trang_thai: thi_diem
""",
    "docs/tai-lieu/tot.md": """\
title: Khẩu hiệu tốt
loai: khau_hieu
don_vi: Sở Nội vụ
ngay: 2026-11-01
ngon_ngu: thai
""",
    "docs/trang.md": """\
title: Trang tốt
date: 2026-11-01
hide: [navigation]
""",
}
"""By path, the front matter of one file of each type; its first line is the second of the file."""

BODY = "Hồ sơ của tôi bị chậm.\n\n## Trả lời\n\nĐã giải quyết.\n"
"""A question and its answer, and as good a text for any other type."""

BROKEN = [
    ("news/2026/tot.md", "tin_tuc", "tin_tức", 4, "chuyen_muc", "thong_cao_bao_chi"),
    ("news/2026/tot.md", '"2026-05-04T08:30"', "hôm qua", 3, "date", "2026-11-20"),
    ("news/2026/tot.md", "ten: Báo Lai Châu, ", "", 5, "nguon.ten", "thiếu khóa bắt buộc"),
    ("news/2026/tot.md", "https://", "", 5, "nguon.url", "địa chỉ web"),
    ("news/2026/tot.md", "don_vi: ", "anh: {tep: /anh/a.jpg}\ndon_vi: ", 6, "anh.mo_ta", "người không nhìn thấy"),
    ("plans/2026/tot.md", "tu: 2026, den: 2030", "tu: 2030, den: 2026", 6, "giai_doan", "đứng trước năm đầu"),
    ("plans/2026/tot.md", "tren,", "lon_hon,", 8, "chi_tieu[1].so_sanh", "tren"),
    ("plans/2026/tot.md", "gia_tri: 70", "gia_tri: bảy mươi", 8, "chi_tieu[1].gia_tri", "con số"),
    ("plans/2026/tot.md", "2026-01\n", "2026-13\n", 4, "ngay_ban_hanh", "không có trong lịch"),
    ("docs/co-quan/tot.md", "loai: so", "loai: sở", 3, "loai", "don_vi_su_nghiep"),
    ("docs/co-quan/tot.md", '"0213 000 0002"', "0213000002", 5, "dien_thoai[1]", "ngoặc kép"),
    ("docs/co-quan/tot.md", "tot@vidu", "tot.vidu", 6, "email[1]", "thư điện tử"),
    ("docs/co-quan/tot.md", "2025-03-01", "01/03/2025", 7, "hieu_luc_tu", "2025-03-01"),
    ("docs/su-kien/tot.md", "hoi_thi", "thi_hoi", 3, "loai", "hoi_thi"),
    ("docs/su-kien/tot.md", "2026-09-16", "2026-09-14", 5, "ngay_ket_thuc", "trước ngày bắt đầu"),
    ("docs/su-kien/tot.md", "chu_tri: [Sở Nội vụ]\n", "", 2, "chu_tri", "thiếu khóa bắt buộc"),
    ("docs/su-kien/tot.md", "ngay: 2026-09-15\nngay_ket_thuc: 2026-09-16\n", "", 1, "(tệp)", "thiếu thời gian"),
    ("docs/bao-cao/tot.md", "ky: quy", "ky: quý", 3, "ky", "9_thang"),
    ("docs/bao-cao/tot.md", "so_ky: 2", "so_ky: 5", 5, "so_ky", "từ 1 đến 4"),
    ("docs/bao-cao/tot.md", "2026-06-10", "2027-06-10", 7, "ngay_ban_hanh", "tương lai"),
    ("docs/bao-cao/tot.md", "nam: 2026", "nam: 26", 4, "nam", "1945"),
    ("docs/chuyen-muc/tot.md", "kenh: Đài tỉnh\n", "", 2, "kenh", "thiếu khóa bắt buộc"),
    ("docs/chuyen-muc/tot.md", "11:00-11:30", "11:30-11:00", 5, "khung_gio[1]", "11:30"),
    ("docs/chuyen-muc/tot.md", "tong: 24", "tong: 0", 4, "dinh_muc.tong", "từ 1"),
    ("docs/chuyen-muc/tot.md", "nam: 2026\n", "", 1, "(tệp)", "giai_doan"),
    ("docs/thu-tuc/1.000894.md", '"1.000894"', "1.000894", 3, "ma_thu_tuc", '"1.000894"'),
    ("docs/thu-tuc/1.000894.md", '"1.000894"', '"1.000895"', 3, "ma_thu_tuc", "docs/thu-tuc/1.000895.md"),
    ("docs/thu-tuc/1.000894.md", "8000", "8.000", 8, "phi_le_phi[1].so_tien", "viết liền"),
    ("docs/thu-tuc/1.000894.md", "so: 3, ", "", 7, "cach_thuc[1].thoi_han", "thiếu số"),
    ("docs/thu-tuc/1.000894.md", "[xa]", "[huyen]", 5, "cap_thuc_hien[1]", "tinh"),
    ("docs/su-kien-doi-song/tot.md", "1.000894", "1.00089", 4, "thu_tuc[1].ma_thu_tuc", "1.000894"),
    ("docs/su-kien-doi-song/tot.md", ", ly_do: Vì cần", "", 4, "thu_tuc[1].ly_do", "thiếu khóa bắt buộc"),
    ("docs/su-kien-doi-song/tot.md", "thu_tu: 1", "thu_tu: đầu", 3, "thu_tu", "số"),
    ("docs/su-kien-doi-song/tot.md", "khi_nao", "khinao", 4, "thu_tuc[1].khinao", "“khi_nao”"),
    ("docs/van-ban/tot.md", "quyet_dinh", "quyết định", 3, "loai", "quyet_dinh"),
    ("docs/van-ban/tot.md", "7/QĐ-UBND", "số bảy", 4, "so_ky_hieu", "993/KH-UBND"),
    ("docs/van-ban/tot.md", "2026-10-01", "2025-10-01", 7, "ngay_het_hieu_luc", "trước ngày văn bản"),
    ("docs/van-ban/tot.md", "loai:", "do_mat: mat\nloai:", 3, "do_mat", "bí mật nhà nước"),
    ("docs/hoi-dap/tot.md", "da_tra_loi", "xong", 5, "trang_thai", "tiep_nhan"),
    ("docs/hoi-dap/tot.md", "2026-11-10", "2026-11-01", 6, "ngay_tra_loi", "trước ngày hỏi"),
    ("docs/hoi-dap/tot.md", "Hồ sơ của tôi", "Gọi tôi số 0912345678", 8, "(nội dung)", "không được công khai"),
    ("docs/hoi-dap/tot.md", "Hồ sơ", "<!-- cchc:plans -->\n\nHồ sơ", 8, "(nội dung)", "cchc:plans"),
    ("docs/chi-so/tot.md", "PAR_INDEX", "PAR", 3, "chi_so", "PAR_INDEX"),
    ("docs/chi-so/tot.md", "79.51", "79,51", 6, "gia_tri", "79.51"),
    ("docs/chi-so/tot.md", "xep_hang: 51", "xep_hang: 64", 7, "xep_hang", "63"),
    ("docs/chi-so/tot.md", "nam: 2024", "nam: 2027", 4, "nam", "tương lai"),
    ("docs/mo-hinh/tot.md", "thi_diem", "thí điểm", 6, "trang_thai", "thi_diem"),
    ("docs/mo-hinh/tot.md", "don_vi: Sở Nội vụ\n", "", 2, "don_vi", "thiếu khóa bắt buộc"),
    ("docs/mo-hinh/tot.md", "Nhận hồ sơ", "Nhận [hồ sơ](/news/2026/x.md)", 5, "giai_phap", "không có tệp này"),
    ("docs/mo-hinh/tot.md", "nam: 2026", "nam: 2026\nhieuqua: Tốt", 5, "hieuqua", "“hieu_qua”"),
    ("docs/tai-lieu/tot.md", "khau_hieu", "video", 1, "(tệp)", "tep"),
    ("docs/tai-lieu/tot.md", "thai", "tiếng Thái", 6, "ngon_ngu", "thai"),
    ("docs/tai-lieu/tot.md", "2026-11-01", "2026-12-01", 5, "ngay", "tương lai"),
    ("docs/tai-lieu/tot.md", "ngay:", "tep: [{ten: Ảnh, duong_dan: anh.jpg}]\nngay:", 5, "tep[1].duong_dan", "/tep/"),
    ("docs/trang.md", "title: Trang tốt", "titel: Trang tốt", 2, "titel", "“title”"),
    ("docs/trang.md", "2026-11-01", "tháng 11", 3, "date", "không phải là ngày"),
    ("docs/trang.md", "hide: [navigation]", "tep: [{ten: Tờ khai}]", 4, "tep[1].duong_dan", "thiếu khóa bắt buộc"),
    ("docs/trang.md", "## Trả lời", "<!-- cchc:site-mapp -->", 8, "(nội dung)", "“site-map”"),
]
"""Path, what is broken and how, and what is told: line, key, some of its words."""


def problems_of(repository: Path, path: str, text: str) -> list[Problem]:
    (repository / path).parent.mkdir(parents=True, exist_ok=True)
    (repository / path).write_text(text, "utf-8")
    if "su-kien-doi-song" in path:
        add_procedure(repository, "1.000894")
    return [problem for problem in examine(repository, TODAY).problems if problem.path == path]


def text_of(path: str) -> str:
    return f"---\n{GOOD[path]}---\n{BODY}"


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind.template], ids=lambda kind: kind.module)
def test_an_example_of_each_type_is_told_with_a_key_too_many_and_without_one_it_needs(
    repository: Path, kind: ContentType
) -> None:
    """Of the examples of tests/golden/content/, so that a new type is tried as soon as it has one."""
    file = golden_site.example_files_of(kind)[0]
    path, text = file.relative_to(golden_site.GOLDEN / "content").as_posix(), file.read_text("utf-8")
    unknown = problems_of(repository, path, text.replace("---\n", "---\nkhoa_la: 1\n", 1))
    assert (2, "khoa_la") in [(problem.line, problem.key) for problem in unknown]
    for name in needed_keys(kind):
        # with the lines that belong to it
        less = re.sub(rf"^{name}:.*\n(?:[ -](?!--).*\n)*", "", text, count=1, flags=re.MULTILINE)
        assert name in [problem.key for problem in problems_of(repository, path, less)]


def needed_keys(kind: ContentType) -> list[str]:
    return [str(field.alias) for field in kind.model.model_fields.values() if field.is_required()]


@pytest.mark.parametrize("path", GOOD)
def test_a_good_file_of_each_type_has_no_error(repository: Path, path: str) -> None:
    assert [str(problem) for problem in problems_of(repository, path, text_of(path)) if problem.is_error] == []


@pytest.mark.parametrize(("path", "old", "new", "line", "key", "words"), BROKEN)
def test_a_broken_file_is_told_at_its_place(
    repository: Path, path: str, old: str, new: str, line: int, key: str, words: str
) -> None:
    text = text_of(path)
    assert old in text
    errors = [problem for problem in problems_of(repository, path, text.replace(old, new, 1)) if problem.is_error]
    assert (line, key) in [(problem.line, problem.key) for problem in errors], list(map(str, errors))
    told = next(problem for problem in errors if (problem.line, problem.key) == (line, key))
    assert words in told.message
    assert told.message.isprintable()
