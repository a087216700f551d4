"""Tasks of plans as open data."""

from collections.abc import Iterator
from datetime import date

from cchc.content.site import Site
from cchc.content.terms import ReformField, ShownState, TaskState
from cchc.facts.agencies import NamedAgency
from cchc.facts.citations import ShownReference
from cchc.facts.markup import plain_text
from cchc.facts.open_data.table import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.tasks.rows import TaskRow, TaskRows
from cchc.text.period import Interval, describe

_KINDS = {
    "continuous": "làm thường xuyên",
    "interval": "trong một khoảng",
    "several": "trong nhiều khoảng",
    "deadline": "trước một hạn",
    "recurring": "định kỳ",
    "quota": "theo định mức",
    "relative": "tính từ một việc khác",
    "reference": "theo văn bản khác hoặc khi có yêu cầu",
    "open": "từ một ngày, không có hạn cuối",
    "blank": "bản gốc không ghi",
    "unknown": "chưa hiểu được",
}


class TaskRecord(Record):
    """A task of a plan, its time as printed and as understood, and its state on the day of the data."""

    name: Words = column("ma_dinh_danh", "Mã định danh", "Mã không đổi của nhiệm vụ, cũng có trong lịch .ics")
    plan: Words = column("ma_ke_hoach", "Mã kế hoạch", "Mã định danh của kế hoạch trong bảng ke-hoach")
    number: Words | None = column("so_ky_hieu", "Số, ký hiệu", "Số, ký hiệu của kế hoạch; trống nếu bản gốc không ghi")
    plan_title: Words = column("ten_ke_hoach", "Kế hoạch", "Tên kế hoạch")
    plan_address: Words = column("dia_chi_ke_hoach", "Địa chỉ kế hoạch", "Địa chỉ trang của kế hoạch")
    code: Words = column("ma", "Số thứ tự", "Số thứ tự của nhiệm vụ trong kế hoạch")
    group: Words | None = column("nhom", "Nhóm nhiệm vụ", "Tiêu đề nhóm trong bảng của kế hoạch")
    text: Words = column("noi_dung", "Nhiệm vụ", "Nội dung nhiệm vụ, mỗi ý một dòng")
    products: tuple[Words, ...] = column("san_pham", "Sản phẩm", "Sản phẩm phải có")
    lead: tuple[Words, ...] = column("chu_tri", "Cơ quan chủ trì", "Tên như in trong kế hoạch")
    lead_keys: tuple[Words, ...] = column(
        "ma_chu_tri", "Mã cơ quan chủ trì", "Mã trong bảng co-quan của các cơ quan chủ trì nhận ra được"
    )
    support: tuple[Words, ...] = column("phoi_hop", "Cơ quan phối hợp", "Tên như in trong kế hoạch")
    support_keys: tuple[Words, ...] = column(
        "ma_phoi_hop", "Mã cơ quan phối hợp", "Mã trong bảng co-quan của các cơ quan phối hợp nhận ra được"
    )
    time: Words | None = column("thoi_gian", "Thời gian thực hiện", "Thời gian như in trong kế hoạch")
    new_time: Words | None = column(
        "gia_han", "Gia hạn đến", "Thời gian mới như in trong văn bản gia hạn gần nhất; trống nếu không gia hạn"
    )
    postponed: Words | None = column(
        "can_cu_gia_han", "Căn cứ gia hạn", "Ngày, văn bản hoặc lý do của lần gia hạn gần nhất"
    )
    understood: Words = column("cach_hieu", "Được hiểu là", "Thời gian, đã gia hạn nếu có, được hiểu thế nào, bằng lời")
    kind: Words = column("loai_thoi_gian", "Loại thời gian", "Thời gian được nói bằng cách nào", _KINDS)
    intervals: tuple[Words, ...] = column(
        "khoang_thoi_gian", "Các khoảng", "Khoảng ngày theo ISO 8601, tính cả hai đầu; “..” là đầu không xác định"
    )
    recurrence: tuple[Words, ...] = column("lap_lai", "Lặp lại", "Quy tắc lặp lại theo RFC 5545 (RRULE)")
    working_days: tuple[Words, ...] = column(
        "ngay_lam_viec",
        "Các ngày làm việc",
        "Các ngày của việc định kỳ tính theo ngày làm việc, đến hết năm đã biết lịch nghỉ",
    )
    first_day: date | None = column("tu_ngay", "Từ ngày", "Ngày đầu của thời gian")
    last_day: date | None = column("den_ngay", "Đến ngày", "Ngày cuối của thời gian")
    is_certain: bool = column(
        "hieu_het",
        "Hiểu hết",
        "true nếu mọi chữ của thời gian đã được tính đến; nếu không, các cột ngày, lặp lại và hạn để trống",
    )
    unsure: tuple[Words, ...] = column(
        "chua_tinh_den", "Chưa tính đến", "Phần của thời gian có thể làm thay đổi ngày, như “dự kiến”, “nếu có”"
    )
    due: date | None = column("han", "Hạn", "Ngày cuối phải xong; trống nếu không có hạn hoặc chưa xác định được")
    state: ShownState = column(
        "trang_thai", "Trạng thái", "Tính theo thời gian và báo cáo, đến ngày ghi ở tinh_den_ngay", ShownState
    )
    reported: TaskState | None = column(
        "trang_thai_bao_cao", "Trạng thái báo cáo", "Cơ quan thực hiện báo cáo; trống nếu chưa có báo cáo", TaskState
    )
    as_of: date = column("tinh_den_ngay", "Tính đến ngày", "Ngày mà trạng thái được tính")
    done_on: date | None = column("hoan_thanh_ngay", "Ngày hoàn thành", "Ngày hoàn thành theo báo cáo")
    result: Words | None = column("ket_qua", "Kết quả", "Kết quả theo báo cáo, mỗi ý một dòng")
    note: Words | None = column("ghi_chu", "Ghi chú", "Ghi chú của cơ quan đăng, mỗi ý một dòng")
    evidence: tuple[Words, ...] = column("minh_chung", "Minh chứng", "Địa chỉ của tin, bài, văn bản, báo cáo")
    reform_fields: tuple[ReformField, ...] = column(
        "linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách của nhiệm vụ, hoặc của kế hoạch", ReformField
    )
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ cố định của nhiệm vụ trên trang")


