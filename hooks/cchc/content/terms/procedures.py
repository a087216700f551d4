"""Of administrative procedures."""

from cchc.content.terms.term import Term


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
