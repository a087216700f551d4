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


class DocumentKind(Term):
    """Loại văn bản: kinds of legal and of administrative documents."""

    LAW = "luat", "Luật"
    RESOLUTION = "nghi_quyet", "Nghị quyết"
    DECREE = "nghi_dinh", "Nghị định"
    CIRCULAR = "thong_tu", "Thông tư"
    DECISION = "quyet_dinh", "Quyết định"
    DIRECTIVE = "chi_thi", "Chỉ thị"
    CONCLUSION = "ket_luan", "Kết luận"
    PROGRAMME = "chuong_trinh", "Chương trình"
    PLAN = "ke_hoach", "Kế hoạch"
    PROJECT = "de_an", "Đề án"
    STATUTE = "quy_che", "Quy chế"
    GUIDANCE = "huong_dan", "Hướng dẫn"
    REPORT = "bao_cao", "Báo cáo"
    NOTICE = "thong_bao", "Thông báo"
    PROPOSAL = "to_trinh", "Tờ trình"
    URGENT_MESSAGE = "cong_dien", "Công điện"
    LETTER = "cong_van", "Công văn"


class DocumentState(Term):
    """Hiệu lực of a document on a day; computed, never written."""

    NOT_YET = "chua_hieu_luc", "Chưa có hiệu lực"
    IN_FORCE = "con_hieu_luc", "Còn hiệu lực"
    ENDED = "het_hieu_luc", "Hết hiệu lực"
    REPLACED = "bi_thay_the", "Bị thay thế"


class TaskState(Term):
    """Trạng thái as its agency reports it; what is shown is a `ShownState`."""

    NOT_STARTED = "chua_thuc_hien", "Chưa thực hiện"
    UNDER_WAY = "dang_thuc_hien", "Đang thực hiện"
    DONE = "hoan_thanh", "Hoàn thành"
    KEPT_UP = "duy_tri", "Duy trì thường xuyên"
    NOT_DONE = "khong_thuc_hien", "Không thực hiện"

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is expected: the day alone changes nothing."""
        return self not in (TaskState.NOT_STARTED, TaskState.UNDER_WAY)


class ShownState(Term):
    """Trạng thái of a task on a day, computed from its time and what was reported.

    `value` is for filters, data and colours; no state is told by colour alone.
    """

    DONE = "hoan_thanh", "Hoàn thành"
    DONE_LATE = "hoan_thanh_muon", "Hoàn thành muộn"
    KEPT_UP = "duy_tri", "Duy trì thường xuyên"
    UNDER_WAY = "dang_thuc_hien", "Đang thực hiện"
    NOT_DUE = "chua_den_han", "Chưa đến hạn"
    DUE_SOON = "sap_den_han", "Sắp đến hạn"
    OVERDUE = "qua_han", "Quá hạn"
    NOT_DONE = "khong_thuc_hien", "Không thực hiện"
    UNDETERMINED = "chua_xac_dinh", "Chưa xác định"

    @property
    def is_finished(self) -> bool:
        """Whether the work is done, in time or late, or is kept up as continuous work is."""
        return self in (ShownState.DONE, ShownState.DONE_LATE, ShownState.KEPT_UP)


class ChangeKind(Term):
    """Loại of a change of a plan or of a task; the key is part of its id in the feeds."""

    POSTED = "dang", "Đăng kế hoạch"
    STATUS = "hieu_luc", "Hiệu lực của kế hoạch"
    REPLACES = "thay_the", "Thay thế kế hoạch"
    NUMBER = "so_ky_hieu", "Số, ký hiệu"
    PLAN_FACTS = "ke_hoach", "Thông tin của kế hoạch"
    ADDED = "them", "Thêm nhiệm vụ"
    REMOVED = "bo", "Bỏ nhiệm vụ"
    STATE = "trang_thai", "Trạng thái nhiệm vụ"
    TIME = "thoi_gian", "Thời gian thực hiện"
    LEAD = "chu_tri", "Cơ quan chủ trì"
    SUPPORT = "phoi_hop", "Cơ quan phối hợp"
    TEXT = "noi_dung", "Nội dung nhiệm vụ"
    PRODUCTS = "san_pham", "Sản phẩm"
    QUOTA = "dinh_muc", "Định mức"
    RESULT = "ket_qua", "Kết quả"
    EVIDENCE = "minh_chung", "Minh chứng"


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


class EventKind(Term):
    """Loại of an event."""

    CONTEST = "hoi_thi", "Hội thi, cuộc thi"
    DIALOGUE = "doi_thoai", "Đối thoại"
    CONFERENCE = "hoi_nghi", "Hội nghị, hội thảo"
    TRAINING = "tap_huan", "Tập huấn, bồi dưỡng"
    PRESS_BRIEFING = "hop_bao", "Họp báo, giao ban báo chí"
    STAGE = "san_khau", "Sân khấu, biểu diễn"


class ProcedureLevel(Term):
    """Cấp thực hiện of a procedure. "Cấp huyện" no longer occurs since 1/7/2025."""

    MINISTRY = "bo", "Cấp Bộ"
    PROVINCE = "tinh", "Cấp tỉnh"
    COMMUNE = "xa", "Cấp xã"
    OTHER = "co_quan_khac", "Cơ quan khác"


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


class ReportKind(Term):
    """Kỳ of a report: how long a time it tells of."""

    MONTH = "thang", "Tháng"
    QUARTER = "quy", "Quý"
    HALF = "6_thang", "6 tháng đầu năm"
    NINE_MONTHS = "9_thang", "9 tháng"
    YEAR = "nam", "Năm"
    EXTRAORDINARY = "dot_xuat", "Đột xuất"


class IndexName(Term):
    """Chỉ số by which reform is measured; `khac` is one of a province's own, which has a name."""

    PAR_INDEX = "PAR_INDEX", "Chỉ số cải cách hành chính (PAR INDEX)"
    SIPAS = "SIPAS", "Chỉ số hài lòng của người dân đối với sự phục vụ hành chính (SIPAS)"
    PCI = "PCI", "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)"
    PAPI = "PAPI", "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)"
    DDCI = "DDCI", "Chỉ số năng lực cạnh tranh cấp sở, ngành và địa phương (DDCI)"
    OWN = "khac", "Chỉ số khác"

    @property
    def slug(self) -> str:
        """`PAR_INDEX` → `par-index`."""
        return super().slug.lower()


