"""Plans as open data."""

from collections.abc import Iterator
from datetime import date

from cchc.content.plan import Plan
from cchc.content.procedure import Fee, Procedure
from cchc.content.site import Site
from cchc.content.terms import (
    FilingChannel,
    OnlineLevel,
    PlanLevel,
    PlanStatus,
    ProcedureLevel,
    ProcedureState,
    ReformField,
)
from cchc.facts.markup import plain_text
from cchc.facts.open_data.table import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.procedure_details import limits_in_words, shown_fee
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
    """Yield the records of all plans, newest first."""
    return (_plan_record(site, rows, plan) for plan in site.plans)


def _plan_record(site: Site, rows: TaskRows, plan: Plan) -> PlanRecord:
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


class ProcedureRecord(Record):
    """An administrative procedure. What is not known is left blank: nobody may take that for "none"."""

    code: Words = column("ma_thu_tuc", "Mã thủ tục", "Mã trong cơ sở dữ liệu quốc gia về thủ tục hành chính")
    title: Words = column("tieu_de", "Tiêu đề", "Tên thủ tục")
    domain: Words = column("linh_vuc_thu_tuc", "Lĩnh vực thủ tục", "Ví dụ Hộ tịch, Đất đai")
    levels: tuple[ProcedureLevel, ...] = column("cap_thuc_hien", "Cấp thực hiện", "Nơi làm thủ tục", ProcedureLevel)
    applicants: tuple[Words, ...] = column("doi_tuong", "Ai được làm", "Đối tượng thực hiện")
    agencies: tuple[Words, ...] = column("co_quan_thuc_hien", "Cơ quan thực hiện", "Cơ quan giải quyết thủ tục")
    authority: Words | None = column(
        "co_quan_co_tham_quyen",
        "Cơ quan có thẩm quyền",
        "Cơ quan quyết định; có nhiều thì cách nhau bằng dấu chấm phẩy",
    )
    delegates: tuple[Words, ...] = column("co_quan_duoc_uy_quyen", "Cơ quan được ủy quyền", "Cơ quan quyết định thay")
    reception: tuple[Words, ...] = column("dia_chi_tiep_nhan", "Nơi tiếp nhận hồ sơ", "Nơi nộp hồ sơ trực tiếp")
    channels: tuple[FilingChannel, ...] = column("cach_thuc", "Cách nộp", "Các cách nộp hồ sơ", FilingChannel)
    limits: tuple[Words, ...] = column(
        "thoi_han", "Thời hạn giải quyết", "Thời hạn, bằng lời; có nhiều thời hạn thì kèm cách nộp, trường hợp"
    )
    fees: tuple[Words, ...] = column(
        "phi_le_phi", "Phí, lệ phí", "Tên, mức thu, ghi chú và miễn giảm; trống là chưa có thông tin"
    )
    papers: tuple[Words, ...] = column("ho_so", "Giấy tờ", "Tên các giấy tờ, của mọi trường hợp")
    sets: int | None = column("so_bo", "Số bộ hồ sơ", "Số bộ phải nộp")
    results: tuple[Words, ...] = column("ket_qua", "Kết quả", "Giấy tờ người dân nhận được")
    online_level: OnlineLevel | None = column("muc_do", "Mức độ trực tuyến", "Trống là chưa có thông tin", OnlineLevel)
    kind: Words | None = column("loai_thu_tuc", "Loại thủ tục", "Như nguồn ghi, ví dụ theo luật giao hay không")
    decision: Words | None = column("quyet_dinh_cong_bo", "Quyết định công bố", "Số, ký hiệu, như nguồn ghi")
    related: tuple[Words, ...] = column("thu_tuc_lien_quan", "Thủ tục liên quan", "Mã, hoặc tên như nguồn ghi")
    state: ProcedureState = column("tinh_trang", "Tình trạng", "Theo quyết định công bố gần nhất", ProcedureState)
    portal: Words | None = column("lien_ket_dvc", "Trên Cổng Dịch vụ công", "Địa chỉ trên cổng dịch vụ công")
    checked_on: date = column("ngay_doi_chieu", "Ngày đối chiếu", "Ngày gần nhất được đối chiếu với nguồn")
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của thủ tục")


def procedure_records(site: Site, rows: TaskRows) -> Iterator[ProcedureRecord]:
    """Yield the records of all procedures, by code."""
    return (_procedure_record(site, procedure) for procedure in site.all(Procedure))


def _procedure_record(site: Site, procedure: Procedure) -> ProcedureRecord:
    return ProcedureRecord(
        code=procedure.code,
        title=procedure.title,
        domain=procedure.domain,
        levels=procedure.levels,
        applicants=procedure.applicants,
        agencies=procedure.agencies,
        authority="; ".join(procedure.authorities) or None,
        delegates=procedure.delegates,
        reception=procedure.reception,
        channels=tuple(dict.fromkeys(filing.channel for filing in procedure.filings)),
        limits=limits_in_words(procedure),
        fees=tuple(map(_in_words, procedure.fees)),
        papers=tuple(dict.fromkeys(paper.name for case in procedure.dossier for paper in case.papers)),
        sets=procedure.sets,
        results=tuple(plain_text(result.name) for result in procedure.results),
        online_level=procedure.online_level,
        kind=procedure.kind,
        decision=procedure.decision.number if procedure.decision else None,
        related=procedure.related_procedures,
        state=procedure.state,
        portal=procedure.portal_url,
        checked_on=procedure.checked_on,
        is_illustration=procedure.is_illustration,
        address=absolute(site, procedure.address),
    )


def _in_words(fee: Fee) -> str:
    """Whole, exemptions too: "Lệ phí: 8.000 đồng. Miễn, giảm: người thuộc hộ nghèo"."""
    amount = shown_fee(fee).amount
    parts = [f"{fee.name}: {amount}" if amount else fee.name]
    parts += [plain_text(fee.note)] if fee.note else []
    parts += [f"Miễn, giảm: {plain_text(fee.exemptions)}"] if fee.exemptions else []
    return ". ".join(part.rstrip(".") for part in parts)
