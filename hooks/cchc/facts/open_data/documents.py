"""Directive documents as open data."""

from collections.abc import Iterator
from datetime import date

from cchc.content.document import Document
from cchc.content.site import Site
from cchc.content.terms import DocumentKind, DocumentState, ReformField
from cchc.facts.open_data.record import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.tasks.rows import TaskRows


class DocumentRecord(Record):
    """A document, and whether it is in force on the day of the data."""

    name: Words = column("ma_dinh_danh", "Mã định danh", "Mã không đổi của văn bản")
    number: Words = column("so_ky_hieu", "Số, ký hiệu", "Ví dụ 1963/QĐ-UBND")
    kind: DocumentKind = column("loai", "Loại văn bản", "Hình thức của văn bản", DocumentKind)
    title: Words = column("tieu_de", "Tiêu đề", "Tên mục trên trang")
    abstract: Words | None = column("trich_yeu", "Trích yếu", "Trích yếu nội dung; trống nếu giống tiêu đề")
    issuer: Words = column("co_quan_ban_hanh", "Cơ quan ban hành", "Tên như trong văn bản")
    issuer_key: Words | None = column(
        "ma_co_quan_ban_hanh", "Mã cơ quan ban hành", "Mã trong bảng co-quan; trống nếu cơ quan chưa có trong bảng"
    )
    issued: Words = column(
        "ngay_ban_hanh", "Ngày ban hành", "Năm-tháng-ngày; chỉ có năm, hoặc năm-tháng, nếu không rõ ngày"
    )
    effective_on: date | None = column("ngay_hieu_luc", "Ngày có hiệu lực", "Trống nếu không ghi")
    ended_on: date | None = column("ngay_het_hieu_luc", "Ngày hết hiệu lực", "Trống nếu không ghi")
    state: DocumentState | None = column(
        "hieu_luc", "Hiệu lực", "Tính đến ngày của dữ liệu; trống nếu chưa xác định được", DocumentState
    )
    replaces: tuple[Words, ...] = column("thay_the", "Thay thế", "Văn bản được văn bản này thay thế")
    amends: tuple[Words, ...] = column("sua_doi", "Sửa đổi, bổ sung", "Văn bản được văn bản này sửa đổi, bổ sung")
    reform_fields: tuple[ReformField, ...] = column("linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách", ReformField)
    url: Words | None = column("url", "Bản chính thức", "Địa chỉ bản chính thức trên mạng, nếu có")
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của văn bản")


def document_records(site: Site, rows: TaskRows) -> Iterator[DocumentRecord]:
    """In the order of their files."""
    return (_record(site, document) for document in site.all(Document))


def _record(site: Site, document: Document) -> DocumentRecord:
    issuer = site.issuer_of(document)
    return DocumentRecord(
        name=name_of(document),
        number=document.number,
        kind=document.kind,
        title=document.title,
        abstract=document.abstract,
        issuer=document.issuer,
        issuer_key=issuer.key if issuer else None,
        issued=str(document.issued),
        effective_on=document.effective_on,
        ended_on=document.ended_on,
        state=site.documents.state_of(document),
        replaces=document.replaces,
        amends=document.amends,
        reform_fields=document.reform_fields,
        url=document.url,
        is_illustration=document.is_illustration,
        address=absolute(site, document.address),
    )
