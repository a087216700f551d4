"""Of agencies, and of the channels by which they are reached."""

from cchc.content.terms.term import Term


class AgencyKind(Term):
    """Loại of an agency. A group ("Các sở, ban, ngành") is never stored expanded."""

    PEOPLES_COMMITTEE = "ubnd", "Ủy ban nhân dân"
    DEPARTMENT = "so", "Sở, ban, ngành"
    OFFICE = "phong", "Phòng chuyên môn"
    PUBLIC_UNIT = "don_vi_su_nghiep", "Đơn vị sự nghiệp"
    PRESS = "bao_dai", "Báo, đài"
    UNION = "doan_the", "Mặt trận, đoàn thể, hiệp hội"
    PARTY = "dang", "Cơ quan Đảng"
    CENTRAL = "co_quan_trung_uong", "Cơ quan trung ương, ngành dọc"
    SCHOOL = "truong", "Trường"
    SERVICE_CENTRE = "trung_tam_phuc_vu", "Trung tâm Phục vụ hành chính công"
    GROUP = "nhom", "Nhóm cơ quan"


class AgencyLevel(Term):
    """Cấp of an agency."""

    CENTRAL = "trung_uong", "Trung ương"
    PROVINCE = "tinh", "Cấp tỉnh"
    DISTRICT = "huyen", "Cấp huyện (đến 30/6/2025)"
    COMMUNE = "xa", "Cấp xã"
    DEPARTMENT = "so_nganh", "Thuộc sở, ngành"


class ChannelKind(Term):
    """Loại of a channel by which an opinion is received."""

    TELEPHONE = "dien_thoai", "Điện thoại"
    EMAIL = "email", "Thư điện tử"
    ADDRESS = "dia_chi", "Nơi tiếp nhận trực tiếp"
    ONLINE = "truc_tuyen", "Trực tuyến"
    ZALO = "zalo", "Zalo"
    SOCIAL = "mang_xa_hoi", "Mạng xã hội"
    RECEPTION = "tiep_cong_dan", "Tiếp công dân"
