"""Tiêu chí: what a state site is measured by, each with the document that asks for it. All of it is settings."""

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from cchc.content.fields import key, wrong
from cchc.content.illustration import MayBeIllustration
from cchc.content.messages import nearest
from cchc.content.publication import Rule
from cchc.content.terms import Term
from cchc.content.values import Many, TaskCode, Text


class CriterionState(Term):
    """Whether a criterion is met."""

    MET = "dat", "Đạt"
    NOT_MET = "chua_dat", "Chưa đạt"
    NOT_APPLICABLE = "khong_ap_dung", "Không áp dụng"


class Computed(Term):
    """What the build can see by itself; the label says how. The functions are in views/site_criteria.py."""

    ABOUT_PAGE = "co_trang_gioi_thieu", "có trang Giới thiệu"
    TERMS_PAGE = "co_trang_dieu_khoan", "có trang Điều khoản sử dụng"
    PRIVACY_PAGE = "co_trang_du_lieu_ca_nhan", "có trang Bảo vệ dữ liệu cá nhân"
    ACCESSIBILITY_PAGE = "co_trang_tiep_can", "có trang Khả năng tiếp cận"
    EDITORIAL_PAGE = "co_trang_bien_tap", "có trang Quy chế biên tập"
    SITE_MAP = "co_so_do_trang", "có trang Sơ đồ trang"
    PRESS_PAGE = "co_trang_bao_chi", "có trang Báo chí"
    OPEN_DATA_PAGE = "co_trang_du_lieu_mo", "xem có trang Dữ liệu mở, bảng có bản ghi, và có trang Điều khoản sử dụng"
    PROCEDURES = "co_thu_tuc", "đếm thủ tục hành chính"
    PROCEDURES_COMPLETE = "thu_tuc_day_du", "đếm thủ tục đủ các bộ phận"
    DOCUMENTS = "co_van_ban", "đếm văn bản"
    PLANS = "co_ke_hoach", "đếm kế hoạch"
    REPORTS = "co_bao_cao", "đếm báo cáo"
    QUESTIONS = "co_hoi_dap", "đếm câu hỏi"
    QUESTIONS_IN_TIME = "hoi_dap_dung_han", "đếm câu hỏi được trả lời đúng hạn hoặc còn trong hạn"
    INDEX_RESULTS = "co_chi_so", "đếm kết quả chỉ số"
    GOOD_EXAMPLES = "co_guong_dien_hinh", "đếm tin, bài của chuyên mục Gương điển hình"
    THREE_CHANNELS = "ba_loai_kenh", "đếm kênh: điện thoại, nơi tiếp nhận trực tiếp, kênh trực tuyến"
    HANDLING_STEPS = "cac_buoc_phan_anh", "đếm các bước xử lý phản ánh, và bước nào ghi thời hạn"
    PORTALS = "lien_ket_cong", "đếm liên kết đến cổng dịch vụ công"
    FEEDS = "nguon_tin", "đếm nguồn tin RSS và Atom mà bộ dựng tạo ra"
    DATE_AND_SOURCE = "ngay_va_nguon", "đếm tin, bài và kế hoạch có cả ngày và nguồn"
    PLANS_WITH_RESULTS = "ke_hoach_co_ket_qua", "đếm nhiệm vụ đã có trạng thái, kết quả hoặc minh chứng"
    LICENCE = "co_giay_phep", "có ghi giấy phép sử dụng lại"
    NO_DEMONSTRATION = "khong_trinh_dien", "xem trang là trang chính thức hay trang trình diễn"


def _known(value: object) -> object:
    """A name that is nearly right is told what it may be meant for."""
    known = [check.value for check in Computed]
    if not isinstance(value, str) or value in known:
        return value
    match = nearest(value, known)
    hint = f"có phải là “{match}”?" if match else "các phép kiểm tra: " + ", ".join(known)
    raise wrong(f"không có phép kiểm tra “{value}”; {hint}")


class Criterion(MayBeIllustration):
    """A criterion is computed by the build, or somebody has judged it and says why."""

    shown_in_examples = ("computed",)

    id: TaskCode = key("ma", "Mã", example="kenh-phan-anh")
    text: Text = key("noi_dung", "Tiêu chí", example="Công khai kênh tiếp nhận phản ánh")
    basis: Many[Rule] = key("can_cu", "Căn cứ", example="{ten: Nghị định số 20/2008/NĐ-CP}")
    computed: Annotated[Computed | None, BeforeValidator(_known)] = key(
        "kiem_tra", "Phép kiểm tra", default=None, example=Computed.THREE_CHANNELS.value
    )
    state: CriterionState | None = key("trang_thai", "Trạng thái", default=None, example="dat")
    reason: Text | None = key("giai_thich", "Giải thích", default=None, example="Đã thử bằng bàn phím")

    @model_validator(mode="after")
    def _is_computed_or_judged(self) -> Self:
        if (self.computed is None) is (self.state is None):
            raise wrong("ghi đúng một trong hai khóa kiem_tra (máy tính) và trang_thai (người đánh giá)")
        if self.state and not self.reason:
            raise wrong("có trang_thai thì phải có giai_thich: đã xem gì, thấy gì")
        return self
