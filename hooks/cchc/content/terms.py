"""The vocabulary of the field: each term's key as editors write it, and its label as readers see it."""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word of a closed list: the member's value is the YAML key, `label` the official Vietnamese name."""

    label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member

    @property
    def slug(self) -> str:
        """The key as part of an address: `chi_dao_dieu_hanh` → `chi-dao-dieu-hanh`."""
        return self.value.replace("_", "-")


class ReformField(Term):
    """Lĩnh vực: six fields of reform and direction, of Nghị quyết 76/NQ-CP."""

    INSTITUTIONS = "the_che", "Cải cách thể chế"
    PROCEDURES = "thu_tuc_hanh_chinh", "Cải cách thủ tục hành chính"
    ORGANISATION = "to_chuc_bo_may", "Cải cách tổ chức bộ máy hành chính nhà nước"
    CIVIL_SERVICE = "cong_vu", "Cải cách chế độ công vụ"
    PUBLIC_FINANCE = "tai_chinh_cong", "Cải cách tài chính công"
    DIGITAL_GOVERNMENT = "chinh_quyen_so", "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số"
    DIRECTION = "chi_dao_dieu_hanh", "Chỉ đạo, điều hành cải cách hành chính"


class PlanLevel(Term):
    """Cấp of the body that issues a plan. The district level ended on 30/6/2025."""

    PROVINCE = "tinh", "Cấp tỉnh"
    DISTRICT = "huyen", "Cấp huyện (đến 30/6/2025)"
    COMMUNE = "xa", "Cấp xã"
    DEPARTMENT = "so_nganh", "Sở, ban, ngành"


class PlanStatus(Term):
    """Trạng thái of a plan as a document."""

    DRAFT = "du_thao", "Dự thảo"
    IN_FORCE = "con_hieu_luc", "Còn hiệu lực"
    ENDED = "het_hieu_luc", "Hết hiệu lực"


class TaskState(Term):
    """Trạng thái as its agency reports it. "Quá hạn" is computed, never written."""

    NOT_STARTED = "chua_thuc_hien", "Chưa thực hiện"
    UNDER_WAY = "dang_thuc_hien", "Đang thực hiện"
    DONE = "hoan_thanh", "Hoàn thành"
    KEPT_UP = "duy_tri", "Duy trì thường xuyên"
    NOT_DONE = "khong_thuc_hien", "Không thực hiện"


class Comparison(Term):
    """So sánh of a target with its figure."""

    EXACTLY = "dat", "đạt"
    MORE_THAN = "tren", "trên"
    AT_LEAST = "it_nhat", "ít nhất"
    LESS_THAN = "duoi", "dưới"
    AT_MOST = "toi_da", "nhiều nhất"


class NewsSection(Term):
    """Chuyên mục of news; praise and criticism both have their place (Cần Thơ 165/KH-UBND, III.1.a)."""

    NEWS = "tin_tuc", "Tin tức"
    DIRECTION = "chi_dao_dieu_hanh", "Chỉ đạo, điều hành"
    EXAMPLES = "guong_dien_hinh", "Gương điển hình"
    INITIATIVES = "mo_hinh_sang_kien", "Mô hình, sáng kiến"
    SHORTCOMINGS = "phan_anh_ton_tai", "Phản ánh tồn tại, hạn chế"
    NOTICES = "thong_bao", "Thông báo"
    PRESS_RELEASES = "thong_cao_bao_chi", "Thông cáo báo chí"


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
