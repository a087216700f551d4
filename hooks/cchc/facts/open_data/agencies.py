"""Agencies as open data, without the persons who lead them."""

from collections.abc import Iterator

from cchc.content.agency import Agency
from cchc.content.site import Site
from cchc.content.terms import AgencyKind, AgencyLevel
from cchc.facts.open_data.record import Record, Words, absolute, column, illustration_column
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
    """In the order of the Vietnamese alphabet."""
    return (_record(site, agency) for agency in site.agencies)


def _record(site: Site, agency: Agency) -> AgencyRecord:
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
