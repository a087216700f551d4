"""Kế hoạch and Nhiệm vụ: a plan, and its table of tasks as records, with their quotas and postponements."""

from datetime import date
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key, wrong
from cchc.content.item import Item
from cchc.content.messages import nearest
from cchc.content.terms import Comparison, PlanLevel, PlanStatus, ReformField, TaskState
from cchc.content.values import (
    AgencyName,
    Day,
    Lines,
    Many,
    Markdown,
    Number,
    PartialDay,
    PastDay,
    PastPartialDay,
    Reference,
    TaskCode,
    Text,
    WebAddress,
)
from cchc.text.dates import printed
from cchc.text.period import Role, YearSpan
from cchc.text.working_days import UNITS


def _unit_of_time(value: object) -> object:
    if not isinstance(value, str) or value.strip() in UNITS:
        return value
    match = nearest(value, UNITS)
    hint = f"có phải là “{match}”?" if match else f"dùng một trong: {', '.join(UNITS)}"
    raise wrong(f"“{value}” không phải là đơn vị thời gian đếm được; {hint}")


class TaskQuota(Model):
    """Định mức: so many issues in all, so many in each period of time."""

    shown_in_examples = ("total",)

    total: int | None = key("tong", "Tổng số", default=None, example="24", ge=1)
    unit: Text = key("don_vi", "Đơn vị", example="số")
    per: Annotated[Text, BeforeValidator(_unit_of_time)] | None = key("moi", "Mỗi", default=None, example="tháng")
    rate: int | None = key("so_moi_ky", "Số lượng mỗi kỳ", default=None, example="2", ge=1)

    @model_validator(mode="after")
    def _says_how_many(self) -> Self:
        if self.per is not None and self.rate is None:
            raise wrong(f"có moi: {self.per} nhưng thiếu so_moi_ky; ví dụ so_moi_ky: 2")
        if self.rate is not None and self.per is None:
            raise wrong(f"có so_moi_ky: {self.rate} nhưng thiếu moi; ví dụ moi: tháng")
        if self.total is None and self.rate is None:
            raise wrong("chưa ghi số lượng; ví dụ tong: 24, hoặc moi: tháng và so_moi_ky: 2")
        return self


class Postponement(Model):
    """The new time as it is printed, the document that gives it or the reason, and its day."""

    shown_in_examples = ("reason",)

    time: Text = key("thoi_gian", "Thời gian mới", example="Quý IV/2026")
    decision: Number | None = key("van_ban", "Theo văn bản", default=None, example='"12/QĐ-UBND"')
    reason: Text | None = key("ly_do", "Lý do", default=None, example="Chờ kinh phí bổ sung")
    day: PastDay = key("ngay", "Ngày gia hạn", example="2026-07-15")

    @model_validator(mode="after")
    def _has_a_ground(self) -> Self:
        if not (self.decision or self.reason):
            raise wrong('gia hạn phải nêu căn cứ: ghi van_ban hoặc ly_do; ví dụ van_ban: "12/QĐ-UBND"')
        return self

    @property
    def in_words(self) -> str:
        """ "ngày 15/07/2026 theo văn bản số 12/QĐ-UBND: chờ kinh phí bổ sung"."""
        decision = f" theo văn bản số {self.decision}" if self.decision else ""
        return f"ngày {printed(self.day)}{decision}" + (f": {self.reason}" if self.reason else "")


Year = Annotated[int, Field(ge=1945, le=2100)]


class Citation(Model):
    """Căn cứ: a document that the plan rests on. Laws are cited by title and date alone."""

    number: Number | None = key("so_ky_hieu", "Số, ký hiệu", default=None, example='"76/NQ-CP"')
    day: PartialDay | None = key("ngay", "Ngày", default=None, example="2021-07-15")
    issuer: Text | None = key("co_quan", "Cơ quan ban hành", default=None, example="Chính phủ")
    abstract: Text | None = key(
        "trich_yeu", "Trích yếu", default=None, example="Chương trình tổng thể cải cách hành chính"
    )
    url: WebAddress | None = key("url", "Địa chỉ", default=None)