class InitiativeStatus(Term):
    """Trạng thái of an initiative."""

    PILOT = "thi_diem", "Thí điểm"
    SPREAD = "nhan_rong", "Nhân rộng"
    RECOGNISED = "cong_nhan", "Được công nhận"


class QuestionState(Term):
    """Trạng thái of a question. Whether it is late is computed, never written."""

    RECEIVED = "tiep_nhan", "Đã tiếp nhận"
    UNDER_WAY = "dang_xu_ly", "Đang xử lý"
    ANSWERED = "da_tra_loi", "Đã trả lời"


class MaterialKind(Term):
    """Loại of publicity material."""

    LEAFLET = "to_gap", "Tờ gấp"
    BILLBOARD = "pano", "Pa nô"
    POSTER = "ap_phich", "Áp phích"
    BANNER = "bang_ron", "Băng rôn"
    SLOGAN = "khau_hieu", "Khẩu hiệu"
    VIDEO = "video", "Video"
    AUDIO = "audio", "Âm thanh"
    INFOGRAPHIC = "infographic", "Đồ họa thông tin"


class Language(Term):
    """Ngôn ngữ of material, by the name that editors know; `code` is the one for HTML (BCP 47)."""

    code: str

    def __new__(cls, key: str, label: str, code: str) -> Self:
        # not by super(): an enum puts a method of its own in the place of its base's
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        member.code = code
        return member

    VIETNAMESE = "vi", "Tiếng Việt", "vi"
    THAI = "thai", "Tiếng Thái", "tai"
    HMONG = "mong", "Tiếng Mông", "hmn"
    DAO = "dao", "Tiếng Dao", "hmx"
    HA_NHI = "ha_nhi", "Tiếng Hà Nhì", "hni"
    LA_HU = "la_hu", "Tiếng La Hủ", "lhu"
    GIAY = "giay", "Tiếng Giáy", "pcc"
    LU = "lu", "Tiếng Lự", "khb"
    TAY = "tay", "Tiếng Tày", "tyz"
    NUNG = "nung", "Tiếng Nùng", "nut"
    KHMER = "khmer", "Tiếng Khmer", "km"
    CHINESE = "hoa", "Tiếng Hoa", "zh"
    ENGLISH = "en", "Tiếng Anh", "en"
