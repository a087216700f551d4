"""Of what is published: documents, news, events, reports, figures, questions, material."""

from typing import Self

from cchc.content.fields import Term


class ReformField(Term):
    """Lĩnh vực: six fields of reform and direction, of Nghị quyết 76/NQ-CP."""

    INSTITUTIONS = "the_che", "Cải cách thể chế"
    PROCEDURES = "thu_tuc_hanh_chinh", "Cải cách thủ tục hành chính"
    ORGANISATION = "to_chuc_bo_may", "Cải cách tổ chức bộ máy hành chính nhà nước"
    CIVIL_SERVICE = "cong_vu", "Cải cách chế độ công vụ"
    PUBLIC_FINANCE = "tai_chinh_cong", "Cải cách tài chính công"
    DIGITAL_GOVERNMENT = "chinh_quyen_so", "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số"
    DIRECTION = "chi_dao_dieu_hanh", "Chỉ đạo, điều hành cải cách hành chính"


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
    ABOLISHED = "bi_bai_bo", "Bị bãi bỏ"
    REVOKED = "bi_thu_hoi", "Bị thu hồi"


class NewsSection(Term):
    """Chuyên mục of news; praise and criticism both have their place (Cần Thơ 165/KH-UBND, III.1.a)."""

    NEWS = "tin_tuc", "Tin tức"
    DIRECTION = "chi_dao_dieu_hanh", "Chỉ đạo, điều hành"
    EXAMPLES = "guong_dien_hinh", "Gương điển hình"
    INITIATIVES = "mo_hinh_sang_kien", "Mô hình, sáng kiến"
    SHORTCOMINGS = "phan_anh_ton_tai", "Phản ánh tồn tại, hạn chế"
    NOTICES = "thong_bao", "Thông báo"
    PRESS_RELEASES = "thong_cao_bao_chi", "Thông cáo báo chí"


class EventKind(Term):
    """The kind (loại) of an event."""

    CONTEST = "hoi_thi", "Hội thi, cuộc thi"
    DIALOGUE = "doi_thoai", "Đối thoại"
    CONFERENCE = "hoi_nghi", "Hội nghị, hội thảo"
    TRAINING = "tap_huan", "Tập huấn, bồi dưỡng"
    PRESS_BRIEFING = "hop_bao", "Họp báo, giao ban báo chí"
    STAGE = "san_khau", "Sân khấu, biểu diễn"
    RECEPTION = "tiep_cong_dan", "Tiếp công dân"


class OnDayOff(Term):
    """What becomes of a day of a repetition (khi trùng ngày nghỉ) on which offices are closed."""

    NEXT = "chuyen_sau", "Trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo"
    BEFORE = "chuyen_truoc", "Trùng ngày nghỉ thì chuyển lên ngày làm việc liền trước"
    SKIPPED = "bo_qua", "Trùng ngày nghỉ thì không tổ chức"
    KEPT = "giu_nguyen", "Trùng ngày nghỉ vẫn tổ chức"


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
        """Return the name of the index in addresses: `PAR_INDEX` → `par-index`."""
        return super().slug.lower()


class InitiativeStatus(Term):
    """The state (trạng thái) of an initiative."""

    PILOT = "thi_diem", "Thí điểm"
    SPREAD = "nhan_rong", "Nhân rộng"
    RECOGNISED = "cong_nhan", "Được công nhận"


class QuestionState(Term):
    """Trạng thái of a question. Whether it is late is computed, never written."""

    RECEIVED = "tiep_nhan", "Đã tiếp nhận"
    UNDER_WAY = "dang_xu_ly", "Đang xử lý"
    ANSWERED = "da_tra_loi", "Đã trả lời"


class MaterialKind(Term):
    """The kind (loại) of publicity material."""

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
