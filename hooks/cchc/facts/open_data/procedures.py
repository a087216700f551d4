"""Procedures as open data; their steps and papers are on their pages, and in the national database."""

from collections.abc import Iterator
from datetime import date

from cchc.content.procedure import Procedure
from cchc.content.procedure_details import Fee
from cchc.content.site import Site
from cchc.content.terms import FilingChannel, OnlineLevel, ProcedureLevel, ProcedureState
from cchc.facts.open_data.plain_text import plain_text
from cchc.facts.open_data.record import Record, Words, absolute, column, illustration_column
from cchc.facts.procedures.details import shown_fee
from cchc.facts.procedures.limits import limits_in_words
from cchc.facts.tasks.rows import TaskRows


class ProcedureRecord(Record):
    """An administrative procedure. What is not known is left blank: nobody may take that for "none"."""

    code: Words = column("ma_thu_tuc", "Mã thủ tục", "Mã trong cơ sở dữ liệu quốc gia về thủ tục hành chính")
    title: Words = column("tieu_de", "Tiêu đề", "Tên thủ tục")
    domain: Words = column("linh_vuc_thu_tuc", "Lĩnh vực thủ tục", "Ví dụ Hộ tịch, Đất đai")
    levels: tuple[ProcedureLevel, ...] = column("cap_thuc_hien", "Cấp thực hiện", "Nơi làm thủ tục", ProcedureLevel)
    applicants: tuple[Words, ...] = column("doi_tuong", "Ai được làm", "Đối tượng thực hiện")
    agencies: tuple[Words, ...] = column("co_quan_thuc_hien", "Cơ quan thực hiện", "Cơ quan giải quyết thủ tục")
    authority: Words | None = column("co_quan_co_tham_quyen", "Cơ quan có thẩm quyền", "Cơ quan quyết định")
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
    decision: Words = column("quyet_dinh_cong_bo", "Quyết định công bố", "Số, ký hiệu quyết định")
    state: ProcedureState = column("tinh_trang", "Tình trạng", "Theo quyết định công bố gần nhất", ProcedureState)
    portal: Words | None = column("lien_ket_dvc", "Trên Cổng Dịch vụ công", "Địa chỉ trên cổng dịch vụ công")
    checked_on: date = column("ngay_doi_chieu", "Ngày đối chiếu", "Ngày gần nhất được đối chiếu với nguồn")
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của thủ tục")


def procedure_records(site: Site, rows: TaskRows) -> Iterator[ProcedureRecord]:
    """By code."""
    return (_record(site, procedure) for procedure in site.all(Procedure))


def _record(site: Site, procedure: Procedure) -> ProcedureRecord:
    return ProcedureRecord(
        code=procedure.code,
        title=procedure.title,
        domain=procedure.domain,
        levels=procedure.levels,
        applicants=procedure.applicants,
        agencies=procedure.agencies,
        authority=procedure.authority,
        reception=procedure.reception,
        channels=tuple(dict.fromkeys(filing.channel for filing in procedure.filings)),
        limits=limits_in_words(procedure),
        fees=tuple(map(_in_words, procedure.fees)),
        papers=tuple(dict.fromkeys(paper.name for case in procedure.dossier for paper in case.papers)),
        sets=procedure.sets,
        results=tuple(map(plain_text, procedure.results)),
        online_level=procedure.online_level,
        decision=procedure.decision.number,
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
