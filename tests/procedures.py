"""A procedure that has nothing wrong with it, as an editor writes it."""

from pathlib import Path

CODE = "1.000890"
PATH = f"docs/thu-tuc/{CODE}.md"
PROCEDURE = """---
title: Đăng ký thử
ma_thu_tuc: "1.000890"
quyet_dinh_cong_bo: {so_ky_hieu: "10/QĐ-UBND", ngay: 2026-03-05}
cap_thuc_hien: xa
linh_vuc_thu_tuc: Hộ tịch
doi_tuong: [Công dân Việt Nam, "Tổ chức (không bao gồm doanh nghiệp, HTX)"]
co_quan_thuc_hien: Sở Nội vụ
trinh_tu: Nộp hồ sơ, rồi nhận kết quả.
cach_thuc:
  - kenh: truc_tiep
    thoi_han: {so: 5, don_vi: ngay}
thoi_han: {so: 3, don_vi: ngay_lam_viec}
phi_le_phi:
  - ten: Lệ phí đăng ký
    so_tien: 8000
ho_so:
  - giay_to: [{ten: Tờ khai, ban_chinh: 1}]
so_bo: 1
muc_do: toan_trinh
ngay_doi_chieu: 2026-11-20
---
"""
GAPS = {
    "b": "trinh_tu: Nộp hồ sơ, rồi nhận kết quả.\n",
    "c": "cach_thuc:\n  - kenh: truc_tiep\n    thoi_han: {so: 5, don_vi: ngay}\n",
    "d": "ho_so:\n  - giay_to: [{ten: Tờ khai, ban_chinh: 1}]\n",
    "e": 'doi_tuong: [Công dân Việt Nam, "Tổ chức (không bao gồm doanh nghiệp, HTX)"]\n',
    "g": "co_quan_thuc_hien: Sở Nội vụ\n",
}
"""What to take out for each part of the decree to be missing; without `c` the limit of the whole is left."""


def add_procedure(root: Path, code: str = CODE, **changes: str) -> None:
    """Put one into a repository; a change gives a key's new line, or takes it out where it is empty."""
    text = PROCEDURE.replace(CODE, code)
    for name, value in changes.items():
        old = next((line for line in text.splitlines(keepends=True) if line.startswith(f"{name}:")), "")
        new = f"{name}: {value}\n" if value else ""
        text = text.replace(old or "title:", new if old else f"{new}title:", 1)
    write(root, text, f"docs/thu-tuc/{code}.md")


def write(root: Path, text: str, path: str = PATH) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(text, "utf-8")
