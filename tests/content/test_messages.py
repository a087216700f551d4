"""Each kind of mistake as a sentence: what is wrong, what is wanted, an example or the nearest match."""

import pytest

from cchc.content.feedback import Feedback
from cchc.content.fields import Model
from cchc.content.media import Picture
from cchc.content.messages import nearest
from cchc.content.news import News, NewsSource
from cchc.content.page import PAGE, Page
from cchc.content.plan import Citation, Origin, Plan, Target, Task, TermOfYears
from cchc.content.procedure import Procedure
from cchc.content.settings import Settings
from cchc.content.source import divide
from cchc.content.validation import check, read_item
from cchc.content.yaml_core import load

TASK = 'ma: "1"\nnoi_dung: Việc\n'
NEWS = "title: A\ndate: 2026-05-04\nchuyen_muc: tin_tuc\n"
PLAN = "title: A\n"
TARGET = "noi_dung: A\nso_sanh: {}\ngia_tri: {}\ndon_vi: x\n"


@pytest.mark.parametrize(
    ("model", "front", "key", "message"),
    [
        (Task, "noi_dung: Việc", "ma", 'thiếu khóa bắt buộc này (Số thứ tự); ví dụ ma: "8"'),
        (Task, 'ma: "1"\nnoi_dung:', "noi_dung", "thiếu khóa bắt buộc này (Nhiệm vụ)"),
        (Task, TASK + "chu_try: a", "chu_try", "không có khóa này; có phải là “chu_tri”?"),
        (NewsSource, "ten: A\nabc: b", "abc", "không có khóa này; các khóa dùng được: ten, url"),
        (NewsSource, "ten: A\n12: b", "12", "không có khóa này"),
        (Task, "ma: 01\nnoi_dung: Việc", "ma", "phải đặt trong ngoặc kép, nếu không sẽ mất số 0"),
        (Task, "ma: 01\nnoi_dung: Việc", "ma", ': "01"'),
        (Task, "ma: 1.10\nnoi_dung: Việc", "ma", ': "1.10"'),
        (Task, TASK + "chu_tri: 0213", "chu_tri[1]", ': "0213"'),
        (Task, TASK + "chu_tri: [a, 7]", "chu_tri[2]", ': "7"'),
        (Task, "ma: Một\nnoi_dung: Việc", "ma", 'viết không đúng dạng, đang là “Một”; ví dụ ma: "8"'),
        (Task, TASK + "chu_tri: [[a]]", "chu_tri[1]", "cần chữ, đang là “['a']”; ví dụ chu_tri: [Sở Nội vụ]"),
        (Task, TASK + "nhom: ' '", "nhom", "không được để trống"),
        (Citation, "day: 1\nngay: 5/2021", "ngay", "“5/2021” không phải là ngày"),
        (
            Target,
            TARGET.format("trên", 70),
            "so_sanh",
            "dat, tren, it_nhat, duoi, toi_da, đang là “trên”; viết so_sanh: tren",
        ),
        (Target, TARGET.format("tren", "bảy"), "gia_tri", "cần một con số, đang là “bảy”; ví dụ gia_tri: 70"),
        (Task, TASK + "dinh_muc: 24 số", "dinh_muc", "cần một nhóm khóa, đang là “24 số”"),
        (Task, TASK + "dinh_muc: {don_vi: số, tong: x}", "dinh_muc.tong", "đang là “x”; ví dụ tong: 24"),
        (Task, TASK + "dinh_muc: {don_vi: số, tong: 0}", "dinh_muc.tong", "con số phải từ 1, đang là “0”"),
        (Task, TASK + "dinh_muc: {tong: 1}", "dinh_muc.don_vi", "thiếu khóa bắt buộc này (Đơn vị); ví dụ don_vi: số"),
        (Task, TASK + "dinh_muc: {don_vj: số}", "dinh_muc.don_vj", "có phải là “don_vi”?"),
        (TermOfYears, "tu: 2021\nden: 2203", "den", "con số phải nhỏ hơn hoặc bằng 2100, đang là “2203”"),
        (TermOfYears, "tu: 2021\nden: 2030.5", "den", "cần một con số, đang là “2030.5”"),
        (Origin, "ban_quet: có", "ban_quet", "cần true (có) hoặc false (không), đang là “có”"),
        (Origin, "ban_quet: [true]", "ban_quet", "cần true (có) hoặc false (không)"),
        (Picture, "tep: a.jpg\nmo_ta: A", "tep", "không đúng dạng, đang là “a.jpg”; ví dụ tep: /anh/hoi-thi.jpg"),
        (NewsSource, "ten: A\nurl: vidu.example", "url", "không phải là địa chỉ web đầy đủ; ví dụ https://"),
        (Task, TASK + "trang_thai: Hoàn thành", "trang_thai", "đang là “Hoàn thành”; viết trang_thai: hoan_thanh"),
        (Task, TASK + "trang_thai: hoàn thành", "trang_thai", "viết trang_thai: hoan_thanh"),
        (Task, TASK + "trang_thai: HOAN THANH", "trang_thai", "viết trang_thai: hoan_thanh"),
        (Task, TASK + "trang_thai: Hoàn thàn", "trang_thai", "có phải là hoan_thanh?"),
        (Task, TASK + "trang_thai: xong", "trang_thai", "ví dụ trang_thai: "),
        (Plan, PLAN + "cap: Cấp huyện", "cap", "viết cap: huyen"),
        (Plan, PLAN + "cap: Tỉnh", "cap", "viết cap: tinh"),
        (Origin, "ban_quet: có", "ban_quet", "viết ban_quet: true"),
        (Origin, "ban_quet: Không", "ban_quet", "viết ban_quet: false"),
        (Page, "title: A\nTiêu đề: B", "Tiêu đề", "có phải là “title”?"),
        (Page, "title: A\nThẻ: B", "Thẻ", "có phải là “tags”?"),
        (
            Page,
            "title: true",
            "title",
            'phải đặt trong ngoặc kép, nếu không sẽ mất số 0 hoặc bị đổi thành giá trị khác: "true"',
        ),
        (Page, "title: 2026", "title", ': "2026"'),
        (Page, f"title: A\nid: {'a' * 41}", "id", "cần nhiều nhất 40 ký tự, đang là"),
        (Page, "title: [A]", "title", "cần chữ, đang là “['A']”; ví dụ title: Giới thiệu"),
        (Page, "title: {a: b}", "title", "cần chữ, đang là “một nhóm”"),
        (
            Page,
            "title: A\ntep: a.pdf",
            "tep[1]",
            "cần một nhóm khóa, đang là “a.pdf”; ví dụ tep: [{ten: Kế hoạch số 993",
        ),
        (Page, "title: A\ntep: a.pdf", "tep[1]", "duong_dan: /tep/ke-hoach-993.pdf}]"),
        (News, NEWS + "anh: a.jpg", "anh", "ví dụ anh: {tep: /anh/hoi-thi.jpg, mo_ta: Quang cảnh hội thi}"),
        (News, NEWS + "anh: [a.jpg]", "anh", "ví dụ anh: {tep: /anh/hoi-thi.jpg, mo_ta: Quang cảnh hội thi}"),
        (News, NEWS + "nguon: Báo Lai Châu", "nguon", "ví dụ nguon: {ten: "),
        (News, NEWS + "nguon: {}", "nguon.ten", "thiếu khóa bắt buộc này (Tên nguồn); ví dụ ten: "),
        (
            Procedure,
            "phi_le_phi: 8000",
            "phi_le_phi[1]",
            "ví dụ phi_le_phi: [{ten: Lệ phí đăng ký khai sinh, so_tien: 8000}]",
        ),
        (Procedure, "cach_thuc: trực tiếp", "cach_thuc[1]", "ví dụ cach_thuc: [{kenh: truc_tiep}]"),
        (
            Procedure,
            "title: A\nquyet_dinh_cong_bo: a",
            "quyet_dinh_cong_bo",
            'quyet_dinh_cong_bo: {so_ky_hieu: "163/QĐ-BTP"}',
        ),
        (Plan, PLAN + "nhiem_vu: Việc", "nhiem_vu[1]", 'ví dụ nhiem_vu: [{ma: "8", noi_dung: '),
        (Plan, PLAN + "giai_doan: 2021-2030", "giai_doan", "ví dụ giai_doan: {tu: 2021, den: 2030}"),
        (Settings, "extra: a", "extra", "ví dụ extra: {cchc: {co_quan_chu_quan: "),
        (Feedback, "noi_dung: a\ncac_buoc: tiếp nhận", "cac_buoc[1]", "ví dụ cac_buoc: [{ten: Tiếp nhận, mo_ta: "),
        (Feedback, "noi_dung: a\ncac_buoc: [{ten: A}]", "cac_buoc[1].mo_ta", "thiếu khóa bắt buộc này (Mô tả)"),
    ],
)
def test_a_mistake_is_told_with_its_remedy(model: type[Model], front: str, key: str, message: str) -> None:
    source = divide(f"---\n{front}\n---\n", "x.md")
    _, problems = check(load(front).value, model, "x.md", source.positions)
    found = {problem.key: problem.message for problem in problems}
    assert message in found[key]


