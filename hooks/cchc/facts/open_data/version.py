"""The data's own version (semver.org): it says what becomes of the fields, not of what is in them.

A field that is new raises the second number; one that is gone, renamed or means something else raises the first, and
with it the address: `/du-lieu/v1/` stays as it is. A mended text or description raises the third.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Change:
    """A version of the data, since when, and what is different."""

    version: str
    day: date
    text: str


CHANGES = (
    Change(
        "1.3.0",
        date(2026, 11, 26),
        "Nhiệm vụ: thêm gia_han, can_cu_gia_han, ghi_chu; các cột ngày, hạn và trạng thái theo lần gia hạn gần nhất,"
        " thoi_gian vẫn là thời gian in trong kế hoạch. Thủ tục: ghi chú của thời hạn nối bằng dấu phẩy."
        " Mỗi kế hoạch, cơ quan có bảng nhiệm vụ riêng trong nhiem-vu/, ghi bằng lời như trên trang.",
    ),
    Change("1.2.0", date(2026, 11, 26), "Cơ quan: thêm gio_lam_viec, vi_do, kinh_do."),
    Change(
        "1.1.1",
        date(2026, 11, 26),
        "Nhiệm vụ: từ khóa chua_xac_dinh nay được gọi là “Chưa có báo cáo kết quả”; cột cach_hieu viết việc làm"
        " thường xuyên là “làm liên tục trong 2017–2020”.",
    ),
    Change(
        "1.1.0",
        date(2026, 11, 26),
        "Thêm cột minh_hoa vào mọi bảng: dòng nào được viết làm mẫu, không phải thông tin thật."
        " Nhiệm vụ: thêm hieu_het, chua_tinh_den và ngay_lam_viec. Thời gian có phần chưa tính được (“dự kiến”,"
        " “nếu có”, “trừ …”) không còn ghi ngày, quy tắc lặp lại và hạn.",
    ),
    Change(
        "1.0.0",
        date(2026, 11, 21),
        "Bản đầu tiên: nhiệm vụ, kế hoạch, thủ tục, văn bản, cơ quan, hỏi đáp, tin tức.",
    ),
)
"""Newest first."""

VERSION = CHANGES[0].version
FOLDER = f"du-lieu/v{VERSION.partition('.')[0]}/"
"""Where the files are: addresses that never change."""