def task_records(site: Site, rows: TaskRows) -> Iterator[TaskRecord]:
    """Plan by plan, in the order of the originals."""
    return (_record(site, row) for row in rows.all)


def _record(site: Site, row: TaskRow) -> TaskRecord:
    plan, task, period = row.plan, row.task, row.assigned.period
    last = task.postponements[-1] if task.postponements else None
    return TaskRecord(
        name=f"{name_of(plan)}#{task.permalink}",
        plan=name_of(plan),
        number=plan.number,
        plan_title=plan.title,
        plan_address=absolute(site, plan.address),
        code=task.id,
        group=task.group,
        text=plain_text(task.text),
        products=task.products,
        lead=_names(row.lead),
        lead_keys=_keys(row.lead),
        support=_names(row.support),
        support_keys=_keys(row.support),
        time=task.time,
        new_time=last.time if last else None,
        postponed=last.in_words if last else None,
        understood=describe(period),
        kind=period.kind.value,
        intervals=tuple(map(_iso, period.intervals)),
        recurrence=period.recurrence,
        working_days=tuple(moved.worked.isoformat() for moved in period.moved),
        first_day=period.first_day,
        last_day=period.last_day,
        is_certain=period.is_certain,
        unsure=period.unsure,
        due=row.progress.due,
        state=row.state,
        reported=task.state,
        as_of=site.today,
        done_on=task.done_on,
        result=task.result and plain_text(task.result),
        note=task.note and plain_text(task.note),
        evidence=tuple(_whole(site, shown) for shown in row.evidence),
        reform_fields=row.reform_fields,
        is_illustration=plan.is_illustration,
        address=absolute(site, row.assigned.address),
    )


def _names(agencies: tuple[NamedAgency, ...]) -> tuple[str, ...]:
    return tuple(name.text for name in agencies)


def _keys(agencies: tuple[NamedAgency, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.agency.key for name in agencies if name.agency))


def _whole(site: Site, shown: ShownReference) -> str:
    return shown.address if shown.is_elsewhere else site.settings.base_url + shown.address


def _iso(interval: Interval) -> str:
    """ISO 8601-1, open ends as in ISO 8601-2: `2026-01-01/2026-03-31`, `../2026-05-27`."""
    return "/".join(day.isoformat() if day else ".." for day in (interval.start, interval.end))
