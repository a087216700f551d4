"""Of administrative procedures, of agencies, and of the channels by which they are reached."""

from cchc.content.fields import Term


class ProcedureLevel(Term):
    """Cấp thực hiện of a procedure. "Cấp huyện" no longer occurs since 1/7/2025."""

    MINISTRY = "bo", "Cấp Bộ"
    PROVINCE = "tinh", "Cấp tỉnh"
    COMMUNE = "xa", "Cấp xã"
    OTHER = "co_quan_khac", "Cơ quan khác"


class ApplicantGroup(Term):
    """Who may file, in the few groups by which people look: sources name some dozen kinds of persons and bodies."""

    CITIZENS = "cong_dan", "Công dân"
    COMPANIES = "doanh_nghiep", "Doanh nghiệp, hợp tác xã"
    BODIES = "to_chuc", "Cơ quan, tổ chức"
    FOREIGNERS = "nguoi_nuoc_ngoai", "Người nước ngoài, người Việt Nam ở nước ngoài"
    OFFICIALS = "can_bo", "Cán bộ, công chức, viên chức"


class ProcedureState(Term):
    """Tình trạng of a procedure by its last decision of publication."""

    NEW = "moi", "Mới ban hành"
    AMENDED = "sua_doi", "Được sửa đổi, bổ sung"
    IN_FORCE = "con_hieu_luc", "Đang thực hiện"
    ABOLISHED = "bai_bo", "Đã bãi bỏ"


class OnlineLevel(Term):
    """Mức độ trực tuyến. The former levels 4 and 3 are the whole and a part of the procedure online."""

    WHOLE = "toan_trinh", "Dịch vụ công trực tuyến toàn trình"
    PART = "mot_phan", "Dịch vụ công trực tuyến một phần"
    INFORMATION = "cung_cap_thong_tin", "Cung cấp thông tin trực tuyến"


class FilingChannel(Term):
    """Cách thức thực hiện: by which way a dossier is handed in."""

    IN_PERSON = "truc_tiep", "Trực tiếp"
    ONLINE = "truc_tuyen", "Trực tuyến"
    POST = "buu_chinh", "Qua dịch vụ bưu chính"


class TimeUnit(Term):
    """Đơn vị of a time limit; the label follows the number."""

    WORKING_DAY = "ngay_lam_viec", "ngày làm việc"
    DAY = "ngay", "ngày"
    HOUR = "gio", "giờ"
    MONTH = "thang", "tháng"


class Currency(Term):
    """Tiền tệ of a fee; the label follows the amount."""

    DONG = "VND", "đồng"
    US_DOLLAR = "USD", "đô la Mỹ"


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
    """The level (cấp) of an agency."""

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
