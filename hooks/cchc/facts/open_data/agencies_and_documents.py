"""Agencies as open data, without the persons who lead them."""

from collections.abc import Iterator
from datetime import date

from cchc.content.agency import Agency
from cchc.content.document import Document
from cchc.content.site import Site
from cchc.content.terms import AgencyKind, AgencyLevel, DocumentKind, DocumentState, ReformField
from cchc.facts.open_data.table import Record, Words, absolute, column, illustration_column, name_of
from cchc.facts.tasks.rows import TaskRows


class AgencyRecord(Record):
    """An agency, or a group of agencies, that plans and procedures name."""

    key: Words = column("ma_co_quan", "Mã cơ quan", "Mã không đổi, dùng ở các bảng khác")
    title: Words = column("ten", "Tên", "Tên đầy đủ")
    other_names: tuple[Words, ...] = column("ten_khac", "Tên khác", "Tên viết tắt và các cách gọi trong kế hoạch")
    kind: AgencyKind = column("loai", "Loại", "Loại cơ quan; nhóm cơ quan cũng là một dòng", AgencyKind)
    level: AgencyLevel | None = column("cap", "Cấp", "Trống nếu không ghi", AgencyLevel)
    parent: Words | None = column("truc_thuoc", "Trực thuộc", "Cơ quan cấp trên trực tiếp")
    place: Words | None = column("dia_ban", "Địa bàn", "Nơi cơ quan hoạt động; trống nếu không riêng nơi nào")
    street: Words | None = column("tru_so", "Trụ sở", "Địa chỉ trụ sở")
    hours: Words | None = column("gio_lam_viec", "Giờ làm việc", "Như cơ quan công bố; trống nếu không ghi")
    latitude: float | None = column("vi_do", "Vĩ độ", "Độ vĩ bắc (WGS 84) của trụ sở; trống nếu không ghi")
    longitude: float | None = column("kinh_do", "Kinh độ", "Độ kinh đông (WGS 84) của trụ sở; trống nếu không ghi")
    telephones: tuple[Words, ...] = column("dien_thoai", "Điện thoại", "Điện thoại của cơ quan")
    emails: tuple[Words, ...] = column("email", "Thư điện tử", "Hộp thư của cơ quan")
    website: Words | None = column("website", "Trang thông tin", "Địa chỉ trang của cơ quan")
    valid_from: Words | None = column(
        "hieu_luc_tu", "Hoạt động từ", "Năm, năm-tháng hoặc năm-tháng-ngày; trống nếu không ghi"
    )
    valid_until: Words | None = column("hieu_luc_den", "Hoạt động đến", "Trống nếu còn hoạt động hoặc không ghi")
    successor_keys: tuple[Words, ...] = column(
        "ma_ke_thua", "Mã cơ quan kế thừa", "Mã của các cơ quan ngày nay làm tiếp công việc"
    )
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của cơ quan")


def agency_records(site: Site, rows: TaskRows) -> Iterator[AgencyRecord]:
    """Yield the records of all agencies, in the order of the Vietnamese alphabet."""
    return (_agency_record(site, agency) for agency in site.agencies)


def _agency_record(site: Site, agency: Agency) -> AgencyRecord:
    return AgencyRecord(
        key=agency.key,
        title=agency.title,
        other_names=agency.other_names,
        kind=agency.kind,
        level=agency.level,
        parent=agency.parent,
        place=agency.place,
        street=agency.street,
        hours=agency.hours,
        latitude=agency.position.latitude if agency.position else None,
        longitude=agency.position.longitude if agency.position else None,
        telephones=agency.telephones,
        emails=agency.emails,
        website=agency.website,
        valid_from=str(agency.valid_from) if agency.valid_from else None,
        valid_until=str(agency.valid_until) if agency.valid_until else None,
        successor_keys=tuple(heir.key for heir in site.directory.successors(agency)),
        is_illustration=agency.is_illustration,
        address=absolute(site, agency.address),
    )


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
    abolishes: tuple[Words, ...] = column("bai_bo", "Bãi bỏ", "Văn bản bị văn bản này bãi bỏ")
    revoked_on: date | None = column("ngay_thu_hoi", "Ngày thu hồi", "Trống nếu không bị thu hồi")
    amends: tuple[Words, ...] = column("sua_doi", "Sửa đổi, bổ sung", "Văn bản được văn bản này sửa đổi, bổ sung")
    procedures: tuple[Words, ...] = column("thu_tuc", "Thủ tục được công bố", "Mã các thủ tục mà văn bản công bố")
    reform_fields: tuple[ReformField, ...] = column("linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách", ReformField)
    url: Words | None = column("url", "Bản chính thức", "Địa chỉ bản chính thức trên mạng, nếu có")
    is_illustration: bool = illustration_column()
    address: Words = column("dia_chi", "Địa chỉ", "Địa chỉ trang của văn bản")


def document_records(site: Site, rows: TaskRows) -> Iterator[DocumentRecord]:
    """Yield the records of all documents, in the order of their files."""
    return (_document_record(site, document) for document in site.all(Document))


def _document_record(site: Site, document: Document) -> DocumentRecord:
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
        abolishes=document.abolishes,
        revoked_on=document.revocation.day if document.revocation else None,
        amends=document.amends,
        procedures=document.procedures,
        reform_fields=document.reform_fields,
        url=document.url,
        is_illustration=document.is_illustration,
        address=absolute(site, document.address),
    )
