"""Plans as open data."""

from collections.abc import Iterator

from cchc.content.plan import Plan
from cchc.content.site import Site
from cchc.content.terms import PlanLevel, PlanStatus, ReformField
from cchc.facts.open_data.record import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.tasks.rows import TaskRows


class PlanRecord(Record):
    """A plan, and how many of its tasks are done on the day of the data."""

    name: Words = column("ma_dinh_danh", "Mã định danh", "Mã không đổi của kế hoạch")
    number: Words | None = column("so_ky_hieu", "Số, ký hiệu", "Trống nếu bản gốc không ghi")
    title: Words = column("tieu_de", "Tiêu đề", "Tên kế hoạch")
    description: Words | None = column("tom_tat", "Tóm tắt", "Một, hai câu về kế hoạch")
    issuer: Words = column("co_quan_ban_hanh", "Cơ quan ban hành", "Tên như trong văn bản")
    issuer_key: Words | None = column(
        "ma_co_quan_ban_hanh", "Mã cơ quan ban hành", "Mã trong bảng co-quan; trống nếu cơ quan chưa có trong bảng"
    )
    issued: Words = column(
        "ngay_ban_hanh", "Ngày ban hành", "Năm-tháng-ngày; chỉ có năm, hoặc năm-tháng, nếu bản gốc không ghi đủ"
    )
    first_year: int | None = column("tu_nam", "Từ năm", "Năm đầu của kế hoạch")
    last_year: int | None = column("den_nam", "Đến năm", "Năm cuối của kế hoạch")
    level: PlanLevel = column("cap", "Cấp", "Cấp của cơ quan ban hành", PlanLevel)
    status: PlanStatus | None = column("trang_thai", "Trạng thái", "Trống nếu không ghi", PlanStatus)
    reform_fields: tuple[ReformField, ...] = column("linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách", ReformField)
    tasks: int = column("so_nhiem_vu", "Số nhiệm vụ", "Số nhiệm vụ trong bảng nhiem-vu")
    finished: int = column(
        "so_hoan_thanh", "Số đã hoàn thành", "Số nhiệm vụ được báo cáo là hoàn thành, hoàn thành muộn hoặc duy trì"
    )
    source: Words | None = column("nguon", "Nguồn", "Địa chỉ bản gốc trên mạng, nếu có")
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của kế hoạch")


def plan_records(site: Site, rows: TaskRows) -> Iterator[PlanRecord]:
    """Newest first."""
    return (_record(site, rows, plan) for plan in site.plans)


def _record(site: Site, rows: TaskRows, plan: Plan) -> PlanRecord:
    tasks, issuer = rows.of_plan(plan), site.issuer_of(plan)
    return PlanRecord(
        name=name_of(plan),
        number=plan.number,
        title=plan.title,
        description=plan.description,
        issuer=plan.issuer,
        issuer_key=issuer.key if issuer else None,
        issued=str(plan.issued),
        first_year=plan.years.first if plan.years else None,
        last_year=plan.years.last if plan.years else None,
        level=plan.level,
        status=plan.status,
        reform_fields=plan.reform_fields,
        tasks=len(tasks),
        finished=sum(row.state.is_finished for row in tasks),
        source=plan.origin.url,
        is_illustration=plan.is_illustration,
        address=absolute(site, plan.address),
    )