def test_a_key_of_a_single_group_is_found_where_a_list_is_taken() -> None:
    source = divide("---\ntitle: A\ntep:\n  ten: B\n  duong_dan: a.pdf\n---\n", "docs/a.md")
    _, (problem,) = read_item(source, PAGE)
    assert (problem.key, problem.line) == ("tep[1].duong_dan", 5)
    assert "“a.pdf”" in problem.message


def test_a_long_value_is_shortened() -> None:
    front = f"description: {'dài ' * 100}"
    _, (problem,) = check(load(front).value, Page, "x.md", divide(f"---\n{front}\n---\n", "x.md").positions)
    assert "dài quá 300 ký tự, hãy rút gọn" in problem.message
    assert len(problem.message) < 200


@pytest.mark.parametrize(
    ("word", "choices", "match"),
    [
        ("Sở Tư Phap", ["Sở Nội vụ tỉnh Lai Châu", "Sở Tư pháp"], "Sở Tư pháp"),
        ("so tai chinh", ["Sở Nội vụ", "Sở Tài chính"], "Sở Tài chính"),
        ("taks", ["plans", "tasks", "news"], "tasks"),
        ("xyz", ["plans", "tasks"], None),
        ("xyz", [], None),
    ],
)
def test_the_nearest_match_is_one_that_looks_alike(word: str, choices: list[str], match: str | None) -> None:
    assert nearest(word, choices) == match