class Target(Model):
    """Chỉ tiêu: a figure to reach, with its comparison, unit and year."""

    text: Text = key("noi_dung", "Nội dung", example="Người dân nắm được mục đích cải cách hành chính")
    comparison: Comparison = key("so_sanh", "So sánh", example="tren")
    value: float = key("gia_tri", "Giá trị", example="70")
    unit: Text = key("don_vi", "Đơn vị", example='"%"')
    by_year: Year | None = key("den_nam", "Đến năm", default=None, example="2020")


class Origin(Model):
    """Nguồn of a plan's text; contradictions and gaps of the original stand under `bat_thuong`."""

    url: WebAddress | None = key("url", "Địa chỉ", default=None)
    file: Text | None = key("tep", "Tệp", default=None)
    is_scan: bool = key("ban_quet", "Bản quét", default=False, example="true")
    compared_on: PastDay | None = key("da_doi_chieu", "Ngày đối chiếu", default=None, example="2026-11-20")
    irregularities: Many[Text] = key("bat_thuong", "Chỗ chưa khớp trong văn bản gốc", default=())


class TermOfYears(Model):
    """Giai đoạn: first and last year."""

    first: Year = key("tu", "Từ năm", example="2021")
    last: Year = key("den", "Đến năm", example="2030")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise wrong("năm cuối của giai đoạn đứng trước năm đầu; ví dụ giai_doan: {tu: 2021, den: 2030}")
        return self


def years_of(year: int | None, term: TermOfYears | None) -> YearSpan | None:
    """The years that something is for: its term, else its year."""
    if term:
        return YearSpan(term.first, term.last)
    return YearSpan(year, year) if year else None


class Task(Model):
    """Nhiệm vụ. `id` is unique in its plan and never used again: the permalink is `#nv-<ma>`."""

    id: TaskCode = key("ma", "Số thứ tự", example='"8"')
    group: Text | None = key("nhom", "Nhóm nhiệm vụ", default=None, example="Tuyên truyền trên báo, đài")
    text: Markdown = key("noi_dung", "Nhiệm vụ", example="Tổ chức hội thi tìm hiểu cải cách hành chính")
    products: Many[Lines] = key("san_pham", "Sản phẩm", default=(), example="[Kế hoạch, Báo cáo]")
    lead: Many[Text] = key("chu_tri", "Cơ quan chủ trì", default=(), example="[Sở Nội vụ]")
    support: Many[Text] = key("phoi_hop", "Cơ quan phối hợp", default=(), example="[Sở Tư pháp]")
    time: Text | None = key("thoi_gian", "Thời gian thực hiện", default=None, example="Quý III/2026")
    postponements: Many[Postponement] = key("gia_han", "Gia hạn", default=())
    quota: TaskQuota | None = key("dinh_muc", "Định mức", default=None)
    reform_fields: Many[ReformField] = key("linh_vuc", "Lĩnh vực", default=(), example="[chinh_quyen_so]")
    state: TaskState | None = key("trang_thai", "Trạng thái", default=None, example="dang_thuc_hien")
    done_on: PastDay | None = key("hoan_thanh_ngay", "Ngày hoàn thành", default=None, example="2026-09-30")
    result: Markdown | None = key("ket_qua", "Kết quả", default=None)
    evidence: Many[Reference] = key(
        "minh_chung",
        "Minh chứng",
        hint="Chỉ ghi điều không có trang riêng ở đây; tin, báo cáo thì ghi nhiem_vu ở tệp của nó.",
        default=(),
        example="[/news/2026/hoi-thi.md]",
    )
    note: Markdown | None = key("ghi_chu", "Ghi chú", default=None)
    anchor: Text | None = key(
        "neo",
        "Mục trong văn bản",
        hint="Tên của mục trong nội dung, viết sau tiêu đề mục: {#iii-1-a}.",
        default=None,
        example="iii-1-a",
    )

    @property
    def current_time(self) -> str | None:
        """The time that counts: that of the last postponement, else the one that the plan prints."""
        return self.postponements[-1].time if self.postponements else self.time

    @property
    def permalink(self) -> str:
        """The fragment of its address, without `#`."""
        return f"nv-{self.id}"


