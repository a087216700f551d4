"""Warnings: what is wrong or not known, and what the editor can write instead."""

from __future__ import annotations

_QUOTED = 60
_EXAMPLE = "ví dụ “Quý III/2025”, “Tháng 4/2025”, “trước ngày 28/5/2025”"

NO_YEAR = (
    "Thiếu năm: thời gian không ghi năm và kế hoạch không có đúng một năm để suy ra; ghi rõ năm, ví dụ “Quý III/2025”."
)
NO_MONTH = "Thiếu tháng của ngày; ghi rõ, ví dụ “ngày 15/6/2025” hoặc “ngày 15 hàng tháng”."
NO_PLAN_YEARS = (
    "Không suy ra được khoảng thời gian vì chưa biết năm của kế hoạch; "
    "khai năm hoặc giai đoạn của kế hoạch, hoặc ghi rõ, ví dụ “năm 2025”."
)
NOT_IN_CALENDAR = f"Có ngày, tháng, quý hoặc năm không có trong lịch; sửa lại, {_EXAMPLE}."
END_BEFORE_START = "Mốc cuối đứng trước mốc đầu; ghi rõ năm của cả hai mốc, ví dụ “từ 15/11/2025 đến 15/02/2026”."
OPEN_AMONG_OTHERS = "Có mốc bắt đầu nhưng không rõ mốc nào là mốc cuối; ghi rõ, ví dụ “từ tháng 3 đến tháng 5/2025”."
MIXED = f"Có nhiều cách hiểu về định kỳ hoặc số lượng ở cùng một chỗ; tách thành từng ý, {_EXAMPLE}."
QUOTA_WINDOW = (
    "Số lượng không kèm tháng cụ thể nên lấy khoảng thời gian của kế hoạch; "
    "ghi rõ nếu khác, ví dụ “05 số, từ tháng 3 đến tháng 7/2025”."
)
WORKING_DAYS = (
    "Thời hạn tính theo ngày làm việc hoặc theo giờ nên không tự tính ra ngày; ghi ngày cụ thể nếu đã xác định."
)
UNKNOWN_START = "Chưa biết mốc bắt đầu tính thời hạn nên không tính ra ngày; ghi ngày cụ thể khi đã biết."
ELSEWHERE = "Thời gian ghi theo văn bản hoặc yêu cầu khác nên không có ngày; ghi ngày cụ thể nếu đã biết."
RHYTHM_UNSAID = "Không nói bao lâu một lần nên không biết khi nào lặp lại; ghi rõ, ví dụ “định kỳ hàng quý”."
SHORT_YEAR = "Năm chỉ ghi hai chữ số nên hiểu là năm 20…; ghi đủ bốn chữ số, ví dụ “Quý II/2025”."
SCHOOL_YEAR = (
    "“Năm học” không trùng với năm dương lịch và không có ngày thống nhất nên không lấy ngày nào; "
    "ghi ngày cụ thể, ví dụ “từ 05/9/2025 đến 31/5/2026”."
)
SEVERAL_ACTS = "Đây là thời gian của nhiều việc khác nhau nên không lấy ngày nào; tách mỗi việc thành một nhiệm vụ."
CLOCK = "Đây là giờ trong ngày, không phải thời gian thực hiện; ghi vào khung_gio của chuyên mục, ví dụ “11:00-11:30”."
TOO_LONG = f"Dài quá, không giống một mốc thời gian; chỉ ghi thời gian, {_EXAMPLE}."


_VAGUE = {
    "dự kiến": "Thời gian ghi là dự kiến; cập nhật khi đã chốt.",
    "phấn đấu": "Thời gian ghi là phấn đấu; cập nhật khi đã chốt.",
    "hoặc": "Có chữ “hoặc” nên chưa rõ là thời gian nào, lấy tất cả; ghi lại khi đã chốt.",
    "tuần": (
        "Tuần thứ mấy của tháng không có cách tính ngày thống nhất nên lấy cả tháng; ghi ngày cụ thể nếu đã biết."
    ),
}


def not_understood(rest: str) -> str:
    """Say which part was not understood."""
    quoted = rest if len(rest) <= _QUOTED else rest[:_QUOTED].rstrip() + "…"
    part = f"phần “{quoted}”" if quoted else "cách ghi này"
    return f"Không hiểu {part} nên không lấy ngày nào; viết lại, {_EXAMPLE}."


def vague(word: str) -> str:
    """Say that a word leaves the day open."""
    general = f"“{word}” không nêu ngày cụ thể nên lấy cả khoảng được nhắc đến; ghi ngày cụ thể nếu đã biết."
    return _VAGUE.get(word, general)


def quota_differs(total: int, expected: int) -> str:
    """Say that the total is not what the rate gives over the printed window."""
    return f"Tổng số ghi là {total} nhưng mức định kỳ trong khoảng đã ghi là {expected}; kiểm tra lại."


def unsure(words: str) -> str:
    """Say that words were not taken account of, and what follows from that."""
    quoted = words if len(words) <= _QUOTED else words[:_QUOTED].rstrip() + "…"
    return (
        f"Chưa tính được phần “{quoted}” nên không báo quá hạn và không đưa ngày vào lịch, vào dữ liệu; "
        "ghi ngày cụ thể nếu đã biết."
    )
