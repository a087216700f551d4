"""What a procedure is made of: limits, ways of filing, fees, papers, decisions."""

from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.terms import Currency, FilingChannel, TimeUnit
from cchc.content.values import Many, Markdown, Number, PartialDay, PastPartialDay, SitePath, Text, WebAddress

Value = TypeVar("Value")


def _amount(value: object) -> object:
    # 5.000 is five in YAML, and five thousand to whoever writes it
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong("số tiền viết liền, không có dấu chấm hay chữ; ví dụ so_tien: 50000 (không thu thì ghi 0)")
    return value


def _not_empty(values: tuple[Value, ...]) -> tuple[Value, ...]:
    # not min_length: that would tell a list with one wrong value to be too short as well
    if not values:
        raise wrong("danh sách còn trống; ghi ít nhất một mục")
    return values


Some = Annotated[Many[Value], AfterValidator(_not_empty)]
"""A list that is not empty; a single value may be written without one."""

Amount = Annotated[int, BeforeValidator(_amount), Field(ge=0)]
"""A sum of money in whole units of its currency."""

Copies = Annotated[int, Field(ge=0)]


class Decision(Model):
    """Quyết định công bố: the decision by which a procedure was made known."""

    number: Number = key("so_ky_hieu", "Số, ký hiệu", example='"163/QĐ-BTP"')
    day: PastPartialDay | None = key("ngay", "Ngày", default=None, example="2025-01-20")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)


class TimeLimit(Model):
    """Thời hạn: a number with its unit, words ("ngay trong ngày"), or both."""

    count: int | None = key("so", "Số", default=None, example="3", ge=1)
    unit: TimeUnit | None = key("don_vi", "Đơn vị", default=None, example="ngay_lam_viec")
    note: Text | None = key("ghi_chu", "Ghi chú", default=None, example="kể từ ngày nhận đủ hồ sơ hợp lệ")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.count is None) != (self.unit is None):
            raise wrong("số và đơn vị của thời hạn đi cùng nhau; ví dụ thoi_han: {so: 3, don_vi: ngay_lam_viec}")
        if self.count is None and self.note is None:
            raise wrong("thời hạn còn trống; ghi so và don_vi, hoặc ghi_chu; ví dụ {so: 3, don_vi: ngay_lam_viec}")
        return self


class Filing(Model):
    """Cách thức thực hiện: one way to hand in a dossier, with what it takes and costs that way."""

    channel: FilingChannel = key("kenh", "Kênh", example="truc_tiep")
    limit: TimeLimit | None = key("thoi_han", "Thời hạn", default=None, example="{so: 3, don_vi: ngay_lam_viec}")
    charge: Markdown | None = key("phi", "Phí", default=None, example="50.000 đồng")
    fee: Markdown | None = key("le_phi", "Lệ phí", default=None, example="8.000 đồng")
    description: Markdown | None = key("mo_ta", "Mô tả", default=None)


class Fee(Model):
    """Phí or lệ phí. An amount of 0 is not charged; none where it is no single figure. Exemptions are never cut."""

    shown_in_examples = ("amount",)

    name: Text = key("ten", "Tên", example="Lệ phí đăng ký khai sinh")
    amount: Amount | None = key("so_tien", "Mức thu", default=None, example="8000")
    currency: Currency = key("tien_te", "Tiền tệ", default=Currency.DONG, example="VND")
    note: Markdown | None = key("ghi_chu", "Ghi chú", default=None, example="Do Hội đồng nhân dân tỉnh quy định")
    exemptions: Markdown | None = key("mien_giam", "Miễn, giảm", default=None, example="Miễn cho trẻ em")
    basis: Text | None = key("can_cu", "Căn cứ", default=None, example="Thông tư số 85/2019/TT-BTC")


class Paper(Model):
    """Giấy tờ: one paper of a dossier, how many originals and copies, and the form to fill in."""

    name: Text = key("ten", "Tên giấy tờ", example="Tờ khai đăng ký khai sinh")
    originals: Copies | None = key("ban_chinh", "Bản chính", default=None, example="1")
    copies: Copies | None = key("ban_sao", "Bản sao", default=None, example="0")
    form: SitePath | None = key("mau_don", "Mẫu đơn", default=None, example="/tep/to-khai-dang-ky-khai-sinh.docx")


class DossierCase(Model):
    """Thành phần hồ sơ: the papers, in general or in one case."""

    case: Text | None = key("truong_hop", "Trường hợp", default=None, example="Trẻ em bị bỏ rơi")
    papers: Some[Paper] = key("giay_to", "Giấy tờ", example="[{ten: Tờ khai, ban_chinh: 1}]")


class FormerVersion(Model):
    """Phiên bản cũ: an earlier decision on the procedure, where to read it, and what was different."""

    number: Number = key("so_ky_hieu", "Số, ký hiệu", example='"12/QĐ-BTP"')
    day: PartialDay | None = key("ngay", "Ngày", default=None, example="2023-01-05")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)
    file: SitePath | None = key("tep", "Tệp", default=None, example="/tep/thu-tuc-cu.pdf")
    note: Text | None = key("ghi_chu", "Điểm khác", default=None)


class ProcedureSource(Model):
    """Nguồn: where the description was taken from; its contradictions and gaps stand under `bat_thuong`."""

    name: Text = key("ten", "Tên nguồn", example="Cơ sở dữ liệu quốc gia về thủ tục hành chính")
    url: WebAddress | None = key("url", "Địa chỉ", default=None)
    irregularities: Many[Text] = key("bat_thuong", "Chỗ chưa khớp trong nguồn", default=())