class Plan(Item):
    """Kế hoạch. The day of publication is when it was put on this site; without one, its day of issue."""

    posted_on: Day | None = key("date", "Ngày đăng", default=None, example="2026-11-20")
    number: Number | None = key("so_ky_hieu", "Số, ký hiệu", default=None, example='"993/KH-UBND"')
    issued: PastPartialDay = key("ngay_ban_hanh", "Ngày ban hành", example="2018-12-28")
    issuer: AgencyName = key("co_quan_ban_hanh", "Cơ quan ban hành", example="UBND tỉnh Lai Châu")
    signer: Text | None = key("nguoi_ky", "Người ký", default=None)
    signer_title: Text | None = key("chuc_vu", "Chức vụ", default=None, example="Chủ tịch")
    signing_form: Text | None = key("hinh_thuc_ky", "Hình thức ký", default=None, example="TM. ỦY BAN NHÂN DÂN")
    year: Year | None = key("nam", "Năm", default=None, example="2026")
    term: TermOfYears | None = key("giai_doan", "Giai đoạn", default=None, example="{tu: 2021, den: 2030}")
    level: PlanLevel = key("cap", "Cấp", example="tinh")
    status: PlanStatus | None = key("trang_thai", "Trạng thái", default=None, example="con_hieu_luc")
    basis: Many[Citation] = key("can_cu", "Căn cứ", default=())
    attached_to: Text | None = key("kem_theo", "Ban hành kèm theo", default=None, example="Quyết định số 5/QĐ-UBND")
    replaces: Many[Text] = key("thay_the", "Thay thế", default=(), example='["12/KH-UBND"]')
    targets: Many[Target] = key("chi_tieu", "Chỉ tiêu", default=())
    recipients: Many[Text] = key("noi_nhan", "Nơi nhận", default=(), example="[Bộ Nội vụ, Các sở]")
    origin: Origin = key("nguon", "Nguồn", default=Origin())
    time_role: Role = key(
        "cot_thoi_gian",
        "Ý nghĩa cột thời gian",
        hint="Cột thời gian của văn bản nói khoảng thực hiện hay hạn hoàn thành.",
        default=Role.WINDOW,
        example="hoan_thanh",
    )
    has_no_table: bool = key(
        "khong_co_bang",
        "Không có bảng nhiệm vụ",
        hint="Văn bản không có việc nào thành bảng.",
        default=False,
        example="true",
    )
    tasks: Many[Task] = key("nhiem_vu", "Nhiệm vụ", default=())

    @property
    def years(self) -> YearSpan | None:
        """The years that its time periods mean when they name none."""
        return years_of(self.year, self.term)

    @property
    def folder_years(self) -> tuple[int, ...]:
        """The year it is for, the first of its term, or that of its issue; empty of a plan that names neither."""
        named = (self.year,) if self.year else ()
        return (*named, self.years.first, self.issued.year) if self.years else ()

    @property
    def published_on(self) -> date:
        """The later of the days that it waits for; without such, its day of issue."""
        return max(filter(None, (self.publish_from, self.posted_on)), default=self.issued.first_day)

    @property
    def short_name(self) -> str:
        """How it is cited: its number, else its title."""
        return self.number or self.title


PLAN = ContentType(
    model=Plan,
    name="Kế hoạch",
    heading="Kế hoạch",
    folder="plans",
    address="ke-hoach",
    template="pages/plan.html",
    by_year=True,
    feed="Kế hoạch mới đăng",
    has_register=False,
    empty="Các kế hoạch sẽ có ở đây, mỗi kế hoạch kèm bảng nhiệm vụ: ai làm, bao giờ xong, đã xong chưa.",
    asked_for=("so_ky_hieu", "nam", "nhiem_vu"),
)
