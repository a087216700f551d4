"""Of plans, their tasks, and what changes in them."""

from cchc.content.fields import Term


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
    UNDETERMINED = "chua_xac_dinh", "Chưa có báo cáo kết quả"

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
