"""A repository with tasks of every kind: done, late, overdue, continuous, undated, with a quota."""

from pathlib import Path

from small_repository import add, add_news, add_plan


def _task(
    number: int, text: str, time: str | None, lead: str | None = "Sở Nội vụ", **more: object
) -> dict[str, object]:
    known = {"ma": str(number), "noi_dung": text, "thoi_gian": time, "chu_tri": [lead] if lead else None, **more}
    return {name: value for name, value in known.items() if value}


def _done(number: int, text: str, time: str, day: str | None, **more: object) -> dict[str, object]:
    return {
        **_task(number, text, time),
        "trang_thai": "hoan_thanh",
        **more,
        **({"hoan_thanh_ngay": day} if day else {}),
    }


FIELDS = ["thu_tuc_hanh_chinh", "chinh_quyen_so"]
TASKS = [
    _done(1, "Xong đúng hạn", "Quý I/2026", "2026-03-20", ket_qua="Đã **ban hành** kế hoạch", linh_vuc=["the_che"]),
    _done(
        2, "Xong muộn | hai tuần", "Quý I/2026", "2026-04-14", chu_tri="Sở Tư pháp", san_pham=["Báo cáo", "Biên bản"]
    ),
    _done(3, "Xong không rõ ngày", "Quý II/2026", None),
    _task(4, "Quá hạn", "Tháng 5/2026", phoi_hop=["Sở Tư pháp"]),
    _task(5, "Làm quanh năm", "Thường xuyên", trang_thai="duy_tri"),
    _task(6, "Không ghi thời gian", None, lead=None),
    _task(7, "Phát hai số mỗi tháng", "24 số (02 số/tháng)", trang_thai="dang_thuc_hien", linh_vuc=FIELDS),
    _task(8, "Việc của quý III\n\n- ý một\n- ý hai", "Quý III/2026"),
    _task(9, "Họp hằng tháng", "trước ngày 30 hàng tháng", lead="Sở Tư pháp"),
    _task(10, "Không làm nữa", "Quý II/2026", trang_thai="khong_thuc_hien"),
    _done(11, "Xong sau kỳ", "Quý II/2026", "2026-07-15"),
]
OLD = [
    _task(1, "Tồn từ năm trước", "Quý IV/2025"),
    _done(2, "Xong từ năm trước", "Quý IV/2025", "2025-12-01"),
]


def fill(root: Path) -> Path:
    """Two plans of a province, a draft of one, two news items that name a task."""
    law = {"title": "Sở Tư pháp tỉnh Lai Châu", "ten_khac": ["Sở Tư pháp", "STP"], "loai": "so"}
    add(root, "docs/co-quan/so-tu-phap.md", {**law, "dia_ban": "tỉnh Lai Châu", "truc_thuoc": "UBND tỉnh Lai Châu"})
    add_plan(root, title="Kế hoạch năm 2026", nhiem_vu=TASKS)
    term = {"nam": None, "giai_doan": {"tu": 2025, "den": 2030}}
    long = {"title": "Kế hoạch nhiều năm", "so_ky_hieu": "9/QĐ-UBND", "ngay_ban_hanh": "2025-02-03", "nhiem_vu": OLD}
    add_plan(root, "plans/2025/dai.md", **long, **term)
    add_plan(root, "plans/2026/nhap.md", so_ky_hieu="2/KH-UBND", trang_thai="du_thao")
    for day in ("2026-05-04", "2026-07-04"):
        add_news(root, f"news/2026/{day}.md", title=f"Số ngày {day} *", date=day, nhiem_vu=["1/KH-UBND#7"])
    return root
