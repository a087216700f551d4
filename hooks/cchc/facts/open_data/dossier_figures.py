"""Figures of dossiers as open data: a record for each unit of each period."""

from collections.abc import Iterator
from datetime import date

from cchc.content.dossier_figures import DossierFigures, DossierRow, contradictions
from cchc.content.site import Site
from cchc.content.terms import ReportKind
from cchc.facts.dossier_series import newest_first
from cchc.facts.open_data.table import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.tasks.rows import TaskRows

_UNKNOWN = "Trống là nguồn không ghi"


class DossierRecord(Record):
    """What one unit did in one period; blank is not known, never nought."""

    name: Words = column("ma_dinh_danh", "Mã định danh", "Mã không đổi của dòng số liệu")
    kind: ReportKind = column("ky", "Kỳ", "Tháng, quý, 6 tháng, 9 tháng, năm", ReportKind)
    first_day: date = column("tu_ngay", "Từ ngày", "Ngày đầu của kỳ")
    last_day: date = column("den_ngay", "Đến ngày", "Ngày cuối của kỳ")
    population: Words | None = column("gom_cac", "Bảng gồm các", "Chỉ so sánh các đơn vị trong cùng một bảng")
    unit: Words = column("don_vi", "Đơn vị", "Tên như trong nguồn")
    unit_key: Words | None = column("ma_don_vi", "Mã đơn vị", "Mã trong bảng co-quan; trống nếu không có")
    received: int | None = column("tiep_nhan", "Tiếp nhận trong kỳ", _UNKNOWN)
    received_online: int | None = column("truc_tuyen", "Trong đó trực tuyến", _UNKNOWN)
    carried_over: int | None = column("ky_truoc", "Từ kỳ trước chuyển sang", _UNKNOWN)
    resolved: int | None = column("da_giai_quyet", "Đã giải quyết", _UNKNOWN)
    early: int | None = column("truoc_han", "Giải quyết trước hạn", _UNKNOWN)
    in_time: int | None = column("dung_han", "Giải quyết đúng hạn", _UNKNOWN)
    late: int | None = column("qua_han", "Giải quyết quá hạn", _UNKNOWN)
    open_in_time: int | None = column("dang_trong_han", "Đang giải quyết, trong hạn", _UNKNOWN)
    open_late: int | None = column("dang_qua_han", "Đang giải quyết, quá hạn", _UNKNOWN)
    whole_online: int | None = column("toan_trinh", "Trực tuyến toàn trình", _UNKNOWN)
    part_online: int | None = column("mot_phan", "Trực tuyến một phần", _UNKNOWN)
    paid_online: int | None = column("thanh_toan_truc_tuyen", "Thanh toán trực tuyến", _UNKNOWN)
    digitised: int | None = column("so_hoa", "Số hóa hồ sơ", _UNKNOWN)
    satisfaction: float | None = column("hai_long", "Mức độ hài lòng", "Phần trăm; trống là nguồn không ghi")
    given_share: float | None = column("ty_le_dung_han", "Tỷ lệ đúng hạn theo nguồn", "Phần trăm, như nguồn ghi")
    doubts: tuple[Words, ...] = column("chua_khop", "Chỗ chưa khớp", "Các con số của nguồn mâu thuẫn ở đâu")
    source: Words = column("nguon", "Nguồn", "Tên nguồn của số liệu")
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của kỳ số liệu")


_SAME = [name for name in DossierRow.model_fields if name not in ("unit",)]
"""The attributes that a record has as its row has them."""


def dossier_records(site: Site, rows: TaskRows) -> Iterator[DossierRecord]:
    """Yield the records of all units, newest period first."""
    for figures in sorted(site.all(DossierFigures), key=newest_first):
        for row in figures.rows:
            yield _dossier_record(site, figures, row)


def _dossier_record(site: Site, figures: DossierFigures, row: DossierRow) -> DossierRecord:
    agency, values = site.agency_in(figures, row.unit), {name: getattr(row, name) for name in _SAME}
    return DossierRecord(
        name=f"{name_of(figures)}#{site.unit_key(figures, row.unit)}",
        kind=figures.kind,
        first_day=figures.first_day,
        last_day=figures.last_day,
        population=figures.population,
        unit=row.unit,
        unit_key=agency.key if agency else None,
        doubts=tuple(contradictions(row)),
        source=figures.origin.name,
        is_illustration=figures.is_illustration,
        address=absolute(site, figures.address),
        **values,
    )
